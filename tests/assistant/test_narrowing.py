from collections.abc import Callable

import pytest

from assistant.matching import telling_words
from assistant.narrowing import narrowed
from assistant.question import Question
from assistant.selection import Selection, lists_of
from assistant.settings import Settings
from index import Index

TEXTS = {
    "school.txt": (
        "The school\n\nThe workshops of the school of Denford are:\n"
        "- Workshop of sails and ropes (Milbrook)\n"
        "- Workshop of boats and nets (Lorient, hall 2)\n"
        "- Workshop of engines, with the University of Ashford (Milbrook)\n"
        "- Workshop of tourism and ropes (Lorient)\n"
    ),
    "bakery.txt": "The bakery\n\nBread is baked on Mondays. It is sold at noon.\n",
}


@pytest.fixture(scope="module")
def index(make_collection: Callable[..., Settings]) -> Index:
    return Index.open(make_collection(TEXTS).index)


@pytest.fixture(scope="module")
def workshops(index: Index) -> Selection:
    (found,) = lists_of([p for p in index.passages if p.document.id == "school"])
    return found.shown


@pytest.mark.parametrize(
    ("question", "kept"),
    [
        ("Which workshops are there in Milbrook?", ["sails", "engines"]),
        ("Quels ateliers à Lorient ?", ["boats", "tourism"]),
        ("ateliers en tourisme", ["tourism"]),
        ("Which workshops are with the University of Ashford?", ["engines"]),
        ("Which workshops are with the University of Lorient?", None),  # held by none as a whole
        ("Which workshops are there?", None),
        ("Which workshops does Denford have?", None),  # said of all of them
        ("Which workshops are there in Bergen?", None),
        ("Which are the four workshops with Milbrook?", None),  # asks for all four
        ("Which are the 2 workshops?", None),  # no workshop is called so
    ],
)
def test_a_list_is_cut_to_what_is_asked_for(
    index: Index, workshops: Selection, question: str, kept: list[str] | None
) -> None:
    words = index.encode(question).words
    asked = Question.read(question)
    found = narrowed(workshops, asked, words, telling_words(index, words))
    if kept is None:
        assert found == workshops
        return
    introduction, *items = found.quoted
    assert introduction.sentence.reading.endswith("are:")
    assert [q.sentence.reading.split()[2].strip(",") for q in items] == kept
    assert all(q.quote == q.sentence for q in found.quoted)  # the items left out are not quoted
    assert found.is_list
