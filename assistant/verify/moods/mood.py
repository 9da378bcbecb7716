"""What tells, in both languages, how sure a text is of what a verb says."""

from collections.abc import Sequence
from enum import IntEnum
from functools import lru_cache
from itertools import pairwise

from simplemma import lemmatize

from assistant.verify.text.clauses import DETERMINERS, PREPOSITIONS
from assistant.verify.text.tokens import Kind, Token
from assistant.verify.words.markers import THAT, words_of
from corpus.language import Language
from index.lexical import fold


class Mood(IntEnum):
    """How far what a verb says is from being a fact."""

    DONE = 0
    SO = 1
    TO_COME = 2
    PLANNED = 3
    POSSIBLE = 4


PLANNING = words_of(
    "plan aim intend hope want wish expect propose set due schedule likely seek try target",
    "prévoir envisager projeter souhaiter vouloir viser espérer entendre compter ambitionner",
    "tenter chercher prévu",
)
"""Dictionary forms of verbs that say of the one after them that it is meant to be."""
BE = words_of("is are be s re est sont")
"""Auxiliaries of the present."""
HAVE = words_of(
    "has have had was were been did a ont avait avaient ete etait etaient eu fut furent"
)
"""Auxiliaries of the past."""
_POSSESSIVES = words_of(
    "my your his her its our their mon ma mes ton ta tes son sa ses notre nos votre vos leur leurs"
)
_REACH = 8
"""Tokens between a verb and what says how sure it is, at most."""


def before_verb(tokens: Sequence[Token], place: int) -> list[Token]:
    """Return the words that a verb depends on, the nearest first, and stop at another one."""
    found: list[Token] = []
    for token in reversed(tokens[max(place - _REACH, 0) : place]):
        if token.kind is Kind.BREAK or len(found) >= _REACH:
            break
        found.append(token)
        is_link = token.kind in (Kind.STOP, Kind.MARK) or is_adverb(token)
        if not is_link:
            break
    return found


def is_adverb(token: Token) -> bool:
    """Whether a word looks like an adverb of manner, in either language."""
    return fold(token.text).endswith(("ly", "ment"))


def is_before_noun(token: Token) -> bool:
    """Whether what follows a token is a noun and no verb."""
    is_small = token.key in DETERMINERS or token.key in PREPOSITIONS or token.key in _POSSESSIVES
    return is_small or token.kind is Kind.VALUE


def is_reported(tokens: Sequence[Token], place: int) -> bool:
    """Whether a conditional is the future of what somebody said: "announced that it would"."""
    return any(
        token.key in THAT and before.is_participle for before, token in pairwise(tokens[:place])
    )


@lru_cache(maxsize=20_000)
def form_of(word: str, language: Language) -> str:
    """Return the dictionary form of a word."""
    return str(lemmatize(word.lower(), lang="fr" if language is Language.FRENCH else "en"))


def both_plan(one: str, other: str) -> bool:
    """Whether two words, of either language, say that something is meant to be."""
    return all(
        any(form_of(word, language) in PLANNING for language in (Language.FRENCH, Language.ENGLISH))
        for word in (one, other)
    )
