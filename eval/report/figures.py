"""Figures: a metric over a group of questions, with the interval that it lies in."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from eval.interval import SEED, Interval, bootstrap_interval
from eval.metrics import Metric, Unit, metric_named
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
    rows = tuple(
        tuple(outcome.values[column] for column in metric.columns)
        for outcome in outcomes
        if metric.applies(outcome.values)
    )
    return _figure(metric, rows, seed) if rows else None


@lru_cache(maxsize=4096)  # the terminal, the page and the file say the same things
def _figure(metric: Metric, rows: tuple[tuple[float, ...], ...], seed: int) -> Figure:
    columns = [np.array(column, dtype=float) for column in zip(*rows, strict=True)]
    value = float(metric.combine(*columns))
    is_share = metric.unit is Unit.PERCENT
    interval = bootstrap_interval(columns, metric.combine, seed, is_share=is_share)
    return Figure(metric, value, interval, len(rows))


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


def _goal(words: Words, name: str, target: float, belongs: Callable[[Outcome], bool]) -> Goal:
    return Goal(words, metric_named(name), belongs, target)


GOALS: tuple[Goal, ...] = (
    _goal(Words("Correct, same language", "Juste, même langue"), "correct", 0.93, _alone("same")),
    _goal(
        Words("Correct, the other language", "Juste, autre langue"),
        "correct",
        0.85,
        _alone("cross"),
    ),
    _goal(Words("Correct, follow-ups", "Juste, suivi"), "correct", 0.85, _kind("followup")),
    _goal(
        Words("Both sides of a disagreement", "Les deux côtés d’un désaccord"),
        "correct",
        0.85,
        _kind("disagreement"),
    ),
    _goal(
        Words("Gold cited, same language", "Passage cité, même langue"),
        "gold_cited",
        0.95,
        _alone("same"),
    ),
    _goal(
        Words("Gold cited, the other language", "Passage cité, autre langue"),
        "gold_cited",
        0.88,
        _alone("cross"),
    ),
    *(
        _goal(metric_named(name).words, name, target, _any)
        for name, target in (
            ("hallucination", 0.10),
            ("needless_declining", 0.04),
            ("language", 0.99),
            ("quotes_verbatim", 1.0),
        )
    ),
)
"""What the assistant is held to, in the order of the table on the terminal."""
