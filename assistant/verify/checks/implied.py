"""Marks that a quote says in other words."""

from collections.abc import Iterator, Sequence

from assistant.verify.checks.sides import is_flipped
from assistant.verify.numbers.values import Value
from assistant.verify.text.beside import after, value_at
from assistant.verify.text.tokens import Kind, Token
from assistant.verify.words.markers import CAUSAL, Mark, words_of
from index.lexical import fold

_TO = frozenset({"to", "au", "à", "-", "–"})
"""What stands between the first and the last day of a time."""
_ADDITIONAL = words_of(
    "additional extra further other more supplementaire supplementaires autres plus"
)
_PARTS = frozenset({"some", "part", "partie"})
_REASONS = words_of(
    "as since so therefore thus hence for after following with through by car comme donc ainsi"
    " suite par apres alors pour"
)
"""Words that may join a cause and its effect, too."""
_FROM = frozenset({"from", "starting", "beginning", "dès"})


def is_implied(said: Sequence[Token], position: int, held: Sequence[Token]) -> bool:
    """Whether a quote says in other words what a mark does.

    "From 4 April to 30 June" lasts until 30 June; what needs no visa can be done without one.
    """
    mark, following = said[position].key, after(said, position)
    if mark is Mark.WITHOUT:
        return any(
            token.key is Mark.NOT and set(following) & set(after(held, n)) and _frees(held, n)
            for n, token in enumerate(held)
        )
    if mark in (Mark.UNTIL, Mark.SINCE):
        return _is_bound_of_range(mark, value_at(said, position), held)
    if mark in (Mark.MORE, Mark.LESS):
        is_added = mark is Mark.MORE and _adds(said, position)
        adds = is_added and any(fold(token.text) in _ADDITIONAL for token in held)
        return adds or is_flipped(said, held)
    if mark is Mark.SOME:
        return any(fold(token.text) in _PARTS for token in held)
    return _joins_alike(mark, held)


def _joins_alike(mark: object, held: Sequence[Token]) -> bool:
    """Whether a cause, condition or duty is joined by another word in the quotes."""
    if mark in CAUSAL:
        return any(token.key in CAUSAL or fold(token.text) in _REASONS for token in held)
    if mark in (Mark.IF, Mark.UNLESS):
        return _is_same_condition(mark, held)
    return mark is Mark.MUST and any(_is_duty(token) for token in held)


def _is_bound_of_range(mark: object, value: object, held: Sequence[Token]) -> bool:
    ranges = [(one.key, other.key) for one, link, other in _triples(held) if link.text in _TO]
    if mark is Mark.UNTIL:
        return any(value == end for _, end in ranges)
    return any(value == start for start, _ in ranges) or begins_with(held, value)


def begins_with(tokens: Sequence[Token], value: object) -> bool:
    """Whether "from" stands before a value, as "since" or "à partir de" might."""
    places = [n for n, token in enumerate(tokens) if value is not None and token.key == value]
    return any(_follows_from(tokens, place) for place in places)


def _follows_from(tokens: Sequence[Token], place: int) -> bool:
    """Whether "from" precedes a value, perhaps with its measure: "from [the age of] two"."""
    for token in reversed(tokens[:place]):
        if token.text.lower() in _FROM:
            return True
        if token.kind not in (Kind.STOP, Kind.LIGHT):
            return False
    return False


def _is_duty(token: Token) -> bool:
    """Whether a condition has to be met: "provided that", "à condition de", no mere "if"."""
    return token.key is Mark.IF and " " in token.text


def _is_same_condition(mark: object, held: Sequence[Token]) -> bool:
    """Whether no quote turns a condition round; what it is must stand there as all words must."""
    keys = {token.key for token in held}
    if mark is Mark.IF:
        return Mark.IF in keys or not keys & {Mark.UNLESS, Mark.REGARDLESS}
    return Mark.UNLESS in keys or {Mark.IF, Mark.NOT} <= keys


def _adds(tokens: Sequence[Token], position: int) -> bool:
    """Whether "more" counts others of the same: "five more boats"."""
    value = tokens[position - 1].key if position else None
    is_count = isinstance(value, Value) and value.is_count
    following = tokens[position + 1 : position + 2]
    return is_count and bool(following) and following[0].kind is Kind.TERM


def _frees(tokens: Sequence[Token], position: int) -> bool:
    """Whether a negation denies a duty: "need no", "n’est pas exigé"."""
    beside = tokens[max(position - 2, 0) : position + 5]
    return any(token.key is Mark.MUST for token in beside)


def _triples(tokens: Sequence[Token]) -> Iterator[tuple[Token, Token, Token]]:
    """Yield two dates and the one token between them."""
    for one, link, other in zip(tokens, tokens[1:], tokens[2:], strict=False):
        if all(isinstance(t.key, Value) and t.key.is_date for t in (one, other)):
            yield one, link, other
