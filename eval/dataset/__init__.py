"""The questions of the evaluation: how a question file is read, and what its keys mean.

A file of questions/ holds one JSON object a line and belongs to the split that its name starts
with: tuning-*.jsonl to choose by, final-*.jsonl for the final figures only. The keys:

id            unique over all files
persona       who asks: newcomer, investor or staff
language      of the question: fr, en, or another code when the kind is "foreign"
kind          what is tried (`QuestionKind`)
question      as a person types it
history       earlier turns, oldest first: [{"question", "answer"}]; a follow-up needs one
gold          source spans: [{"document", "quote"}]. A right answer cites at least one of them
all           true: it must cite every one of them (both parts, both sides, each item of a list)
alternatives  [[span, ...], ...]: citing every span of any one of these lists is right as well
facts         [["16.7%", "16,7 %"], ...]: a right answer holds one string of each group (`holds`)
forbidden     strings that show a wrong answer
style         how it is typed (`Style`)

A quote is copied from the repaired document; only its white space may differ, so that gold
depends neither on line ends nor on how the document is split. Questions that the sources do not
answer have neither gold nor facts.
"""

from collections.abc import Iterator
from pathlib import Path

from corpus.door import HOUSE
from corpus.errors import InputInvalid
from eval.dataset.matching import fold, holds, locate, overlap
from eval.dataset.question import (
    Direction,
    GoldSpan,
    Line,
    Persona,
    Question,
    QuestionKind,
    Split,
    Style,
)
from eval.dataset.reading import parse
from eval.json_lines import lines as lines_of

__all__ = [
    "QUESTIONS",
    "Direction",
    "GoldSpan",
    "Line",
    "Persona",
    "Question",
    "QuestionKind",
    "Split",
    "Style",
    "fold",
    "holds",
    "lines",
    "load",
    "locate",
    "overlap",
    "parse",
]

QUESTIONS = HOUSE / "eval" / "questions"


def load(split: Split | None = None, folder: Path = QUESTIONS) -> tuple[Question, ...]:
    """Return the questions of a split, or of both, in the order of files and lines.

    Raises InputInvalid, naming file and line, at the first line that is not a valid question, and
    when there is none.
    """
    found = tuple(
        parse(text, line)
        for line, text in lines(folder)
        if split is None or Split.of(line.path) is split
    )
    if not found:
        which = "" if split is None else f"{split} "
        raise InputInvalid(f"{folder} holds no {which}question.", "Name another folder or split.")
    return found


def lines(folder: Path = QUESTIONS) -> Iterator[tuple[Line, str]]:
    """Yield every line of the question files that is not blank, with its place."""
    paths = sorted(folder.glob("*.jsonl"))
    if not paths:
        raise InputInvalid(f"{folder} holds no question file.", "Put .jsonl files into it.")
    for path in paths:
        Split.of(path)
        yield from ((Line(path, number), text) for number, text in lines_of(path))
