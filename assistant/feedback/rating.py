"""Rating: what a reader thinks of an answer."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from enum import StrEnum
from typing import Any

from assistant.answer import Kind, Turn
from corpus.language import Language


class Verdict(StrEnum):
    """Whether an answer was useful."""

    UP = "up"
    DOWN = "down"


class Reason(StrEnum):
    """Why an answer was not."""

    WRONG = "wrong"
    INCOMPLETE = "incomplete"
    BESIDE = "beside"
    OUTDATED = "outdated"


@dataclass(frozen=True)
class Rating:
    """A question, what was answered, and what the reader thinks of it; None is nothing said.

    `cited` holds the ids of the quoted passages, `history` the turns that the question leans on,
    `date` is a day in ISO 8601.
    """

    question: str
    language: Language
    kind: Kind
    verdict: Verdict | None
    reason: Reason | None = None
    answer: str = ""
    cited: tuple[str, ...] = ()
    history: tuple[Turn, ...] = ()
    date: str = ""

    @classmethod
    def from_json(cls, values: Mapping[str, Any]) -> "Rating":
        """Read what `as_json` wrote; raises ValueError, KeyError or TypeError on anything else."""
        return cls(
            question=str(values["question"]),
            language=Language(values["language"]),
            kind=Kind(values["kind"]),
            verdict=Verdict(values["verdict"]) if values["verdict"] else None,
            reason=Reason(values["reason"]) if values["reason"] else None,
            answer=str(values["answer"]),
            cited=tuple(map(str, values["cited"])),
            history=tuple(Turn(**turn) for turn in values["history"]),
            date=str(values["date"]),
        )

    def as_json(self) -> dict[str, Any]:
        """Return the rating as values that JSON knows."""
        return asdict(self)
