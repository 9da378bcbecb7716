"""`python -m eval fit`: from questions to the weights that the assistant reads.

The tuning questions on the sources, and others on other documents.
"""

import argparse
import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict, replace
from pathlib import Path

import numpy as np

from assistant.dialogue import without_preamble
from assistant.engines import EVIDENCE_NAMES, ExtractiveEngine
from assistant.evidence import FEATURE_NAMES
from assistant.followups import make_standalone
from assistant.settings import Settings
from assistant.weights import FILE, LearnedWeights
from corpus.catalogue import fingerprints
from corpus.door import add_folders
from corpus.writing import check_place, write_aside
from eval.dataset import Question, QuestionKind, Split, load, locate
from eval.fit.choice import Matrix, example_of, fit_choice, report_choice
from eval.fit.confidence import fit_confidence, report_confidence
from eval.fit.elsewhere import Collection, collections
from eval.fit.showing import Asked, fit_showing
from eval.metrics.case import Proof
from index import Index

SHOWN = Settings.max_sentences


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the command's arguments."""
    add_folders(parser)
    parser.add_argument(
        "--write", type=Path, default=FILE, metavar="FILE", help="where it is written (its place)"
    )
    parser.add_argument("--decay", type=float, default=0.2, help="L2 penalty on choosing")
    parser.add_argument("--doubt", type=float, default=10.0, help="L2 penalty on confidence")


def main(arguments: argparse.Namespace) -> int:
    """Learn what to read, what to choose, how much to show, and the confidence; write them."""
    check_place(arguments.write)
    index = Index.open(arguments.index, fingerprints=fingerprints(arguments.corpus))
    questions = [question for question in load(Split.TUNING) if _is_usable(question)]
    engine = ExtractiveEngine(index)
    own = Collection(index, tuple(_asked(engine, index, question) for question in questions))
    found = [own, *collections()]
    promise = _fit(found, arguments.decay)
    weights = replace(LearnedWeights.read(), promise=promise)
    own, *_ = learned = [collection.read(weights) for collection in found]
    weights = replace(weights, choice=_fit(learned, arguments.decay))
    showing = fit_showing(index, weights, [asked for asked in own.asked if asked.proofs], SHOWN)
    weights = replace(weights, showing=showing)
    rows = np.concatenate([_evidence(collection, weights) for collection in learned])
    answerable = np.array([bool(a.proofs) for collection in learned for a in collection.asked])
    counts = np.array([collection.counts for collection in learned for _ in collection.asked])
    confidence, intercept = fit_confidence(rows, answerable, arguments.doubt, counts=counts)
    named = _named(EVIDENCE_NAMES, confidence)
    write(replace(weights, confidence=named, intercept=round(intercept, 3)), arguments.write)
    report_confidence(rows, answerable, arguments.doubt, counts)
    return 0


def _fit(collections: Sequence[Collection], decay: float) -> Mapping[str, float]:
    """Return the weights that choose best, and print how well they do."""
    examples = [
        example_of(asked, collection.counts)
        for collection in collections
        for asked in collection.asked
    ]
    weights = fit_choice([example for example in examples if example.gold.any()], decay)
    report_choice(examples, weights)
    return _named(FEATURE_NAMES, weights)


def _is_usable(question: Question) -> bool:
    return question.kind not in (
        QuestionKind.TWO_PART,  # answered as two questions
        QuestionKind.SMALLTALK,
        QuestionKind.INJECTION,
        QuestionKind.FOREIGN,
    )


def _asked(engine: ExtractiveEngine, index: Index, question: Question) -> Asked:
    standalone = make_standalone(without_preamble(question.question), question.history)
    proofs: tuple[Proof, ...] = tuple(
        tuple(locate(span, index.documents) for span in proof) for proof in question.proofs
    )
    return Asked(engine.look(standalone), proofs)


def _evidence(collection: Collection, weights: LearnedWeights) -> Matrix:
    """Return what speaks for the answer to each question, shape (questions, evidence)."""
    engine = ExtractiveEngine(collection.index, weights)
    drafts = (engine.draft_of(engine.rescored(a.looked), SHOWN) for a in collection.asked)
    return np.array([draft.evidence for draft in drafts])


def _named(names: Sequence[str], weights: Matrix) -> Mapping[str, float]:
    return dict(zip(names, weights.round(3).tolist(), strict=True))


def write(weights: LearnedWeights, path: Path) -> None:
    """Write weights as the assistant reads them."""
    write_aside(path, (json.dumps(asdict(weights), indent=2) + "\n").encode())
