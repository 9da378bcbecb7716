"""METRICS, the table of what a report says, and MEASURES, what it is made of.

A measure takes a case to a number, or to None where it does not apply. A metric says what the
measure is called, and how the numbers of many questions make one figure.
"""

from collections.abc import Callable

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
    brier_score,
    confidence,
    cost_weighted_score,
    hallucination,
    needless_declining,
    right_if_answered,
)
from eval.metrics.faithfulness import faithfulness
from eval.metrics.language import language_fidelity
from eval.metrics.latency import milliseconds
from eval.metrics.metric import Metric
from eval.metrics.retrieval import gold_ndcg, gold_recall_at, gold_reciprocal_rank
from eval.metrics.table.answers import CORRECTNESS
from eval.metrics.table.citations import CITATIONS
from eval.metrics.table.declining import DECLINING
from eval.metrics.table.retrieval import RETRIEVAL
from eval.metrics.table.time import TIME
from eval.metrics.table.writing import WRITING
from eval.metrics.writing import (
    first_milliseconds,
    sentences_held_back,
    sentences_written,
    written,
    written_milliseconds,
)

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
    "written": written,
    "sentences_written": sentences_written,
    "sentences_held_back": sentences_held_back,
    "first_ms": first_milliseconds,
    "written_ms": written_milliseconds,
}
"""Name -> what is measured of every answer."""

METRICS = (*CORRECTNESS, *DECLINING, *CITATIONS, *RETRIEVAL, *TIME, *WRITING)
"""Every figure of a report, in its order."""


def metric_named(name: str) -> Metric:
    """Return the metric of that name."""
    return next(metric for metric in METRICS if metric.name == name)
