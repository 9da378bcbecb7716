"""Case: one answer, with all that is needed to judge it."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from assistant.answer import Answer, Citation, Kind, Sentence
from corpus.document import Document, Passage
from eval.dataset import Question, overlap

Proof = tuple[tuple[Passage, ...], ...]
"""For each span of a set that proves an answer, every place where it stands."""


@dataclass(frozen=True)
class Case:
    """One question, what a system made of it, and where the right answer stands."""

    question: Question
    answer: Answer
    forced: Answer
    """What the system shows when it may not decline."""
    found: tuple[Passage, ...]
    """The passages that it found, best first."""
    passages: tuple[Passage, ...]
    """Every passage that it could find."""
    proofs: tuple[Proof, ...]
    documents: Mapping[str, Document]
    """The true documents by id, whatever documents the answer says it quotes."""
    milliseconds: float = 0.0
    first_milliseconds: float | None = None
    """Until the first sentence of a language model was shown; None where none was."""

    @cached_property
    def places(self) -> tuple[Passage, ...]:
        """Every place of every gold span."""
        return tuple(place for proof in self.proofs for places in proof for place in places)

    @cached_property
    def gold_ids(self) -> frozenset[str]:
        """The ids of the passages that share a character with gold."""
        return frozenset(passage.id for passage in self.passages if self.is_gold(passage))

    def is_gold(self, passage: Passage) -> bool:
        """Whether a passage shares a character with gold."""
        return any(overlap(place, passage) for place in self.places)

    @property
    def claims(self) -> bool:
        """Whether the reply claims to answer, so that it must show something.

        In a third language it may also say that the sources seem not to.
        """
        answer = self.answer
        is_found = answer.kind is Kind.OTHER_LANGUAGE and bool(answer.sentences)
        return answer.kind is Kind.ANSWER or is_found

    def is_verbatim(self, citation: Citation) -> bool:
        """Whether the quote stands in the true document, at its position, to the letter."""
        passage = citation.passage
        known = self.documents.get(passage.document.id)
        return known is not None and known.text[passage.start : passage.end] == passage.text

    def quotes_of(self, sentence: Sentence) -> tuple[str, ...]:
        """Return the reading of each quote that a sentence cites, "" for one that is not true."""
        true = {
            citation.number: citation.passage.reading
            for citation in self.answer.citations
            if self.is_verbatim(citation)
        }
        return tuple(true.get(number, "") for number in sentence.citations)
