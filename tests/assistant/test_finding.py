from collections.abc import Callable

import pytest

from assistant.engines import ExtractiveEngine
from assistant.finding import POOL, find_definitions, find_passages
from assistant.followups import make_standalone
from assistant.settings import Settings
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
    texts = {"hub.txt": f"The HUB\n\n{mentions}\n\n{defined}\n"}
    return Index.open(make_collection(texts).index)


def test_what_defines_a_term_is_found_among_many_that_only_use_it(index: Index) -> None:
    query = index.encode("the HUB")
    found = find_passages(index, query, ())
    assert len(found.hits) == POOL
    assert not any("Bureau" in hit.passage.reading for hit in found.hits)
    (defining,) = find_definitions(index, query, "hub")
    assert "Harbour Union Bureau" in defining.passage.reading


def test_where_nothing_defines_a_term_nothing_is_found(index: Index) -> None:
    assert find_definitions(index, index.encode("What is a quay?"), "quay") == ()


def test_what_defines_a_term_answers(index: Index) -> None:
    asked = make_standalone("What is the HUB?", ())
    draft = ExtractiveEngine(index).draft(asked, 3)
    assert "Harbour Union Bureau" in draft.selection.quoted[0].sentence.reading
    assert draft.confidence > 0.5


def test_what_defines_a_term_is_shown_before_all_that_only_uses_it(index: Index) -> None:
    asked = make_standalone("c koi le HUB", ())
    shown = ExtractiveEngine(index).draft(asked, 3).selection.quoted
    assert ["Harbour Union Bureau" in quoted.sentence.reading for quoted in shown] == [True]
