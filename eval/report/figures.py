"""Figures: a metric over a group of questions, with the interval that it lies in."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np

from eval.interval import SEED, Interval, bootstrap_interval
from eval.metrics import Metric, metric_named
from eval.report.outcome import Outcome
from eval.words import Words


@dataclass(frozen=True)
class Figure:
    """The value of a metric over so many questions, with its 95 % interval if one can be told."""

    metric: Metric
    value: float
    interval: Interval | None
    count: int


def figure(metric: Metric, outcomes: Sequence[Outcome], seed: int = SEED) -> Figure | None:
    """Return a metric over the outcomes that it applies to; None when there is none."""
    rows = [
        [outcome.values[column] for column in metric.columns]
        for outcome in outcomes
        if all(column in outcome.values for column in metric.columns)
    ]
    if not rows:
        return None
    columns = [np.array(column, dtype=float) for column in zip(*rows, strict=True)]
    value = float(metric.combine(*columns))
    return Figure(metric, value, bootstrap_interval(columns, metric.combine, seed), len(rows))


@dataclass(frozen=True)
class Goal:
    """A figure that is wanted: a metric over some of the questions, and the value to reach."""

    words: Words
    metric: Metric
    belongs: Callable[[Outcome], bool]
    target: float

    def is_met(self, value: float) -> bool:
        """Whether a value is as good as is wanted."""
        return value <= self.target if self.metric.lower_is_better else value >= self.target


def _alone(direction: str) -> Callable[[Outcome], bool]:
    return lambda outcome: outcome.direction == direction and outcome.kind != "followup"


def _kind(kind: str) -> Callable[[Outcome], bool]:
    return lambda outcome: outcome.kind == kind


def _any(_: Outcome) -> bool:
    return True


_CORRECT, _GOLD = metric_named("correct"), metric_named("gold_cited")

GOALS: tuple[Goal, ...] = (
    Goal(Words("Correct, same language", "Juste, même langue"), _CORRECT, _alone("same"), 0.93),
    Goal(Words("Correct, other language", "Juste, autre langue"), _CORRECT, _alone("cross"), 0.85),
    Goal(Words("Correct, follow-ups", "Juste, questions de suivi"), _CORRECT, _kind("followup"), 0.85),
    Goal(
        Words("Both sides of a disagreement", "Les deux côtés d’un désaccord"),
        _CORRECT,
        _kind("disagreement"),
        0.85,
    ),
    Goal(Words("Gold cited, same language", "Passage cité, même langue"), _GOLD, _alone("same"), 0.95),
    Goal(Words("Gold cited, other language", "Passage cité, autre langue"), _GOLD, _alone("cross"), 0.88),
    *(
        Goal(metric_named(name).words, metric_named(name), _any, target)
        for name, target in (
            ("hallucination", 0.10),
            ("needless_declining", 0.04),
            ("language", 0.99),
            ("quotes_verbatim", 1.0),
        )
    ),
)
"""What the assistant is held to, in the order of the table on the terminal."""
