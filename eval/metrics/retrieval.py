"""How well a ranking serves a question: recall@k, reciprocal rank, nDCG@k."""

import math
from collections.abc import Collection, Hashable, Sequence


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
