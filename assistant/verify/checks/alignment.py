"""Which word of its quotes each word of a sentence stands for."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from assistant.verify.checks.alike import likest, oppose, without_opposites
from assistant.verify.checks.amounts import age_at, told_otherwise
from assistant.verify.checks.converse import is_converse
from assistant.verify.checks.foreign import Foreign
from assistant.verify.checks.freely import is_little, states_fact
from assistant.verify.checks.naming import initials_in, renamed_in
from assistant.verify.numbers.values import Value
from assistant.verify.text.tokens import Kind, Quote, Token
from assistant.verify.words.family import SHARED_ROOT, begin_alike
from assistant.verify.words.likeness import Likeness
from assistant.verify.words.places import is_place
from index.lexical import fold

_SAME_WORD = 0.86
"""How alike synonyms of one language are at least: "cheap" and "expensive" are no less than .84."""


@dataclass(frozen=True)
class Aligned:
    """The tokens of a sentence with the keys of what they stand for, and those without any."""

    tokens: tuple[Token, ...]
    missing: tuple[Token, ...]
    is_free: bool = False
    """Whether no fact is missing, and a free translation may say the rest in other words."""


def align(said: Sequence[Token], quotes: Sequence[Quote], likeness: Likeness | None) -> Aligned:
    """Find what stands for each token in quotes of the same language and in foreign ones.

    Without `likeness` a word that no foreign word resembles is not missed, unless it is a name.
    """
    held, foreign = _Held.of(quotes), Foreign.of(said, quotes, likeness)
    renamed = renamed_in(said, held.foreign, likeness) if likeness else {}
    renamed.update(initials_in(said, held.tokens))
    tokens, missing = [], []
    for place, token in enumerate(said):
        partner = _partner_at(said, place, held) or _word_like(token, held, foreign, renamed)
        tokens.append(_told(token, partner) if partner else token)
        if partner is None and not is_converse(said, place, held.tokens):
            is_compared = not foreign.words or likeness is not None or token.is_name
            is_fact = token.is_content and (is_compared or token.kind is Kind.VALUE)
            if is_fact or _is_contradicted(token, foreign.words):
                missing.append(token)
    if not missing or any(_is_contradicted(token, foreign.words) for token in missing):
        return Aligned(tuple(tokens), tuple(missing))
    is_usual = likeness is not None and any(map(foreign.has_usual_translation, missing))
    is_free = not is_usual and not states_fact(missing, tokens, held.foreign)
    if is_free and likeness is None and is_little(missing, tokens):
        missing = []
    return Aligned(tuple(tokens), tuple(missing), is_free)


@dataclass(frozen=True)
class _Held:
    """What may stand for the words of a sentence: the tokens of its quotes."""

    same: tuple[Token, ...]
    foreign: tuple[Token, ...]

    @classmethod
    def of(cls, quotes: Sequence[Quote]) -> "_Held":
        same = tuple(t for quote in quotes if not quote.is_foreign for t in quote.tokens)
        foreign = tuple(t for quote in quotes if quote.is_foreign for t in quote.tokens)
        return cls(same, foreign)

    @cached_property
    def tokens(self) -> tuple[Token, ...]:
        return (*self.same, *self.foreign)

    @cached_property
    def own(self) -> list[Token]:
        return [token for token in self.same if token.kind is Kind.TERM and not token.is_name]


def _partner_at(said: Sequence[Token], place: int, held: _Held) -> Token | None:
    """Return what says the same as a token: the same value or word, or the value told otherwise."""
    token = said[place]
    partner = _partner(token, held.tokens, held.same)
    partner = partner or age_at(said, place, held.tokens)
    if partner is None and held.foreign and token.is_content:
        partner = told_otherwise(said, place, held.foreign)
    return partner


def _word_like(
    token: Token, held: _Held, foreign: Foreign, renamed: Mapping[Token, Token]
) -> Token | None:
    """Return a translation of a word, or a synonym."""
    if token.kind not in (Kind.TERM, Kind.LIGHT):
        return None
    partner = foreign.partner(token) or renamed.get(token)
    if partner is None and foreign.likeness and not token.is_name:
        return likest(token, without_opposites(token, held.own), foreign.likeness, _SAME_WORD)
    return partner


def _told(token: Token, partner: Token) -> Token:
    """Return a token with the key of what it stands for; a value may stand for a word."""
    kind = partner.kind if Kind.VALUE in (token.kind, partner.kind) else token.kind
    return replace(token, key=partner.key, kind=kind)


def _is_contradicted(token: Token, words: Sequence[Token]) -> bool:
    is_said = token.kind in (Kind.TERM, Kind.LIGHT)
    return is_said and any(oppose(token, other) for other in words)


def _partner(token: Token, held: Sequence[Token], same: Sequence[Token]) -> Token | None:
    if isinstance(token.key, Value):
        exact = (other for other in held if other.key == token.key)
        return next(exact, None) or next(
            (o for o in held if isinstance(o.key, Value) and o.key.states(token.key)), None
        )
    if token.kind not in (Kind.TERM, Kind.LIGHT):
        return None
    if is_place(token.key) and (known := next((o for o in held if o.key == token.key), None)):
        return known
    words = [other for other in same if other.kind in (Kind.TERM, Kind.LIGHT)]
    own = (other for other in words if _is_same(token, other))
    derived = (other for other in words if _is_derived(token, other))
    return next(own, None) or next(derived, None)


def _is_derived(token: Token, other: Token) -> bool:
    """Whether two words are of one family; of a name the whole has to begin the other."""
    share = 1.0 if token.is_name or other.is_name else SHARED_ROOT
    return begin_alike(_term(token), _term(other), share=share)


def _term(token: Token) -> str:
    """Return what other words of its family begin as: of a place, its name."""
    return fold(token.text) if is_place(token.key) else str(token.key)


def _is_same(token: Token, other: Token) -> bool:
    """Whether two words are one in another form; a dictionary may take a participle for its own."""
    is_crossed = bool(token.root) and (token.key, token.root) == (other.root, other.key)
    return other.key == token.key or other.root == token.root or is_crossed
