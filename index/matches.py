"""How alike the words of a question are to the terms of a text, one by one.

A greedy alignment of word vectors, as BERTScore has it (Zhang et al. 2020), with vectors of words
and not of tokens in context: they were made when the index was built.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

import numpy as np

from index.encoder import Vectors


@dataclass(frozen=True)
class WordMatches:
    """Contrasts of a question's words with terms, shape (words, terms); `columns` by term."""

    contrasts: Vectors
    columns: Mapping[str, int]

    def best(self, terms: Iterable[str]) -> Vectors:
        """Return for each word how alike it is to the likest of the terms, shape (words,)."""
        columns = [self.columns[term] for term in terms if term in self.columns]
        if not columns:
            return np.zeros(len(self.contrasts), np.float32)
        best: Vectors = self.contrasts[:, columns].max(axis=1)
        return np.clip(best, 0, 1)
