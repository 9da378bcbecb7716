"""Whether a sentence makes the first of what its quotes name among others: "one of the largest"."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from assistant.verify.text.tokens import Kind, Token

_REACH = 6
"""Tokens before a superlative in which it may be said that there are others."""
_AMONG = frozenset({"among", "amongst", "parmi"})
_OTHERS = frozenset(
    {("one", "of"), ("some", "of"), ("un", "des"), ("une", "des"), ("partie", "des")}
)
"""Words in a row that name some of several."""
_ARTICLES = frozenset({"le", "la", "les", "des"})
_DEGREES = frozenset({"plus", "moins"})
_OF = frozenset({"de", "d", "des", "du"})
_IRREGULAR = frozenset({"most", "least", "best", "worst"})


def claimed_alone(said: Sequence[Token], held: Sequence[Sequence[Token]]) -> Iterator[str]:
    """Yield superlatives of one thing alone, where those of the quotes are of several."""
    theirs = [_is_of_several(tokens, n) for tokens in held for n in _superlatives(tokens)]
    if theirs and all(theirs):
        alone = (n for n in _superlatives(said) if not _is_of_several(said, n))
        yield from (said[position].text for position in alone)


def _superlatives(tokens: Sequence[Token]) -> Iterator[int]:
    for position, token in enumerate(tokens):
        text = token.text.lower()
        before = tokens[position - 1].text.lower() if position else ""
        after = tokens[position + 1].text.lower() if position + 1 < len(tokens) else ""
        is_english = text in _IRREGULAR or (
            text.endswith("est") and token.kind is Kind.TERM and token.root not in ("", token.key)
        )
        if is_english or (text in _DEGREES and before in _ARTICLES and after not in _OF):
            yield position


def _is_of_several(tokens: Sequence[Token], position: int) -> bool:
    words = [token.text.lower() for token in tokens[max(position - _REACH, 0) : position]]
    return not _AMONG.isdisjoint(words) or not _OTHERS.isdisjoint(pairwise(words))
