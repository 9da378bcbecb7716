"""The passages in which an answer is looked for: the question's own, and those of the talk."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import islice

from assistant.question import Question
from assistant.question.wanted import HAVE_A_FORM
from assistant.shown import shows
from corpus.document import Role
from index import Hit, Index, Query

POOL = 12
"""So many passages are looked into for sentences."""

SEARCHED, SHOWING = 200, 4
"""Among so many passages so many that tell what is asked for are looked into as well."""

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
            near.setdefault(passage.id, BESIDE_TALK)
    return Found(hits, near).with_hits(index.among(query, near))


def find_more(index: Index, query: Query, question: Question, found: Found) -> Found:
    """Return what was found with the best passages that tell what is asked for, if need be.

    Of a thing that the sources are full of, few passages tell what it is. An area or a speed has
    a form of its own, and few passages may hold one; they are looked for where none of those found
    does.
    """
    is_defined = question.defined is not None
    is_formed = question.wanted in HAVE_A_FORM and not any(_shows(h, question) for h in found.hits)
    if not is_defined and not is_formed:
        return found
    more = (hit for hit in index.search(query, SEARCHED) if _shows(hit, question))
    return found.with_hits(tuple(islice(more, SHOWING)))


def _shows(hit: Hit, question: Question) -> bool:
    return any(
        sentence.place.role is not Role.HEADING and shows(question, sentence.reading)
        for sentence in hit.passage.sentences
    )
