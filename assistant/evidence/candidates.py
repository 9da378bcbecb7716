"""What speaks for each sentence as the answer to a question."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from assistant.antecedents import antecedent
from assistant.evidence.context import Asked, Context, context_of
from assistant.evidence.features import Features
from assistant.finding import Found
from assistant.matching import terms_in, terms_near_numbers
from assistant.question import Question, Wanted
from assistant.shown import shows, unmet
from corpus.document import Passage, Role
from index import Hit, Index, Query

_LONG = 300
"""Characters of a long sentence."""
_WEB = re.compile(r"\bhttps?:|\bwww\.")


@dataclass(frozen=True)
class Candidate:
    """A sentence that may answer, the passage that it stands in, and its evidence."""

    sentence: Passage
    context: Passage
    features: Features
    score: float = 0.0

    def with_reading(self, reading: float) -> "Candidate":
        """Return the candidate with what the reader makes of it."""
        return replace(self, features=replace(self.features, reading=reading))


@dataclass(frozen=True)
class Around:
    """What stands around a sentence: `Features` says what the numbers are."""

    leaning: Hit | None
    """The sentence before, if this one leans on it."""
    neighbour: float
    in_talk: float


def find_candidates(
    index: Index, query: Query, question: Question, found: Found
) -> list[Candidate]:
    """Return every sentence of the passages found with its passage and its features."""
    hits = found.hits
    sentence_hits = index.sentence_hits(query, [hit.passage for hit in hits])
    by_place = {_place(hit.passage): hit for hit in sentence_hits}
    asked = Asked.of(index, query, question)
    scores = sorted((hit.score for hit in hits), reverse=True)
    candidates = []
    for hit in hits:
        sentences = hit.passage.sentences or (hit.passage,)
        siblings = [by_place[_place(sentence)] for sentence in sentences]
        context = context_of(asked, hit, siblings, scores)
        for position, sibling in enumerate(siblings):
            before = antecedent(sentences, position)
            leaning = None if before is None else siblings[before]
            contrasts = index.contrasts(sibling.evidence.cosines)
            around = Around(
                leaning,
                max((other.score for other in _around(siblings, position)), default=0.0),
                found.in_talk.get(hit.passage.id, 0.0),
            )
            features = _features(asked, sibling, context, contrasts, around)
            candidates.append(Candidate(sibling.passage, hit.passage, features))
    return candidates


def _around(siblings: Sequence[Hit], position: int) -> Sequence[Hit]:
    return (*siblings[max(position - 1, 0) : position], *siblings[position + 1 : position + 2])


def _place(sentence: Passage) -> tuple[str, int, int]:
    return sentence.document.id, sentence.start, sentence.end


def _features(
    asked: Asked, hit: Hit, context: Context, contrasts: Sequence[float], around: Around
) -> Features:
    """Return the features of a sentence by itself and in its passage.

    One that leans on the sentence before it speaks of what that one names, too.
    """
    sentence, question, matches = hit.passage, asked.question, asked.matches
    reading, language = sentence.reading, sentence.language
    is_listed = sentence.place.role in (Role.ITEM, Role.INTRODUCTION)
    shown = shows(question, reading)
    if question.wanted is Wanted.LIST and is_listed:
        shown = True
    held = terms_in(reading, language)
    if around.leaning is not None:
        held |= terms_in(around.leaning.passage.reading, language)
    return Features(
        meaning=contrasts[0],
        second_meaning=contrasts[1] if len(contrasts) > 1 else contrasts[0],
        coverage=hit.evidence.coverage,
        context_coverage=context.coverage,
        likeness=matches.mean(matches.likeness.best(held)),
        context_likeness=context.likeness,
        weakest=context.weakest,
        counted=asked.likest(question.counted, terms_near_numbers(reading, language)),
        focus=asked.likest(question.focus, held),
        name_missing=context.name_missing,
        year_missing=context.year_missing,
        passage=context.score / 2,
        rank=context.rank,
        lead=context.lead,
        is_foreign=context.is_foreign,
        foreign_coverage=context.is_foreign * context.coverage,
        foreign_meaning=context.is_foreign * contrasts[0],
        heading=context.heading,
        neighbour=around.neighbour,
        antecedent=around.leaning.score if around.leaning is not None else 0.0,
        shows_wanted=float(shown is True),
        lacks_wanted=float(shown is False),
        unmet=unmet(question, reading),
        numbers_kept=context.numbers_kept,
        length=min(len(reading) / _LONG, 2.0),
        is_reference=float(_WEB.search(reading) is not None),
        is_question=float(reading.endswith("?")),
        is_bare=float(len(reading.split()) < 4),
        in_talk=around.in_talk,
        **_roles(sentence.place.role),
    )


def _roles(role: Role) -> Mapping[str, float]:
    named = (Role.HEADING, Role.FRAGMENT, Role.ITEM, Role.INTRODUCTION)
    return {f"is_{known}": float(role is known) for known in named}
