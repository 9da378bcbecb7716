"""What speaks for each sentence as the answer to a question."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from assistant.evidence.context import Asked, Context, contexts_of
from assistant.evidence.features import Features
from assistant.finding import Found
from assistant.matching import terms_in, terms_near_numbers
from assistant.question import Question, Wanted
from assistant.question.wanted import HAVE_A_FORM
from assistant.shown import enumerated, shows, unmet
from corpus.antecedents import antecedent
from corpus.document import Passage, Role
from index import Hit, Index, Query
from index.texts import sentences_of

ANNOUNCING = (Role.HEADING, Role.INTRODUCTION)
_LONG = 300
"""Characters of a long sentence."""
_MANY = 6
"""Things named in a sentence; more say no more."""
_WEB = re.compile(r"\bhttps?:|\bwww\.")


@dataclass(frozen=True)
class Candidate:
    """A sentence that may answer, the passage that it stands in, and its evidence."""

    sentence: Passage
    context: Passage
    features: Features
    score: float = 0.0
    holds_form: bool = False
    """Whether it holds the amount, date ... that the question asks for."""

    @property
    def tells(self) -> bool:
        """Whether it says something by itself; a heading or an introduction only announces it.

        An introduction that holds the figure asked for tells it, whatever follows.
        """
        role = self.sentence.place.role
        return role not in ANNOUNCING or (role is Role.INTRODUCTION and self.holds_form)

    def scored(self, score: float) -> "Candidate":
        """Return the candidate with another score."""
        return Candidate(self.sentence, self.context, self.features, score, self.holds_form)

    def with_reading(self, reading: float) -> "Candidate":
        """Return the candidate with what the reader makes of it, not scored yet."""
        features = self.features.with_reading(reading)
        return Candidate(self.sentence, self.context, features, holds_form=self.holds_form)


@dataclass(frozen=True)
class Placed:
    """A sentence in its passage: `Features` says what the numbers are."""

    hit: Hit
    passage: Passage
    context: Context
    leaning: Hit | None
    """The sentence before, if this one leans on it."""
    neighbour: float

    @property
    def held(self) -> frozenset[str]:
        """The terms of the sentence; one that leans on another speaks of what that names, too."""
        sentence = self.hit.passage
        held = terms_in(sentence.reading, sentence.language)
        if self.leaning is not None:
            held |= terms_in(self.leaning.passage.reading, sentence.language)
        return held


@dataclass(frozen=True)
class Alike:
    """How alike a sentence is to the question by meaning and by words, as `Features` has it."""

    contrasts: Sequence[float]
    likeness: float
    counted: float
    focus: float


def find_candidates(
    index: Index, query: Query, question: Question, found: Found
) -> list[Candidate]:
    """Return every sentence of the passages found with its passage and its features."""
    hits = found.hits
    sentence_hits = index.sentence_hits(query, [hit.passage for hit in hits])
    by_id = {hit.passage.id: hit for hit in sentence_hits}
    siblings = [[by_id[s.id] for s in sentences_of(hit.passage)] for hit in hits]
    asked = Asked.of(index, query, question)
    placed = [
        each
        for hit, sentences, context in zip(
            hits, siblings, contexts_of(asked, hits, siblings), strict=True
        )
        for each in _placed(hit.passage, sentences, context)
    ]
    has_form = question.wanted in HAVE_A_FORM
    candidates = []
    for each, alike in zip(placed, _alike(index, asked, placed), strict=True):
        in_talk = found.in_talk.get(each.passage.id, 0.0)
        features = _features(asked, each, alike, in_talk)
        holds_form = has_form and features.shows_wanted > 0
        sentence = each.hit.passage
        candidates.append(Candidate(sentence, each.passage, features, holds_form=holds_form))
    return candidates


def _placed(passage: Passage, hits: Sequence[Hit], context: Context) -> Iterator[Placed]:
    """Yield the sentences of a passage, given in order, each in its place."""
    sentences = [hit.passage for hit in hits]
    scores = [hit.score for hit in hits]
    for position, hit in enumerate(hits):
        before = antecedent(sentences, position)
        leaning = None if before is None else hits[before]
        around = scores[max(position - 1, 0) : position] + scores[position + 1 : position + 2]
        yield Placed(hit, passage, context, leaning, max(around, default=0.0))


def _alike(index: Index, asked: Asked, placed: Sequence[Placed]) -> Iterator[Alike]:
    """Yield how alike each sentence is; those of all passages are compared at once."""
    question, matches = asked.question, asked.matches
    best = matches.likeness.best([each.held for each in placed])
    near = best  # only looked at where something is counted
    if question.counted:
        sentences = [each.hit.passage for each in placed]
        near = matches.likeness.best([terms_near_numbers(s.reading, s.language) for s in sentences])
    counted, focus = asked.likest(question.counted, near), asked.likest(question.focus, best)
    contrasts = index.contrasts([each.hit.evidence.cosines for each in placed])
    for row, words in enumerate(best):
        yield Alike(contrasts[row], matches.mean(words), counted[row], focus[row])


def _features(asked: Asked, placed: Placed, alike: Alike, in_talk: float) -> Features:
    """Return the features of a sentence by itself and in its passage."""
    hit, context, contrasts = placed.hit, placed.context, alike.contrasts
    sentence, question, reading = hit.passage, asked.question, hit.passage.reading
    is_listed = sentence.place.role in (Role.ITEM, Role.INTRODUCTION)
    shown = shows(question, reading)
    if question.wanted is Wanted.LIST and is_listed:
        shown = True
    return Features(
        meaning=contrasts[0],
        second_meaning=contrasts[-1],
        coverage=hit.evidence.coverage,
        context_coverage=context.coverage,
        likeness=alike.likeness,
        context_likeness=context.likeness,
        weakest=context.weakest,
        counted=alike.counted,
        focus=alike.focus,
        name_missing=context.name_missing,
        year_missing=context.year_missing,
        passage=context.score / 2,
        rank=context.rank,
        lead=context.lead,
        is_foreign=context.is_foreign,
        foreign_coverage=context.is_foreign * context.coverage,
        foreign_meaning=context.is_foreign * contrasts[0],
        heading=context.heading,
        neighbour=placed.neighbour,
        antecedent=placed.leaning.score if placed.leaning is not None else 0.0,
        shows_wanted=float(shown is True),
        lacks_wanted=float(shown is False),
        lacks_form=float(shown is False and question.wanted in HAVE_A_FORM),
        unmet=unmet(question, reading),
        enumerated=_enumerated(question, reading),
        numbers_kept=context.numbers_kept,
        in_talk=in_talk,
        **_form(reading, sentence.place.role),
    )


def _enumerated(question: Question, reading: str) -> float:
    if not question.wants_list:
        return 0.0
    named = enumerated(reading)
    return 1.0 if named in question.counts else min(named / _MANY, 1.0)


@lru_cache(maxsize=20_000)
def _form(reading: str, role: Role) -> Mapping[str, float]:
    """Return the features that a sentence has whatever is asked, by name."""
    named = (Role.HEADING, Role.FRAGMENT, Role.ITEM, Role.INTRODUCTION)
    return {
        "length": min(len(reading) / _LONG, 2.0),
        "is_reference": float(_WEB.search(reading) is not None),
        "is_question": float(reading.endswith("?")),
        "is_bare": float(len(reading.split()) < 4),
        **{f"is_{known}": float(role is known) for known in named},
    }
