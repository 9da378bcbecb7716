"""Which word of its quotes each word of a sentence stands for."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from simplemma import is_known

from assistant.verify.likeness import Likeness
from assistant.verify.markers import MOVES
from assistant.verify.opposites import are_opposite
from assistant.verify.tokens import Kind, Quote, Token
from assistant.verify.values import Value
from index.lexical import fold
from index.stopwords import ALL_STOP_WORDS

_SHORTEST_ROOT, _SHARED_ROOT = 5, 0.75
"""Letters and share of a term that another one made from it begins with."""
_SHORTEST_COGNATE, _SHARED_COGNATE = 5, 0.6
_SHORTEST_NAME, _SHARED_NAME = 4, 0.5
"""The same for words and for names of two languages: "Dunkirk" and "Dunkerque"."""
_ALIKE, _NAMES_ALIKE = 0.5, 0.62
"""How alike translations are at least; the names of two towns are somewhat alike, too."""
_PHRASES_ALIKE = 0.65
"""How alike names of several words are at least, of which the two Koreas are no more than .51."""
_SURELY_ALIKE = 0.75
"""How alike two words are that translate each other better than any that begin as they do."""
_SAME_WORD = 0.86
"""How alike synonyms of one language are at least: "cheap" and "expensive" are no less than .84."""

_FREELY = 0.25
"""The share of its words that a translation may have without a word of their own in the quote."""


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
    renamed = _renamed(said, foreign, likeness) if likeness else {}
    tokens, missing = [], []
    for token in said:
        partner = _partner(token, (*same, *foreign), same)
        if partner is None and token.kind in (Kind.TERM, Kind.LIGHT):
            partner = _foreign_partner(token, words, likeness) or renamed.get(token)
            if partner is None and likeness and not token.is_name:
                partner = _likest(token, _without_opposites(token, own), likeness, _SAME_WORD)
        tokens.append(replace(token, key=partner.key) if partner else token)
        is_compared = not words or likeness is not None or token.is_name
        is_fact = token.is_content and (is_compared or token.kind is Kind.VALUE)
        if partner is None and (is_fact or _is_contradicted(token, words)):
            missing.append(token)
    contradicted = any(_is_contradicted(token, words) for token in missing)
    is_told = not contradicted and not _is_much(missing, tokens, foreign)
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


def _is_much(missing: Sequence[Token], said: Sequence[Token], foreign: Sequence[Token]) -> bool:
    """Whether so much is missing that it is no longer a free translation of some words."""
    facts = any(token.kind is Kind.VALUE or token.is_name for token in missing)
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
        if token.kind is Kind.TERM and _is_count(before):
            yield token
    for before, token in pairwise(said):
        is_small = fold(before.text) in ALL_STOP_WORDS  # of the other language: "Études en France"
        if before.kind is Kind.TERM and token.is_name and not before.is_name and not is_small:
            yield before


def _is_count(token: Token) -> bool:
    return isinstance(token.key, Value) and token.key.amount is not None and not token.key.unit


def _partner(token: Token, held: Sequence[Token], same: Sequence[Token]) -> Token | None:
    if isinstance(token.key, Value):
        exact = (other for other in held if other.key == token.key)
        return next(exact, None) or next(
            (o for o in held if isinstance(o.key, Value) and o.key.states(token.key)), None
        )
    if token.kind not in (Kind.TERM, Kind.LIGHT):
        return None
    words = [other for other in same if other.kind in (Kind.TERM, Kind.LIGHT)]
    own = (other for other in words if _is_same(token, other))
    derived = (other for other in words if begin_alike(str(token.key), str(other.key)))
    return next(own, None) or next(derived, None)


def _is_same(token: Token, other: Token) -> bool:
    """Whether two words are one in another form; a dictionary may take a participle for its own."""
    is_crossed = bool(token.root) and (token.key, token.root) == (other.root, other.key)
    return other.key == token.key or other.root == token.root or is_crossed


def _foreign_partner(
    token: Token, words: Sequence[Token], likeness: Likeness | None
) -> Token | None:
    """Return a sure translation, else a word that looks the same, else a likely translation.

    Where the opposite stands, a word that is only likely will not do.
    """
    count, words = len(words), _without_opposites(token, words)
    cognate = _cognate(token, words)
    if likeness is None:
        return cognate
    if token.is_name:
        return cognate or _likest(token, words, likeness, _NAMES_ALIKE)
    sure = _likest(token, words, likeness, _SURELY_ALIKE)
    likely = None if len(words) < count else _likest(token, words, likeness, _ALIKE)
    return sure or cognate or likely


def _renamed(
    said: Sequence[Token], foreign: Sequence[Token], likeness: Likeness
) -> dict[Token, Token]:
    """Return what the words of translated names stand for: "Royaume-Uni", "United Kingdom".

    Word by word they may be too short to compare. People are not translated: names with words that
    no dictionary holds are left alone, and so are names that share a word.
    """
    found: dict[Token, Token] = {}
    theirs = [run for run in _names(foreign) if _is_of_words(run)]
    for run in _names(said):
        words = {fold(token.text) for token in run}
        others = [own for own in theirs if not words & {fold(token.text) for token in own}]
        if not others or not _is_of_words(run):
            continue
        alike = likeness.alike([_phrase(run)], [_phrase(own) for own in others])[0]
        best = int(alike.argmax())
        if alike[best] >= _PHRASES_ALIKE:
            found.update(dict.fromkeys(run, others[best][0]))
    return found


def _names(tokens: Sequence[Token]) -> Iterator[tuple[Token, ...]]:
    """Yield names of several words in a row; hyphens may join them."""
    run: list[Token] = []
    for token in (*tokens, Token(Kind.BREAK, ".", ".")):
        if token.is_name:
            run.append(token)
        elif token.text != "-":
            if len(run) > 1:
                yield tuple(run)
            run = []


def _is_of_words(run: Sequence[Token]) -> bool:
    return all(is_known(token.text.lower(), lang=("fr", "en")) for token in run)


def _phrase(run: Sequence[Token]) -> str:
    return " ".join(token.text for token in run)


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
