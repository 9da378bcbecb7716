"""Is the quote that answers among the passages found? For questions with quotes of the raw files.

A file of JSON lines: id, question, quotes (word for word from the text files as they stand,
unrepaired), and history, [{"q", "a"}], for a follow-up. Lines without quotes are passed over.
"""

import argparse
import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from assistant.answer import Turn
from assistant.dialogue import without_preamble
from assistant.followups import make_standalone
from corpus.document import Document, Passage
from corpus.door import add_folders
from corpus.errors import InputInvalid
from eval.dataset import overlap
from eval.interval import Share
from index import Index


@dataclass(frozen=True)
class Quoted:
    """A question, the turns before it, and quotes that answer it together."""

    id: str
    question: str
    history: tuple[Turn, ...]
    quotes: tuple[str, ...]


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the options of the command."""
    add_folders(parser)
    parser.add_argument("file", type=Path, metavar="FILE", help="the questions, as JSON lines")
    parser.add_argument("--top", type=int, default=5, metavar="K", help="passages looked at")


def main(arguments: argparse.Namespace) -> int:
    """Print the share of questions with every quote among the first K, and those without."""
    index = Index.open(arguments.index)
    questions = [question for question in read(arguments.file) if question.quotes]
    found = []
    for question in questions:
        text = make_standalone(without_preamble(question.question), question.history).text
        hits = [hit.passage for hit in index.search(text, arguments.top)]
        places = [place_of(quote, index.documents, arguments.corpus) for quote in question.quotes]
        found.append(all(any(overlap(place, hit) for hit in hits) for place in places))
        if not found[-1]:
            print(f"not found: {question.id} {question.question}")
    print(f"every quote in the top {arguments.top}: {Share(sum(found), len(found))}", end="  ")
    print(f"{sum(found)} of {len(found)}")
    return 0


def read(path: Path) -> Iterator[Quoted]:
    """Yield the questions of a file; raises InputInvalid, naming the line, where it cannot."""
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
    except UnicodeDecodeError as error:
        raise InputInvalid(f"{path} is not UTF-8 text.", "Save it as UTF-8.") from error
    for number, line in enumerate(lines, start=1):
        try:
            entry = json.loads(line)
            history = tuple(Turn(turn["q"], turn["a"]) for turn in entry.get("history", ()))
            quotes = tuple(entry["quotes"])
            if isinstance(entry["quotes"], str):
                raise TypeError('"quotes" is a list')
            yield Quoted(str(entry["id"]), str(entry["question"]), history, quotes)
        except (ValueError, KeyError, TypeError, AttributeError) as error:
            raise InputInvalid(f"{path}, line {number}, is no such question: {error!r}.") from error


def place_of(quote: str, documents: tuple[Document, ...], corpus: Path) -> Passage:
    """Return where a quote of a raw file stands in the repaired document.

    Repair keeps lines, and within a line moves columns by a letter or two at most.
    """
    for document in documents:
        path = corpus / f"{document.id}.txt"
        raw = path.read_text(encoding="utf-8") if path.exists() else ""
        start = raw.find(quote)
        if start >= 0:
            lines = document.text.split("\n")
            first, last = (_position(raw, at, lines) for at in (start, start + len(quote) - 1))
            return document.passage(first, last + 1)
    raise InputInvalid(f"No text file of {corpus} holds the quote {quote[:60]!r}.")


def _position(raw: str, offset: int, lines: list[str]) -> int:
    row = raw.count("\n", 0, offset)
    column = offset - (raw.rfind("\n", 0, offset) + 1)
    return sum(len(line) + 1 for line in lines[:row]) + min(column, max(len(lines[row]) - 1, 0))
