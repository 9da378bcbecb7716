"""Drawing some of many, the same for the same seed."""

from collections import Counter
from collections.abc import Hashable, Sequence

import numpy as np


def draw(total: int, count: int, seed: int) -> list[int]:
    """Return so many of the places 0 .. total - 1, or all, in order."""
    drawn = np.random.default_rng(seed).permutation(total)[:count]
    return sorted(drawn.tolist())


def spread(strata: Sequence[Hashable], seed: int) -> list[int]:
    """Return the places 0 .. n - 1 of things, of which the stratum of each is given, well mixed.

    However many of the first are taken, each stratum has its share of them; within a stratum
    chance decides.
    """
    random = np.random.default_rng(seed)
    sizes, met = Counter(strata), Counter[Hashable]()
    starts = {stratum: random.random() for stratum in sizes}
    keys: dict[int, float] = {}
    for place in random.permutation(len(strata)).tolist():
        stratum = strata[place]
        keys[place] = (met[stratum] + starts[stratum]) / sizes[stratum]
        met[stratum] += 1
    return sorted(keys, key=lambda place: (keys[place], place))
