"""Document and Passage: a source text, and an exact slice of it."""

from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property

from corpus.language import Language

Span = tuple[int, int]


class Role(StrEnum):
    """What a passage or sentence does in its document."""

    PROSE = "prose"
    HEADING = "heading"
    LABEL = "label"
    """A short line that says nothing by itself: a caption, a link text, a name without value."""
    INTRODUCTION = "introduction"
    """The sentence that announces a list."""
    ITEM = "item"
    LIST = "list"
    """A whole list: its introduction and its items."""
    FRAGMENT = "fragment"
    """Words without a sentence: a cell of a flattened table, a caption, a heading without text."""


@dataclass(frozen=True)
class Note:
    """A remark on a document for its readers, in both languages."""

    french: str
    english: str

    def said_in(self, language: Language) -> str:
        """Return the remark in French for French readers and in English for all others."""
        return self.french if language is Language.FRENCH else self.english


@dataclass(frozen=True)
class Source:
    """What is known about where a document comes from; None is unknown.

    Dates are ISO 8601, cut short where the rest is unknown: "2020-12".
    """

    id: str
    title: str
    language: Language | None = None
    publisher: str | None = None
    date: str | None = None
    url: str | None = None
    valid_until: str | None = None
    note: Note | None = None


@dataclass(frozen=True)
class Place:
    """What a passage is to its document.

    `section` is the path of headings above it, outermost first. `gaps` are slices of the
    document inside the passage that are no part of what it says: a page footer or a footnote
    that fell into the middle of a sentence.
    """

    role: Role = Role.PROSE
    section: tuple[str, ...] = ()
    language: Language | None = None
    gaps: tuple[Span, ...] = ()


@dataclass(frozen=True)
class Document:
    """A source text after repair; every offset in the project counts its code points."""

    source: Source
    text: str = field(repr=False)
    language: Language

    @property
    def id(self) -> str:
        """The name by which citations and gold answers refer to the document."""
        return self.source.id

    @property
    def title(self) -> str:
        """The title that readers are shown."""
        return self.source.title

    def passage(
        self,
        start: int,
        end: int,
        place: Place | None = None,
        sentences: tuple["Passage", ...] = (),
    ) -> "Passage":
        """Return the slice [start, end) of the text; the only way to make a Passage.

        Raises ValueError when the slice is empty or leaves the text.
        """
        if not 0 <= start < end <= len(self.text):
            raise ValueError(f"no slice {start}:{end} in a text of {len(self.text)} characters")
        return Passage(self, start, end, place or Place(), sentences)


@dataclass(frozen=True)
class Passage:
    """An exact slice of a document, made by `Document.passage`.

    A sentence is a passage too; a passage from the splitter holds its sentences in order.
    """

    document: Document
    start: int
    end: int
    place: Place
    sentences: tuple["Passage", ...] = field(repr=False)

    @property
    def text(self) -> str:
        """The slice, character for character."""
        return self.document.text[self.start : self.end]

    @cached_property
    def id(self) -> str:
        """Document and position, enough to find the passage again."""
        return f"{self.document.id}:{self.start}-{self.end}"

    @property
    def language(self) -> Language:
        """The language that the passage is written in."""
        return self.place.language or self.document.language

    @cached_property
    def reading(self) -> str:
        """The slice as one reads it: without its gaps, white space folded."""
        pieces, position = [], self.start
        for gap_start, gap_end in self.place.gaps:
            pieces.append(self.document.text[position:gap_start])
            position = gap_end
        pieces.append(self.document.text[position : self.end])
        return " ".join(" ".join(pieces).split())
