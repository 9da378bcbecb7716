from collections.abc import Callable
from dataclasses import replace

import numpy as np
import numpy.typing as npt
import pytest

from assistant.answer import Kind
from eval.dataset import QuestionKind
from eval.metrics import Case
from eval.metrics.declining import (
    area_under_risk_coverage,
    brier_score,
    confidence,
    cost_weighted_score,
    expected_calibration_error,
    hallucination,
    needless_declining,
    operating_point,
    right_if_answered,
    risk_coverage_curve,
)
from eval.report import Outcome
from eval.report.curve import curve_of, points_of

CONFIDENCE = np.array([0.9, 0.8, 0.3, 0.1])
RIGHT = np.array([1.0, 0.0, 1.0, 0.0])


def test_the_curve_goes_from_the_surest_answer_to_all_of_them() -> None:
    curve = risk_coverage_curve(CONFIDENCE, RIGHT)
    assert [point.coverage for point in curve] == [0.25, 0.5, 0.75, 1]
    assert [point.risk for point in curve] == pytest.approx([0, 1 / 2, 1 / 3, 1 / 2])
    assert area_under_risk_coverage(CONFIDENCE, RIGHT) == pytest.approx((1 / 2 + 1 / 3 + 1 / 2) / 4)


def test_the_order_of_equal_confidences_does_not_matter() -> None:
    equal = np.full(4, 0.5)
    areas = {area_under_risk_coverage(equal, right) for right in (RIGHT, RIGHT[::-1])}
    assert areas == {0.5}


@pytest.mark.parametrize("combine", [area_under_risk_coverage, expected_calibration_error])
def test_many_samples_at_once_give_what_each_gives_alone(
    combine: Callable[..., npt.NDArray[np.float64]],
) -> None:
    random = np.random.default_rng(0)
    confidence = random.integers(0, 5, (6, 40)) / 4  # many are equal
    right = random.integers(0, 2, (6, 40)).astype(float)
    alone = [float(combine(c, r)) for c, r in zip(confidence, right, strict=True)]
    assert combine(confidence, right) == pytest.approx(alone)
    assert combine(confidence.T, right.T, axis=0) == pytest.approx(alone)


def test_a_threshold_that_nothing_reaches_declines_everything() -> None:
    point = operating_point(CONFIDENCE, RIGHT, 0.95)
    assert (point.answered, point.risk, point.score) == (0, 0, 0)
    assert operating_point(CONFIDENCE, RIGHT, 0.9).score == 0.25


def test_calibration_is_the_gap_in_each_bin() -> None:
    assert expected_calibration_error(CONFIDENCE, RIGHT) == pytest.approx(
        (0.1 + 0.8 + 0.7 + 0.1) / 4
    )
    assert expected_calibration_error(np.array([1.0, 0.0]), np.array([1.0, 0.0])) == 0
    assert expected_calibration_error(np.full(4, 0.5), RIGHT) == 0


def test_rates_are_of_those_that_should_and_should_not_be_answered(case: Case) -> None:
    declined = replace(case, answer=replace(case.answer, kind=Kind.DECLINED))
    assert [needless_declining(c) for c in (case, declined)] == [0, 1]
    assert hallucination(case) is None
    unanswerable = replace(case.question, kind=QuestionKind.UNANSWERABLE, facts=())
    silent = [replace(c, question=unanswerable, proofs=()) for c in (case, declined)]
    assert [hallucination(c) for c in silent] == [1, 0]
    assert [cost_weighted_score(c) for c in (case, declined, *silent)] == [1, 0, -1, 0]


def test_what_is_declined_however_sure_it_is_counts_as_declined_at_every_threshold(
    case: Case,
) -> None:
    declined = replace(case.answer, kind=Kind.DECLINED, confidence=0.95)
    steered = replace(case, answer=declined, forced=declined)
    assert confidence(steered) is right_if_answered(steered) is brier_score(steered) is None
    outcomes = [Outcome.of(each) for each in (case, steered)]
    (point,) = points_of(outcomes, [0.4])
    assert (point.answered, point.right, point.total) == (1, 1, 2)
    assert point.score == np.mean([outcome.values["score"] for outcome in outcomes])
    assert [each.coverage for each in curve_of(outcomes)] == [0.5]


def test_brier_is_the_squared_distance(case: Case) -> None:
    assert brier_score(case) == pytest.approx(0.01)
