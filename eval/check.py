"""Are the question files sound? Every problem with its file and line, or what they hold."""

import argparse
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import product
from pathlib import Path

from corpus import catalogue
from corpus.document import Document, Passage
from corpus.door import add_folders
from corpus.errors import InputInvalid
from eval.dataset import (
    QUESTIONS,
    GoldSpan,
    Line,
    Question,
    Split,
    fold,
    holds,
    lines,
    locate,
    overlap,
    parse,
)
from eval.reader.examples import SOURCES, source_quotes


@dataclass(frozen=True)
class Problem:
    """What is wrong with a line of a question file."""

    line: Line
    text: str

    def __str__(self) -> str:
        return f"{self.line}: {self.text}"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Give the parser the options of this command."""
    add_folders(parser, index=False)
    parser.add_argument(
        "--questions", type=Path, default=QUESTIONS, metavar="DIR", help="folder of question files"
    )


def main(arguments: argparse.Namespace) -> int:
    """Print every problem of the question files and return 1, or count the questions."""
    documents = catalogue.load(arguments.corpus)
    questions, problems = read(arguments.questions)
    problems += check(questions, documents)
    for problem in problems:
        print(problem)
    if problems:
        return 1
    print_counts(questions, documents)
    return 0


def read(folder: Path) -> tuple[list[Question], list[Problem]]:
    """Return the questions of the folder and the lines that hold none."""
    questions, problems = [], []
    for line, text in lines(folder):
        try:
            questions.append(parse(text, line))
        except InputInvalid as error:
            problems.append(Problem(line, error.message.removeprefix(f"{line}: ")))
    return questions, problems


def check(questions: Sequence[Question], documents: Sequence[Document]) -> list[Problem]:
    """Return what is wrong with the questions, each by itself and all together."""
    gold = [(question, gold_passages(question, documents)) for question in questions]
    return [
        *(problem for question in questions for problem in _lost(question, documents)),
        *(problem for question in questions for problem in _unproved(question)),
        *_repeated(questions, lambda question: question.id, "the id is taken by"),
        *_repeated(questions, _as_asked, "the same is asked at"),
        *_leaks(gold),
        *_read_before(gold, documents),
    ]


def gold_passages(question: Question, documents: Iterable[Document]) -> tuple[Passage, ...]:
    """Return every place in the documents where a span of the question stands."""
    return tuple(place for span in question.spans for place in locate(span, documents))


def print_counts(questions: Sequence[Question], documents: Sequence[Document]) -> None:
    """Print how many questions each split holds, by kind, language, direction and style."""
    columns: dict[str, Callable[[Question], str]] = {
        "kind": lambda question: question.kind,
        "language": lambda question: question.language,
        "direction": lambda question: question.direction(documents),
        "persona": lambda question: question.persona,
        "style": lambda question: question.style,
    }
    for title, value in columns.items():
        print(f"{title:<16}" + "".join(f"{split:>8}" for split in Split))
        counts = Counter((value(question), question.split) for question in questions)
        for name in sorted({name for name, _ in counts}):
            print(f"  {name:<14}" + "".join(f"{counts[name, split]:>8}" for split in Split))
    totals = Counter(question.split for question in questions)
    print(f"{'questions':<16}" + "".join(f"{totals[split]:>8}" for split in Split))


def _lost(question: Question, documents: Sequence[Document]) -> Iterator[Problem]:
    for span in question.spans:
        if not locate(span, documents):
            yield Problem(question.line, f"{span.document} does not hold “{span.quote}”")


def _unproved(question: Question) -> Iterator[Problem]:
    for group in question.facts:
        if not any(holds(span.quote, fact) for span in question.spans for fact in group):
            yield Problem(question.line, f"no gold quote holds the fact {' / '.join(group)}")


def _repeated(
    questions: Iterable[Question], key: Callable[[Question], object], remark: str
) -> Iterator[Problem]:
    first: dict[object, Line] = {}
    for question in questions:
        line = first.setdefault(key(question), question.line)
        if line != question.line:
            yield Problem(question.line, f"{remark} {line}")


def _as_asked(question: Question) -> object:
    history = tuple((fold(turn.question), fold(turn.answer)) for turn in question.history)
    return history, fold(question.question)


def _read_before(
    gold: Iterable[tuple[Question, tuple[Passage, ...]]], documents: Sequence[Document]
) -> Iterator[Problem]:
    """Yield the quotes that the reader learned from and the final split asks for."""
    final = [
        (question, place)
        for question, places in gold
        if question.split is Split.FINAL
        for place in places
    ]
    for number, quote in source_quotes():
        spans = [GoldSpan(document.id, quote) for document in documents]
        learned = [place for span in spans for place in locate(span, documents)]
        for question, place in final:
            if any(overlap(place, known) for known in learned):
                text = f"the reader learned from “{quote}”, gold of {question.id}"
                yield Problem(Line(SOURCES, number), text)


def _leaks(gold: Iterable[tuple[Question, tuple[Passage, ...]]]) -> Iterator[Problem]:
    by_split: dict[Split, list[tuple[Question, tuple[Passage, ...]]]] = {s: [] for s in Split}
    for question, places in gold:
        by_split[question.split].append((question, places))
    for (tuned, ours), (final, theirs) in product(by_split[Split.TUNING], by_split[Split.FINAL]):
        shared = next((a for a in ours for b in theirs if overlap(a, b)), None)
        if shared is not None:
            text = f"shares gold of the final split with {final.line}: “{shared.reading}”"
            yield Problem(tuned.line, text)
