"""Repair of texts whose PDF fonts lost part of their Unicode map.

The way through the rooms: `font` says what a wrong character may stand for, `evidence` whether a
text is damaged at all, `lexicon` and `place` what is common in French and English, `reading` which
readings a piece of text has, and this file which of them go together best on a line.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from corpus.repair.evidence import find_reader, piece_pattern
from corpus.repair.place import is_letter
from corpus.repair.reading import SWITCH, Reader, Reading

__all__ = ["Change", "Repair", "Rule", "repair"]


class Rule(StrEnum):
    """What kind of thing was put back."""

    LETTER = "letter"
    LOST_LETTER = "lost letter"
    APOSTROPHE = "apostrophe"
    BULLET = "bullet"
    SIGN = "sign"
    """Punctuation, a currency or any other sign."""


@dataclass(frozen=True)
class Change:
    """One replacement; line and column count from 1 and tell the place in the damaged text.

    `before` is empty when a letter that had left no trace was put in front of that place.
    """

    line: int
    column: int
    before: str
    after: str
    rule: Rule


@dataclass(frozen=True)
class Repair:
    """The repaired text, line for line the damaged one, and what was changed."""

    text: str
    changes: tuple[Change, ...]


def repair(text: str) -> Repair:
    """Return the text as its author wrote it; a text that shows no damage comes back as it is."""
    reader = find_reader(text)
    if not reader:
        return Repair(text, ())
    pattern = piece_pattern(reader.font)
    changes: list[Change] = []
    lines = text.split("\n")
    for number, line in enumerate(lines, 1):
        pieces = [piece for piece in pattern.finditer(line) if reader.is_doubtful(piece[0])]
        chosen = _choose([_readings(reader, line, piece) for piece in pieces])
        edits = [edit for pair in zip(pieces, chosen, strict=True) for edit in _edits(*pair)]
        changes.extend(
            Change(number, place + 1, before, after, _rule(before, after))
            for place, before, after in edits
        )
        lines[number - 1] = _apply(line, edits)
    return Repair("\n".join(lines), tuple(changes))


def _readings(reader: Reader, line: str, piece: re.Match[str]) -> tuple[Reading, ...]:
    start, end = piece.span()
    right = line[end : end + 1] if line[end:].strip() else ""
    left = line[start - 1 : start] if line[:start].strip() else ""
    return reader.readings(piece[0], left, right)


@dataclass(frozen=True)
class _Path:
    """The readings chosen so far, last first, and their cost."""

    cost: float
    reading: Reading | None = None
    before: "_Path | None" = None


def _choose(pieces: list[tuple[Reading, ...]]) -> list[Reading]:
    """Return the readings of a line that are cheapest together (Viterbi's algorithm).

    What is remembered from one piece to the next is whether the last witness stood in damaged
    text; a line begins sound.
    """
    paths = {False: _Path(0.0)}
    for readings in pieces:
        following: dict[bool, _Path] = {}
        for damaged, path in paths.items():
            for reading in readings:
                switch = SWITCH * (reading.first is not None and reading.first != damaged)
                state = damaged if reading.last is None else reading.last
                cost = path.cost + reading.cost + switch
                if state not in following or cost < following[state].cost:
                    following[state] = _Path(cost, reading, path)
        paths = following
    return _walk(min(paths.values(), key=lambda path: path.cost))


def _walk(path: _Path) -> list[Reading]:
    chosen = []
    step: _Path | None = path
    while step and step.reading:
        chosen.append(step.reading)
        step = step.before
    return chosen[::-1]


Edit = tuple[int, str, str]


def _edits(piece: re.Match[str], reading: Reading) -> Iterator[Edit]:
    """Yield place in the line, damaged and repaired text for each character that changes."""
    for place, (code, meaning) in enumerate(
        zip(piece[0], reading.meanings, strict=True), piece.start()
    ):
        if meaning == code:
            continue
        if len(meaning) > 1:
            yield place, "", meaning[0]
        else:
            yield place, code, meaning


def _apply(line: str, edits: list[Edit]) -> str:
    places = [place for place, _, _ in edits]
    ends = [*places[1:], len(line)]
    parts = [line[: places[0]] if places else line]
    for (place, before, after), end in zip(edits, ends, strict=False):
        parts.append(after + line[place + len(before) : end])
    return "".join(parts)


def _rule(before: str, after: str) -> Rule:
    if not before:
        return Rule.LOST_LETTER
    named = {"’": Rule.APOSTROPHE, "•": Rule.BULLET}
    return named.get(after) or (Rule.LETTER if is_letter(after) else Rule.SIGN)
