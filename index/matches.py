"""How alike the words of a question are to the terms of a text, one by one.

A greedy alignment of word vectors, as BERTScore has it (Zhang et al. 2020), with vectors of words
and not of tokens in context: they were made when the index was built.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from index.encoder import Vectors


@dataclass(frozen=True)
class WordMatches:
    """Contrasts of a question's words with terms, shape (words, terms); `columns` by term."""

    contrasts: Vectors
    columns: Mapping[str, int]

    def best(self, texts: Sequence[Iterable[str]]) -> Vectors:
        """Return how alike each word is to the likest of each text's terms, (texts, words)."""
        columns: list[int] = []
        begins = []
        for terms in texts:
            begins.append(len(columns))
            columns += [self.columns.get(term, -1) for term in terms]
            columns.append(-1)
        likenesses = self._likenesses[np.array(columns, np.intp)]
        best: Vectors = np.maximum.reduceat(likenesses, np.array(begins, np.intp))
        return best

    @cached_property
    def _likenesses(self) -> Vectors:
        """The contrasts from 0 to 1 by term, and those of no term: (terms + 1, words)."""
        words, terms = self.contrasts.shape
        likenesses = np.zeros((terms + 1, words), np.float32)
        np.clip(self.contrasts.T, 0, 1, out=likenesses[:-1])
        return likenesses
