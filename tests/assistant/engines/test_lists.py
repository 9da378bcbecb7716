from collections.abc import Mapping
from dataclasses import replace

import pytest

from assistant.engines.lists import Lists
from assistant.evidence import FEATURE_NAMES, Candidate, Features
from assistant.question import Question
from assistant.weights import LearnedWeights, Showing
from corpus.document import Document, Passage, Source
from corpus.language import Language
from corpus.splitter import split

TEXT = """Mills and ports

The mills of Milbrook are known far beyond the county, and many people visit them every year.

Milbrook has three mills:

- the red mill by the river
- the blue mill on the hill
- the white mill in the wood

Two ports belong to it:

- the fishing port of Oakmouth
- the ferry port of Ashby
"""
MILLS = ("the red mill", "the blue mill", "the white mill")
SHOWING = Showing(list_bonus=0.0, items_bonus=0.5, count_bonus=0.5)
WEIGHTS = LearnedWeights({}, {"meaning": 1.0, "reading": 1.0}, {}, 0.0, SHOWING)


@pytest.fixture(scope="module")
def passages() -> tuple[Passage, ...]:
    return split(Document(Source("town", "The town"), TEXT, Language.ENGLISH))


def candidates(
    passages: tuple[Passage, ...], meanings: Mapping[str, float], **other: float
) -> list[Candidate]:
    """Return the sentences, which mean so much by what they begin with."""
    plain = {"focus": 1.0, "shows_wanted": 1.0, **other}
    nothing = replace(Features(*[0.0] * len(FEATURE_NAMES)), **plain)
    return [
        Candidate(sentence, passage, replace(nothing, meaning=meaning), meaning)
        for passage in passages
        for sentence in passage.sentences
        for meaning in (
            next((m for begin, m in meanings.items() if sentence.reading.startswith(begin)), 0.0),
        )
    ]


def best(
    passages: tuple[Passage, ...],
    question: str,
    meanings: Mapping[str, float],
    readings: Mapping[int, float] | None = None,
    **other: float,
) -> list[str] | None:
    """Return the items of the list that is shown, with sentences that mean so much."""
    ranked = candidates(passages, meanings, **other)
    found = Lists.of(passages).best(Question.read(question), ranked, WEIGHTS, readings)
    return None if found is None else [quoted.sentence.reading for quoted in found.quoted]


def test_the_line_before_its_items_speaks_for_a_list(passages: tuple[Passage, ...]) -> None:
    shown = best(passages, "Tell me about it", {"Two ports": 1.0, "The mills": 0.9})
    assert shown is not None
    assert [item.split()[1] for item in shown] == ["ports", "fishing", "ferry"]


def test_a_heading_does_not_speak_for_a_list_with_a_line_of_its_own(
    passages: tuple[Passage, ...],
) -> None:
    assert best(passages, "Tell me about it", {"Mills and ports": 1.0, "The mills": 0.9}) is None


def test_items_speak_for_a_list_that_is_asked_for_by_the_worst_of_them(
    passages: tuple[Passage, ...],
) -> None:
    alike = dict.fromkeys(MILLS, 1.0) | {"The mills": 1.2}
    shown = best(passages, "What are the mills?", alike)
    assert shown is not None
    assert len(shown) == 4
    assert best(passages, "What are the mills?", {**alike, "the blue mill": 0.0}) is None
    assert best(passages, "Tell me about mills", alike) is None


def test_a_list_of_as_many_items_as_are_asked_for_gains(passages: tuple[Passage, ...]) -> None:
    alike = dict.fromkeys(MILLS, 1.0) | {"The mills": 1.8}
    assert best(passages, "What are the mills?", alike) is None
    assert best(passages, "What are the three mills?", alike) is not None
    assert best(passages, "What are the three clouds?", alike, focus=0.1) is None
    assert best(passages, "What are the two mills?", alike) is None


def test_a_sentence_that_names_one_thing_is_no_rival_where_a_list_is_asked_for(
    passages: tuple[Passage, ...],
) -> None:
    alike = dict.fromkeys(MILLS, 1.0) | {"The mills": 9.0}
    assert best(passages, "What are the mills?", alike, shows_wanted=0.0) is not None
    assert best(passages, "Tell me about it", {"Two ports": 1.0, "The mills": 9.0}) is None


def test_an_amount_is_no_list(passages: tuple[Passage, ...]) -> None:
    assert best(passages, "How many mills are there?", dict.fromkeys(MILLS, 9.0)) is None


def test_once_lists_are_read_the_one_that_reads_best_is_shown(
    passages: tuple[Passage, ...],
) -> None:
    alike = {"Milbrook has": 1.0, "Two ports": 1.0}
    question = "Tell me about it"
    for number, first in ((0, "Milbrook"), (1, "Two")):
        shown = best(passages, question, alike, {number: 0.5, 1 - number: -0.5})
        assert shown is not None
        assert shown[0].startswith(first)


def test_a_list_that_was_not_read_is_none_of_those_that_answer(
    passages: tuple[Passage, ...],
) -> None:
    alike = {"Milbrook has": 1.0, "Two ports": 9.0}
    assert best(passages, "Tell me about it", alike, {}) is None
    shown = best(passages, "Tell me about it", alike, {0: 0.0})
    assert shown is not None
    assert shown[0].startswith("Milbrook")
    rival = {**alike, "The mills": 2.0}
    assert best(passages, "Tell me about it", rival, {0: 0.0}) is None
    assert best(passages, "Tell me about it", rival, {0: 1.0}) is not None


def test_an_item_is_no_rival_of_its_own_list_where_a_list_is_asked_for(
    passages: tuple[Passage, ...],
) -> None:
    alike = {"Milbrook has": 1.0, "the red mill": 5.0}
    shown = best(passages, "What are the mills?", alike, {0: 0.0})
    assert shown is not None
    assert len(shown) == 4
    assert best(passages, "Tell me about mills", alike, {0: 0.0}) is None


def test_the_promising_lists_are_those_asked_for_or_those_before_every_sentence(
    passages: tuple[Passage, ...],
) -> None:
    known = Lists.of(passages)
    ranked = candidates(passages, {"Milbrook has": 1.0, "Two ports": 2.0, "The mills": 1.5})

    def promising(question: str) -> list[int]:
        return known.promising(Question.read(question), ranked, WEIGHTS)

    assert promising("What are the mills?") == [1, 0]
    assert promising("Tell me about it") == [1]
    assert promising("How many mills are there?") == []
    better = candidates(passages, {"Two ports": 2.0, "The mills": 2.5})
    assert known.promising(Question.read("Tell me about it"), better, WEIGHTS) == []


@pytest.mark.parametrize(
    ("question", "last", "is_whole"),
    [
        ("Tell me about mills", 1.5, True),
        ("Tell me about mills", 0.5, False),
        ("How many mills are there?", 1.5, False),
        ("Which one is red?", 1.5, False),
        ("Laquelle est rouge ?", 1.5, False),
    ],
)
def test_where_all_items_answer_about_as_well_their_list_does(
    passages: tuple[Passage, ...], question: str, last: float, is_whole: bool
) -> None:
    alike = {"the red mill": 2.0, "the blue mill": 1.8, "the white mill": last, "The mills": 1.9}
    ranked = sorted(candidates(passages, alike), key=lambda c: -c.score)
    found = Lists.of(passages).whole(Question.read(question), ranked, 1.0)
    assert (found is not None) is is_whole
    if found is not None:
        assert [quoted.sentence.reading.split()[-1] for quoted in found.quoted] == [
            "mills:",
            "river",
            "hill",
            "wood",
        ]


def test_where_a_sentence_answers_best_no_list_does(passages: tuple[Passage, ...]) -> None:
    ranked = sorted(
        candidates(passages, dict.fromkeys(MILLS, 1.8) | {"The mills": 1.9}),
        key=lambda c: -c.score,
    )
    assert Lists.of(passages).whole(Question.read("Tell me about it"), ranked, 1.0) is None
    assert Lists.of(passages).whole(Question.read("Tell me about it"), [], 1.0) is None
