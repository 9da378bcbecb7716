import pytest

from assistant.page.names import Names
from corpus.document import Document, Source
from corpus.language import Language

TEXT = (
    "The mayor of Milbrook is Eleanor Whitcombe, says the GDP report. Tourists like Milbrook. "
    "We asked Eleanor Whitcombe about Milbrook, its bridge and a Bridge too far. An Oddity there."
)


@pytest.fixture(scope="module")
def names():
    return Names.of([Document(Source(id="d", title="D"), TEXT, Language.ENGLISH)])


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("People in Milbrook know Eleanor Whitcombe.", ["Eleanor Whitcombe", "Milbrook"]),
        ("Tourists came.", []),
        ("They crossed the Bridge.", []),
        ("The GDP is.", ["GDP"]),
        ("Such an Oddity.", []),
        ("ELEANOR WHITCOMBE SPEAKS", []),
        ("", []),
    ],
)
def test_names_are_what_is_written_with_a_capital_only(names, text, found):
    assert names.found_in(text) == found
