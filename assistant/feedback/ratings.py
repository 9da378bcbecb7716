"""Ratings: a file of JSON lines with what readers think of answers."""

import datetime
import json
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

from filelock import FileLock

from assistant.answer import Turn
from assistant.feedback.export import as_json_lines
from assistant.feedback.rating import Rating
from corpus.errors import StorageFailed
from corpus.writing import write_aside

Mask = Callable[[str], str]


@dataclass(frozen=True)
class Ratings:
    """A file that holds ratings for so many days and no longer."""

    path: Path
    days: int
    today: Callable[[], datetime.date] = datetime.date.today

    def add(self, rating: Rating, mask: Mask) -> None:
        """Keep a rating, its texts masked; raises StorageFailed when the disk refuses."""
        dated = replace(_masked(rating, mask), date=self.today().isoformat())
        self._write([dated], "Ratings cannot be kept")

    def read(self) -> list[Rating]:
        """Return the ratings that are not too old, the oldest first."""
        try:
            text = self.path.read_text(encoding="utf-8", errors="replace")
        except FileNotFoundError:
            return []
        lines = text.split("\n")  # and not at the other ends of lines that a question may hold
        oldest = (self.today() - datetime.timedelta(days=self.days)).isoformat()
        return [rating for line in lines if (rating := _read(line)) and rating.date > oldest]

    def forget(self) -> None:
        """Take what is too old out of the file; raises StorageFailed when the disk refuses."""
        if self.path.exists():
            self._write([], "Old ratings cannot be deleted")

    def _write(self, new: list[Rating], doing: str) -> None:
        try:
            self.path.parent.mkdir(parents=True, exist_ok=True)
            with FileLock(f"{self.path}.lock"):
                kept = as_json_lines([*self.read(), *new])
                write_aside(self.path, "".join(kept).encode(), doing)
        except OSError as error:
            raise StorageFailed.of(error, doing) from error


def _masked(rating: Rating, mask: Mask) -> Rating:
    # Answers are sentences of the sources, but a browser may send anything for one.
    history = tuple(Turn(mask(turn.question), mask(turn.answer)) for turn in rating.history)
    return replace(
        rating, question=mask(rating.question), answer=mask(rating.answer), history=history
    )


def _read(line: str) -> Rating | None:
    """Read a line; one that was altered by hand and holds no rating is passed over."""
    try:
        return Rating.from_json(json.loads(line))
    except (ValueError, KeyError, TypeError, RecursionError):
        return None
