"""Sentences that answer the same question with other amounts: "190 km of coast", "220 km"."""

from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass

from assistant.evidence import Candidate
from assistant.question import Question, Wanted
from assistant.verify.reading import read
from assistant.verify.tokens import Kind, Token
from assistant.verify.values import Value
from corpus.document import Passage
from index.lexical import query_terms

_AMOUNTS = frozenset(
    {
        *(Wanted.NUMBER, Wanted.MONEY, Wanted.SHARE, Wanted.DURATION, Wanted.LENGTH, Wanted.AREA),
        *(Wanted.WEIGHT, Wanted.SPEED, Wanted.POWER, Wanted.TEMPERATURE, Wanted.AGE),
    }
)
_COUNTED = 0.7
"""Likeness of what is asked for to what a number counts, from which it counts that."""
_AS_WELL = 0.05
"""How much less of the question the other passage may cover, to be about the same."""
_NEAR = 4
"""Words after a value, and half as many before, that say of what it is one."""


@dataclass(frozen=True)
class Stated:
    """A value in a sentence, and the terms that stand near it."""

    value: Value
    terms: frozenset[str]


def other_side(question: Question, ranked: Sequence[Candidate], margin: float) -> Candidate | None:
    """Return the best sentence that gives another amount than the best does, if there is one.

    It may score at most `margin` less, and its amount has to be of the same thing.
    """
    if question.wanted not in _AMOUNTS or not ranked:
        return None
    best, *others = ranked
    asked = {term for word in query_terms(question.text) for term in word.terms}
    mine = list(_stated(best.sentence))
    for other in others:
        if other.score < best.score - margin:
            return None
        least = best.features.context_coverage - _AS_WELL
        both_count = min(best.features.counted, other.features.counted) >= _COUNTED
        counted = bool(question.counted) and both_count
        if other.features.context_coverage >= least and _contradicts(
            mine, list(_stated(other.sentence)), asked if not counted else None
        ):
            return other
    return None


def _contradicts(mine: Sequence[Stated], theirs: Sequence[Stated], asked: Set[str] | None) -> bool:
    """Whether two sentences give different amounts of one thing, and none that is the same.

    The thing is a term near both amounts that the question has; None: both are of what it counts.
    """
    pairs = [
        (one.value, other.value)
        for one in mine
        for other in theirs
        if one.value.unit == other.value.unit
        and (not one.value.unit if asked is None else one.terms & other.terms & asked)
    ]
    return bool(pairs) and all(one.amount != other.amount for one, other in pairs)


def _stated(sentence: Passage) -> Iterator[Stated]:
    tokens = read(sentence.reading, sentence.language)
    for position, token in enumerate(tokens):
        value = token.key
        if isinstance(value, Value) and not value.is_date and value.unit != "rank":
            near = tokens[max(position - _NEAR // 2, 0) : position + 1 + _NEAR]
            yield Stated(value, _terms(near))


def _terms(tokens: Sequence[Token]) -> frozenset[str]:
    found = (token for token in tokens if token.kind is Kind.TERM and not token.is_name)
    return frozenset(term for token in found for term in (token.root, str(token.key)) if term)
