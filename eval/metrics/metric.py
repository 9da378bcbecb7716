"""Metric: what a figure of a report is called, and how it is made of many measured answers."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import Enum, StrEnum
from typing import Any

import numpy as np

from eval.words import Words


class Family(Enum):
    """What metrics are about, in the order of a report."""

    CORRECTNESS = Words("Right answers", "Justesse")
    DECLINING = Words("Knowing when not to answer", "Savoir se taire")
    CITATIONS = Words("Citations", "Citations")
    RETRIEVAL = Words("Finding passages", "Recherche de passages")
    TIME = Words("Time", "Temps")
    WRITING = Words("A language model’s writing", "Rédaction par un modèle de langue")


class Unit(StrEnum):
    """How a figure is written."""

    PERCENT = "percent"
    NUMBER = "number"
    MILLISECONDS = "ms"


class Gate(Enum):
    """When a change of a metric for the worse is held against a new version."""

    BEYOND_CHANCE = "beyond chance"
    ANY_LOSS = "any loss"
    """It is proved before anything is shown: one answer less is a fault, not a fluctuation."""
    NEVER = "never"


@dataclass(frozen=True)
class Metric:
    """A figure of a report; `combine` makes it of the values of the measures in `columns`."""

    name: str
    words: Words
    about: Words
    family: Family
    unit: Unit = Unit.PERCENT
    lower_is_better: bool = False
    gate: Gate = Gate.BEYOND_CHANCE
    measures: tuple[str, ...] = ()
    combine: Callable[..., Any] = np.mean

    @property
    def columns(self) -> tuple[str, ...]:
        """The measures whose values it is made of: that of its own name unless it says others."""
        return self.measures or (self.name,)

    def applies(self, values: Mapping[str, float]) -> bool:
        """Whether the values of a question say something about it."""
        return all(column in values for column in self.columns)
