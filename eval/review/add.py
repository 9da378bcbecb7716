"""Make a question of the evaluation out of a mistake that was found, with the right quote.

The question comes from a row of a rated sheet, which may also hold the right quote and the facts
expected, or from --question. It is refused when `python -m eval check` would refuse it.
"""

import argparse
import json
import re
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from corpus import catalogue
from corpus.document import Document
from corpus.door import add_folders
from corpus.errors import InputInvalid
from corpus.language import Language, detect
from corpus.writing import write_aside
from eval.check import check, read
from eval.dataset import (
    QUESTIONS,
    GoldSpan,
    Line,
    Persona,
    Question,
    QuestionKind,
    Style,
    locate,
    parse,
)
from eval.review.rows import turns
from eval.review.sheet import Row
from eval.review.sheet import read as read_sheet

FILE = "tuning-reviewed.jsonl"
"""What is learned from mistakes is tuned by, so it never belongs to the final split."""

_NUMBERED = re.compile(r"r-(\d+)")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the command's arguments."""
    add_folders(parser, index=False)
    parser.add_argument("sheet", type=Path, nargs="?", help="a sheet of `python -m eval review`")
    parser.add_argument("--number", help="the row's number in the first column of the sheet")
    parser.add_argument("--question", metavar="TEXT", help="the question, or another wording of it")
    parser.add_argument(
        "--quote", action="append", metavar="TEXT", help="words of a source that answer it"
    )
    parser.add_argument("--document", metavar="ID", help="the source, when several hold the quote")
    parser.add_argument(
        "--fact",
        action="append",
        metavar="TEXT",
        help='what a right answer must show; "16.7%% / 16,7 %%" when either form will do',
    )
    parser.add_argument(
        "--forbidden", action="append", default=[], metavar="TEXT", help="what a wrong one shows"
    )
    parser.add_argument("--all", action="store_true", help="a right answer cites every quote")
    parser.add_argument(
        "--kind", type=QuestionKind, choices=tuple(QuestionKind), help="what it tries"
    )
    parser.add_argument("--language", metavar="CODE", help="when it is not recognised")
    parser.add_argument(
        "--persona",
        type=Persona,
        choices=tuple(Persona),
        default=Persona.NEWCOMER,
        help="who asks (newcomer)",
    )
    parser.add_argument(
        "--style",
        type=Style,
        choices=tuple(Style),
        default=Style.PLAIN,
        help="how it is typed (plain)",
    )
    parser.add_argument("--id", help="instead of the next free number")
    parser.add_argument(
        "--questions", type=Path, default=QUESTIONS, metavar="DIR", help="folder of question files"
    )


def main(arguments: argparse.Namespace) -> int:
    """Add the question to the file of reviewed questions and say where it stands."""
    documents = catalogue.load(arguments.corpus)
    known = read(arguments.questions)[0] if any(arguments.questions.glob("*.jsonl")) else []
    row = _row(arguments.sheet, arguments.number)
    if row is not None and not arguments.question:
        _require_new(row, known)
    text = json.dumps(_values(arguments, row, documents, known), ensure_ascii=False)
    line = append(arguments.questions / FILE, text, known, documents)
    print(f"{line}: {text}")
    return 0


def append(path: Path, text: str, known: Sequence[Question], documents: Sequence[Document]) -> Line:
    """Append a line to a question file and return its place; all of it or nothing.

    Raises InputInvalid when the line is no question, or not a sound one beside those known.
    """
    before = path.read_text(encoding="utf-8") if path.exists() else ""
    if before and not before.endswith("\n"):
        before += "\n"
    line = Line(path, before.count("\n") + 1)
    question = parse(text, line)
    problems = [found for found in check([*known, question], documents) if found.line == line]
    if problems:
        raise InputInvalid("; ".join(map(str, problems)) + ".", "Nothing was added.")
    path.parent.mkdir(parents=True, exist_ok=True)
    write_aside(path, f"{before}{text}\n".encode())
    return line


def _row(sheet: Path | None, number: str | None) -> Row | None:
    if sheet is None:
        return None
    if number is None:
        raise InputInvalid(f"Which row of {sheet}?", "Give its first cell with --number.")
    rows = (line.row for line in read_sheet(sheet))
    found = next((row for row in rows if row.number == number), None)
    if found is None:
        raise InputInvalid(f"{sheet} has no row with the number {number}.", "Look at column one.")
    return found


def _values(
    arguments: argparse.Namespace,
    row: Row | None,
    documents: Sequence[Document],
    known: Iterable[Question],
) -> dict[str, Any]:
    question = arguments.question or (row.question if row else "")
    if not question:
        raise InputInvalid("There is no question.", "Give a sheet and --number, or --question.")
    history = turns(row.earlier) if row else ()
    quotes = arguments.quote or ([row.right_quote] if row and row.right_quote else [])
    facts = arguments.fact or [
        fact for fact in (row.facts if row else "").split(";") if fact.strip()
    ]
    language = arguments.language or detect(question).value
    kind = arguments.kind or _kind(language, bool(history))
    _require(kind, quotes, facts)
    spans = [_span(quote, arguments.document, documents) for quote in quotes]
    return {
        "id": arguments.id or _free_id(known),
        "persona": arguments.persona,
        "language": language,
        "kind": kind,
        "question": question,
        "history": [{"question": turn.question, "answer": turn.answer} for turn in history],
        "gold": [{"document": span.document, "quote": span.quote} for span in spans],
        "all": arguments.all,
        "facts": [re.split(r"\s+/\s+", fact.strip()) for fact in facts],
        "forbidden": arguments.forbidden,
        "style": arguments.style,
    }


def _require_new(row: Row, known: Iterable[Question]) -> None:
    """Refuse a row of a sheet that was drawn from the set and still asks what the set asks."""
    for question in known:
        if (question.id, question.question) == (row.id, row.question):
            raise InputInvalid(
                f"This is {question.id} of the set, at {question.line}: it is counted already.",
                "Give another wording of it with --question.",
            )


def _kind(language: str, follows: bool) -> QuestionKind:
    if language == Language.OTHER:
        hint = "Give its code with --language, such as es."
        raise InputInvalid("The question is neither French nor English.", hint)
    if language not in (Language.FRENCH, Language.ENGLISH):
        return QuestionKind.FOREIGN
    return QuestionKind.FOLLOWUP if follows else QuestionKind.FACT


def _require(kind: QuestionKind, quotes: Sequence[str], facts: Sequence[str]) -> None:
    silent = f"or --kind {QuestionKind.UNANSWERABLE} when the sources hold no answer."
    if kind.answerable and not quotes:
        hint = f"Put it into the sheet's column for it, or give --quote, {silent}"
        raise InputInvalid("The right quote is missing.", hint)
    if kind.answerable and not facts:
        hint = "Put them into the sheet's column for them, or give --fact for each."
        raise InputInvalid("The facts that a right answer must show are missing.", hint)


def _span(quote: str, name: str | None, documents: Iterable[Document]) -> GoldSpan:
    spans = [
        GoldSpan(document.id, " ".join(quote.split()))
        for document in documents
        if name in (None, document.id) and locate(GoldSpan(document.id, quote), [document])
    ]
    if not spans:
        hint = "Copy the words from a source letter by letter; nothing was added."
        where = f"not in {name}" if name else "in no source"
        raise InputInvalid(f"“{quote}” stands {where}.", hint)
    if len(spans) > 1:
        found = ", ".join(span.document for span in spans)
        raise InputInvalid(
            f"“{quote}” stands in several sources: {found}.", "Say which with --document."
        )
    return spans[0]


def _free_id(known: Iterable[Question]) -> str:
    taken = (_NUMBERED.fullmatch(question.id) for question in known)
    return f"r-{1 + max((int(match[1]) for match in taken if match), default=0):03d}"
