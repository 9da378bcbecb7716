"""Answer: what a reader is shown, with the citations that prove it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from corpus.document import Passage
from corpus.language import Language

EXTRACTIVE, GENERATIVE = "extractive", "generative"
"""What made an answer: sentences found as they stand, or written by a model and then proved."""


class Kind(StrEnum):
    """What sort of reply an answer is."""

    ANSWER = "answer"
    DECLINED = "declined"
    SMALLTALK = "smalltalk"
    OTHER_LANGUAGE = "other-language"


@dataclass(frozen=True)
class Citation:
    """A numbered quote: the passage's text is a verbatim slice of its document."""

    number: int
    passage: Passage
    translation: str | None = None


@dataclass(frozen=True)
class Sentence:
    """One sentence or list item of an answer, and the numbers of the citations behind it."""

    text: str
    citations: tuple[int, ...]


@dataclass(frozen=True)
class Wrote:
    """What a language model made of a question: how many of its sentences are shown, which not."""

    shown: int
    held_back: tuple[str, ...] = ()
    declined: bool = False
    """Whether it says that what it read does not answer."""


@dataclass(frozen=True)
class Answer:
    """What a reader is shown.

    `lead` is the assistant's own words before the quotes ("" when none are needed), in the
    language of the question; `notices` warn about age, disagreement or a foreign source.
    `confidence` (0 to 1) is how sure the engine was that the quotes it found answer, shown or not;
    a fixed reply is certain. `wrote` is None where no language model was asked.
    """

    question: str
    language: Language
    kind: Kind
    lead: str
    sentences: tuple[Sentence, ...]
    citations: tuple[Citation, ...]
    notices: tuple[str, ...] = ()
    engine: str = EXTRACTIVE
    is_list: bool = False
    confidence: float = 1.0
    wrote: Wrote | None = None

    @property
    def text(self) -> str:
        """The lead and the sentences with their [n] marks; the items of a list on own lines."""
        lines = [
            sentence.text + "".join(f" [{number}]" for number in sentence.citations)
            for sentence in self.sentences
        ]
        if self.is_list:
            return "\n".join([*([self.lead] if self.lead else []), *lines])
        return " ".join([*([self.lead] if self.lead else []), *lines])

    @property
    def originals(self) -> tuple[Citation, ...]:
        """The quotes of which a model says in the reader's language what they say in another.

        A reader sees them beside the answer without a click.
        """
        if self.engine != GENERATIVE:
            return ()
        return tuple(c for c in self.citations if c.passage.language is not self.language)

    @property
    def declined(self) -> bool:
        """Whether the sources do not answer the question."""
        return self.kind is Kind.DECLINED

    def as_json(self) -> dict[str, Any]:
        """The answer in the form of the batch door, without id and time."""
        return {
            "language": self.language.value,
            "kind": self.kind.value,
            "declined": self.declined,
            "text": self.text,
            "sentences": [
                {"text": sentence.text, "citations": list(sentence.citations)}
                for sentence in self.sentences
            ],
            "citations": [_citation_as_json(citation) for citation in self.citations],
            "notices": list(self.notices),
            "engine": self.engine,
        }


@dataclass(frozen=True)
class Turn:
    """An earlier question of the conversation and the answer that was shown."""

    question: str
    answer: str


def cited(
    told: Iterable[tuple[str, Sequence[Passage]]],
) -> tuple[tuple[Sentence, ...], tuple[Citation, ...]]:
    """Return sentences with the numbers of their quotes, and each quote once, in order."""
    citations: dict[str, Citation] = {}
    sentences = []
    for text, quotes in told:
        for quote in quotes:
            citations.setdefault(quote.id, Citation(len(citations) + 1, quote))
        sentences.append(Sentence(text, tuple(citations[quote.id].number for quote in quotes)))
    return tuple(sentences), tuple(citations.values())


def _citation_as_json(citation: Citation) -> dict[str, Any]:
    passage = citation.passage
    return {
        "number": citation.number,
        "document": passage.document.id,
        "title": passage.document.title,
        "language": passage.language.value,
        "date": passage.document.source.date,
        "start": passage.start,
        "end": passage.end,
        "quote": passage.text,
        "translation": citation.translation,
    }
