"""Searching the contents of an index with a query; no model is needed for that."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from corpus.document import Passage
from index.contents import Contents
from index.encoder import Vectors
from index.fusion import Evidence, Scores, Weights, contrast, likeness, weighed
from index.lexical import QueryTerm
from index.postings import Expansion, expand
from index.query import Hit, Query
from index.texts import sentences_of
from index.vectors import Rows

_POOL = 200
"""So many passages of each kind of evidence are candidates; fewer passages are all looked at."""


@dataclass(frozen=True)
class Searcher:
    """Finds passages and sentences in the contents of an index.

    `baselines` are the encoders' cosines of unrelated texts.
    """

    contents: Contents
    baselines: tuple[float, ...]
    weights: Weights

    def expand(self, words: Sequence[QueryTerm], vectors: Vectors) -> tuple[Expansion, ...]:
        """Return the terms of the corpus that words may stand for.

        `vectors` are the words', by the last encoder, shape (words, dimensions).
        """
        if not words:
            return ()
        weights, ids = self.weights, self.contents.postings.ids
        terms = tuple(self.contents.words)
        # A word's own terms are among the nearest, in each of the two languages.
        nearest = self.contents.word_vectors.nearest(vectors, weights.translations + 2)
        alike = likeness(contrast(nearest.cosines, self.baselines[-1]), weights)
        expansions = []
        for word, rows, likenesses in zip(words, nearest.rows, alike, strict=True):
            others = [
                (terms[row], float(weight))
                for row, weight in zip(rows, likenesses, strict=True)
                if terms[row] not in word.terms
            ]
            # A number stands for itself only: encoders find 2019 and 2020 alike.
            is_number = word.word[0].isdigit()
            kept = [] if is_number else others[: weights.translations]
            expansions.append(expand(word.word, word.terms, kept, ids))
        return tuple(expansions)

    def search(self, query: Query, top_k: int) -> tuple[Hit, ...]:
        """Return the passages that answer the question best, best first."""
        postings, texts = self.contents.postings, self.contents.texts
        bm25 = postings.bm25(query.words, len(texts.passages))
        rows = self._candidates(query, bm25)
        passages, sentences = self._cosines(query, rows)
        scores = self._fused(passages, sentences) + np.float32(self.weights.bm25) * bm25[rows]
        best = np.lexsort((rows, -scores))[:top_k]
        own = [word.own for word in query.words]
        own_bm25 = postings.bm25(own, len(texts.passages))
        rows, scores = rows[best], scores[best]
        bounds = postings.sentence_bounds
        parts = bounds[texts.starts[rows]], bounds[texts.starts[rows + 1]]
        evidence = _evidence(
            [cosines[best] for cosines in passages],
            [cosines[best] for cosines in sentences],
            [
                bm25[rows],
                own_bm25[rows],
                postings.coverage(query.words, *parts),
                postings.coverage(own, *parts),
            ],
        )
        return _hits([texts.passages[row] for row in rows], scores, evidence)

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
        own = [word.own for word in query.words]
        parts = postings.sentence_bounds[rows], postings.sentence_bounds[rows + 1]
        coverage = postings.coverage(query.words, *parts)
        count = len(texts.passages)
        evidence = _evidence(
            cosines,
            cosines,
            [
                postings.bm25(query.words, count)[owners],
                postings.bm25(own, count)[owners],
                coverage,
                postings.coverage(own, *parts),
            ],
        )
        scores = weighed(self._contrasts(cosines), self.weights.alone)
        scores += np.float32(self.weights.coverage) * coverage
        found = [sentence for passage in passages for sentence in sentences_of(passage)]
        order = np.argsort(-scores, kind="stable")
        return _hits(
            [found[position] for position in order],
            scores[order],
            [evidence[position] for position in order],
        )

    def _candidates(self, query: Query, bm25: Scores) -> Rows:
        """Return the rows of the passages worth a closer look, in order."""
        texts = self.contents.texts
        count = len(texts.passages)
        if count <= 2 * _POOL:
            return np.arange(count)
        found = [np.argpartition(-bm25, _POOL)[:_POOL]]
        for encoded, vector in zip(self.contents.encoded, query.vectors, strict=True):
            queries = vector[np.newaxis]
            found.append(encoded.passages.nearest(queries, _POOL).rows[0])
            sentences = encoded.sentences.nearest(queries, _POOL).rows[0]
            found.append(np.searchsorted(texts.starts, sentences, side="right") - 1)
        return np.unique(np.concatenate(found))

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

    def _fused(self, passages: list[Vectors], sentences: list[Vectors]) -> Scores:
        return weighed(self._contrasts(passages), self.weights.passage) + weighed(
            self._contrasts(sentences), self.weights.sentence
        )

    def _contrasts(self, cosines: list[Vectors]) -> list[Vectors]:
        return [
            contrast(values, baseline)
            for values, baseline in zip(cosines, self.baselines, strict=True)
        ]


def _evidence(
    cosines: Sequence[Vectors], best_sentence: Sequence[Vectors], lexical: Sequence[Scores]
) -> list[Evidence]:
    """Return one Evidence a row of the arrays; `lexical` has the last four fields in order."""
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
