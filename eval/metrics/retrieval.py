"""How well a ranking serves a question: recall@k, reciprocal rank, nDCG@k."""

import math
from collections.abc import Callable, Collection, Hashable, Sequence

from eval.dataset import overlap
from eval.metrics.case import Case

DEPTH = 10
"""So many passages are looked at."""


def recall_at_k(ranked: Sequence[Hashable], gold: Collection[Hashable], k: int) -> float:
    """Return the share of the gold items among the first k; 0 when there is no gold item."""
    if not gold:
        return 0.0
    return len(set(ranked[:k]).intersection(gold)) / len(set(gold))


def reciprocal_rank(ranked: Sequence[Hashable], gold: Collection[Hashable]) -> float:
    """Return 1 / the rank of the first gold item, 0 when none is ranked (Voorhees 1999)."""
    for rank, item in enumerate(ranked, start=1):
        if item in gold:
            return 1 / rank
    return 0.0


def ndcg_at_k(ranked: Sequence[Hashable], gold: Collection[Hashable], k: int) -> float:
    """Return the normalised discounted cumulative gain of equally good gold items.

    Järvelin and Kekäläinen, "Cumulated gain-based evaluation of IR techniques" (TOIS 20, 2002).
    """
    gain = sum(
        1 / math.log2(rank + 1) for rank, item in enumerate(ranked[:k], start=1) if item in gold
    )
    ideal = sum(1 / math.log2(rank + 1) for rank in range(1, min(k, len(set(gold))) + 1))
    return gain / ideal if ideal else 0.0


def gold_recall_at(k: int) -> Callable[[Case], float | None]:
    """Return the measure of how much of what proves an answer stands in the first k passages.

    Recall of spans, by the set of spans that fares best, because any one of the sets will do.
    """

    def gold_recall(case: Case) -> float | None:
        if not case.proofs:
            return None
        first = case.found[:k]
        return max(
            sum(any(overlap(p, f) for p in places for f in first) for places in proof) / len(proof)
            for proof in case.proofs
        )

    return gold_recall


def gold_reciprocal_rank(case: Case) -> float | None:
    """Return the reciprocal rank of the first passage with gold in it, 0 where none has any."""
    ranked, gold = _ranking(case)
    return reciprocal_rank(ranked, gold) if case.proofs else None


def gold_ndcg(case: Case) -> float | None:
    """Return the nDCG@10 of the passages with gold in them, 0 where none has any."""
    ranked, gold = _ranking(case)
    return ndcg_at_k(ranked, gold, DEPTH) if case.proofs else None


def _ranking(case: Case) -> tuple[list[str], frozenset[str]]:
    return [passage.id for passage in case.found], case.gold_ids
