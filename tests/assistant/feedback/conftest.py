import pytest

from assistant.answer import Kind, Turn
from assistant.feedback import Rating, Reason, Verdict
from corpus.language import Language


@pytest.fixture(scope="session")
def bad() -> Rating:
    """A rating that holds all that one may, with what a spreadsheet would run."""
    return Rating(
        question="=1+1, or when?",
        language=Language.FRENCH,
        kind=Kind.DECLINED,
        verdict=Verdict.DOWN,
        reason=Reason.INCOMPLETE,
        answer='Neuf "heures" [1]',
        cited=("office:3-9",),
        history=(Turn("Where?", "There [1]"),),
    )
