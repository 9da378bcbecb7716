"""Which terms of the corpus a word of a question stands for: its own, like ones, translations."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from heapq import nlargest

from corpus.language import Language
from index.contents import Contents
from index.encoder import Vectors
from index.fusion import Weights, contrast, likeness, usualness
from index.lexical import SHORTEST_TRANSLATED, QueryTerm, term_of
from index.lexicon import Lexicon
from index.postings import Expansion, expand
from index.vectors import Rows

_SPOKEN = (Language.FRENCH, Language.ENGLISH)


@dataclass(frozen=True)
class Expander:
    """Finds what words may stand for in the contents of an index.

    `baseline` is the last encoder's cosine of unrelated texts.
    """

    contents: Contents
    baseline: float
    weights: Weights
    lexicon: Lexicon

    def expand(
        self, words: Sequence[QueryTerm], vectors: Vectors, language: Language = Language.OTHER
    ) -> tuple[Expansion, ...]:
        """Return the terms of the corpus that words of a language, or of any, may stand for.

        `vectors` are the words', by the last encoder, shape (words, dimensions). Left out are
        words that the corpus does not know, that have no translation there, and that are most like
        a stop word: the small words of a third language, and misspelt ones.
        """
        if not words:
            return ()
        # A word's own terms are among the nearest, in each of the two languages, and others that
        # are no translation.
        nearest = self.contents.word_vectors.nearest(vectors, 2 * self.weights.translations + 2)
        alike = likeness(contrast(nearest.cosines, self.baseline), self.weights)
        languages = (language,) if language in _SPOKEN else _SPOKEN
        found = [
            self._expansion(word, languages, rows, likenesses)
            for word, rows, likenesses in zip(words, nearest.rows, alike, strict=True)
        ]
        return tuple(kept for kept in found if kept is not None) or tuple(
            expand(word.word, word.terms, [], self.contents.postings.ids) for word in words
        )

    def _expansion(
        self, word: QueryTerm, languages: Sequence[Language], rows: Rows, likenesses: Vectors
    ) -> Expansion | None:
        ids, terms = self.contents.postings.ids, self._terms
        # A number stands for itself only: encoders find 2019 and 2020 alike.
        if word.word[0].isdigit() or len(word.word) < SHORTEST_TRANSLATED:
            return expand(word.word, word.terms, [], ids)
        own = [(term_of(word.word, language), language) for language in languages]
        translated = self._translations(own)
        known = translated or any(term in ids for term in word.terms)
        if not known and likenesses[0] > 0 and rows[0] >= len(terms):
            return None
        alike = [
            (terms[row], float(weight))
            for row, weight in zip(rows, likenesses, strict=True)
            if row < len(terms)
            and terms[row] not in word.terms
            and not any(self.lexicon.tells_apart(*term, terms[row]) for term in own)
        ]
        weights = dict(alike[: self.weights.translations])
        for term, weight in translated.items():
            weights[term] = max(weights.get(term, 0.0), weight)
        return expand(word.word, word.terms, [*weights.items()], ids)

    def _translations(self, own: Sequence[tuple[str, Language]]) -> Mapping[str, float]:
        """Return the terms of the corpus that translate a word best, with their weights."""
        weights = {
            other: usualness(score, self.weights)
            for term, language in own
            for other, score in self.lexicon.translations(term, language).items()
            if other in self.contents.words and usualness(score, self.weights) > 0
        }
        best = nlargest(self.weights.translations, weights, key=lambda other: weights[other])
        return {other: weights[other] for other in best}

    @cached_property
    def _terms(self) -> tuple[str, ...]:
        return tuple(self.contents.words)
