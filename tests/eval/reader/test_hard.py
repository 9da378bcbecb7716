"""What a reader still has to learn."""

from collections.abc import Sequence

import pytest

from assistant.reader import Reader
from eval.reader.examples import Example
from eval.reader.hard import draw_hard, loss

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


def test_the_less_right_a_question_is_read_the_likelier_it_is_drawn() -> None:
    asked = [SURE, WRONG] * 200
    drawn = draw_hard(asked, Told(), 0.25)
    assert len(drawn) == 100
    assert drawn.count(WRONG) > 90
    assert draw_hard(asked, Told(), 0.25) == drawn
    assert draw_hard([WRONG, SURE, UNSURE], Told(), 1.0) == [WRONG, SURE, UNSURE]


def test_the_share_of_those_that_nothing_answers_stays() -> None:
    silent = Example("wrong", (), ("It is old.",))
    drawn = draw_hard([SURE, silent] * 50, Told(), 0.5)
    assert drawn.count(silent) == drawn.count(SURE) == 25


def test_a_question_that_nothing_answers_is_hard_where_something_seems_to() -> None:
    seems, does_not = Example("wrong", (), ("It is old.",)), Example("sure", (), ("It is old.",))
    assert loss(seems, Told()) > 5
    assert loss(does_not, Told()) < 0.01
    assert loss(Example("sure", ("It opens at nine.",), ()), Told()) < 0.01


def test_the_best_of_several_that_answer_is_enough_for_the_order() -> None:
    both = Example("unsure", ("It opens at nine.", "It is old."), ())
    assert loss(both, Told()) == pytest.approx(4 * (0.371 + 0.693) / 2, abs=0.01)
