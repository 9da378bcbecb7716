"""What the texts of the predicate are made of."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from assistant.verify.numbers.values import Value
from assistant.verify.words.markers import MOVES, Mark
from corpus.language import Language


class Kind(StrEnum):
    """What a token is."""

    TERM = "term"
    VALUE = "value"
    MARK = "mark"
    LIGHT = "light"
    """A word so general that a sentence may use it where its quote does not."""
    STOP = "stop"
    """A word without a meaning of its own."""
    BREAK = "break"
    """Punctuation."""


@dataclass(frozen=True)
class Token:
    """One word or value; tokens that mean the same have the same key."""

    kind: Kind
    key: str | Value | Mark
    text: str
    is_name: bool = False
    root: str = ""
    """The term of a word's dictionary form: "sell" for "sold"; that of the word where it is one."""
    is_participle: bool = False
    """Whether it may be the participle of a verb: "sold", "vendue"."""

    @property
    def is_content(self) -> bool:
        """Whether it stands for a thing or an amount."""
        return self.kind in (Kind.TERM, Kind.VALUE)


@dataclass(frozen=True)
class Quote:
    """The tokens of a quote, and whether its language is another one than the sentence's."""

    tokens: tuple[Token, ...]
    is_foreign: bool
    language: Language = Language.OTHER


def terms_of(tokens: Iterable[Token]) -> list[object]:
    """Return what the terms among some tokens are."""
    return [token.key for token in tokens if token.kind is Kind.TERM]


def keys_of(tokens: Iterable[Token]) -> frozenset[object]:
    """Return what the terms, values and moves among some tokens are."""
    return frozenset(token.key for token in tokens if token.is_content or token.key in MOVES)
