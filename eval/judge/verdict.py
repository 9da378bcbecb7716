"""What a judge is, and what it says of a sentence and its quotes."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from assistant.verify import Likeness, supports


@dataclass(frozen=True)
class Verdict:
    """Whether quotes support a sentence; `supported` is None when the judge gave no verdict.

    `reason` says why there is none.
    """

    supported: bool | None
    reason: str = ""

    @property
    def is_judged(self) -> bool:
        """Whether there is a verdict."""
        return self.supported is not None


class Judge(Protocol):
    """Judges whether quotes, and nothing else, support a sentence."""

    name: str

    def judge(self, sentence: str, quotes: Sequence[str]) -> Verdict:
        """Return the verdict on a sentence; never raises for what a sentence or quote holds."""
        ...


class Predicate:
    """The project's own predicate of support, in whose company every other judge is shown."""

    name = "the predicate of support"

    def __init__(self, likeness: Likeness | None = None) -> None:
        self._likeness = likeness

    def judge(self, sentence: str, quotes: Sequence[str]) -> Verdict:
        """Return what the predicate says."""
        return Verdict(supports(sentence, quotes, self._likeness).supported)
