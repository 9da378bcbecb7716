"""What a report is made of."""

from collections.abc import Mapping
from dataclasses import dataclass

from eval.report.outcome import Outcome
from eval.words import Words

ASSISTANT = "assistant"

SYSTEMS: dict[str, Words] = {
    ASSISTANT: Words("Beffroi", "Beffroi"),
    "tutorial": Words("tutorial", "tutoriel"),
    "bm25": Words("BM25", "BM25"),
    "always": Words("answers all", "répond à tout"),
    "never": Words("declines all", "décline tout"),
}
"""Name -> what readers call a system."""


@dataclass(frozen=True)
class About:
    """What was measured, and what the machine spent on it; None was not measured."""

    split: str
    confidence: float
    documents: int
    passages: int
    model: str = ""
    """The language model that wrote, by its name, without a password; "" is none."""
    index_bytes: int | None = None
    memory_bytes: int | None = None
    build_seconds: float | None = None
    build_bytes: int | None = None


@dataclass(frozen=True)
class Report:
    """The outcomes of the assistant, and of what it is compared with, by the name of the system."""

    about: About
    systems: Mapping[str, tuple[Outcome, ...]]

    @property
    def outcomes(self) -> tuple[Outcome, ...]:
        """Those of the assistant."""
        return self.systems[ASSISTANT]
