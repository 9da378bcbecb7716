"""How much a translation may say without a word of its own in the quote."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from assistant.verify.numbers.values import Value
from assistant.verify.text.tokens import Kind, Token
from assistant.verify.words.markers import MOVES, QUANTIFIERS, Mark
from assistant.verify.words.places import is_from_place
from index.lexical import fold
from index.stopwords import ALL_STOP_WORDS

_COUNTING = QUANTIFIERS | {Mark.ALL, Mark.ONLY}
_FREELY = 0.25
"""The share of its words that a translation may have without a word of their own in the quote."""


def is_much(missing: Sequence[Token], said: Sequence[Token], foreign: Sequence[Token]) -> bool:
    """Whether so much is missing that it is no longer a free translation of some words."""
    facts = any(
        token.kind is Kind.VALUE or token.is_name or is_from_place(token.text) for token in missing
    )
    facts = facts or any(token in missing for token in _told_apart(said))
    facts = facts or _drops_move(said, foreign)
    terms = sum(token.kind is Kind.TERM for token in said)
    return facts or not foreign or len(missing) > _FREELY * terms


def _drops_move(said: Sequence[Token], foreign: Sequence[Token]) -> bool:
    """Whether a sentence keeps what rises or falls and not that it does.

    A word of it that is missing may then turn that round.
    """
    keys = {token.key for token in said}
    return any(
        move.key in MOVES
        and move.key not in keys
        and any(token.is_content and token.key in keys for token in foreign[max(n - 2, 0) : n + 3])
        for n, move in enumerate(foreign)
    )


def _told_apart(said: Sequence[Token]) -> Iterator[Token]:
    """Yield the words that say what is counted and who is named: "240 [artists]", "[mayor] Ann"."""
    for before, token in pairwise(token for token in said if token.kind is not Kind.STOP):
        if token.kind is Kind.TERM and (_is_count(before) or before.key in _COUNTING):
            yield token
    for before, token in pairwise(said):
        is_small = fold(before.text) in ALL_STOP_WORDS  # of the other language: "Études en France"
        if before.kind is Kind.TERM and token.is_name and not before.is_name and not is_small:
            yield before


def _is_count(token: Token) -> bool:
    return isinstance(token.key, Value) and token.key.amount is not None and not token.key.unit
