"""Learn the weights of the evidence from the tuning questions.

Choosing: a softmax over the sentences found for a question, so that those of the gold spans get
the probability (listwise learning to rank, Cao et al. 2007). Confidence: a logistic regression on
the sentence chosen, right or wrong; every question is also asked with its gold passages left out,
which makes it one that the sources do not answer.
"""

import argparse
import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt
from scipy.optimize import minimize

from assistant.dialogue import without_greeting
from assistant.evidence import FEATURE_NAMES, find_candidates
from assistant.finding import POOL, Found, find_passages
from assistant.followups import make_standalone
from assistant.question import Question as Analysis
from assistant.settings import Settings
from assistant.weights import FILE, LearnedWeights
from corpus.document import Document, Passage
from corpus.door import add_folders
from eval.dataset import Question, QuestionKind, Split, load, locate, overlap
from index import Index

SHOWN = Settings.max_sentences
MARGIN = LearnedWeights.margin

Matrix = npt.NDArray[np.float64]


@dataclass(frozen=True)
class Example:
    """The sentences found for a question: features (sentences, features), and which are gold."""

    question: Question
    features: Matrix
    gold: npt.NDArray[np.bool_]


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the command's arguments."""
    add_folders(parser)
    parser.add_argument("--write", type=Path, default=FILE, metavar="FILE")
    parser.add_argument("--decay", type=float, default=0.2, help="weight of the L2 penalty")


def main(arguments: argparse.Namespace) -> int:
    """Fit both sets of weights and write them."""
    index = Index.open(arguments.index)
    questions = load(Split.TUNING)
    full = [example_of(index, question) for question in questions if _is_usable(question)]
    bare = [
        example_of(index, e.question, without_gold=True) for e in full if e.question.kind.answerable
    ]
    choice = fit_choice([example for example in full if example.gold.any()], arguments.decay)
    confidence, intercept = fit_confidence([*full, *bare], choice, arguments.decay)
    _report(full, bare, choice, confidence, intercept)
    values = {
        "choice": dict(zip(FEATURE_NAMES, choice.round(3).tolist(), strict=True)),
        "confidence": dict(zip(FEATURE_NAMES, confidence.round(3).tolist(), strict=True)),
        "intercept": round(intercept, 3),
    }
    arguments.write.write_text(json.dumps(values, indent=2) + "\n", encoding="utf-8")
    return 0


def _is_usable(question: Question) -> bool:
    return question.kind not in (QuestionKind.SMALLTALK, QuestionKind.INJECTION)


def example_of(index: Index, question: Question, *, without_gold: bool = False) -> Example:
    """Return the sentences found for a question, with those of its gold spans or without."""
    asked = make_standalone(without_greeting(question.question), question.history)
    query = index.encode(asked.text)
    places = list(_places(question, index.documents))
    found = find_passages(index, query, asked.talk, POOL * (1 + 2 * without_gold))
    if without_gold:
        kept = (hit for hit in found.hits if not _touches(hit.passage, places))
        found = Found(tuple(kept)[:POOL], found.in_talk)
    candidates = find_candidates(index, query, Analysis.read(asked.asked), found)
    features = np.array([c.features.vector for c in candidates])
    gold = np.array([_touches(c.sentence, places) for c in candidates], dtype=bool)
    return Example(question, features.reshape(len(candidates), len(FEATURE_NAMES)), gold)


def _places(question: Question, documents: tuple[Document, ...]) -> Iterable[Passage]:
    for span in question.spans:
        yield from locate(span, documents)


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
            total -= np.log(everything[example.gold].sum())
            gradient = gradient + (everything - gold) @ example.features
        return total, gradient

    start = np.zeros(len(FEATURE_NAMES))
    return np.asarray(minimize(loss, start, jac=True, method="L-BFGS-B").x)


def fit_confidence(
    examples: Sequence[Example], choice: Matrix, decay: float
) -> tuple[Matrix, float]:
    """Return logistic weights (features,) and the intercept for "a sentence shown is gold"."""
    rows, right = zip(*(_chosen(example, choice) for example in examples), strict=True)
    features = np.column_stack([np.array(rows), np.ones(len(rows))])
    outcomes = np.array(right, dtype=float)

    def loss(weights: Matrix) -> tuple[float, Matrix]:
        scores = features @ weights
        penalised = np.append(weights[:-1], 0.0)
        total = np.logaddexp(0, scores).sum() - outcomes @ scores
        gradient = features.T @ (1 / (1 + np.exp(-scores)) - outcomes) + decay * penalised
        return float(total + decay * penalised @ penalised / 2), gradient

    found = minimize(loss, np.zeros(features.shape[1]), jac=True, method="L-BFGS-B").x
    return np.asarray(found[:-1]), float(found[-1])


def _chosen(example: Example, choice: Matrix) -> tuple[Matrix, bool]:
    """Return the features of the best sentence, and whether one that would be shown is gold."""
    scores = example.features @ choice
    order = np.argsort(-scores)
    shown = [row for row in order[:SHOWN] if scores[row] >= scores[order[0]] - MARGIN]
    return example.features[order[0]], bool(example.gold[shown].any())


def _report(
    full: Sequence[Example],
    bare: Sequence[Example],
    choice: Matrix,
    confidence: Matrix,
    intercept: float,
) -> None:
    answerable = [example for example in full if example.question.kind.answerable]
    ranks = [
        int(np.flatnonzero(example.gold[np.argsort(-(example.features @ choice))])[0])
        if example.gold.any()
        else 99
        for example in answerable
    ]
    for k in (1, 2, 3):
        print(f"gold among the first {k}: {np.mean([rank < k for rank in ranks]):.1%}")
    print(f"gold found at all: {np.mean([rank < 99 for rank in ranks]):.1%}")
    for name, group in (
        ("answerable", answerable),
        ("unanswerable", [e for e in full if not e.question.kind.answerable]),
        ("gold left out", bare),
    ):
        scores = [_chosen(e, choice)[0] @ confidence + intercept for e in group]
        quantiles = np.quantile(
            1 / (1 + np.exp(-np.array(scores))), [0.05, 0.1, 0.25, 0.5, 0.75, 0.9]
        )
        print(f"confidence, {name}: {quantiles.round(2).tolist()}")
