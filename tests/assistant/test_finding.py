from collections.abc import Callable

import pytest

from assistant.engines import ExtractiveEngine
from assistant.finding import POOL, find_more, find_passages
from assistant.followups import make_standalone
from assistant.question import Question
from assistant.settings import Settings
from corpus.document import Passage
from index import Index

SITES = [
    "Oakmouth",
    "Ashby",
    "Falaise",
    "Milbrook",
    "Corran",
    "Tern",
    "Velle",
    "Ouestry",
    "Dunmore",
    "Harle",
    "Sowerby",
    "Pruno",
    "Latch",
    "Kestle",
    "Braid",
    "Norwick",
]


@pytest.fixture(scope="module")
def index(make_collection: Callable[..., Settings]) -> Index:
    mentions = "\n\n".join(
        f"The HUB in {site}\n\nWhat is new at the HUB: the HUB of {site} opens soon. The HUB is "
        "busy."
        for site in SITES
    )
    defined = "Partners\n\nFirms work with the Harbour Union Bureau (HUB), a public office."
    figures = "In figures\n\nIt takes up 31 hectares and 40 people see to it."
    return Index.open(
        make_collection({"hub.txt": f"The HUB\n\n{mentions}\n\n{defined}\n\n{figures}\n"}).index
    )


def found_more(index: Index, asked: str) -> list[Passage]:
    """Return what is found for a question besides the best passages."""
    query = index.encode(asked)
    found = find_passages(index, query, ())
    assert len(found.hits) == POOL
    more = find_more(index, query, Question.read(asked), found)
    assert more.hits[:POOL] == found.hits
    return [hit.passage for hit in more.hits[POOL:]]


def test_what_defines_a_term_is_found_among_many_that_only_use_it(index: Index) -> None:
    (defining,) = found_more(index, "What is the HUB?")
    assert "Harbour Union Bureau" in defining.reading


def test_what_holds_a_figure_of_the_kind_is_found_where_nothing_better_does(index: Index) -> None:
    (figures,) = found_more(index, "What is the area of the new HUB in Milbrook that opens soon?")
    assert "31 hectares" in figures.reading


@pytest.mark.parametrize("asked", ["What is a quay?", "How fast is the HUB?", "Is the HUB busy?"])
def test_where_nothing_tells_what_is_asked_for_nothing_is_found(index: Index, asked: str) -> None:
    assert found_more(index, asked) == []


def test_what_defines_a_term_answers(index: Index) -> None:
    asked = make_standalone("What is the HUB?", ())
    draft = ExtractiveEngine(index).draft(asked, 3)
    assert "Harbour Union Bureau" in draft.selection.quoted[0].sentence.reading
    assert draft.confidence > 0.5


def test_what_defines_a_term_is_shown_before_all_that_only_uses_it(index: Index) -> None:
    asked = make_standalone("c koi le HUB", ())
    shown = ExtractiveEngine(index).draft(asked, 3).selection.quoted
    assert ["Harbour Union Bureau" in quoted.sentence.reading for quoted in shown] == [True]
