"""How long people wait."""

from typing import Any

import numpy as np
import numpy.typing as npt

from eval.metrics.case import Case


def milliseconds(case: Case) -> float | None:
    """Return how long the answer took."""
    return case.milliseconds


def percentile_95(values: npt.NDArray[np.float64], axis: int = -1) -> Any:
    """Return what 95 % of the values (..., questions) do not exceed, over an axis."""
    return np.percentile(values, 95, axis=axis)
