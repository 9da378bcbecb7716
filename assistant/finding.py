"""The passages in which an answer is looked for: the question's own, and those of the talk."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import islice

from assistant.question.definitions import defines
from corpus.document import Passage, Role
from index import Hit, Index, Query

POOL = 12
"""So many passages are looked into for sentences."""

SEARCHED, DEFINING = 200, 4
"""Among so many passages so many that define what a question asks the meaning of are looked into as
well: of a thing that the sources are full of, few tell what it is."""

IN_TALK = 3
"""So many passages for each thing said before are looked into as well."""

BESIDE_TALK = 0.5
"""How close to the talk a passage is that stands next to one of it."""


@dataclass(frozen=True)
class Found:
    """The passages to look into, and how close each is to what was said before, by id."""

    hits: tuple[Hit, ...]
    in_talk: Mapping[str, float] = field(default_factory=dict)

    def with_hits(self, hits: Sequence[Hit]) -> "Found":
        """Return these passages and others, each once."""
        known = {hit.passage.id for hit in self.hits}
        return replace(
            self, hits=(*self.hits, *(hit for hit in hits if hit.passage.id not in known))
        )


def find_passages(index: Index, query: Query, talk: Sequence[str], pool: int = POOL) -> Found:
    """Return the passages for a question, with the best ones for the talk that it leans on."""
    hits = index.search(query, pool)
    if not talk:
        return Found(hits)
    near: dict[str, float] = {}
    for said in talk:
        for hit in index.search(said, IN_TALK):
            near[hit.passage.id] = 1.0
    passages = index.passages
    for row in [index.rows[name] for name in near]:
        for passage in passages[max(row - 1, 0) : row + 2]:
            if passage.document.id == passages[row].document.id:
                near.setdefault(passage.id, BESIDE_TALK)
    return Found(hits, near).with_hits(index.among(query, near))


def find_definitions(index: Index, query: Query, term: str) -> tuple[Hit, ...]:
    """Return the best passages with a sentence that tells what a folded term is."""
    return tuple(
        islice((h for h in index.search(query, SEARCHED) if _defines(h.passage, term)), DEFINING)
    )


def _defines(passage: Passage, term: str) -> bool:
    return any(
        sentence.place.role is not Role.HEADING and defines(term, sentence.reading)
        for sentence in passage.sentences
    )
