"""A small, quick part of the gate: the tuning questions that the short documents answer.

They are asked over an index of the short documents alone, and compared with what is expected.
`--write` makes today's answers the expected ones.
"""

import argparse
import hashlib
import tempfile
from collections.abc import Iterable, Sequence
from pathlib import Path

from assistant.settings import Settings
from corpus import catalogue
from corpus.document import Document
from corpus.door import CORPUS
from eval.compare import EXPECTED, compare
from eval.dataset import Question, Split, load
from eval.metrics import Case
from eval.report import ASSISTANT, About, Outcome, Report, read_report, write_report
from eval.systems import AssistantSystem, ask_all
from index import Index

LONGEST = 10_000
"""Characters of a short document: four of the five are, and take seconds to index."""
_ANSWERED, _UNANSWERED = 2, 10
"""One in so many of the questions is asked."""

FILE = EXPECTED / "quick.json"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the command's arguments."""
    parser.add_argument("--write", action="store_true", help="expect from now on what it answers")


def main(arguments: argparse.Namespace) -> int:
    """Print what changed; return 1 when something got worse beyond chance."""
    with tempfile.TemporaryDirectory() as folder:
        cases = answers(index_of_short(Path(folder)), Settings())
    if arguments.write:
        write_report(report_of(cases), FILE)
        return 0
    return compare(read_report(FILE), report_of(cases))


def index_of_short(folder: Path, corpus: Path = CORPUS) -> Index:
    """Build an index of the short documents in a folder."""
    documents = [document for document in catalogue.load(corpus) if len(document.text) <= LONGEST]
    return Index.build(documents, folder)


def answers(index: Index, settings: Settings) -> list[Case]:
    """Ask the assistant what the documents of an index answer, and what no document does."""
    return ask_all(AssistantSystem(index, settings), questions_on(index.documents))


def questions_on(documents: Iterable[Document]) -> Sequence[Question]:
    """Return some of the tuning questions that these documents alone answer, and that none does."""
    known = {document.id for document in documents}
    questions = load(Split.TUNING)
    answered = [q for q in questions if q.spans and known.issuperset(s.document for s in q.spans)]
    unanswered = [question for question in questions if not question.spans]
    return [*drawn(answered, _ANSWERED), *drawn(unanswered, _UNANSWERED)]


def drawn(questions: Iterable[Question], every: int) -> list[Question]:
    """Return about one in so many of the questions, each by its id: no other one moves it."""
    digests = ((q, hashlib.sha256(q.id.encode()).hexdigest()) for q in questions)
    return [question for question, digest in digests if int(digest, 16) % every == 0]


def report_of(cases: Sequence[Case]) -> Report:
    """Return the report of the assistant alone."""
    about = About(
        split="quick",
        confidence=Settings.confidence,
        documents=len(cases[0].documents),
        passages=len(cases[0].passages),
    )
    return Report(about, {ASSISTANT: tuple(map(Outcome.of, cases))})
