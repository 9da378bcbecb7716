"""How the words of a question are held by a text: by the same terms, or by words alike."""

from collections.abc import Sequence, Set
from dataclasses import dataclass
from functools import cached_property, lru_cache

import numpy as np

from assistant.shown import words_near_numbers
from corpus.document import Passage
from corpus.language import Language
from index import Index, Query
from index.encoder import Vectors
from index.lexical import terms
from index.matches import WordMatches
from index.postings import Expansion

_STANDS_FOR = 0.5
"""The least weight of a term that names the same as a word of the question: no beach is a coast."""
SUBJECT = 0.4
"""The rarity, beside that of a word that no source holds, up to which all sources are about it."""


@dataclass(frozen=True)
class Matches:
    """The words of the question with their rarity, and how alike they are to other words."""

    words: tuple[Expansion, ...]
    weights: Vectors
    likeness: WordMatches

    @classmethod
    def of(cls, index: Index, query: Query) -> "Matches":
        """Weigh the words of a question and compare them with the corpus."""
        weights = np.array([_weight(index, word) for word in query.words], np.float32)
        return cls(query.words, weights, index.word_matches(query))

    def kept(self, held: Set[str]) -> Vectors:
        """Return how well the terms of a text stand for each word, shape (words,)."""
        return np.array(
            [max((w for term, w in word if term in held), default=0.0) for word in self._stands],
            np.float32,
        )

    def mean(self, values: Vectors) -> float:
        """Return the mean of a value of each word, weighed by rarity."""
        return float(self.weights @ values / self._total)

    @cached_property
    def _total(self) -> float:
        total: float = max(self.weights.sum(), 1e-6)
        return total

    @cached_property
    def _stands(self) -> Sequence[Sequence[tuple[str, float]]]:
        """The terms that may stand for each word, and how well, 0 to 1."""
        return [tuple(zip(word.terms, word.weights.tolist(), strict=True)) for word in self.words]


def _weight(index: Index, word: Expansion) -> float:
    """Return how rare a word of the question is; one that the corpus lacks is the rarest."""
    weighed = (
        index.term_weight(term) * float(weight)
        for term, weight in zip(word.terms, word.weights, strict=True)
    )
    return max(weighed, default=index.term_weight(""))


def names_of(word: Expansion) -> frozenset[str]:
    """Return the terms that stand for a word; one that is only near it may name another thing."""
    weighed = zip(word.terms, word.weights, strict=True)
    return frozenset(term for term, weight in weighed if weight >= _STANDS_FOR)


def telling_words(index: Index, words: Sequence[Expansion]) -> list[Expansion]:
    """Return the words of a question that not all sources are about."""
    rare = SUBJECT * index.term_weight("")
    return [word for word in words if _weight(index, word) >= rare]


def terms_of(passage: Passage) -> frozenset[str]:
    """Return the terms of a passage, its headings and the title of its document."""
    texts = (passage.document.title, *passage.place.section, passage.reading)
    return _terms_in_all(texts, passage.language)


@lru_cache(maxsize=5_000)
def _terms_in_all(texts: tuple[str, ...], language: Language) -> frozenset[str]:
    return frozenset[str]().union(*(terms_in(text, language) for text in texts))


@lru_cache(maxsize=20_000)
def terms_in(text: str, language: Language) -> frozenset[str]:
    """Return the terms of a text; remembered, since headings and titles come again and again."""
    return frozenset(terms(text, language))


@lru_cache(maxsize=20_000)
def terms_near_numbers(text: str, language: Language) -> frozenset[str]:
    """Return the terms that stand near a number in a text; remembered like `terms_in`."""
    return terms_in(" ".join(words_near_numbers(text)), language)
