"""How sure one can be of a figure that was measured on a sample."""

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt
from scipy.stats import bootstrap

_Z = 1.959964
"""The normal quantile of a two-sided 95 % interval."""

RESAMPLES = 1_000
SEED = 20_260_101

Values = npt.NDArray[np.float64]


@dataclass(frozen=True)
class Interval:
    """The bounds between which a figure lies with 95 % confidence."""

    low: float
    high: float


@dataclass(frozen=True)
class Share:
    """So many of so many, with its 95 % interval."""

    hits: int
    total: int

    @property
    def value(self) -> float:
        """The share itself; 0 of an empty sample."""
        return self.hits / self.total if self.total else 0.0

    @property
    def interval(self) -> tuple[float, float]:
        """The score interval of Wilson, "Probable inference" (JASA 22, 1927)."""
        if not self.total:
            return 0.0, 1.0
        square = _Z**2
        middle = self.hits + square / 2
        spread = _Z * math.sqrt(self.hits * (self.total - self.hits) / self.total + square / 4)
        low, high = (middle - spread, middle + spread)
        return max(0.0, low / (self.total + square)), min(1.0, high / (self.total + square))

    def __str__(self) -> str:
        """Return the share and its interval in per cent: "98.0 % [93.0-99.4]"."""
        low, high = self.interval
        return f"{100 * self.value:5.1f} % [{100 * low:.1f}-{100 * high:.1f}]"


def bootstrap_interval(
    columns: Sequence[Values],
    statistic: Callable[..., Any],
    seed: int = SEED,
    *,
    is_share: bool = False,
) -> Interval | None:
    """Return the 95 % percentile interval of a statistic of columns (questions,), resampled as one.

    Efron and Tibshirani, "An introduction to the bootstrap" (1993), chapter 13. A sample of
    nothing but ones, or nothing but zeros, cannot be resampled into anything else; a share of it
    gets the interval of Wilson instead of an empty one. None when the sample cannot tell.
    """
    first = columns[0]
    if is_share and len(columns) == 1 and set(first.tolist()) in ({0.0}, {1.0}):
        return Interval(*Share(int(first.sum()), len(first)).interval)
    if len(first) < 2:
        return None
    found = bootstrap(
        tuple(columns),
        statistic,
        n_resamples=RESAMPLES,
        paired=len(columns) > 1,
        method="percentile",
        rng=seed,
    ).confidence_interval
    low, high = float(found.low), float(found.high)
    return Interval(low, high) if low < high else None
