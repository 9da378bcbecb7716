"""What a reader still has to learn."""

from collections.abc import Sequence

import pytest

from assistant.reader import Reader
from eval.reader.examples import Example
from eval.reader.hardest import hardest, loss

SURE, UNSURE, WRONG = (
    Example(question, ("It opens at nine.",), ("It is old.",))
    for question in ("sure", "unsure", "wrong")
)
ODDS = {
    "sure": {"It opens at nine.": 1.0, "It is old.": -1.0},
    "unsure": {"It opens at nine.": 0.1, "It is old.": 0.0},
    "wrong": {"It opens at nine.": -1.0, "It is old.": 1.0},
}


class Told(Reader):
    """Reads as it is told to."""

    def read(self, question: str, sentences: Sequence[str]) -> tuple[float, ...]:
        return tuple(ODDS[question][sentence] for sentence in sentences)


def test_the_hardest_are_those_that_are_read_wrong_in_their_order() -> None:
    asked = [WRONG, SURE, UNSURE]
    assert hardest(asked, Told(), 2 / 3) == [WRONG, UNSURE]
    assert hardest(asked, Told(), 1.0) == asked
    assert hardest(asked, Told(), 0.0) == []


def test_the_share_of_those_that_nothing_answers_stays() -> None:
    silent = [Example("wrong", (), ("It is old.",)), Example("sure", (), ("It is old.",))]
    assert hardest([SURE, *silent, WRONG], Told(), 0.5) == [silent[0], WRONG]


def test_a_question_that_nothing_answers_is_hard_where_something_seems_to() -> None:
    seems, does_not = Example("wrong", (), ("It is old.",)), Example("sure", (), ("It is old.",))
    assert loss(seems, Told()) > 5
    assert loss(does_not, Told()) < 0.01
    assert loss(Example("sure", ("It opens at nine.",), ()), Told()) < 0.01


def test_the_best_of_several_that_answer_is_enough_for_the_order() -> None:
    both = Example("unsure", ("It opens at nine.", "It is old."), ())
    assert loss(both, Told()) == pytest.approx(4 * (0.371 + 0.693) / 2, abs=0.01)
