from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from sklearn.metrics import cohen_kappa_score

from eval.review.ratings import Rated, Scale, Unrated, agreement, cohen_kappa, mean, ratings
from eval.review.sheet import Line, Row
from eval.review.words import NOTHING


def line(number: int, sentence: str, citation: str = NOTHING, question: str = "q") -> Line:
    row = Row(str(number), question, "en", "", "Why?", "So.", sentence, "So.", citation)
    return Line(Path("sheet.csv"), number + 8, row)


def given(*values: int, scale: Scale = Scale.SENTENCE) -> list[Rated]:
    return [Rated(line(n, str(v), question=f"q{n}"), scale, v) for n, v in enumerate(values)]


@pytest.mark.parametrize(
    ("cell", "rating"),
    [
        *(("100", 100), ("80", 80), ("0", 0), (" 80 ", 80), ("80.0", 80), ("100,00", 100)),
        *(("80 %", 80), ("80%", 80), ("100,00 %", 100)),
        *(("90", None), ("", None), ("25", None), ("good", None), ("nan", None), ("-80", None)),
    ],
)
def test_a_rating_is_read_as_spreadsheets_write_it(cell: str, rating: int | None) -> None:
    assert Scale.SENTENCE.rating(cell) == rating


def test_each_cell_is_rated_unrated_or_not_asked_for() -> None:
    found = list(ratings([line(1, "100", "20"), line(2, NOTHING, "80"), line(3, "", NOTHING)]))
    assert [(type(cell), cell.scale, cell.line.row.number) for cell in found] == [
        (Rated, Scale.SENTENCE, "1"),
        (Rated, Scale.CITATION, "1"),
        (Unrated, Scale.CITATION, "2"),
        (Unrated, Scale.SENTENCE, "3"),
    ]
    assert str(found[2]) == (
        "sheet.csv line 10 (number 2): “80” is no citation rating; use 25, 20 or 0"
    )


def test_the_mean_is_over_sentences_and_its_interval_holds_it() -> None:
    found = mean(given(100, 100, 80, 0, 100, 80, 100, 0))
    assert found.value == 70
    assert 0 < found.low < found.value < found.high <= 100
    assert found.count == 8
    assert found == mean(given(100, 100, 80, 0, 100, 80, 100, 0))


def test_whole_answers_are_drawn() -> None:
    """Sentences that are good or bad together tell less than as many answers would."""
    alone = given(*[100, 0] * 10)
    together = [
        replace(rated, line=line(n, "", question=f"q{rated.rating}{n % 4}"))
        for n, rated in enumerate(alone)
    ]
    assert mean(together).value == mean(alone).value == 50
    assert mean(together).high - mean(together).low > 1.5 * (mean(alone).high - mean(alone).low)


def test_one_answer_and_equal_ratings_have_a_mean_too() -> None:
    assert (mean(given(80)).low, mean(given(80)).high) == (80, 80)
    assert mean(given(100, 100, 100)).low == 100


def test_kappa_is_what_agreement_is_beyond_chance() -> None:
    """By hand: 5 of 8 the same; chance (4 x 3 + 2 x 3 + 2 x 2) / 64 = 22 / 64."""
    first = given(100, 100, 100, 100, 80, 80, 0, 0)
    second = given(100, 100, 100, 80, 80, 0, 0, 80)
    found = agreement(first, second, Scale.SENTENCE)
    assert (found.same.hits, found.same.total) == (5, 8)
    assert found.kappa == pytest.approx((5 / 8 - 22 / 64) / (1 - 22 / 64))
    assert [one.line.row.number for one, _ in found.differing] == ["3", "5", "7"]


def test_kappa_is_that_of_scikit_learn() -> None:
    rng = np.random.default_rng(3)
    first = rng.choice([100, 80, 0], 60)
    second = np.where(rng.random(60) < 0.6, first, rng.choice([100, 80, 0], 60))
    pairs = list(zip(first.tolist(), second.tolist(), strict=True))
    assert cohen_kappa(pairs) == pytest.approx(cohen_kappa_score(first, second))


def test_what_only_one_rated_does_not_count() -> None:
    second = given(100, 0, 80)[1:]
    found = agreement(given(100, 0), second, Scale.SENTENCE)
    assert (found.same.hits, found.same.total) == (1, 1)


def test_kappa_is_not_defined_where_chance_leaves_nothing() -> None:
    assert agreement(given(100, 100), given(100, 100), Scale.SENTENCE).kappa is None
    assert agreement([], [], Scale.CITATION).kappa is None
