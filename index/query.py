"""Query and Hit: what goes into a search and what comes out."""

from dataclasses import dataclass

from corpus.document import Passage
from index.encoder import Vectors
from index.fusion import Evidence
from index.postings import Expansion


@dataclass(frozen=True, eq=False)
class Query:
    """A question made ready for one index, once: its vectors by encoder and its words.

    Each word comes with the terms of the corpus that it may stand for.
    """

    question: str
    vectors: tuple[Vectors, ...]
    words: tuple[Expansion, ...]
    word_vectors: Vectors
    """One row a word, by the last encoder, shape (words, dimensions)."""
    glossed: str = ""
    """The question with what the sources call its terms, as it is read."""


@dataclass(frozen=True)
class Hit:
    """A passage or sentence that was found; scores compare within one question only."""

    passage: Passage
    score: float
    evidence: Evidence
