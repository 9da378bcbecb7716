"""Outcomes kept as they come, so that a long run that was stopped goes on where it was."""

import json
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from corpus.errors import InputInvalid, StorageFailed
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
        lines = _whole_lines(path, json.dumps(head, ensure_ascii=False))
        if lines and _parsed(path, lines[0]) != head:
            hint = "Name another file, or delete it."
            raise InputInvalid(f"{path} holds the answers of another run.", hint)
        self.outcomes = {o.id: o for o in _outcomes(path, lines[1:])}
        self._write(head, *(outcome.as_json() for outcome in self.outcomes.values()), mode="w")

    def add(self, outcomes: Iterable[Outcome]) -> Iterator[Outcome]:
        """Yield outcomes, each after it has been written."""
        for outcome in outcomes:
            self._write(outcome.as_json(), mode="a")
            yield outcome

    def _write(self, *values: Any, mode: str) -> None:
        try:
            with self._path.open(mode, encoding="utf-8") as file:
                file.writelines(json.dumps(value, ensure_ascii=False) + "\n" for value in values)
        except OSError as error:
            raise StorageFailed(f"{self._path} cannot be written: {error.strerror}.") from error


def _whole_lines(path: Path, head: str) -> list[str]:
    """Return the lines of a file; one that was being written when the run stopped is none."""
    if not path.exists():
        return []
    try:
        *whole, rest = path.read_text(encoding="utf-8").split("\n")
    except UnicodeDecodeError:
        raise _not_kept(path) from None
    if not whole and not head.startswith(rest):
        raise _not_kept(path)
    return whole


def _outcomes(path: Path, lines: Iterable[str]) -> Iterator[Outcome]:
    for line in lines:
        try:
            yield Outcome.read(_parsed(path, line))
        except (KeyError, TypeError, AttributeError):
            raise _not_kept(path) from None


def _parsed(path: Path, line: str) -> Any:
    try:
        return json.loads(line)
    except ValueError:
        raise _not_kept(path) from None


def _not_kept(path: Path) -> InputInvalid:
    return InputInvalid(f"{path} is no file of kept answers.", "Name another file.")
