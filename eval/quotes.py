"""Is the quote that answers among the passages found? For questions with quotes of the raw files.

A file of JSON lines: id, question, quotes (word for word from the text files as they stand,
unrepaired), and history, [{"q", "a"}], for a follow-up. Lines without quotes are passed over.
"""

import argparse
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from assistant.answer import Turn
from assistant.dialogue import without_preamble
from assistant.followups import make_standalone
from corpus.catalogue import fingerprints, read_entries
from corpus.document import Document, Passage
from corpus.door import add_folders, positive
from corpus.errors import InputInvalid
from corpus.loaders import load_text
from corpus.repair import repair
from eval import json_lines
from eval.baselines.systems import origins_of
from eval.dataset import overlap
from eval.interval import Share
from eval.json_lines import text_of, texts_of
from index import Index

_FORM = 'Give {"id": "1", "question": "…", "quotes": ["…"]} on each line.'


@dataclass(frozen=True)
class Quoted:
    """A question, the turns before it, and quotes that answer it together."""

    id: str
    question: str
    history: tuple[Turn, ...]
    quotes: tuple[str, ...]


@dataclass(frozen=True)
class Raw:
    """A text as its file has it, and the place in it of each character of the repaired one."""

    text: str
    origins: Sequence[int]


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the options of the command."""
    add_folders(parser)
    parser.add_argument("file", type=Path, metavar="FILE", help="the questions, as JSON lines")
    parser.add_argument("--top", type=positive, default=5, metavar="K", help="passages looked at")


def main(arguments: argparse.Namespace) -> int:
    """Print the share of questions with every quote among the first K, and those without."""
    index = Index.open(arguments.index, fingerprints=fingerprints(arguments.corpus))
    raw = raw_texts(arguments.corpus)
    questions = [question for question in read(arguments.file) if question.quotes]
    found = []
    for question in questions:
        text = make_standalone(without_preamble(question.question), question.history).text
        hits = [hit.passage for hit in index.search(text, arguments.top)]
        places = [place_of(quote, index.documents, raw) for quote in question.quotes]
        found.append(all(any(overlap(place, hit) for hit in hits) for place in places))
        if not found[-1]:
            print(f"not found: {question.id} {question.question}")
    print(f"every quote in the top {arguments.top}: {Share(sum(found), len(found))}", end="  ")
    print(f"{sum(found)} of {len(found)}")
    return 0


def read(path: Path) -> Iterator[Quoted]:
    """Yield the questions of a file; raises InputInvalid, naming the line, where it cannot."""
    yield from (quoted for _, quoted in json_lines.read(path, _quoted, "question", _FORM))


def _quoted(values: Mapping[str, Any]) -> Quoted:
    history = tuple(
        Turn(text_of(turn, "q"), text_of(turn, "a")) for turn in values.get("history", ())
    )
    return Quoted(
        str(values["id"]), text_of(values, "question"), history, texts_of(values, "quotes")
    )


def raw_texts(corpus: Path) -> dict[str, Raw]:
    """Return the text of every file, by the id of its document."""
    texts = {entry.source.id: load_text(entry.path) for entry in read_entries(corpus)}
    return {name: Raw(text, origins_of(text, repair(text).changes)) for name, text in texts.items()}


def place_of(quote: str, documents: Iterable[Document], raw: Mapping[str, Raw]) -> Passage:
    """Return where a quote of a file stands in the repaired document."""
    for document in documents:
        known = raw[document.id]
        start = known.text.find(quote)
        if start >= 0:
            first, end = (bisect_left(known.origins, at) for at in (start, start + len(quote)))
            return document.passage(first, max(end, first + 1))
    raise InputInvalid(
        f"No source holds the quote {quote[:60]!r}.", "Copy it from a file as it is."
    )
