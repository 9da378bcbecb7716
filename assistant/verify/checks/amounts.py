"""Values that two languages tell differently: ages, pounds, shared units, days, "a year"."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from assistant.verify.numbers.values import CURRENCIES, DURATIONS, OLDEST, UNITS, Value
from assistant.verify.text.tokens import Kind, Token
from assistant.verify.words.markers import words_of
from index.lexical import fold

_LAST_DAY = 31
_BEFORE_AGES = words_of("under over aged age ages at from to and between than turned turn -")
_BEFORE_DAYS = words_of("le du au")
_BOOKS_OR_POUNDS = words_of("livre livres")
_FIRST = words_of("leading largest biggest main primary top chief foremost")
"""What the first of its kind is called, too: "le premier port", "the largest port"."""
_PAIR = words_of("both twice pair couple")
"""What two of a kind are called, too: "les deux", "both"."""
_BOUNDING_AGES = frozenset(
    {"under", "over", "under the age of", "over the age of", "below the age of"}
)
_WORDS = (
    _FIRST
    | _PAIR
    | _BOOKS_OR_POUNDS
    | {word for word, (unit, _) in UNITS.items() if unit in DURATIONS}
)


def age_at(said: Sequence[Token], place: int, held: Sequence[Token]) -> Token | None:
    """Return the years that a bare number after a bound may be: "researchers under 35"."""
    value = said[place].key
    if not isinstance(value, Value) or not value.is_count:
        return None
    if _before(said, place) not in _BOUNDING_AGES:
        return None
    years = replace(value, unit="year")
    return next((other for other in held if other.key == years), None)


def told_otherwise(said: Sequence[Token], place: int, foreign: Sequence[Token]) -> Token | None:
    """Return what a foreign quote says for a value of the sentence, or for its unit alone."""
    token = said[place]
    if not (isinstance(token.key, Value) or fold(token.text) in _WORDS):
        return None
    for other_place, other in enumerate(foreign):
        one, two = (said, place), (foreign, other_place)
        if _is_same(one, two) or _is_same(two, one):
            return other
    return None


def _is_same(mine: tuple[Sequence[Token], int], theirs: tuple[Sequence[Token], int]) -> bool:
    """Whether a value at a place is what stands at a place of other tokens."""
    (tokens, place), (others, other_place) = mine, theirs
    value, other = tokens[place].key, others[other_place]
    if not isinstance(value, Value) or value.amount is None:
        return False
    if not isinstance(other.key, Value):
        is_unit = _is_unit(value, other) or _is_pounds(value, others, other_place)
        return is_unit or _is_called(value, other)
    if not other.key.is_count:
        return False
    if value.unit == "rank":
        is_day = value.amount == other.key.amount and value.amount <= _LAST_DAY
        return is_day and _before(others, other_place) in _BEFORE_DAYS
    return _loses_unit(value, others, other_place)


def _loses_unit(value: Value, others: Sequence[Token], place: int) -> bool:
    """Whether a bare number leaves its unit to what stands around it."""
    if value.amount is None or replace(value, unit="") != others[place].key:
        return False
    if value.unit == "year":
        return value.amount <= OLDEST and _before(others, place) in _BEFORE_AGES
    if value.unit not in CURRENCIES:
        return False
    following = others[place + 1].text if place + 1 < len(others) else ""
    is_pounds = value.unit == "£" and fold(following) in _BOOKS_OR_POUNDS
    return is_pounds or value.unit in set(_units(others))


def _units(tokens: Sequence[Token]) -> Iterator[str]:
    yield from (token.key.unit for token in tokens if isinstance(token.key, Value))


def _before(tokens: Sequence[Token], place: int) -> str:
    return tokens[place - 1].text.lower() if place else ""


def _is_unit(value: Value, other: Token) -> bool:
    """Whether a word is the unit of a single time: "a year", "un an"."""
    unit, factor = UNITS.get(fold(other.text), ("", 1))
    is_one = unit in DURATIONS and value.unit == unit and value.amount == factor
    return is_one and other.kind in (Kind.TERM, Kind.LIGHT)


def _is_pounds(value: Value, others: Sequence[Token], place: int) -> bool:
    """Whether a word is the unit of an amount in pounds that stands before it, too."""
    number = others[place - 1].key if place else None
    is_number = isinstance(number, Value) and number.amount == value.amount
    return value.unit == "£" and is_number and fold(others[place].text) in _BOOKS_OR_POUNDS


def _is_called(value: Value, other: Token) -> bool:
    """Whether a word stands for the first, or for two, of a kind."""
    word = fold(other.text)
    is_first = value.unit == "rank" and value.amount == 1 and word in _FIRST
    return is_first or (value.is_count and value.amount == 2 and word in _PAIR)
