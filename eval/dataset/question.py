"""Question: what is asked, and how a right answer is known."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from assistant.answer import Turn
from corpus.document import Document
from corpus.door import HOUSE
from corpus.errors import InputInvalid


class Split(StrEnum):
    """What a question may be used for."""

    TUNING = "tuning"
    FINAL = "final"

    @classmethod
    def of(cls, path: Path) -> "Split":
        """Return the split of a question file; raises InputInvalid when its name says none."""
        for split in cls:
            if path.name.startswith(f"{split}-"):
                return split
        hint = "Call it tuning-*.jsonl or final-*.jsonl."
        raise InputInvalid(f"{path.name} belongs to no split.", hint)


class Persona(StrEnum):
    """Who asks."""

    NEWCOMER = "newcomer"
    INVESTOR = "investor"
    STAFF = "staff"


class QuestionKind(StrEnum):
    """What a question tries."""

    FACT = "fact"
    LIST = "list"
    TWO_PART = "two-part"
    FOLLOWUP = "followup"
    """Cannot be understood without its history."""
    DISAGREEMENT = "disagreement"
    """The sources differ, or speak of a date as yet to come."""
    FOREIGN = "foreign"
    """Neither French nor English, about something that the sources hold."""
    UNANSWERABLE = "unanswerable"
    INJECTION = "injection"
    """An attempt to steer the assistant off its task."""
    SMALLTALK = "smalltalk"

    @property
    def answerable(self) -> bool:
        """Whether the sources hold an answer to questions of this kind."""
        return self not in {self.UNANSWERABLE, self.INJECTION, self.SMALLTALK}


class Style(StrEnum):
    """How a question is typed."""

    PLAIN = "plain"
    KEYWORDS = "keywords"
    TYPOS = "typos"
    NO_ACCENTS = "no-accents"
    MIXED = "mixed"
    SHORT = "short"
    LONG = "long"


class Direction(StrEnum):
    """How the language of a question stands to the language of the sources that answer it."""

    SAME = "same"
    CROSS = "cross"
    BOTH = "both"
    """One side of a disagreement in either language."""
    NONE = "none"


@dataclass(frozen=True)
class Line:
    """The line of a question file that a question stands on."""

    path: Path
    number: int

    def __str__(self) -> str:
        path = self.path.relative_to(HOUSE) if self.path.is_relative_to(HOUSE) else self.path
        return f"{path}:{self.number}"


@dataclass(frozen=True)
class GoldSpan:
    """A quote that answers a question, and the id of the document that holds it."""

    document: str
    quote: str


@dataclass(frozen=True)
class Question:
    """A question and how a right answer is known; eval/dataset/__init__.py explains the fields."""

    line: Line
    id: str
    persona: Persona
    language: str
    kind: QuestionKind
    question: str
    style: Style
    history: tuple[Turn, ...] = ()
    gold: tuple[GoldSpan, ...] = ()
    all: bool = False
    alternatives: tuple[tuple[GoldSpan, ...], ...] = ()
    facts: tuple[tuple[str, ...], ...] = ()
    forbidden: tuple[str, ...] = ()

    @property
    def split(self) -> Split:
        """What the question may be used for."""
        return Split.of(self.line.path)

    @property
    def proofs(self) -> tuple[tuple[GoldSpan, ...], ...]:
        """The sets of spans any one of which, cited in full, proves the answer."""
        first = (self.gold,) if self.all else tuple((span,) for span in self.gold)
        return (*first, *self.alternatives)

    @property
    def spans(self) -> tuple[GoldSpan, ...]:
        """Every span that the question names, each once."""
        return tuple(dict.fromkeys(span for proof in self.proofs for span in proof))

    def direction(self, documents: Iterable[Document]) -> Direction:
        """Return how the question's language stands to that of its gold documents."""
        named = {span.document for span in self.spans}
        languages = {str(document.language) for document in documents if document.id in named}
        if not languages:
            return Direction.NONE
        if languages == {self.language}:
            return Direction.SAME
        return Direction.BOTH if self.language in languages else Direction.CROSS
