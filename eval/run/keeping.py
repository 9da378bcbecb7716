"""Outcomes kept as they come, so that a long run that was stopped goes on where it was."""

import json
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from corpus.errors import InputInvalid
from corpus.writing import naming, write_aside
from eval.json_lines import WRONG, parsed
from eval.report import About, Outcome

_SAME = ("split", "confidence", "documents", "passages", "model")
"""What two runs must have in common for the one to go on with the other."""


class Kept:
    """A file of outcomes, one a line after a line that says of what run; made if it is not there.

    Raises InputInvalid when the file is of another run.
    """

    def __init__(self, path: Path, about: About) -> None:
        self._path = path
        head = {name: getattr(about, name) for name in _SAME}
        *lines, rest = path.read_bytes().split(b"\n") if path.is_file() else [b""]
        if not lines and not _line(head).startswith(rest):
            raise _not_kept(path)
        if lines and _parsed(path, lines[0]) != head:
            hint = "Name another file, or delete it."
            raise InputInvalid(f"{path} holds the answers of another run.", hint)
        self.outcomes = {o.id: o for o in _outcomes(path, lines[1:])}
        if rest or not lines:  # one that was being written when the run stopped is no line
            whole = b"".join(line + b"\n" for line in lines)
            write_aside(path, whole or _line(head))

    def add(self, outcomes: Iterable[Outcome]) -> Iterator[Outcome]:
        """Yield outcomes, each after it has been written."""
        for outcome in outcomes:
            with naming(self._path), self._path.open("ab") as file:
                file.write(_line(outcome.as_json()))
            yield outcome


def _line(values: Mapping[str, Any]) -> bytes:
    return json.dumps(values, ensure_ascii=False).encode() + b"\n"


def _outcomes(path: Path, lines: Iterable[bytes]) -> Iterator[Outcome]:
    for line in lines:
        try:
            yield Outcome.read(_parsed(path, line))
        except WRONG:
            raise _not_kept(path) from None


def _parsed(path: Path, line: bytes) -> Mapping[str, Any]:
    try:
        return parsed(line)
    except ValueError:
        raise _not_kept(path) from None


def _not_kept(path: Path) -> InputInvalid:
    return InputInvalid(f"{path} is no file of kept answers.", "Name another file.")
