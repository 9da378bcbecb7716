"""How scores are put together: pure functions.

Scores are added and never ranks: reciprocal rank fusion gives a passage that only BM25 likes as
much as one that only the encoder likes, and for a question in another language than the sources
BM25 likes whatever shares a name with it.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from index.encoder import Vectors

Scores = npt.NDArray[np.float32]

_BELOW_ONE = 0.999
"""The most that another term weighs: a word's own terms have 1."""


@dataclass(frozen=True)
class Weights:
    """What each kind of evidence counts; tuples go by encoder, and end where more count nothing.

    Chosen where neighbouring values do as well, on halves of XQuAD (English, and Spanish and German
    against English) and of a French collection (`python -m eval retrieval` measures them), the
    tuning questions, and invented documents that nothing learned from. With multilingual-e5-small
    as it was published in the place of the first encoder they do about as well as any.
    """

    passage: tuple[float, ...] = (0.2, 0.1)
    sentence: tuple[float, ...] = (1.0, 0.15)
    bm25: float = 0.7
    coverage: float = 0.3
    neighbour: float = 0.15
    """A passage next to one that fits well is more likely to be about the same matter."""
    lone_sentence: tuple[float, ...] = (1.0, 0.3)
    """For the cosines of a sentence among other sentences, beside `lone_coverage`."""
    lone_coverage: float = 0.5
    translations: int = 4
    """At most so many corpus words stand for a word of a question besides itself: of those alike,
    and again of those that the lexicon gives."""
    least_alike: float = 0.5
    """Words less alike than this do not stand for each other."""
    likeness_power: float = 2.0
    least_usual: float = 0.03
    """Translations of a lower score in the lexicon do not stand for a word."""
    usual: float = 0.25
    """The score of a translation that stands for a word about as well as the word itself."""


@dataclass(frozen=True)
class Evidence:
    """The scores behind a hit, before they are weighed.

    Tuples go by encoder. `cosines` are the question's with the text itself, `best_sentence` with
    the sentence of the passage nearest to it (for a sentence, the same numbers). `bm25` is the
    passage's. `coverage` is the share of the question's words that the text holds, by rarity; both
    count translations. `neighbour` is the better score of the passages before and after, without
    their neighbours.
    """

    cosines: tuple[float, ...]
    best_sentence: tuple[float, ...]
    bm25: float
    coverage: float
    neighbour: float


def contrast(cosines: Vectors, baseline: float | Vectors) -> Vectors:
    """Return cosines stretched so that unrelated texts are at 0 and equal ones at 1, any shape.

    Encoders differ in the cosine of unrelated texts (E5: .77, most others: .1), and weights would
    otherwise hold for one of them only.
    """
    known = np.asarray(baseline, np.float32)
    stretched: Vectors = (cosines - known) / (1 - known)
    return stretched


def weighed(parts: Sequence[Scores], weights: Sequence[float]) -> Scores:
    """Return the weighted sum of scores of equal shape; parts without a weight count nothing."""
    total = np.zeros_like(parts[0])
    for part, weight in zip(parts, weights, strict=False):
        total += np.float32(weight) * part
    return total


def best_neighbours(scores: Scores, joined: npt.NDArray[np.bool_]) -> Scores:
    """Return the better score of the rows before and after each row, shape (rows,).

    `joined` (rows - 1,) tells which rows follow each other in one document; a row without a
    neighbour is its own.
    """
    none = np.float32(-np.inf)
    before, after = np.full_like(scores, none), np.full_like(scores, none)
    before[1:][joined] = scores[:-1][joined]
    after[:-1][joined] = scores[1:][joined]
    best = np.maximum(before, after)
    return np.where(np.isneginf(best), scores, best)


def usualness(score: float, weights: Weights) -> float:
    """Return how far a translation of a score in the lexicon stands for a word, 0 to below 1."""
    return 0.0 if score < weights.least_usual else min((score / weights.usual) ** 0.5, _BELOW_ONE)


def likeness(contrasts: Vectors, weights: Weights) -> Vectors:
    """Return how far corpus words stand for a question's words, 0 to below 1, any shape."""
    raised = np.clip(contrasts, 0, _BELOW_ONE) ** np.float32(weights.likeness_power)
    return np.where(contrasts > weights.least_alike, raised, np.float32(0))
