"""How much a translation may say without a word of its own in the quote."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from simplemma import is_known

from assistant.verify.numbers.values import Value
from assistant.verify.text.clauses import DETERMINERS
from assistant.verify.text.tokens import Kind, Token
from assistant.verify.words.markers import MOVES, QUANTIFIERS, Mark
from assistant.verify.words.places import is_from_place, is_place
from index.lexical import fold
from index.stopwords import ALL_STOP_WORDS

_COUNTING = QUANTIFIERS | {Mark.ALL, Mark.ONLY}
FREELY = 0.25
"""The share of its words that a translation may have without a word of their own in the quote."""


def is_little(missing: Sequence[Token], said: Sequence[Token]) -> bool:
    """Whether no more is missing than any free translation of some words leaves out."""
    return len(missing) <= FREELY * sum(token.kind is Kind.TERM for token in said)


def states_fact(missing: Sequence[Token], said: Sequence[Token], foreign: Sequence[Token]) -> bool:
    """Whether what is missing is no mere word: a value, a name, what is counted or who is named."""
    facts = any(
        token.kind is Kind.VALUE or _names(said, token) or is_from_place(token.text)
        for token in missing
    )
    facts = facts or any(token in missing for token in named_by(said))
    facts = facts or (any(token.is_name for token in missing) and _leaves_name(said, foreign))
    return facts or not foreign or _drops_move(said, foreign)


def _leaves_name(said: Sequence[Token], foreign: Sequence[Token]) -> bool:
    """Whether a quote has a name that is no word and that no word of a sentence stands for."""
    keys = {token.key for token in said}
    return any(token.is_name and token.key not in keys and not _is_word(token) for token in foreign)


def _is_word(token: Token) -> bool:
    return is_known(token.text.lower(), lang=("fr", "en")) and not token.text.isupper()


def _names(said: Sequence[Token], token: Token) -> bool:
    """Whether a name is more than a word with a capital, as "the Fund" and "Town Hall" are."""
    if not token.is_name:
        return False
    if not _is_word(token) or is_place(token.key):
        return True
    first = last = next(n for n, other in enumerate(said) if other.text == token.text)
    while first and said[first - 1].is_name:
        first -= 1
    while last + 1 < len(said) and said[last + 1].is_name:
        last += 1
    has_article = bool(first) and said[first - 1].key in DETERMINERS
    return not has_article or not all(map(_is_word, said[first : last + 1]))


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


def counted(said: Sequence[Token]) -> Iterator[Token]:
    """Yield the words that say what is counted: "240 [artists]"."""
    for before, token in pairwise(token for token in said if token.kind is not Kind.STOP):
        is_count = isinstance(before.key, Value) and before.key.is_count
        if token.kind is Kind.TERM and (is_count or before.key in _COUNTING):
            yield token


def named_by(said: Sequence[Token]) -> Iterator[Token]:
    """Yield the words that say who is named: "[mayor] Ann"."""
    for before, token in pairwise(said):
        is_small = fold(before.text) in ALL_STOP_WORDS  # of the other language: "Études en France"
        if before.kind is Kind.TERM and token.is_name and not before.is_name and not is_small:
            yield before
