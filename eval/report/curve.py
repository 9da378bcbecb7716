"""The risk-coverage curve of a system, from the outcomes of its answers."""

from collections.abc import Sequence

import numpy as np

from eval.metrics.declining import OperatingPoint, Values, operating_point, risk_coverage_curve
from eval.report.outcome import Outcome


def points_of(outcomes: Sequence[Outcome], thresholds: Sequence[float]) -> list[OperatingPoint]:
    """Return what declining below each threshold does to the questions that are looked up."""
    confidence, right = _columns(outcomes)
    return [operating_point(confidence, right, threshold) for threshold in thresholds]


def curve_of(outcomes: Sequence[Outcome]) -> tuple[OperatingPoint, ...]:
    """Return the whole curve, the surest answers first."""
    return risk_coverage_curve(*_columns(outcomes))


def _columns(outcomes: Sequence[Outcome]) -> tuple[Values, Values]:
    looked_up = [outcome.values for outcome in outcomes if "score" in outcome.values]
    # What is declined however sure the system is has no confidence that a threshold could reach.
    confidence = [values.get("confidence", -np.inf) for values in looked_up]
    right = [values.get("right_if_answered", 0.0) for values in looked_up]
    return np.array(confidence, dtype=float), np.array(right, dtype=float)
