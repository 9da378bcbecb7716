"""Whether what a sentence puts together belongs together in the quotes.

A lie made of nothing but the quote's own words mixes them or changes their order: who does and
who is done to, the first value and the second.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from assistant.verify.clauses import (
    DETERMINERS,
    PREPOSITIONS,
    Clause,
    are_rivals,
    clauses_of,
    sentences_of,
)
from assistant.verify.markers import Mark
from assistant.verify.mixing import mixed_names, mixed_subjects, mixed_values
from assistant.verify.tokens import Kind, Quote, Token
from assistant.verify.values import Value

_COMPARED = frozenset({"than", "que", "qu"})


def misplaced(said: Sequence[Token], quotes: Sequence[Quote]) -> Iterator[str]:
    """Yield what a sentence puts together otherwise than its quotes do.

    Word order is not compared with that of a foreign quote.
    """
    if any(_stands_in(said, quote.tokens) for quote in quotes):
        return
    own = [quote for quote in quotes if not quote.is_foreign]
    theirs = [clause for quote in quotes for clause in clauses_of(quote.tokens)]
    comparable = [clause for quote in own for clause in clauses_of(quote.tokens)]
    for clause in clauses_of(said):
        yield from mixed_subjects(clause, comparable)
        yield from mixed_names(clause, theirs)
        yield from mixed_values(clause, theirs)
    for quote in quotes:
        for sentence in sentences_of(quote.tokens):
            yield from _swapped_values(said, sentence)
            if not quote.is_foreign:
                yield from _swapped_roles(said, sentence)


def _stands_in(said: Sequence[Token], quote: Sequence[Token]) -> bool:
    """Whether the words of a sentence follow each other in the quote."""
    mine = [token.key for token in said if token.kind is not Kind.BREAK]
    theirs = [token.key for token in quote if token.kind is not Kind.BREAK]
    return any(theirs[n : n + len(mine)] == mine for n in range(len(theirs) - len(mine) + 1))


def _swapped_values(said: Sequence[Token], quote: Sequence[Token]) -> Iterator[str]:
    """Yield the first of two values of a kind that changed places and left their nouns."""
    mine = [token for token in said if token.kind is Kind.VALUE]
    order = [token.key for token in quote if token.kind is Kind.VALUE]
    heads, theirs = Clause(tuple(said)).heads, Clause(tuple(quote)).heads
    for first, second in pairwise(mine):
        if not are_rivals(first, second) or not {first.key, second.key} <= set(order):
            continue
        keep_heads = all(
            token.key in heads and heads[token.key] == theirs.get(token.key)
            for token in (first, second)
        )
        if order.index(first.key) > order.index(second.key) and not keep_heads:
            yield first.text


def _swapped_roles(said: Sequence[Token], quote: Sequence[Token]) -> Iterator[str]:
    """Yield the verb around which two terms changed sides."""
    theirs = set(_roles(quote))
    for role in _roles(said):
        turned = _Role(role.patient, role.pivot, role.agent)
        if turned in theirs and role not in theirs:
            yield str(role.pivot)
            return


@dataclass(frozen=True)
class _Role:
    """Who does something to whom."""

    agent: object
    pivot: object
    patient: object


def _roles(tokens: Sequence[Token]) -> Iterator[_Role]:
    """Yield what stands on both sides of each verb, turned round where "by" makes it passive."""
    for position, pivot in enumerate(tokens):
        if not _is_pivot(tokens, position):
            continue
        left = [token.key for token in tokens[:position] if token.kind is Kind.TERM]
        passive = False
        for token in tokens[position + 1 :]:
            passive = passive or token.key is Mark.BY
            if token.kind is Kind.TERM:
                for key in left:
                    yield (
                        _Role(token.key, pivot.key, key)
                        if passive
                        else _Role(key, pivot.key, token.key)
                    )


def _is_pivot(tokens: Sequence[Token], position: int) -> bool:
    token, before = tokens[position], tokens[position - 1] if position else None
    if before is None:
        return False
    if token.kind is Kind.STOP and token.key in _COMPARED:
        return any(known.key in (Mark.MORE, Mark.LESS) for known in tokens[:position])
    if token.kind not in (Kind.TERM, Kind.LIGHT) or token.is_name:
        return False
    if before.kind is Kind.BREAK:
        return position + 1 < len(tokens) and tokens[position + 1].key is Mark.BY
    is_counted = isinstance(before.key, Value) and not before.key.is_date
    return not is_counted and before.key not in DETERMINERS and before.key not in PREPOSITIONS
