"""How sure one can be of a share that was counted on a sample."""

import math
from dataclasses import dataclass

_Z = 1.959964
"""The normal quantile of a two-sided 95 % interval."""


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
