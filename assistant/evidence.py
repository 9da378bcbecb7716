"""What speaks for each sentence as the answer to a question."""

from collections.abc import Mapping, Sequence
from dataclasses import astuple, dataclass, fields, replace

from assistant.finding import Found
from assistant.matching import Matches, terms_in, terms_of
from assistant.question import Question
from assistant.shown import numbers_in, shows
from corpus.document import Passage, Role
from corpus.language import detect
from index import Hit, Index, Query

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


def find_candidates(
    index: Index, query: Query, question: Question, found: Found
) -> list[Candidate]:
    """Return every sentence of the passages found with its passage and its features."""
    hits = found.hits
    sentence_hits = index.sentence_hits(query, [hit.passage for hit in hits])
    by_place = {_place(hit.passage): hit for hit in sentence_hits}
    matches = Matches.of(index, query)
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
            held = terms_in(sibling.passage.reading, hit.passage.language)
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


def _context(matches: Matches, question: Question, hit: Hit, siblings: Sequence[Hit]) -> _Context:
    held = terms_of(hit.passage)
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
