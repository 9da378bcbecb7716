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
        try:
            self.path.parent.mkdir(parents=True, exist_ok=True)
            with FileLock(f"{self.path}.lock"):
                self._write([*self.read(), dated])
        except OSError as error:
            raise StorageFailed.of(error, "Ratings cannot be kept") from error

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
        if not self.path.exists():
            return
        try:
            with FileLock(f"{self.path}.lock"):
                self._write(self.read())
        except OSError as error:
            raise StorageFailed.of(error, "Old ratings cannot be deleted") from error

    def _write(self, ratings: list[Rating]) -> None:
        aside = self.path.with_name(f"{self.path.name}.new")
        aside.write_text("".join(as_json_lines(ratings)), encoding="utf-8")
        aside.replace(self.path)


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
