"""Which passages and sentences hold which terms, and the scores that follow from it.

BM25 in the Lucene variant (Kamphuis et al. 2020), computed when the index is built, as BM25S does
(Lù 2024); a question then only adds columns.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
import numpy.typing as npt

from index.vectors import Rows

Scores = npt.NDArray[np.float32]
Ids = npt.NDArray[np.int32]

_TYPICAL_BM25 = 4.0
"""About what BM25 gives a term that matters, so that a score divided by it is near 1."""


@dataclass(frozen=True)
class Expansion:
    """The terms of the corpus that a word of a question may stand for, numbered by `ids`.

    `weights` are 1 for the word's own terms and less for translations and near synonyms.
    """

    word: str
    terms: tuple[str, ...]
    ids: Ids
    weights: Scores

    @property
    def own(self) -> "Expansion":
        """The word's own terms alone."""
        count = int((self.weights >= 1).sum())
        return Expansion(self.word, self.terms[:count], self.ids[:count], self.weights[:count])


def expand(
    word: str, own: Sequence[str], alike: Sequence[tuple[str, float]], ids: Mapping[str, int]
) -> Expansion:
    """Return the expansion of a word to its own terms and those alike, weights below 1."""
    weights = dict.fromkeys((term for term in own if term in ids), 1.0)
    for term, weight in alike:
        if weight > 0:
            weights.setdefault(term, weight)
    return Expansion(
        word,
        tuple(weights),
        np.array([ids[term] for term in weights], np.int32),
        np.array(list(weights.values()), np.float32),
    )


@dataclass(frozen=True)
class Postings:
    """Terms in passages, with their BM25 scores, and terms in sentences.

    `bounds` (terms + 1,) delimits each term's part of `passages` and `scores`;
    `sentence_bounds` (sentences + 1,) delimits each sentence's part of `sentence_terms`.
    """

    terms: tuple[str, ...]
    idf: Scores
    bounds: Rows
    passages: Ids
    scores: Scores
    sentence_bounds: Rows
    sentence_terms: Ids

    @cached_property
    def ids(self) -> Mapping[str, int]:
        """Term -> its number."""
        return {term: number for number, term in enumerate(self.terms)}

    @cached_property
    def rarest(self) -> float:
        """The weight of a term that the corpus does not hold: that of its rarest."""
        return float(self.idf.max()) if len(self.idf) else 1.0

    def rarity(self, term: str) -> float:
        """Return the inverse document frequency of a term, highest when the corpus lacks it."""
        number = self.ids.get(term)
        return self.rarest if number is None else float(self.idf[number])

    def weight(self, expansion: Expansion) -> float:
        """Return how much a word of the question matters: its rarity in the corpus."""
        if not len(expansion.ids):
            return self.rarest
        return float((self.idf[expansion.ids] * expansion.weights).max())

    def bm25(self, expansions: Sequence[Expansion], passage_count: int) -> Scores:
        """Return the BM25 score of every passage, shape (passages,), about 0 to 1.

        A word counts by the best of the terms that it may stand for. The sum is divided by the
        number of words, so that questions of any length weigh the same beside a cosine.
        """
        found = _occurrences(expansions, self.bounds)
        values = found.weights * self.scores[found.places]
        best = found.best(self.passages[found.places], values, passage_count)
        total: Scores = best.sum(axis=0)
        return total / (_TYPICAL_BM25 * max(len(expansions), 1))

    def coverage(self, expansions: Sequence[Expansion], begins: Rows, ends: Rows) -> Scores:
        """Return the share of the question's words that each text holds, by rarity, 0 to 1.

        A text is the part [begin, end) of `sentence_terms`: a sentence, or several in a row.
        A word that the corpus does not know is held by none. Shape (texts,).
        """
        covered = np.zeros(len(begins), np.float32)
        weights = [self.weight(expansion) for expansion in expansions]
        if not len(begins) or not sum(weights):
            return covered
        for held, weight in zip(self._held(expansions, begins, ends), weights, strict=True):
            covered += np.float32(weight) * held
        return covered / np.float32(sum(weights))

    def _held(self, expansions: Sequence[Expansion], begins: Rows, ends: Rows) -> Scores:
        """Return how well each text holds each word, shape (words, texts); see `coverage`."""
        order, bounds = self._by_term
        found = _occurrences(expansions, bounds)
        places = order[found.places]
        by_place = np.lexsort((ends, begins))
        texts = by_place[np.searchsorted(begins[by_place], places, side="right") - 1]
        is_inside = (begins[texts] <= places) & (places < ends[texts])
        return found.best(texts, np.where(is_inside, found.weights, 0), len(begins))

    @cached_property
    def _by_term(self) -> tuple[Rows, Rows]:
        """The places in `sentence_terms` by term, and where each term's begin: (terms + 1,)."""
        order = np.argsort(self.sentence_terms, kind="stable")
        bounds = np.searchsorted(self.sentence_terms[order], np.arange(len(self.terms) + 1))
        return order, bounds


@dataclass(frozen=True)
class _Occurrences:
    """Where the terms of a question's words stand: the arrays have one entry for each place.

    `words` numbers the words of the question, of which there are `word_count`.
    """

    places: Rows
    words: Rows
    weights: Scores
    word_count: int

    def best(self, texts: Rows | Ids, values: Scores, text_count: int) -> Scores:
        """Return the best value of each word in each text, 0 if none, shape (words, texts)."""
        best = np.zeros(self.word_count * text_count, np.float32)
        np.maximum.at(best, self.words * text_count + texts, values)
        return best.reshape(self.word_count, text_count)


def _occurrences(expansions: Sequence[Expansion], bounds: Rows) -> _Occurrences:
    """Return where the terms of words stand; `bounds` (terms + 1,) delimits each term's places."""
    sizes = [len(expansion.ids) for expansion in expansions]
    ids = np.concatenate([np.empty(0, np.int32), *(expansion.ids for expansion in expansions)])
    weights = np.concatenate([np.empty(0, np.float32), *(e.weights for e in expansions)])
    counts = bounds[ids + 1] - bounds[ids]
    ranks = np.arange(counts.sum()) - np.repeat(np.cumsum(counts) - counts, counts)
    return _Occurrences(
        np.repeat(bounds[ids], counts) + ranks,
        np.repeat(np.repeat(np.arange(len(sizes)), sizes), counts),
        np.repeat(weights, counts),
        len(sizes),
    )


def build_postings(
    passages: Sequence[Sequence[str]], sentences: Sequence[Sequence[str]]
) -> Postings:
    """Return the postings of passages and sentences given as lists of terms."""
    # Imported here because it takes a third of a second that only a build has to spend.
    import bm25s  # noqa: PLC0415

    terms = tuple(
        sorted({term for texts in (passages, sentences) for text in texts for term in text})
    )
    ids = {term: number for number, term in enumerate(terms)}
    numbered = [[ids[term] for term in passage] for passage in passages]
    scorer = bm25s.BM25(method="lucene")
    # bm25s takes the mean length of the passages, and warns when there is no term at all.
    if any(numbered):
        scorer.index((numbered, dict(ids)), create_empty_token=False, show_progress=False)
        columns = scorer.scores
    else:
        columns = {"data": [], "indices": [], "indptr": [0] * (len(terms) + 1)}
    held = [sorted({ids[term] for term in sentence}) for sentence in sentences]
    return Postings(
        terms=terms,
        idf=_idf(numbered, len(terms)),
        bounds=np.asarray(columns["indptr"], np.int64),
        passages=np.asarray(columns["indices"], np.int32),
        scores=np.asarray(columns["data"], np.float32),
        sentence_bounds=np.cumsum([0, *map(len, held)], dtype=np.int64),
        sentence_terms=np.fromiter((term for sentence in held for term in sentence), np.int32),
    )


def _idf(passages: Sequence[Sequence[int]], term_count: int) -> Scores:
    """Return the inverse document frequencies in the Lucene variant, shape (terms,)."""
    frequencies = np.zeros(term_count)
    for passage in passages:
        frequencies[list(set(passage))] += 1
    return np.log1p((len(passages) - frequencies + 0.5) / (frequencies + 0.5)).astype(np.float32)
