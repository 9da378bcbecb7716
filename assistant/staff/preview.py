"""Preview: what repair and splitting make of a file, before it is added."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import groupby
from pathlib import Path

from corpus.catalogue.titles import guess_title
from corpus.document import Document, Passage, Source
from corpus.errors import DocumentWithoutText
from corpus.language import detect
from corpus.loaders import load_text
from corpus.repair import Change, repair
from corpus.splitter import split

SHOWN_LINES = 12
SHOWN_PASSAGES = 150
_AROUND = 60
"""Characters of a mended line that are shown beside its changes."""


@dataclass(frozen=True)
class Piece:
    """A part of a line; marked when repair changed it."""

    text: str
    is_marked: bool = False


@dataclass(frozen=True)
class MendedLine:
    """A line before and after repair; lines count from 1."""

    number: int
    before: tuple[Piece, ...]
    after: tuple[Piece, ...]


@dataclass(frozen=True)
class Replacement:
    """What stood in the text, what stands there now, and how often."""

    before: str
    after: str
    count: int


@dataclass(frozen=True)
class Section:
    """The passages under one path of headings, as far as they are shown."""

    path: tuple[str, ...]
    passages: tuple[Passage, ...]


@dataclass(frozen=True)
class Preview:
    """A file as it would be read: its text, what was mended in it, its passages."""

    damaged: str
    document: Document
    changes: tuple[Change, ...]
    passages: tuple[Passage, ...]

    @classmethod
    def of(cls, file: Path) -> "Preview":
        """Read a file; raises CorpusError when no passage could ever be found in it."""
        damaged = load_text(file)
        repaired = repair(damaged)
        source = Source(file.stem, guess_title(repaired.text, file))
        document = Document(source, repaired.text, detect(repaired.text))
        passages = split(document)
        if not passages:
            raise DocumentWithoutText(f"{file} holds no sentence that could be found.")
        return cls(damaged, document, repaired.changes, passages)

    @property
    def sentence_count(self) -> int:
        """How many sentences can be found."""
        return sum(len(passage.sentences) for passage in self.passages)

    @cached_property
    def replacements(self) -> tuple[Replacement, ...]:
        """What was put in the place of what, most frequent first."""
        counts = Counter((change.before, change.after) for change in self.changes)
        return tuple(Replacement(*pair, count) for pair, count in counts.most_common())

    @cached_property
    def mended_lines(self) -> tuple[MendedLine, ...]:
        """Lines that show between them as many different replacements as SHOWN_LINES can."""
        lines = self.damaged.split("\n")
        by_line = {
            number: tuple(changes)
            for number, changes in groupby(self.changes, key=lambda change: change.line)
        }
        chosen = sorted(_telling(by_line.values()))
        return tuple(_mended(lines[number - 1], by_line[number]) for number in chosen)

    @cached_property
    def sections(self) -> tuple[Section, ...]:
        """The first SHOWN_PASSAGES passages by section, in order."""
        return tuple(
            Section(path, tuple(passages))
            for path, passages in groupby(
                self.passages[:SHOWN_PASSAGES], key=lambda passage: passage.place.section
            )
        )


def _telling(by_line: Iterable[tuple[Change, ...]]) -> set[int]:
    """Return the numbers of lines that show a replacement no line before them has shown."""
    seen: set[tuple[str, str]] = set()
    chosen: set[int] = set()
    for changes in by_line:
        pairs = {(change.before, change.after) for change in changes}
        if not pairs <= seen and len(chosen) < SHOWN_LINES:
            chosen.add(changes[0].line)
            seen |= pairs
    return chosen


def _mended(line: str, changes: Sequence[Change]) -> MendedLine:
    before: list[Piece] = []
    after: list[Piece] = []
    position = 0
    for change in changes:
        place = change.column - 1
        sound = _shortened(line[position:place], is_first=not before)
        before += [sound, Piece(change.before, is_marked=True)]
        after += [sound, Piece(change.after, is_marked=True)]
        position = place + len(change.before)
    rest = line[position:]
    end = Piece(rest[:_AROUND] + "…" if len(rest) > _AROUND else rest)
    return MendedLine(changes[0].line, _whole([*before, end]), _whole([*after, end]))


def _shortened(text: str, *, is_first: bool) -> Piece:
    if is_first and len(text) > _AROUND:
        return Piece("…" + text[-_AROUND:])
    if len(text) > 2 * _AROUND:
        return Piece(text[:_AROUND] + " … " + text[-_AROUND:])
    return Piece(text)


def _whole(pieces: Sequence[Piece]) -> tuple[Piece, ...]:
    return tuple(piece for piece in pieces if piece.text)
