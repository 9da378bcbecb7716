"""Which word of its quotes each word of a sentence stands for."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from assistant.verify.checks.freely import is_much
from assistant.verify.moods.mood import both_plan
from assistant.verify.numbers.values import Value
from assistant.verify.text.tokens import Kind, Quote, Token
from assistant.verify.words.converse import are_converse, both_give, is_converse
from assistant.verify.words.likeness import Likeness
from assistant.verify.words.naming import initials_in, renamed_in
from assistant.verify.words.opposites import are_opposite, say_alike
from assistant.verify.words.places import is_place
from index.lexical import fold

_SHORTEST_ROOT, _SHARED_ROOT = 5, 0.75
"""Letters and share of a term that another one made from it begins with."""
_SHORTEST_COGNATE, _SHARED_COGNATE = 5, 0.6
_SHORTEST_NAME, _SHARED_NAME = 4, 0.5
"""The same for words and for names of two languages: "Dunkirk" and "Dunkerque"."""
_BEFORE_AGES = frozenset(
    {"under", "over", "under the age of", "over the age of", "below the age of"}
)
_ALIKE, _NAMES_ALIKE = 0.5, 0.62
"""How alike translations are at least; the names of two towns are somewhat alike, too."""
_SURELY_ALIKE = 0.75
"""How alike two words are that translate each other better than any that begin as they do."""
_CLAIMED = 0.3
"""By how much a word is more like another term that it is then taken by."""
_SAME_WORD = 0.86
"""How alike synonyms of one language are at least: "cheap" and "expensive" are no less than .84."""


@dataclass(frozen=True)
class Aligned:
    """The tokens of a sentence with the keys of what they stand for, and those without any."""

    tokens: tuple[Token, ...]
    missing: tuple[Token, ...]


def align(said: Sequence[Token], quotes: Sequence[Quote], likeness: Likeness | None) -> Aligned:
    """Find what stands for each token in quotes of the same language and in foreign ones.

    Without `likeness` a word that no foreign word resembles is not missed, unless it is a name.
    """
    same = [token for quote in quotes if not quote.is_foreign for token in quote.tokens]
    foreign = [token for quote in quotes if quote.is_foreign for token in quote.tokens]
    words = [token for token in foreign if token.kind in (Kind.TERM, Kind.LIGHT)]
    own = [token for token in same if token.kind is Kind.TERM and not token.is_name]
    terms = [t.text for t in said if t.kind is Kind.TERM] if words else []
    renamed = renamed_in(said, foreign, likeness) if likeness else {}
    renamed.update(initials_in(said, [*same, *foreign]))
    tokens, missing = [], []
    for place, token in enumerate(said):
        partner = _partner(token, (*same, *foreign), same)
        if partner is None and place and said[place - 1].text.lower() in _BEFORE_AGES:
            partner = _age(token, (*same, *foreign))
        if partner is None and token.kind in (Kind.TERM, Kind.LIGHT):
            partner = _foreign_partner(token, words, likeness, terms)
            partner = partner or renamed.get(token)
            if partner is None and likeness and not token.is_name:
                partner = _likest(token, _without_opposites(token, own), likeness, _SAME_WORD)
        tokens.append(replace(token, key=partner.key) if partner else token)
        if partner is None and is_converse(said, place, (*same, *foreign)):
            continue
        is_compared = not words or likeness is not None or token.is_name
        is_fact = token.is_content and (is_compared or token.kind is Kind.VALUE)
        if partner is None and (is_fact or _is_contradicted(token, words)):
            missing.append(token)
    contradicted = any(_is_contradicted(token, words) for token in missing)
    is_told = not contradicted and not is_much(missing, tokens, foreign)
    return Aligned(tuple(tokens), () if is_told else tuple(missing))


def _is_contradicted(token: Token, words: Sequence[Token]) -> bool:
    return any(_oppose(token, other) for other in words)


def _without_opposites(token: Token, words: Sequence[Token]) -> list[Token]:
    """Return the words that do not say the opposite of one: those are alike to encoders, too."""
    return [other for other in words if not _oppose(token, other)]


def _oppose(token: Token, other: Token) -> bool:
    return any(
        are_opposite(mine, theirs)
        for mine in {str(token.key), token.root}
        for theirs in {str(other.key), other.root}
    )


def _on_one_side(token: Token, words: Sequence[Token]) -> Token | None:
    """Return a word that says the opposite of the same as a token: "West", "Ouest"."""
    known = (o for o in words if both_give(token, o) or both_plan(token.text, o.text))
    known_word = next(known, None)
    if known_word is not None:
        return known_word
    mine = {str(token.key), token.root}
    return next(
        (o for o in words if any(say_alike(m, t) for m in mine for t in (str(o.key), o.root))), None
    )


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
    derived = (other for other in words if begin_alike(_term(token), _term(other)))
    return next(own, None) or next(derived, None)


def _term(token: Token) -> str:
    """Return what other words of its family begin as: of a place, its name."""
    return fold(token.text) if is_place(token.key) else str(token.key)


def _age(token: Token, held: Sequence[Token]) -> Token | None:
    """Return the years that a bare number may be: "researchers under 35"."""
    value = token.key
    if not isinstance(value, Value) or value.unit or value.amount is None:
        return None
    years = replace(value, unit="year")
    return next((other for other in held if other.key == years), None)


def _is_same(token: Token, other: Token) -> bool:
    """Whether two words are one in another form; a dictionary may take a participle for its own."""
    is_crossed = bool(token.root) and (token.key, token.root) == (other.root, other.key)
    return other.key == token.key or other.root == token.root or is_crossed


def _foreign_partner(
    token: Token, words: Sequence[Token], likeness: Likeness | None, rivals: Sequence[str]
) -> Token | None:
    """Return a sure translation, else a word that looks the same, else a likely translation.

    Where the opposite stands, a word that is only likely will not do.
    """
    words = [word for word in words if not are_converse(token, word)]
    if is_place(token.key):
        words = [word for word in words if not is_place(word.key) or word.text == token.text]
    count, words = len(words), _without_opposites(token, words)
    cognate = _cognate(token, words)
    if likeness is None:
        return cognate
    if token.is_name:
        named = _likest(token, words, likeness, _NAMES_ALIKE)
        return cognate or named or _on_one_side(token, words)
    sure = _likest(token, words, likeness, _SURELY_ALIKE)
    named = _on_one_side(token, words)
    if sure or cognate or named or len(words) < count:
        return sure or cognate or named
    return _likest(token, _unclaimed(token, words, likeness, rivals), likeness, _ALIKE)


def _unclaimed(
    token: Token, words: Sequence[Token], likeness: Likeness, rivals: Sequence[str]
) -> list[Token]:
    """Return the words that no other term of the sentence is much more like than a token is."""
    if not words:
        return []
    mine = likeness.alike([token.text], [word.text for word in words])[0]
    best = likeness.alike([*rivals, token.text], [word.text for word in words]).max(axis=0)
    return [w for w, own, other in zip(words, mine, best, strict=True) if other - own < _CLAIMED]


def _likest(token: Token, words: Sequence[Token], likeness: Likeness, least: float) -> Token | None:
    """Return the word that is most like a token, if it is alike enough."""
    if not words:
        return None
    alike = likeness.alike([token.text], [word.text for word in words])[0]
    best = int(alike.argmax())
    return words[best] if alike[best] >= least else None


def _cognate(token: Token, words: Sequence[Token]) -> Token | None:
    least = (
        (_SHORTEST_NAME, _SHARED_NAME) if token.is_name else (_SHORTEST_COGNATE, _SHARED_COGNATE)
    )
    mine = fold(token.text)
    equal = (other for other in words if fold(other.text) == mine)
    alike = (other for other in words if begin_alike(mine, fold(other.text), *least))
    return next(equal, None) or next(alike, None)


def begin_alike(
    word: str, other: str, shortest: int = _SHORTEST_ROOT, share: float = _SHARED_ROOT
) -> bool:
    """Whether two words share their beginning, so many letters and so much of the shorter one."""
    pairs = zip(word, other, strict=False)
    least = min(len(word), len(other))
    common = next((n for n, (mine, theirs) in enumerate(pairs) if mine != theirs), least)
    return common >= shortest and common >= share * least
