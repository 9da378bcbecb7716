"""Choosing: weights that give the sentences of the gold spans the best scores.

A softmax over the sentences found for a question, so that those of the gold spans get the
probability (listwise learning to rank, Cao et al. 2007).
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from scipy.optimize import minimize

from assistant.evidence import FEATURE_NAMES
from corpus.document import Passage
from eval.dataset import overlap
from eval.fit.showing import Asked
from eval.fit.signs import bounds_of

Matrix = npt.NDArray[np.float64]


@dataclass(frozen=True)
class Example:
    """The sentences found for a question: features (sentences, features), and which are gold."""

    features: Matrix
    gold: npt.NDArray[np.bool_]
    is_answerable: bool = True
    counts: float = 1.0
    """What the question counts among others."""


def example_of(asked: Asked, counts: float = 1.0) -> Example:
    """Return the sentences found for a question, with those at its gold places marked."""
    ranked = asked.looked.ranked
    features = np.array([candidate.features.vector for candidate in ranked])
    gold = np.array([_touches(c.sentence, asked.places) for c in ranked], dtype=bool)
    shaped = features.reshape(len(ranked), len(FEATURE_NAMES))
    return Example(shaped, gold, bool(asked.proofs), counts)


def _touches(passage: Passage, places: Iterable[Passage]) -> bool:
    return any(overlap(passage, place) for place in places)


def fit_choice(examples: Sequence[Example], decay: float) -> Matrix:
    """Return weights (features,) that put gold sentences first."""

    def loss(weights: Matrix) -> tuple[float, Matrix]:
        total, gradient = decay * float(weights @ weights) / 2, decay * weights
        for example in examples:
            scores = example.features @ weights
            scores = np.exp(scores - scores.max())
            everything, gold = (
                scores / scores.sum(),
                scores * example.gold / scores[example.gold].sum(),
            )
            total -= example.counts * np.log(everything[example.gold].sum())
            gradient = gradient + example.counts * (everything - gold) @ example.features
        return total, gradient

    start, bounds = np.zeros(len(FEATURE_NAMES)), [*map(bounds_of, FEATURE_NAMES)]
    return np.asarray(minimize(loss, start, jac=True, bounds=bounds, method="L-BFGS-B").x)


def report_choice(examples: Sequence[Example], choice: Matrix) -> None:
    """Print how often a gold sentence is among the best."""
    ranks = [
        int(np.flatnonzero(example.gold[np.argsort(-(example.features @ choice))])[0])
        if example.gold.any()
        else np.inf
        for example in examples
        if example.is_answerable
    ]
    for k in (1, 3, 6):
        print(f"gold among the first {k}: {np.mean([rank < k for rank in ranks]):.1%}")
    print(f"gold found at all: {np.mean([rank < np.inf for rank in ranks]):.1%}")
