"""What speaks for each sentence as the answer to a question."""

import re
from collections.abc import Sequence
from dataclasses import astuple, dataclass, fields

from assistant.question import Question, Wanted
from corpus.document import Passage, Role
from index import Hit, Index, Query
from index.lexical import fold

POOL = 10
"""So many passages are looked into for sentences."""

_MONTHS = (
    r"janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre"
    r"|january|february|march|april|may|june|july|august|september|october|november|december"
)
_SHOWS = {
    Wanted.MONEY: re.compile(r"[€$£]|\b(?:euros?|dollars?|eur|k€|m€|mds|milliards?)\b"),
    Wanted.NUMBER: re.compile(
        r"\d|\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens?|hundreds?"
        r"|deux|trois|quatre|cinq|sept|huit|neuf|dix|onze|douze|quinze|vingt\w*|trente|cent\w*"
        r"|mille|premiere?|deuxieme|troisieme|sixieme|first|second|third|une dizaine|une centaine)\b"
    ),
    Wanted.DATE: re.compile(
        rf"\b(?:1[0-9]|20)\d\d\b|\b(?:{_MONTHS})\b|\b\d{{1,2}}(?:th|st|nd|rd)? century\b|\bsiecle\b"
    ),
}
_PERSON = re.compile(
    r"(?:[A-ZÀ-ÝĐ][\w’'.-]+\s+){1,3}[A-ZÀ-ÝĐ][\w’'-]+|\b(?:[Pp]r[ée]sident|[Dd]irect|CEO|[Cc]omité)"
)
_PLACE = re.compile(r"(?:\b(?:à|in|at|de|of|dans|en|près)\s+|\()[A-ZÀ-Ý]\w+|préfecture|prefecture")


@dataclass(frozen=True)
class Features:
    """The evidence for one sentence, each number about 0 to 1; the learned weights go by name."""

    meaning: float
    """Contrast of the first encoder between question and sentence."""
    second_meaning: float
    coverage: float
    own_coverage: float
    passage: float
    """Score of the passage, divided by what a very good one has."""
    passage_coverage: float
    heading: float
    """Score of the best heading of the passage."""
    shows_wanted: float
    numbers_kept: float
    """Share of the question's numbers that the passage holds; 1 when it has none."""
    is_heading: float
    is_fragment: float
    is_item: float
    is_introduction: float
    is_question: float

    @property
    def vector(self) -> tuple[float, ...]:
        """The numbers in the order of their fields."""
        return astuple(self)


FEATURE_NAMES = tuple(field.name for field in fields(Features))


@dataclass(frozen=True)
class Candidate:
    """A sentence that may answer, the passage that it stands in, and its evidence."""

    sentence: Passage
    context: Passage
    features: Features
    score: float


def candidates(
    index: Index, query: Query, question: Question, hits: Sequence[Hit]
) -> list[tuple[Passage, Passage, Features]]:
    """Return every sentence of the hits' passages with its passage and its features."""
    by_passage = {hit.passage.id: hit for hit in hits}
    owners = {
        (sentence.document.id, sentence.start, sentence.end): hit.passage
        for hit in hits
        for sentence in hit.passage.sentences or (hit.passage,)
    }
    sentence_hits = index.sentence_hits(query, [hit.passage for hit in hits])
    headings: dict[str, float] = {}
    for hit in sentence_hits:
        if hit.passage.place.role is Role.HEADING:
            owner = owners[_key(hit.passage)]
            headings[owner.id] = max(headings.get(owner.id, 0.0), hit.score)
    found = []
    for hit in sentence_hits:
        owner = owners[_key(hit.passage)]
        features = _features(
            index, question, hit, by_passage[owner.id], headings.get(owner.id, 0.0)
        )
        found.append((hit.passage, owner, features))
    return found


def _key(sentence: Passage) -> tuple[str, int, int]:
    return sentence.document.id, sentence.start, sentence.end


def _features(index: Index, question: Question, hit: Hit, owner: Hit, heading: float) -> Features:
    evidence = hit.evidence
    contrasts = index.contrasts(evidence.cosines)
    role = hit.passage.place.role
    reading = hit.passage.reading
    return Features(
        meaning=contrasts[0],
        second_meaning=contrasts[1] if len(contrasts) > 1 else contrasts[0],
        coverage=evidence.coverage,
        own_coverage=evidence.own_coverage,
        passage=owner.score / 2,
        passage_coverage=owner.evidence.coverage,
        heading=heading,
        shows_wanted=float(shows(question.wanted, reading)),
        numbers_kept=numbers_kept(question.text, owner.passage),
        is_heading=float(role is Role.HEADING),
        is_fragment=float(role is Role.FRAGMENT),
        is_item=float(role is Role.ITEM),
        is_introduction=float(role is Role.INTRODUCTION),
        is_question=float(reading.rstrip().endswith("?")),
    )


def shows(wanted: Wanted, reading: str) -> bool:
    """Whether a sentence holds the kind of thing that is asked for."""
    pattern = _SHOWS.get(wanted)
    if pattern is not None:
        return pattern.search(fold(reading)) is not None
    if wanted is Wanted.PERSON:
        return _PERSON.search(reading) is not None
    if wanted is Wanted.PLACE:
        return _PLACE.search(reading) is not None
    return True


_NUMBERS = re.compile(r"\d+(?:[.,]\d+)*")


def numbers_kept(question: str, passage: Passage) -> float:
    """Return the share of the question's numbers that a passage or its headings hold."""
    asked = set(_NUMBERS.findall(question))
    if not asked:
        return 1.0
    held = set(_NUMBERS.findall(" ".join((*passage.place.section, passage.reading))))
    return len(asked & held) / len(asked)
