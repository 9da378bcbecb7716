"""Learn the weights of the evidence from the tuning questions.

Choosing: a softmax over the sentences found for a question, so that those of the gold spans get
the probability (listwise learning to rank, Cao et al. 2007). Confidence: a logistic regression on
the answer that would be shown, to tell questions that the sources answer from others.
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
from assistant.engines import EVIDENCE_NAMES, ExtractiveEngine
from assistant.evidence import FEATURE_NAMES
from assistant.followups import Standalone, make_standalone
from assistant.settings import Settings
from assistant.weights import FILE, LearnedWeights
from corpus.document import Document, Passage
from corpus.door import add_folders
from eval.dataset import Question, QuestionKind, Split, load, locate, overlap
from index import Index

SHOWN = Settings.max_sentences

_AGAINST = frozenset(
    {
        *("missing", "name_missing", "year_missing", "lacks_wanted", "unmet", "none_shows_wanted"),
        *("is_heading", "is_fragment", "is_reference", "is_question", "is_bare", "lists_unasked"),
    }
)
"""Evidence that can only speak against an answer."""
_EITHER = frozenset(
    {
        *("is_foreign", "foreign_coverage", "foreign_meaning", "neighbour", "length"),
        *("is_item", "is_introduction", "in_talk"),
    }
)
"""Evidence that may speak for an answer or against it; all other can only speak for it."""

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
    parser.add_argument("--decay", type=float, default=0.2, help="L2 penalty on choosing")
    parser.add_argument("--doubt", type=float, default=10.0, help="L2 penalty on confidence")


def main(arguments: argparse.Namespace) -> int:
    """Fit both sets of weights and write them."""
    index = Index.open(arguments.index)
    questions = [question for question in load(Split.TUNING) if _is_usable(question)]
    engine = ExtractiveEngine(index)
    examples = [example_of(engine, index, question) for question in questions]
    choice = fit_choice([example for example in examples if example.gold.any()], arguments.decay)
    values = {"choice": _named(FEATURE_NAMES, choice), "confidence": {}, "intercept": 0.0}
    _write(arguments.write, values)
    engine = ExtractiveEngine(index, LearnedWeights.read(arguments.write))
    rows = np.array([engine.draft(_standalone(question), SHOWN).evidence for question in questions])
    answerable = np.array([question.kind.answerable for question in questions])
    confidence, intercept = fit_confidence(rows, answerable, arguments.doubt)
    values["confidence"] = _named(EVIDENCE_NAMES, confidence)
    values["intercept"] = round(intercept, 3)
    _write(arguments.write, values)
    _report(examples, choice)
    _report_confidence(rows, answerable, arguments.doubt)
    return 0


def _named(names: Sequence[str], weights: Matrix) -> dict[str, float]:
    return dict(zip(names, weights.round(3).tolist(), strict=True))


def _write(path: Path, values: dict[str, object]) -> None:
    path.write_text(json.dumps(values, indent=2) + "\n", encoding="utf-8")


def _is_usable(question: Question) -> bool:
    return question.kind not in (
        QuestionKind.SMALLTALK,
        QuestionKind.INJECTION,
        QuestionKind.FOREIGN,
    )


def _standalone(question: Question) -> Standalone:
    return make_standalone(without_greeting(question.question), question.history)


def example_of(engine: ExtractiveEngine, index: Index, question: Question) -> Example:
    """Return the sentences found for a question, with those of its gold spans marked."""
    candidates = engine.look(_standalone(question)).ranked
    places = list(_places(question, index.documents))
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
    rows: Matrix,
    outcomes: npt.NDArray[np.bool_],
    decay: float,
    names: Sequence[str] = EVIDENCE_NAMES,
) -> tuple[Matrix, float]:
    """Return logistic weights (features,) and the intercept for rows (questions, features).

    The penalty is on the weights of standardised features, so that it bears alike on each. What
    can only speak for an answer gets no weight against it, nor the reverse: on other texts than
    those learned from, such a weight would turn the evidence round.
    """
    mean, spread = rows.mean(axis=0), rows.std(axis=0) + 0.01
    features = np.column_stack([(rows - mean) / spread, np.ones(len(rows))])
    truth = outcomes.astype(float)

    def loss(weights: Matrix) -> tuple[float, Matrix]:
        scores = features @ weights
        penalised = np.append(weights[:-1], 0.0)
        total = np.logaddexp(0, scores).sum() - truth @ scores
        gradient = features.T @ (1 / (1 + np.exp(-scores)) - truth) + decay * penalised
        return float(total + decay * penalised @ penalised / 2), gradient

    start, bounds = np.zeros(features.shape[1]), [*map(_bounds, names), (None, None)]
    found = minimize(loss, start, jac=True, bounds=bounds, method="L-BFGS-B").x
    weights = np.asarray(found[:-1]) / spread
    return weights, float(found[-1] - weights @ mean)


def _bounds(name: str) -> tuple[float | None, float | None]:
    """Return the least and the greatest weight that a kind of evidence may get."""
    if name in _AGAINST:
        return None, 0.0
    return (None, None) if name in _EITHER else (0.0, None)


def _report(examples: Sequence[Example], choice: Matrix) -> None:
    ranks = [
        int(np.flatnonzero(example.gold[np.argsort(-(example.features @ choice))])[0])
        if example.gold.any()
        else 99
        for example in examples
        if example.question.kind.answerable
    ]
    for k in (1, 2, 3):
        print(f"gold among the first {k}: {np.mean([rank < k for rank in ranks]):.1%}")
    print(f"gold found at all: {np.mean([rank < 99 for rank in ranks]):.1%}")


def _report_confidence(rows: Matrix, answerable: npt.NDArray[np.bool_], decay: float) -> None:
    """Print the trade-off on questions held back from the fit, a tenth at a time."""
    held_back = np.zeros(len(rows))
    parts = np.random.default_rng(0).integers(10, size=len(rows))
    for part in range(10):
        weights, intercept = fit_confidence(rows[parts != part], answerable[parts != part], decay)
        scores = rows[parts == part] @ weights + intercept
        held_back[parts == part] = 1 / (1 + np.exp(-scores))
    print("held back: threshold, answerable answered, unanswerable declined")
    for wanted in (0.99, 0.96, 0.92, 0.88, 0.8):
        threshold = float(np.quantile(held_back[answerable], 1 - wanted))
        declined = float((held_back[~answerable] < threshold).mean())
        print(f"  {threshold:.2f}  {wanted:.0%}  {declined:.0%}")
