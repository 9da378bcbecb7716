"""What a language model contributes, where one is asked, and what of it is held back."""

from typing import Any

import numpy as np
import numpy.typing as npt

from assistant.answer import GENERATIVE
from eval.metrics.case import Case


def written(case: Case) -> float | None:
    """Return whether a model that was asked wrote what is shown."""
    return None if case.answer.wrote is None else float(case.answer.engine == GENERATIVE)


def sentences_written(case: Case) -> float | None:
    """Return how many sentences a model wrote, shown or held back."""
    wrote = case.answer.wrote
    return None if wrote is None else float(wrote.shown + len(wrote.held_back))


def sentences_held_back(case: Case) -> float | None:
    """Return how many of a model's sentences were not shown: nothing proved them."""
    return None if case.answer.wrote is None else float(len(case.answer.wrote.held_back))


def first_milliseconds(case: Case) -> float | None:
    """Return how long a reader waited for the first proved sentence of a model."""
    return case.first_milliseconds


def written_milliseconds(case: Case) -> float | None:
    """Return how long the whole answer took where a model was asked."""
    return None if case.answer.wrote is None else case.milliseconds


def share(parts: npt.NDArray[np.float64], wholes: npt.NDArray[np.float64], axis: int = -1) -> Any:
    """Return the share of parts in wholes, each (..., questions), summed over an axis."""
    return parts.sum(axis=axis) / np.maximum(wholes.sum(axis=axis), 1)
