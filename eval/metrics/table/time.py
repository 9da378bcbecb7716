"""The figures of time."""

import numpy as np

from eval.metrics.latency import percentile_95
from eval.metrics.metric import Family, Gate, Metric, Unit
from eval.words import Words

TIME: tuple[Metric, ...] = (
    Metric(
        "ms_median",
        Words("Median time of an answer", "Temps médian d’une réponse"),
        Words("Half of the answers take no longer.", "La moitié des réponses ne prend pas plus."),
        Family.TIME,
        Unit.MILLISECONDS,
        lower_is_better=True,
        gate=Gate.NEVER,
        measures=("ms",),
        combine=np.median,
    ),
    Metric(
        "ms_p95",
        Words("95% of the answers within", "95 % des réponses en moins de"),
        Words(
            "Only one answer in twenty takes longer.", "Une réponse sur vingt seulement prend plus."
        ),
        Family.TIME,
        Unit.MILLISECONDS,
        lower_is_better=True,
        gate=Gate.NEVER,
        measures=("ms",),
        combine=percentile_95,
    ),
)
