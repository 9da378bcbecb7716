"""What is measured: one file for each family, pure functions of a `Case`, and the table METRICS.

A measure takes a case to a number, or to None where it does not apply. A metric says what the
measure is called, and how the numbers of many questions make one figure.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import Enum, StrEnum
from typing import Any

import numpy as np

from eval.metrics.case import Case
from eval.metrics.citations import (
    citation_precision,
    citation_recall,
    gold_cited,
    gold_share,
    quotes_telling,
    quotes_verbatim,
)
from eval.metrics.correctness import correctness
from eval.metrics.declining import (
    area_under_risk_coverage,
    brier_score,
    confidence,
    cost_weighted_score,
    expected_calibration_error,
    hallucination,
    needless_declining,
    right_if_answered,
)
from eval.metrics.faithfulness import faithfulness
from eval.metrics.language import language_fidelity
from eval.metrics.latency import milliseconds, percentile_95
from eval.metrics.retrieval import gold_ndcg, gold_recall_at, gold_reciprocal_rank
from eval.words import Words

__all__ = ["MEASURES", "METRICS", "Case", "Family", "Gate", "Metric", "Unit", "metric_named"]


class Family(Enum):
    """What metrics are about, in the order of a report."""

    CORRECTNESS = Words("Right answers", "Justesse")
    DECLINING = Words("Knowing when not to answer", "Savoir se taire")
    CITATIONS = Words("Citations", "Citations")
    RETRIEVAL = Words("Finding passages", "Recherche de passages")
    TIME = Words("Time", "Temps")


class Unit(StrEnum):
    """How a figure is written."""

    PERCENT = "percent"
    NUMBER = "number"
    MILLISECONDS = "ms"


class Gate(Enum):
    """When a change of a metric for the worse is held against a new version."""

    BEYOND_CHANCE = "beyond chance"
    ANY_LOSS = "any loss"
    """It holds by construction: one case less is a fault, not a fluctuation."""
    NEVER = "never"


@dataclass(frozen=True)
class Metric:
    """A figure of a report; `combine` makes it of the values of the measures in `columns`."""

    name: str
    words: Words
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


MEASURES: dict[str, Callable[[Case], float | None]] = {
    "correct": correctness,
    "language": language_fidelity,
    "hallucination": hallucination,
    "needless_declining": needless_declining,
    "score": cost_weighted_score,
    "confidence": confidence,
    "right_if_answered": right_if_answered,
    "brier": brier_score,
    "quotes_verbatim": quotes_verbatim,
    "quotes_telling": quotes_telling,
    "faithful": faithfulness,
    "citation_recall": citation_recall,
    "citation_precision": citation_precision,
    "gold_cited": gold_cited,
    "gold_share": gold_share,
    "recall@1": gold_recall_at(1),
    "recall@5": gold_recall_at(5),
    "mrr": gold_reciprocal_rank,
    "ndcg@10": gold_ndcg,
    "ms": milliseconds,
}
"""Name -> what is measured of every answer."""

_CURVE = ("confidence", "right_if_answered")

METRICS: tuple[Metric, ...] = (
    Metric("correct", Words("Correct", "Réponse juste"), Family.CORRECTNESS),
    Metric(
        "language",
        Words("Language of the question", "Langue de la question"),
        Family.CORRECTNESS,
    ),
    Metric(
        "hallucination",
        Words("Unanswerable, but answered", "Sans réponse, mais répondu"),
        Family.DECLINING,
        lower_is_better=True,
    ),
    Metric(
        "needless_declining",
        Words("Answerable, but declined", "Avec réponse, mais décliné"),
        Family.DECLINING,
        lower_is_better=True,
    ),
    Metric(
        "score",
        Words("Score (right +1, wrong −1)", "Score (juste +1, faux −1)"),
        Family.DECLINING,
        Unit.NUMBER,
    ),
    Metric(
        "aurc",
        Words("Area under risk–coverage", "Aire sous risque–couverture"),
        Family.DECLINING,
        Unit.NUMBER,
        lower_is_better=True,
        gate=Gate.NEVER,
        measures=_CURVE,
        combine=area_under_risk_coverage,
    ),
    Metric(
        "calibration_error",
        Words("Calibration error", "Erreur de calibration"),
        Family.DECLINING,
        Unit.NUMBER,
        lower_is_better=True,
        gate=Gate.NEVER,
        measures=_CURVE,
        combine=expected_calibration_error,
    ),
    Metric(
        "brier",
        Words("Brier score", "Score de Brier"),
        Family.DECLINING,
        Unit.NUMBER,
        lower_is_better=True,
        gate=Gate.NEVER,
    ),
    Metric(
        "quotes_verbatim",
        Words("Quotes verbatim", "Citations mot pour mot"),
        Family.CITATIONS,
        gate=Gate.ANY_LOSS,
    ),
    Metric(
        "quotes_telling",
        Words("Quotes that are no heading", "Citations hors titres"),
        Family.CITATIONS,
    ),
    Metric(
        "faithful",
        Words("Sentences their quotes support", "Phrases soutenues par leurs citations"),
        Family.CITATIONS,
    ),
    Metric(
        "citation_recall",
        Words("Citation recall", "Rappel des citations"),
        Family.CITATIONS,
    ),
    Metric(
        "citation_precision",
        Words("Citation precision", "Précision des citations"),
        Family.CITATIONS,
    ),
    Metric("gold_cited", Words("Gold quote cited", "Passage attendu cité"), Family.CITATIONS),
    Metric(
        "gold_share",
        Words("Citations that are gold", "Part de citations attendues"),
        Family.CITATIONS,
    ),
    Metric("recall@1", Words("Recall@1", "Rappel@1"), Family.RETRIEVAL, gate=Gate.NEVER),
    Metric("recall@5", Words("Recall@5", "Rappel@5"), Family.RETRIEVAL),
    Metric("mrr", Words("MRR", "MRR"), Family.RETRIEVAL, Unit.NUMBER, gate=Gate.NEVER),
    Metric("ndcg@10", Words("nDCG@10", "nDCG@10"), Family.RETRIEVAL, Unit.NUMBER),
    Metric(
        "ms_median",
        Words("Median time of an answer", "Temps médian d’une réponse"),
        Family.TIME,
        Unit.MILLISECONDS,
        lower_is_better=True,
        gate=Gate.NEVER,
        measures=("ms",),
        combine=np.median,
    ),
    Metric(
        "ms_p95",
        Words("95 % of the answers within", "95 % des réponses en moins de"),
        Family.TIME,
        Unit.MILLISECONDS,
        lower_is_better=True,
        gate=Gate.NEVER,
        measures=("ms",),
        combine=percentile_95,
    ),
)
"""Every figure of a report, in its order."""


def metric_named(name: str) -> Metric:
    """Return the metric of that name."""
    return next(metric for metric in METRICS if metric.name == name)
