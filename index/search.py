"""Searching the contents of an index with a query; no model is needed for that."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from corpus.document import Passage
from index.contents import Contents
from index.encoder import Vectors
from index.fusion import Evidence, Scores, Weights, best_neighbours, contrast, weighed
from index.matches import WordMatches
from index.query import Hit, Query
from index.texts import sentences_of
from index.vectors import Rows

_FEW = 400
"""So few passages are all looked at."""
_POOL = 50
"""Of more, so many by each kind of evidence, and their neighbours."""


@dataclass(frozen=True)
class _Scored:
    """Passages with what speaks for them: every array has one entry a passage.

    `lexical` are BM25, coverage, and the better score of the neighbours.
    """

    rows: Rows
    scores: Scores
    passages: Sequence[Vectors]
    sentences: Sequence[Vectors]
    lexical: Sequence[Scores]

    @property
    def order(self) -> Rows:
        """The places of the passages, best first."""
        return np.lexsort((self.rows, -self.scores))


@dataclass(frozen=True)
class Searcher:
    """Finds passages and sentences in the contents of an index.

    `baselines` are the encoders' cosines of unrelated texts.
    """

    contents: Contents
    baselines: tuple[float, ...]
    weights: Weights

    def word_matches(self, query: Query) -> WordMatches:
        """Return how alike every word of the question is to every term of the corpus."""
        count = len(self.contents.words)
        vectors = self.contents.word_vectors.vectors()[:count]
        contrasts = contrast(query.word_vectors @ vectors.T, self.baselines[-1])
        columns = self._term_columns
        for row, word in enumerate(query.words):
            if word.word[0].isdigit():
                contrasts[row] = 0
            for term, weight in zip(word.terms, word.weights, strict=True):
                if term in columns:
                    contrasts[row, columns[term]] = max(contrasts[row, columns[term]], weight)
        return WordMatches(contrasts, columns)

    @cached_property
    def _term_columns(self) -> Mapping[str, int]:
        return {term: column for column, term in enumerate(self.contents.words)}

    def search(self, query: Query, top_k: int) -> tuple[Hit, ...]:
        """Return the passages that answer the question best, best first."""
        bm25 = self.contents.postings.bm25(query.words, len(self.contents.texts.passages))
        scored = self._scored(query, bm25, self._candidates(query, bm25, top_k))
        return self._found(scored, scored.order[:top_k])

    def among(self, query: Query, wanted: Sequence[int]) -> tuple[Hit, ...]:
        """Return the passages of some rows as `search` would among all others, best first."""
        count = len(self.contents.texts.passages)
        bm25 = self.contents.postings.bm25(query.words, count)
        scored = self._scored(query, bm25, np.arange(count))
        return self._found(scored, scored.order[np.isin(scored.order, wanted)])

    def _scored(self, query: Query, bm25: Scores, rows: Rows) -> "_Scored":
        postings, texts, weights = self.contents.postings, self.contents.texts, self.weights
        passages, sentences = self._cosines(query, rows)
        coverage = postings.coverage(query.words, *self._parts(rows))
        alone = weighed(
            [*self._contrasts(passages), bm25[rows], coverage],
            [*self._padded(weights.passage), weights.bm25, weights.coverage],
        ) + weighed(self._contrasts(sentences), weights.sentence)
        neighbours = best_neighbours(alone, texts.are_joined(rows))
        scores = alone + np.float32(weights.neighbour) * neighbours
        return _Scored(rows, scores, passages, sentences, (bm25[rows], coverage, neighbours))

    def _found(self, scored: "_Scored", places: Rows) -> tuple[Hit, ...]:
        """Return what was scored in some places, in their order."""
        evidence = _evidence(
            [cosines[places] for cosines in scored.passages],
            [cosines[places] for cosines in scored.sentences],
            [values[places] for values in scored.lexical],
        )
        found = [self.contents.texts.passages[row] for row in scored.rows[places]]
        return _hits(found, scored.scores[places], evidence)

    def sentence_hits(self, query: Query, passages: Sequence[Passage]) -> tuple[Hit, ...]:
        """Return every sentence of passages of this index with its own evidence, best first."""
        postings, texts = self.contents.postings, self.contents.texts
        if not passages:
            return ()
        passage_rows = np.array([texts.rows[passage.id] for passage in passages], np.int64)
        rows, begins = texts.sentence_rows(passage_rows)
        owners = np.repeat(passage_rows, np.diff([*begins, len(rows)]))
        cosines = [
            encoded.sentences.cosines(vector, rows)
            for encoded, vector in zip(self.contents.encoded, query.vectors, strict=True)
        ]
        bounds = postings.sentence_bounds
        coverage = postings.coverage(query.words, bounds[rows], bounds[rows + 1])
        bm25 = postings.bm25(query.words, len(texts.passages))[owners]
        evidence = _evidence(cosines, cosines, [bm25, coverage, np.zeros(len(rows), np.float32)])
        scores = weighed(self._contrasts(cosines), self.weights.lone_sentence)
        scores += np.float32(self.weights.lone_coverage) * coverage
        found = [sentence for passage in passages for sentence in sentences_of(passage)]
        order = np.argsort(-scores, kind="stable")
        return _hits(
            [found[position] for position in order],
            scores[order],
            [evidence[position] for position in order],
        )

    def _candidates(self, query: Query, bm25: Scores, top_k: int) -> Rows:
        """Return the rows of the passages worth a closer look, in order."""
        texts = self.contents.texts
        count = len(texts.passages)
        pool = max(_POOL, 2 * top_k)
        if count <= max(_FEW, pool):
            return np.arange(count)
        found = [np.argpartition(-bm25, pool)[:pool]]
        for encoded, vector in zip(self.contents.encoded, query.vectors, strict=True):
            found.append(encoded.passages.nearest(vector[np.newaxis], pool).rows[0])
        # The first encoder's sentences only: looking through the sentences takes longest.
        first, vector = self.contents.encoded[0], query.vectors[0]
        sentences = first.sentences.nearest(vector[np.newaxis], pool).rows[0]
        found.append(np.searchsorted(texts.starts, sentences, side="right") - 1)
        rows = np.concatenate(found)
        return np.unique(np.concatenate([rows - 1, rows, rows + 1]).clip(0, count - 1))

    def _cosines(self, query: Query, rows: Rows) -> tuple[list[Vectors], list[Vectors]]:
        """Return the passages' cosines and their best sentences', by encoder, each (rows,)."""
        texts = self.contents.texts
        everything = len(rows) == len(texts.passages)
        sentence_rows, begins = texts.sentence_rows(rows)
        passages, sentences = [], []
        for encoded, vector in zip(self.contents.encoded, query.vectors, strict=True):
            passages.append(encoded.passages.cosines(vector, None if everything else rows))
            cosines = encoded.sentences.cosines(vector, None if everything else sentence_rows)
            sentences.append(np.maximum.reduceat(cosines, begins))
        return passages, sentences

    def _parts(self, rows: Rows) -> tuple[Rows, Rows]:
        """Return where the terms of passages begin and end among those of all sentences."""
        starts, bounds = self.contents.texts.starts, self.contents.postings.sentence_bounds
        return bounds[starts[rows]], bounds[starts[rows + 1]]

    def _padded(self, weights: tuple[float, ...]) -> tuple[float, ...]:
        """Return one weight an encoder."""
        count = len(self.contents.encoded)
        return (*weights, *([0.0] * count))[:count]

    def _contrasts(self, cosines: list[Vectors]) -> list[Vectors]:
        return [
            contrast(values, baseline)
            for values, baseline in zip(cosines, self.baselines, strict=True)
        ]


def _evidence(
    cosines: Sequence[Vectors], best_sentence: Sequence[Vectors], lexical: Sequence[Scores]
) -> list[Evidence]:
    """Return one Evidence a row of the arrays; `lexical` has the last three fields in order."""
    return [
        Evidence(tuple(own), tuple(best), *numbers)
        for own, best, numbers in zip(
            np.stack(cosines, axis=1).tolist(),
            np.stack(best_sentence, axis=1).tolist(),
            np.stack(lexical, axis=1).tolist(),
            strict=True,
        )
    ]


def _hits(
    passages: Sequence[Passage], scores: Scores, evidence: Sequence[Evidence]
) -> tuple[Hit, ...]:
    return tuple(
        Hit(passage, score, evidence)
        for passage, score, evidence in zip(passages, scores.tolist(), evidence, strict=True)
    )
