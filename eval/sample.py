"""Drawing some of many, the same for the same seed."""

import numpy as np

from corpus.errors import InputInvalid


def draw(total: int, count: int, seed: int) -> list[int]:
    """Return so many of the places 0 .. total - 1, or all, in order."""
    if count < 1:
        raise InputInvalid(f"--count is {count}.", "Give a number from 1.")
    drawn = np.random.default_rng(seed).permutation(total)[:count]
    return sorted(drawn.tolist())
