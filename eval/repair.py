"""How well damaged text is repaired.

Three measures: lines of a damaged document against lines repaired by hand; sound texts damaged
on purpose, run by run, and repaired again; sound texts as they are, of which no line may change.
"""

import argparse
import random
import re
import time
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from corpus.door import CORPUS, HOUSE
from corpus.errors import InputInvalid
from corpus.repair import repair
from corpus.repair.font import FONTS, Font
from corpus.repair.lexicon import Lexicon
from eval import json_lines
from eval.interval import Share
from eval.json_lines import text_of

DOCUMENT = CORPUS / "003_42976ea023fd8c72.txt"
LINES = HOUSE / "eval" / "lines" / "repair.jsonl"
WORDS = re.compile(r"[^\W\d_]+")
_FORM = 'Give {"line": 1, "raw": "…", "gold": "…"} on each line.'
RUN_WORDS = 6
"""Mean length of a run of damaged or of sound words."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the options of the command."""
    parser.add_argument("--document", type=Path, default=DOCUMENT, help="the damaged text")
    parser.add_argument(
        "--lines",
        type=Path,
        default=LINES,
        help='its lines repaired by hand: {"line", "raw", "gold"}, and "half" if there are halves',
    )
    parser.add_argument(
        "--clean",
        type=Path,
        action="append",
        default=[],
        help="a sound text to damage and repair, and to leave alone; may be given again",
    )
    parser.add_argument("--seed", type=int, default=1, help="for where the damage falls")


def main(arguments: argparse.Namespace) -> int:
    """Print the three measures and what looks strange in the repaired document."""
    text = _read(arguments.document)
    started = time.perf_counter()
    repaired = repair(text).text
    seconds = time.perf_counter() - started
    before, after = text.split("\n"), repaired.split("\n")
    changed = sum(map(str.__ne__, before, after))
    print(f"{arguments.document.name}: {changed} of {len(before)} lines changed in {seconds:.1f} s")
    print("new words that no word list knows:", ", ".join(strange_words(text, repaired)))
    for half, lines in halves(arguments.lines).items():
        known = dict(enumerate(before, start=1))
        wrong = [line for line in lines if line.raw != known.get(line.number)]
        if wrong:
            raise InputInvalid(f"Line {wrong[0].number} is not that of {arguments.document}.")
        _print(half, Score.of((line.raw, line.gold, after[line.number - 1]) for line in lines))
    sound = [old for old, new in zip(before, after, strict=True) if old == new and old.strip()]
    samples = {f"sound lines of {arguments.document.name}": "\n".join(sound)}
    samples |= {path.name: _read(path) for path in arguments.clean}
    for name, sample in samples.items():
        _measure_sound(name, sample, random.Random(arguments.seed))  # noqa: S311
    return 0


@dataclass(frozen=True)
class Line:
    """A line of the damaged text and what it should become."""

    number: int
    raw: str
    gold: str


@dataclass(frozen=True)
class Score:
    """How many damaged lines came out exactly right, and how many sound lines changed."""

    damaged: int
    right: int
    sound: int
    changed: int

    @classmethod
    def of(cls, lines: Iterable[tuple[str, str, str]]) -> "Score":
        """Count (damaged text, gold, repaired text) triples."""
        triples = list(lines)
        damaged = [(gold, output) for raw, gold, output in triples if raw != gold]
        sound = [(gold, output) for raw, gold, output in triples if raw == gold]
        return cls(
            damaged=len(damaged),
            right=sum(gold == output for gold, output in damaged),
            sound=len(sound),
            changed=sum(gold != output for gold, output in sound),
        )


def damage(text: str, font: Font, chance: random.Random) -> tuple[str, str]:
    """Damage runs of words of a sound text; return the damaged text and its sound counterpart.

    The counterpart differs from the text in that straight apostrophes in damaged runs are typeset
    ones, which is what word processors put and what a font can lose.
    """
    codes = {meaning: code for code, meaning in sorted(font.meanings.items(), reverse=True)}
    codes[font.invisible] = ""
    raw, gold, is_damaged = [], [], False
    for word in re.split(r"(\s+)", text):
        if chance.random() < 1 / RUN_WORDS:
            is_damaged = not is_damaged
        sound = re.sub(r"(?<=\w)'(?=\w)", "’", word) if is_damaged else word
        gold.append(sound)
        raw.append("".join(codes.get(letter, letter) for letter in sound) if is_damaged else sound)
    return "".join(raw), "".join(gold)


def strange_words(damaged: str, repaired: str) -> list[str]:
    """Return the words that only the repaired text holds and that no word list knows."""
    lexicon = Lexicon()
    words = set(WORDS.findall(repaired)) - set(WORDS.findall(damaged))
    return sorted(word for word in words if not lexicon.zipf(word))


def _measure_sound(name: str, text: str, chance: random.Random) -> None:
    raw, gold = damage(text, FONTS[0], chance)
    output = repair(raw).text
    lines = zip(raw.split("\n"), gold.split("\n"), output.split("\n"), strict=True)
    _print(f"{name}, damaged on purpose", Score.of(line for line in lines if line[1].strip()))
    lines_of_text = text.split("\n")
    changed = sum(map(str.__ne__, lines_of_text, repair(text).text.split("\n")))
    print(f"{name}, as it is: {changed} of {len(lines_of_text)} lines changed")


def _print(name: str, score: Score) -> None:
    low, high = Share(score.right, score.damaged).interval
    share = score.right / score.damaged if score.damaged else 1.0
    _, most = Share(score.changed, score.sound).interval
    print(
        f"{name}: {score.right} of {score.damaged} damaged lines exactly right"
        f" ({share:.1%}, {low:.1%} to {high:.1%});"
        f" {score.changed} of {score.sound} sound lines changed (at most {most:.1%})"
    )


def halves(path: Path) -> dict[str, list[Line]]:
    """Return lines repaired by hand, by the half of them that each belongs to."""
    found: dict[str, list[Line]] = {}
    for _, (half, line) in json_lines.read(path, _labelled, "repaired line", _FORM):
        found.setdefault(half or path.name, []).append(line)
    return found


def _labelled(row: Mapping[str, Any]) -> tuple[str, Line]:
    line = Line(int(row["line"]), text_of(row, "raw"), text_of(row, "gold"))
    return str(row.get("half", "")), line


def _read(path: Path) -> str:
    try:
        return path.read_bytes().decode()
    except UnicodeDecodeError as error:
        raise InputInvalid(f"{path} is not UTF-8 text.") from error
