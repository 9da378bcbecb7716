"""What stands beside a word: the value that it bounds, the terms before and after, its clause."""

from collections.abc import Iterable, Sequence
from itertools import takewhile

from assistant.verify.numbers.values import Value
from assistant.verify.text.clauses import PREPOSITIONS, end_of_clause, parts_clauses
from assistant.verify.text.tokens import Kind, Token
from assistant.verify.words.markers import THAT

_THIN = (Kind.STOP, Kind.LIGHT)
_ENDS = frozenset(".;:!?")
_REACH = 3
"""Terms and values beside a mark that it may be about."""


def clause_after(tokens: Sequence[Token], position: int) -> list[object]:
    """Return the terms and values between a token and the end of its clause."""
    end = end_of_clause(tokens, position + 1)
    return [token.key for token in tokens[position + 1 : end] if token.is_content]


def clause_keys(tokens: Sequence[Token], position: int) -> set[object]:
    """Return the terms and values of the clause that a token stands in."""
    start = next((n + 1 for n in range(position, -1, -1) if parts_clauses(tokens[n])), 0)
    end = end_of_clause(tokens, position)
    return {token.key for token in tokens[start:end] if token.is_content}


def subordinate(tokens: Sequence[Token], position: int) -> list[object]:
    """Return what follows "that" after a token: "it is not true that [the mill] is open"."""
    for n, token in enumerate(tokens[position + 1 :], start=position + 1):
        if token.kind is Kind.BREAK:
            break
        if token.kind is Kind.STOP and token.key in THAT:
            return after(tokens, n)
    return []


def value_at(tokens: Sequence[Token], position: int) -> object | None:
    """Return the value that directly follows a mark, or precedes it ("deux ans au moins").

    One that a preposition parts from the mark comes after one before: "3 % more than in 2020".
    """
    place = next(
        (n for n in range(position + 1, len(tokens)) if tokens[n].kind not in _THIN), position
    )
    after, before = tokens[place], tokens[position - 1] if position else None
    is_apart = any(token.key in PREPOSITIONS for token in tokens[position + 1 : place])
    follows = before is not None and before.kind is Kind.VALUE
    is_rank = isinstance(after.key, Value) and after.key.unit == "rank"
    if after.kind is Kind.VALUE and not (follows and (is_apart or is_rank)):
        return after.key
    return before.key if before is not None and follows else None


def after(tokens: Sequence[Token], position: int) -> list[object]:
    """Return the first terms and values after a token, to the end of its sentence."""
    return _nearest(tokens[position + 1 :])


def before(tokens: Sequence[Token], position: int) -> list[object]:
    """Return the last terms and values before a token in its sentence, the nearest first."""
    return _nearest(reversed(tokens[:position]))


def _nearest(tokens: Iterable[Token]) -> list[object]:
    same = takewhile(lambda token: token.kind is not Kind.BREAK or token.text not in _ENDS, tokens)
    found: list[object] = [token.key for token in same if token.is_content]
    return found[:_REACH]


def distance(tokens: Sequence[Token], one: int, other: int) -> int:
    """Return how far two tokens are apart: terms count, punctuation counts more."""
    low, high = sorted((one, other))
    between = tokens[low + 1 : high]
    return sum(1 if token.is_content else 3 if token.kind is Kind.BREAK else 0 for token in between)
