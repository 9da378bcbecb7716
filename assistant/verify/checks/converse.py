"""Giving and getting: "the town grants pupils an aid" says that pupils benefit from an aid."""

from collections.abc import Sequence

from assistant.verify.text.tokens import Kind, Token, terms_of
from assistant.verify.words.markers import Mark, words_of
from corpus.language import Language
from index.lexical import fold, term_of

_GIVING = (
    "accorder octroyer attribuer donner verser offrir proposer fournir délivrer allouer distribuer",
    "give grant award pay offer provide issue supply allocate",
)
_GETTING = ("bénéficier recevoir obtenir toucher percevoir", "benefit receive get obtain")


def _terms(groups: tuple[str, str]) -> frozenset[str]:
    languages = (Language.FRENCH, Language.ENGLISH)
    return frozenset(
        term_of(word, language)
        for words, language in zip(groups, languages, strict=True)
        for word in words_of(words)
    )


_GIVE, _GET = _terms(_GIVING), _terms(_GETTING)


def is_converse(said: Sequence[Token], place: int, held: Sequence[Token]) -> bool:
    """Whether a verb of getting stands for one of giving in the quotes, or the other way.

    Who gets must not be the one who gives there.
    """
    gives, gets = _is_one(said[place], _GIVE), _is_one(said[place], _GET)
    if not (gives or gets):
        return False
    others = [n for n, token in enumerate(held) if _is_one(token, _GET if gives else _GIVE)]
    keys = {token.key for token in held}
    mine = set(terms_of(said[:place])) & keys
    return any(gives or not mine or mine - _givers(held, n) for n in others)


def _givers(held: Sequence[Token], place: int) -> set[object]:
    """Return who gives: what precedes the verb, or follows "by"."""
    by = next((n for n in range(place, len(held)) if held[n].key is Mark.BY), None)
    return set(terms_of(held[:place] if by is None else held[by:]))


def _is_one(token: Token, terms: frozenset[str]) -> bool:
    words = {str(token.key), token.root, fold(token.text)}
    return token.kind in (Kind.TERM, Kind.LIGHT) and not token.is_name and bool(words & terms)


def are_converse(one: Token, other: Token) -> bool:
    """Whether one of two verbs is of giving and the other of getting: no translations."""
    return (_is_one(one, _GIVE) and _is_one(other, _GET)) or (
        _is_one(one, _GET) and _is_one(other, _GIVE)
    )


def both_give(one: Token, other: Token) -> bool:
    """Whether two verbs are of giving, and may translate each other: "pay", "verser"."""
    return _is_one(one, _GIVE) and _is_one(other, _GIVE)
