"""How alike words of two languages are."""

from collections.abc import Sequence
from functools import lru_cache
from typing import Protocol

import numpy as np

from index.encoder import Encoder, Vectors

_MOST_KNOWN = 20_000
"""Words that are remembered, at most."""


class Likeness(Protocol):
    """Tells how alike words of two languages are."""

    def alike(self, words: Sequence[str], others: Sequence[str]) -> Vectors:
        """Return how alike each word is to each other word, a cosine, shape (words, others)."""
        ...


class EncoderLikeness:
    """The cosines of words by an encoder that knows both languages; remembers its words."""

    def __init__(self, encoder: Encoder) -> None:
        self._encoder = encoder
        self._known: dict[str, Vectors] = {}
        self._matrix = lru_cache(maxsize=128)(self._encoded)

    def alike(self, words: Sequence[str], others: Sequence[str]) -> Vectors:
        """Return the cosines of words, shape (words, others)."""
        if not words or not others:
            return np.zeros((len(words), len(others)), np.float32)
        cosines: Vectors = self._matrix(tuple(words)) @ self._matrix(tuple(others)).T
        return cosines

    def _encoded(self, words: tuple[str, ...]) -> Vectors:
        """Return the vectors of words, shape (words, dimensions); new ones are encoded together."""
        known, lower = self._known, [word.lower() for word in words]
        if unknown := list(dict.fromkeys(word for word in lower if word not in known)):
            if len(known) > _MOST_KNOWN:  # another thread may still read the old ones
                known = {word: known[word] for word in lower if word in known}
            known.update(zip(unknown, self._encoder.texts(unknown), strict=True))
            self._known = known
        return np.stack([known[word] for word in lower])
