"""How alike words of two languages are."""

from collections.abc import Sequence
from functools import lru_cache
from typing import Protocol

import numpy as np

from index.encoder import Encoder, Vectors


class Likeness(Protocol):
    """Tells how alike words of two languages are."""

    def alike(self, words: Sequence[str], others: Sequence[str]) -> Vectors:
        """Return how alike each word is to each other word, 0 to 1, shape (words, others)."""
        ...


class EncoderLikeness:
    """The cosines of words by an encoder that knows both languages; remembers its words."""

    def __init__(self, encoder: Encoder) -> None:
        self._vector = lru_cache(maxsize=20_000)(lambda word: encoder.texts([word])[0])

    def alike(self, words: Sequence[str], others: Sequence[str]) -> Vectors:
        """Return the cosines of words, shape (words, others)."""
        if not words or not others:
            return np.zeros((len(words), len(others)), np.float32)
        mine, theirs = (
            np.stack([self._vector(word.lower()) for word in group]) for group in (words, others)
        )
        cosines: Vectors = mine @ theirs.T
        return cosines
