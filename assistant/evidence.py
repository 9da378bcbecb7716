"""What speaks for each sentence as the answer to a question."""

from collections.abc import Mapping, Sequence
from dataclasses import astuple, dataclass, field, fields, replace
from functools import lru_cache

import numpy as np

from assistant.question import Question
from assistant.shown import numbers_in, shows
from corpus.document import Passage, Role
from corpus.language import Language, detect
from index import Hit, Index, Query
from index.encoder import Vectors
from index.lexical import terms
from index.matches import WordMatches
from index.postings import Expansion

POOL = 12
"""So many passages are looked into for sentences."""

IN_TALK = 3
"""So many passages for each thing said before are looked into as well."""

BESIDE_TALK = 0.5
"""How close to the talk a passage is that stands next to one of it."""

_LONG = 300
"""Characters of a long sentence."""
_RARE = 8.0
"""About the inverse document frequency of a word that a corpus of thousands lacks."""


@dataclass(frozen=True)
class Features:
    """The evidence for one sentence, each number about 0 to 1; the learned weights go by name."""

    meaning: float
    """Contrast of the first encoder between question and sentence."""
    second_meaning: float
    coverage: float
    """Share of the question's words, by rarity, that the sentence or a translation holds."""
    own_coverage: float
    context_coverage: float
    """The same share for the passage with its headings."""
    missing: float
    """Rarity of the rarest word of the question that passage and headings lack."""
    likeness: float
    """How alike the question's words are to the sentence's, each to the likest, by rarity."""
    context_likeness: float
    """The same for the passage with its headings."""
    weakest: float
    """Likeness of the question's rarest words to the passage: of the one that fits it least."""
    passage: float
    """Score of the passage, halved."""
    rank: float
    """1 over the rank of the passage."""
    lead: float
    """By how much the passage scores better than the best other one; negative for the others."""
    is_foreign: float
    """Whether the passage is in another language than the question."""
    foreign_coverage: float
    """`context_coverage` of a passage in another language, where translations are missed."""
    foreign_meaning: float
    heading: float
    """Score of the best heading in the passage."""
    neighbour: float
    """Score of the better one of the sentences before and after."""
    shows_wanted: float
    lacks_wanted: float
    numbers_kept: float
    """Share of the question's numbers that the passage or its headings hold; 1 without any."""
    length: float
    is_heading: float
    is_fragment: float
    is_item: float
    is_introduction: float
    is_question: float
    is_bare: float
    """Whether the sentence has fewer than four words."""
    in_talk: float
    """How close the passage is to what was said before, if the question leans on that."""

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
    score: float = 0.0


@dataclass(frozen=True)
class Found:
    """The passages to look into, and how close each is to what was said before, by id."""

    hits: tuple[Hit, ...]
    in_talk: Mapping[str, float] = field(default_factory=dict)


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
    for position, passage in enumerate(passages):
        around = passages[max(position - 1, 0) : position + 2]
        if passage.id not in near and any(near.get(other.id) == 1.0 for other in around):
            near[passage.id] = BESIDE_TALK
    known = {hit.passage.id for hit in hits}
    everything = index.search(query, len(passages))
    added = (hit for hit in everything if hit.passage.id in near and hit.passage.id not in known)
    return Found((*hits, *added), near)


def find_candidates(
    index: Index, query: Query, question: Question, found: Found
) -> list[Candidate]:
    """Return every sentence of the passages found with its passage and its features."""
    hits = found.hits
    sentence_hits = index.sentence_hits(query, [hit.passage for hit in hits])
    by_place = {_place(hit.passage): hit for hit in sentence_hits}
    matches = _Matches.of(index, query)
    language = detect(question.text)
    scores = sorted((hit.score for hit in hits), reverse=True)
    candidates = []
    for hit in hits:
        sentences = hit.passage.sentences or (hit.passage,)
        siblings = [by_place[_place(sentence)] for sentence in sentences]
        context = replace(
            _context(matches, question, hit, siblings),
            rank=1 / (1 + scores.index(hit.score)),
            lead=_lead(hit.score, scores),
            is_foreign=float(hit.passage.language is not language),
        )
        in_talk = found.in_talk.get(hit.passage.id, 0.0)
        for position, sibling in enumerate(siblings):
            around = (
                siblings[max(position - 1, 0) : position] + siblings[position + 1 : position + 2]
            )
            neighbour = max((other.score for other in around), default=0.0)
            features = _features(index, question, sibling, context, neighbour)
            held = _terms(sibling.passage.reading, hit.passage.language)
            likeness = matches.mean(matches.likeness.best(held))
            features = replace(features, in_talk=in_talk, likeness=likeness)
            candidates.append(Candidate(sibling.passage, hit.passage, features))
    return candidates


def _lead(score: float, scores: Sequence[float]) -> float:
    """Return how much better a score is than the best other one; scores are sorted, best first."""
    if len(scores) < 2:
        return score
    return score - scores[1] if score == scores[0] else score - scores[0]


def _place(sentence: Passage) -> tuple[str, int, int]:
    return sentence.document.id, sentence.start, sentence.end


@dataclass(frozen=True)
class _Context:
    """What the sentences of one passage have in common."""

    score: float
    coverage: float
    missing: float
    likeness: float
    weakest: float
    heading: float
    numbers_kept: float
    rank: float = 0.0
    lead: float = 0.0
    is_foreign: float = 0.0


@dataclass(frozen=True)
class _Matches:
    """The words of the question with their rarity, and how alike they are to other words."""

    words: tuple[Expansion, ...]
    weights: Vectors
    likeness: WordMatches

    @classmethod
    def of(cls, index: Index, query: Query) -> "_Matches":
        weights = np.array([_weight(index, word) for word in query.words], np.float32)
        return cls(query.words, weights, index.word_matches(query))

    def kept(self, held: frozenset[str]) -> Vectors:
        """Return how well the terms of a text stand for each word, shape (words,)."""
        return np.array([_kept(word, held) for word in self.words], np.float32)

    def mean(self, values: Vectors) -> float:
        """Return the mean of a value of each word, weighed by rarity."""
        return float(self.weights @ values / max(self.weights.sum(), 1e-6))

    def weakest(self, values: Vectors) -> float:
        """Return the least value among the rarer half of the words; 1 without words."""
        rare = values[self.weights >= np.median(self.weights)] if len(values) else values
        return float(rare.min(initial=1.0))


def _context(matches: _Matches, question: Question, hit: Hit, siblings: Sequence[Hit]) -> _Context:
    held = _terms_of(hit.passage)
    kept, alike = matches.kept(held), matches.likeness.best(held)
    headings = [s.score for s in siblings if s.passage.place.role is Role.HEADING]
    return _Context(
        score=hit.score,
        coverage=matches.mean(kept),
        missing=float((matches.weights * (1 - kept)).max(initial=0.0)) / _RARE,
        likeness=matches.mean(alike),
        weakest=matches.weakest(alike),
        heading=max(headings, default=0.0),
        numbers_kept=_numbers_kept(question.text, hit.passage),
    )


def _weight(index: Index, word: Expansion) -> float:
    """Return how rare a word of the question is; one that the corpus lacks is the rarest."""
    weighed = (
        index.term_weight(term) * float(weight)
        for term, weight in zip(word.terms, word.weights, strict=True)
    )
    return max(weighed, default=index.term_weight(""))


def _kept(word: Expansion, held: frozenset[str]) -> float:
    """Return how well the terms of a text stand for a word of the question, 0 to 1."""
    weights = (
        float(weight) for term, weight in zip(word.terms, word.weights, strict=True) if term in held
    )
    return max(weights, default=0.0)


def _terms_of(passage: Passage) -> frozenset[str]:
    """Return the terms of a passage, its headings and the title of its document."""
    texts = (passage.document.title, *passage.place.section, passage.reading)
    return frozenset[str]().union(*(_terms(text, passage.language) for text in texts))


@lru_cache(maxsize=20_000)
def _terms(text: str, language: Language) -> frozenset[str]:
    return frozenset(terms(text, language))


def _numbers_kept(question: str, passage: Passage) -> float:
    asked = numbers_in(question)
    held = numbers_in(" ".join((*passage.place.section, passage.reading)))
    return len(asked & held) / len(asked) if asked else 1.0


def _features(
    index: Index, question: Question, hit: Hit, context: _Context, neighbour: float
) -> Features:
    contrasts = index.contrasts(hit.evidence.cosines)
    reading = hit.passage.reading
    shown = shows(question.wanted, reading)
    return Features(
        meaning=contrasts[0],
        second_meaning=contrasts[1] if len(contrasts) > 1 else contrasts[0],
        coverage=hit.evidence.coverage,
        own_coverage=hit.evidence.own_coverage,
        context_coverage=context.coverage,
        missing=context.missing,
        likeness=0.0,
        context_likeness=context.likeness,
        weakest=context.weakest,
        passage=context.score / 2,
        rank=context.rank,
        lead=context.lead,
        is_foreign=context.is_foreign,
        foreign_coverage=context.is_foreign * context.coverage,
        foreign_meaning=context.is_foreign * contrasts[0],
        heading=context.heading,
        neighbour=neighbour,
        shows_wanted=float(shown is True),
        lacks_wanted=float(shown is False),
        numbers_kept=context.numbers_kept,
        length=min(len(reading) / _LONG, 2.0),
        is_question=float(reading.endswith("?")),
        is_bare=float(len(reading.split()) < 4),
        in_talk=0.0,
        **_roles(hit.passage.place.role),
    )


def _roles(role: Role) -> Mapping[str, float]:
    named = (Role.HEADING, Role.FRAGMENT, Role.ITEM, Role.INTRODUCTION)
    return {f"is_{known}": float(role is known) for known in named}
