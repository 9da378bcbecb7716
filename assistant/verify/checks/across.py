"""Marks that a text in the other language says by other means than its own mark."""

from collections.abc import Iterator, Mapping, Sequence, Set
from itertools import pairwise
from types import MappingProxyType

from assistant.verify.numbers.values import UNITS, Value
from assistant.verify.text.tokens import Kind, Token
from assistant.verify.words.markers import MOVES, OPPOSITES, RATES, Mark, words_of
from index.lexical import fold

_WORDS: Mapping[Mark, frozenset[str]] = MappingProxyType(
    {
        Mark.ALL: words_of("any anyone anybody anything quiconque quelconque per par whoever"),
        Mark.MUST: words_of(
            "ask asks asked demande demandes demandee demandees demandent impose imposes imposed",
            "imposent owe owes owed should devrait devraient",
        ),
        Mark.AFTER: words_of("within dans"),
        Mark.MORE: words_of("further better worse first leading main top peak exceeds exceeding"),
    }
)
"""Folded words that may stand for a mark."""
_SAME: Mapping[Mark, frozenset[Mark]] = MappingProxyType(
    {
        Mark.ALL: frozenset(RATES.values()),
        Mark.MORE: frozenset({Mark.UP, Mark.MOST, Mark.AT_MOST}),
        Mark.LESS: frozenset({Mark.DOWN}),
        Mark.UP: frozenset({Mark.MORE}),
        Mark.DOWN: frozenset({Mark.LESS}),
        Mark.MOST: frozenset({Mark.MORE}),
    }
)
"""Marks that may stand for another one."""
_ARTICLES = frozenset({"le", "la", "les", "l", "the"})
_EACH = words_of("each every any chaque chacun chacune tout toute importe") | {"n importe"}
_BE = words_of("is are was were")
_LIMITS = (Mark.MORE, Mark.LESS)


def is_rendered(said: Sequence[Token], position: int, held: Sequence[Token]) -> bool:
    """Whether a foreign quote says a mark by other means: "toute aide" by "any aid"."""
    token = said[position]
    mark = Mark(str(token.key))
    keys = {known.key for known in held}
    if keys & OPPOSITES.get(mark, frozenset()):
        return False
    if mark is Mark.ALL and (Mark.ONLY in keys or not _is_each(token)):
        return Mark.ONLY not in keys and _counts_all(said, position, held)
    if _has_word(held, _WORDS.get(mark, frozenset())) or keys & _SAME.get(mark, frozenset()):
        return not _bounds(said, position)
    if mark in RATES.values():
        return any(RATES.get(UNITS.get(fold(t.text), ("", 1))[0]) is mark for t in held)
    if mark is Mark.MUST:
        return _is_to_be(held) or (Mark.MAY in keys and any(t.key is Mark.NOT for t in said))
    return mark in (Mark.MORE, Mark.MOST) and not _bounds(said, position) and _compares(held)


def _has_word(tokens: Sequence[Token], words: Set[str]) -> bool:
    return any(fold(token.text) in words and token.key is not Mark.BY for token in tokens)


def _is_each(token: Token) -> bool:
    return fold(token.text) in _EACH


def _bounds(tokens: Sequence[Token], position: int) -> bool:
    """Whether a mark is about the value after it."""
    following = tokens[position + 1] if position + 1 < len(tokens) else None
    return tokens[position].key in _LIMITS and following is not None and _is_value(following)


def _is_value(token: Token) -> bool:
    return isinstance(token.key, Value)


def _counts_all(said: Sequence[Token], position: int, held: Sequence[Token]) -> bool:
    """Whether "all 47" are "les 47"."""
    counted = {t.key for t in said[position + 1 : position + 3] if _is_value(t)}
    return any(
        token.key in counted and fold(before.text) in _ARTICLES for before, token in pairwise(held)
    )


def _is_to_be(held: Sequence[Token]) -> bool:
    """Whether a duty is told by "is to"."""
    pairs = pairwise(held)
    return any(fold(one.text) in _BE and other.text.lower() == "to" for one, other in pairs)


def _compares(held: Sequence[Token]) -> bool:
    """Whether an English ending says "more" or "most": "deeper", "largest"; or a first rank."""
    return any(
        token.text.endswith(("er", "est")) and token.root not in ("", token.key)
        for token in held
        if token.kind in (Kind.TERM, Kind.LIGHT)
    ) or any(isinstance(t.key, Value) and t.key.unit == "rank" and t.key.amount == 1 for t in held)


def unmoved(said: Sequence[Token], held: Sequence[Token]) -> Iterator[Token]:
    """Yield words that might say that something rises or falls, where nothing does in the quote.

    Beside no value they are as free as other words are: "it grows in damp places".
    """
    if any(token.key in MOVES for token in held):
        return
    for position, token in enumerate(said):
        beside = said[max(position - 4, 0) : position + 5]
        if token.key in MOVES and not any(_is_value(known) for known in beside):
            yield token
