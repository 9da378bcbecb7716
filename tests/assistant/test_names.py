from collections.abc import Callable

import pytest

from assistant.assistant import Assistant
from assistant.evidence import unnamed
from assistant.evidence.names import parts_of, words_in
from assistant.wording import Wording
from corpus.language import Language
from index import Index


@pytest.mark.parametrize(
    ("text", "name", "is_held"),
    [
        ("the region of Hauts-de-France", "France", False),
        ("the region of Hauts-de-France", "Hauts-de-France", True),
        ("the north of France", "France", True),
        ("Boulogne-sur-Mer", "Boulogne", True),
        ("the port of Dunkirk", "Dunkerque", True),
        ("par le nord", "Paris", False),
        ("par le nord", "Normandie", False),
    ],
)
def test_a_name_is_held_as_itself_or_in_another_spelling(
    text: str, name: str, is_held: bool
) -> None:
    assert words_in(text).name(parts_of(name)) is is_held


@pytest.mark.parametrize(
    ("question", "names"),
    [
        ("How many cranes does the harbour of Lorient have?", ("Lorient",)),
        ("Combien de grues au port de Lorient ?", ("Lorient",)),
        ("How many cranes does the harbour have?", ()),
        ("Are there French lessons at the harbour?", ()),  # it only says which lessons
        (
            "We come from Lorient with our three children and two dogs, and now we are looking for "
            "the harbour",
            (),  # of a story much is named that is not asked for
        ),
    ],
)
def test_a_name_that_no_quote_holds_is_found(
    index: Index, question: str, names: tuple[str, ...]
) -> None:
    quotes = [p for p in index.passages if p.document.id == "harbour"]
    assert unnamed(index, question, quotes) == names


def test_a_name_that_a_quote_holds_is_not(index: Index) -> None:
    quotes = [p for p in index.passages if p.document.id == "bridge"]
    assert unnamed(index, "How long is the bridge of Milbrook?", quotes) == ()
    assert unnamed(index, "How long is the bridge of Lorient?", quotes) == ("Lorient",)


@pytest.mark.parametrize(
    ("question", "language"),
    [
        ("How many cranes does the harbour of Lorient have?", Language.ENGLISH),
        ("Combien de grues au port de Lorient ?", Language.FRENCH),
    ],
)
def test_a_reader_is_told_of_it(
    make_assistant: Callable[..., Assistant], question: str, language: Language
) -> None:
    answer = make_assistant(confidence=0.0).ask(question)
    assert Wording.UNNAMED.say(language, name="Lorient") in answer.notices
