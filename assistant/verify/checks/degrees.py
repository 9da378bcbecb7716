"""Comparisons that a sentence leaves out: "less expensive than the train" is not "expensive"."""

from collections.abc import Iterator, Sequence, Set

from assistant.verify.text.tokens import Kind, Token
from assistant.verify.words.markers import THAN, Mark

_REACH = 6
"""Tokens in which a comparison says what with."""
_NEAR = 2
"""Tokens before a word in which its degree stands."""
_ARTICLES = frozenset({"the", "le", "la", "les"})


def dropped_degrees(said: Sequence[Token], held: Sequence[Sequence[Token]]) -> Iterator[str]:
    """Yield words that a sentence says without the "less" or "more ... than" of its quotes."""
    compared: set[object] = set()
    plain: set[object] = set()
    for tokens in held:
        for place, token in enumerate(tokens):
            if token.kind is Kind.TERM:
                is_compared = _is_compared(tokens, place)
                (compared if is_compared else plain).update(_keys(token))
    for place, token in enumerate(said):
        is_bare = token.kind is Kind.TERM and not _has_degree(said, place)
        if is_bare and _keys(token) & compared - plain:
            yield token.text


def _is_compared(tokens: Sequence[Token], place: int) -> bool:
    """Whether a word is one of degree: "less expensive", "more expensive than", "cheaper than"."""
    following = {token.text.lower() for token in tokens[place + 1 : place + 1 + _REACH]}
    is_with = not THAN.isdisjoint(following)
    if place and tokens[place - 1].key in (Mark.LESS, Mark.MORE):
        is_most = place > 1 and tokens[place - 2].text.lower() in _ARTICLES
        return tokens[place - 1].key is Mark.LESS or (is_with and not is_most)
    return is_with and _is_inflected(tokens[place])


def _has_degree(tokens: Sequence[Token], place: int) -> bool:
    before = tokens[max(place - _NEAR, 0) : place]
    return _is_inflected(tokens[place]) or any(t.key in (Mark.LESS, Mark.MORE) for t in before)


def _is_inflected(token: Token) -> bool:
    """Whether a word is an English comparative: "cheaper"."""
    return token.text.lower().endswith("er") and token.root not in ("", token.key)


def _keys(token: Token) -> Set[object]:
    return {token.key, token.root} - {""}
