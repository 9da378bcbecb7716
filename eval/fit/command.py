"""`python -m eval fit`: from the tuning questions to the weights that the assistant reads."""

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
from corpus.door import add_folders
from eval.dataset import Question, QuestionKind, Split, load, locate
from eval.fit.choice import Matrix, example_of, fit_choice, report_choice
from eval.fit.confidence import fit_confidence, report_confidence
from eval.fit.showing import Asked, fit_showing
from eval.metrics.case import Proof
from index import Index

SHOWN = Settings.max_sentences


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the command's arguments."""
    add_folders(parser)
    parser.add_argument("--write", type=Path, default=FILE, metavar="FILE")
    parser.add_argument("--decay", type=float, default=0.2, help="L2 penalty on choosing")
    parser.add_argument("--doubt", type=float, default=10.0, help="L2 penalty on confidence")


def main(arguments: argparse.Namespace) -> int:
    """Learn the choice, then how much to show, then the confidence, and write them."""
    index = Index.open(arguments.index)
    questions = [question for question in load(Split.TUNING) if _is_usable(question)]
    engine = ExtractiveEngine(index)
    asked = [_asked(engine, index, question) for question in questions]
    examples = [
        example_of(question, one.looked, [p for proof in one.proofs for ps in proof for p in ps])
        for question, one in zip(questions, asked, strict=True)
    ]
    choice = fit_choice([example for example in examples if example.gold.any()], arguments.decay)
    weights = LearnedWeights(_named(FEATURE_NAMES, choice), {}, 0.0, LearnedWeights.read().showing)
    showing = fit_showing(index, weights, [one for one in asked if one.proofs], SHOWN)
    weights = replace(weights, showing=showing)
    engine = ExtractiveEngine(index, weights)
    rows = np.array([_evidence(engine, one) for one in asked])
    answerable = np.array([question.kind.answerable for question in questions])
    confidence, intercept = fit_confidence(rows, answerable, arguments.doubt)
    named = _named(EVIDENCE_NAMES, confidence)
    _write(arguments.write, replace(weights, confidence=named, intercept=round(intercept, 3)))
    report_choice(examples, choice)
    report_confidence(rows, answerable, arguments.doubt)
    return 0


def _is_usable(question: Question) -> bool:
    return question.kind not in (
        QuestionKind.SMALLTALK,
        QuestionKind.INJECTION,
        QuestionKind.FOREIGN,
    )


def _asked(engine: ExtractiveEngine, index: Index, question: Question) -> Asked:
    standalone = make_standalone(without_preamble(question.question), question.history)
    proofs: tuple[Proof, ...] = tuple(
        tuple(locate(span, index.documents) for span in proof) for proof in question.proofs
    )
    return Asked(engine.read(engine.look(standalone), SHOWN), proofs)


def _evidence(engine: ExtractiveEngine, asked: Asked) -> tuple[float, ...]:
    return engine.draft_of(engine.rescored(asked.looked), SHOWN).evidence


def _named(names: Sequence[str], weights: Matrix) -> Mapping[str, float]:
    return dict(zip(names, weights.round(3).tolist(), strict=True))


def _write(path: Path, weights: LearnedWeights) -> None:
    path.write_text(json.dumps(asdict(weights), indent=2) + "\n", encoding="utf-8")
