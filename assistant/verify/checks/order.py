"""Whether what a sentence puts together belongs together in the quotes.

A lie made of nothing but the quote's own words mixes them or changes their order: who does and
who is done to, the first value and the second.
"""

from collections.abc import Iterator, Sequence, Set
from itertools import pairwise

from assistant.verify.checks.contrast import mixed_contrasts
from assistant.verify.checks.mixing import (
    crossed_clauses,
    mixed_names,
    mixed_subjects,
    mixed_values,
)
from assistant.verify.checks.roles import swapped_roles
from assistant.verify.moods.modality import french_verbs
from assistant.verify.text.clauses import (
    OF,
    Clause,
    are_rivals,
    clauses_of,
    sentences_of,
)
from assistant.verify.text.tokens import Kind, Quote, Token
from assistant.verify.words.markers import words_of
from corpus.language import Language

_OF_WHICH = words_of("dont which whom including parmi")


def misplaced(said: Sequence[Token], quotes: Sequence[Quote]) -> Iterator[str]:
    """Yield what a sentence puts together otherwise than its quotes do.

    Word order is not compared with that of a foreign quote, but for what names do.
    """
    if any(_stands_in(said, quote.tokens) for quote in quotes):
        return
    own = [quote for quote in quotes if not quote.is_foreign]
    theirs = [clause for quote in quotes for clause in clauses_of(quote.tokens)]
    comparable = [clause for quote in own for clause in clauses_of(quote.tokens)]
    mine = clauses_of(said)
    yield from crossed_clauses(mine, theirs)
    for clause in mine:
        yield from mixed_subjects(clause, comparable)
        yield from mixed_names(clause, theirs)
        yield from mixed_values(clause, theirs)
        yield from mixed_contrasts(clause, theirs)
    for quote in quotes:
        around = _french_verbs(said, quote) if quote.is_foreign else None
        for sentence in sentences_of(quote.tokens):
            yield from _swapped_values(said, sentence)
            yield from _crossed_values(said, sentence)
            yield from swapped_roles(said, sentence, around)


def _french_verbs(said: Sequence[Token], quote: Quote) -> Set[object]:
    """Return the verbs of a sentence or its foreign quote: of French one knows what is a verb."""
    return french_verbs(quote.tokens if quote.language is Language.FRENCH else said)


def stands_whole_in(said: Sequence[Token], quote: Sequence[Token]) -> bool:
    """Whether a sentence is a whole sentence of the quote, or several in a row."""
    mine = [[token.key for token in sentence] for sentence in sentences_of(said)]
    theirs = [[token.key for token in sentence] for sentence in sentences_of(quote)]
    return any(theirs[n : n + len(mine)] == mine for n in range(len(theirs) - len(mine) + 1))


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
        is_part = _joins(said, first, second, OF) and _joins(quote, second, first, _OF_WHICH)
        if order.index(first.key) > order.index(second.key) and not (keep_heads or is_part):
            yield first.text


def _joins(tokens: Sequence[Token], one: Token, other: Token, words: Set[object]) -> bool:
    """Whether one of some words stands between two values: "45 of the 620", "620, of which 45"."""
    keys = [token.key for token in tokens]
    between = tokens[keys.index(one.key) + 1 : keys.index(other.key)]
    return any(token.text.lower() in words for token in between)


def _crossed_values(said: Sequence[Token], quote: Sequence[Token]) -> Iterator[str]:
    """Yield a value that goes with another of the other kind: "8 % in 2015, 11 % in 2023"."""
    mine = [token for token in said if token.kind is Kind.VALUE]
    order = [token.key for token in quote if token.kind is Kind.VALUE]
    for four in zip(mine, mine[1:], mine[2:], mine[3:], strict=False):
        one, its, other, others = (order.index(t.key) if t.key in order else -1 for t in four)
        places = sorted((one, its, other, others))
        is_a_row = places[0] >= 0 and places == list(range(places[0], places[0] + 4))
        alternate = are_rivals(four[0], four[2]) and are_rivals(four[1], four[3])
        if not is_a_row or not alternate or are_rivals(four[0], four[1]):
            continue
        if abs(one - other) == 2 and (one < other) != (its < others):
            yield four[0].text
