"""Sentences that answer the same question with other amounts: "190 km of coast", "220 km"."""

from collections.abc import Iterable, Iterator, Sequence, Set
from dataclasses import dataclass
from itertools import islice

from assistant.evidence import Candidate
from assistant.matching import names_of, terms_of
from assistant.question import Question, Wanted
from assistant.verify.numbers.values import UNITS, Value
from assistant.verify.text.reading import read
from assistant.verify.text.tokens import Kind, Token
from assistant.verify.words.family import begin_alike
from corpus.document import Passage
from corpus.language import detect
from index.lexical import fold
from index.postings import Expansion

_AMOUNTS = frozenset(
    {
        *(Wanted.NUMBER, Wanted.MONEY, Wanted.SHARE, Wanted.DURATION, Wanted.LENGTH, Wanted.AREA),
        *(Wanted.WEIGHT, Wanted.SPEED, Wanted.POWER, Wanted.TEMPERATURE, Wanted.AGE),
    }
)
_AS_WELL = 0.9
"""How much of what one passage covers of the question the other must, to be about the same."""
_BEFORE, _AFTER = 2, 3
"""Terms around a value that say of what it is one: "coastline of 190 km", "220 km of coast"."""
_ENDS = frozenset(",;:.!?")
"""Punctuation that ends what is said of a value; a bracket does not."""


@dataclass(frozen=True)
class Stated:
    """A value in a sentence, and the terms that stand near it."""

    value: Value
    terms: frozenset[str]


_MOST_APART = 3
"""How many times another amount of the same thing may be; what differs more is of something else:
a beach of 12 km, 150 km of beaches."""


@dataclass(frozen=True)
class Sides:
    """Two sentences that contradict each other, the better one first."""

    one: Passage
    other: Passage


def sides(
    question: Question,
    words: Sequence[Expansion],
    telling: Sequence[Expansion],
    ranked: Sequence[Candidate],
    margin: float,
) -> Sides | None:
    """Return the best sentence that gives an amount, and the best that gives another, if any.

    Both may score at most `margin` less than the best of all, and their amounts have to be of the
    same thing: a word of the question, or a translation, stands near both, and what one holds of
    the `telling` words, those that not all sources are about, the other holds, too.
    """
    if not ranked or not (question.wanted in _AMOUNTS or _names_amount(question)):
        return None
    about = [names_of(word) for word in words if _is_about(question, word)]
    things = [names_of(word) for word in telling if fold(word.word) not in UNITS]
    near = [c for c in ranked if c.score >= ranked[0].score - margin]
    one, *others = [c for c in near if c.features.shows_wanted] or near
    mine, held = list(_stated(one.sentence)), _held(one.sentence, things)
    for other in others:
        as_well = other.features.context_coverage >= _AS_WELL * one.features.context_coverage
        tells = as_well and _held(other.sentence, things) == held
        if tells and _contradicts(mine, list(_stated(other.sentence)), about):
            return Sides(one.sentence, other.sentence)
    return None


def _held(sentence: Passage, things: Sequence[Set[str]]) -> list[bool]:
    """Return of each thing whether a sentence, with its headings, holds a name of it."""
    held = terms_of(sentence)
    return [_are_about(held, names) for names in things]


def _are_about(terms: Set[str], names: Set[str]) -> bool:
    """Whether terms hold a name of a thing, or one of its family: "coast", "coastline"."""
    return any(term in names or any(begin_alike(term, name) for name in names) for term in terms)


def _names_amount(question: Question) -> bool:
    return any(value.unit for value in _values(read(question.text, detect(question.text))))


def _is_about(question: Question, word: Expansion) -> bool:
    """Whether a word of the question may name what an amount is of: what is counted, if known."""
    counted = [fold(name) for name in question.counted if fold(name) not in UNITS]
    return fold(word.word) in counted if counted else fold(word.word) not in UNITS


def _contradicts(
    mine: Sequence[Stated], theirs: Sequence[Stated], about: Sequence[Set[str]]
) -> bool:
    """Whether two sentences give different amounts of one thing, and none that is the same."""
    pairs = [
        (one.value, other.value)
        for one in mine
        for other in theirs
        if one.value.unit == other.value.unit
        and any(_are_about(one.terms, names) and _are_about(other.terms, names) for names in about)
    ]
    are_others = all(one.amount != other.amount for one, other in pairs)
    return are_others and any(may_be_one(one, other) for one, other in pairs)


def may_be_one(one: Value, other: Value) -> bool:
    """Whether two amounts are near enough to be told of the same thing."""
    if not one.amount or not other.amount:
        return True
    return 1 / _MOST_APART <= float(abs(one.amount / other.amount)) <= _MOST_APART


def _stated(sentence: Passage) -> Iterator[Stated]:
    tokens = read(sentence.reading, sentence.language)
    for position, token in enumerate(tokens):
        if isinstance(token.key, Value) and not token.key.is_date and token.key.unit != "rank":
            near = (
                *islice(_terms(reversed(tokens[:position])), _BEFORE),
                *islice(_terms(tokens[position + 1 :]), _AFTER),
            )
            yield Stated(token.key, frozenset[str]().union(*near))


def _values(tokens: Iterable[Token]) -> Iterator[Value]:
    keys = (token.key for token in tokens)
    return (key for key in keys if isinstance(key, Value) and not key.is_date)


def _terms(tokens: Iterable[Token]) -> Iterator[frozenset[str]]:
    """Yield the terms of each word up to the end of the clause, without names."""
    for token in tokens:
        if token.kind is Kind.BREAK and token.text in _ENDS:
            return
        if token.kind is Kind.TERM and not token.is_name:
            yield frozenset(term for term in (token.root, str(token.key)) if term)
