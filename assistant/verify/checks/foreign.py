"""Which foreign word a word of a sentence stands for: a translation, or one that looks alike."""

from collections.abc import Sequence

from simplemma import is_known

from assistant.verify.moods.mood import both_plan
from assistant.verify.text.tokens import Token
from assistant.verify.words.converse import are_converse, both_give
from assistant.verify.words.family import begin_alike
from assistant.verify.words.lexicon import bundled_lexicon
from assistant.verify.words.likeness import Likeness
from assistant.verify.words.opposites import are_opposite, say_alike
from assistant.verify.words.places import is_place
from index.lexical import fold

_SHORTEST_COGNATE, _SHARED_COGNATE = 5, 0.6
_SHORTEST_NAME, _SHARED_NAME = 4, 0.5
"""The same for words and for names of two languages: "Dunkirk" and "Dunkerque"."""
_ALIKE, _NAMES_ALIKE = 0.5, 0.62
"""How alike translations are at least; the names of two towns are somewhat alike, too."""
_SURELY_ALIKE = 0.75
"""How alike two words are that translate each other better than any that begin as they do."""
_CLAIMED = 0.3
"""By how much a word is more like another term that it is then taken by."""
_ALIKE_THOUGH_PARTED = 0.62
"""How alike two words are at least of which the lexicon knows translations, and not each other."""


def foreign_partner(
    token: Token, words: Sequence[Token], likeness: Likeness | None, rivals: Sequence[str]
) -> Token | None:
    """Return a sure translation, else a word that looks the same, else a likely translation.

    Where the opposite stands, a word that is only likely will not do.
    """
    words = [word for word in words if not are_converse(token, word)]
    if is_place(token.key):
        words = [word for word in words if not is_place(word.key) or word.text == token.text]
    count, words = len(words), without_opposites(token, words)
    has_opposite = len(words) < count
    cognate = _cognate(token, words)
    if likeness is None:
        return cognate
    if token.is_name:
        named = likest(token, _comparable(token, words), likeness, _NAMES_ALIKE)
        return cognate or named or _on_one_side(token, words)
    lexicon = bundled_lexicon()
    if told := lexicon.translation(token, words):
        return told
    parted = [word for word in words if lexicon.parts(token, word)]
    words = [word for word in words if word not in parted]
    sure = likest(token, words, likeness, _SURELY_ALIKE)
    named = _on_one_side(token, words)
    if sure or cognate or named or has_opposite:
        return sure or cognate or named
    likely = likest(token, _unclaimed(token, words, likeness, rivals), likeness, _ALIKE)
    return likely or likest(token, parted, likeness, _ALIKE_THOUGH_PARTED)


def _comparable(token: Token, words: Sequence[Token]) -> list[Token]:
    """Return the words that a name may be compared with: encoders know none that is no word."""
    return list(words) if _is_word(token) else []


def _is_word(token: Token) -> bool:
    return is_known(token.text.lower(), lang=("fr", "en"))


def _unclaimed(
    token: Token, words: Sequence[Token], likeness: Likeness, rivals: Sequence[str]
) -> list[Token]:
    """Return the words that no other term of the sentence is much more like than a token is."""
    if not words:
        return []
    mine = likeness.alike([token.text], [word.text for word in words])[0]
    best = likeness.alike([*rivals, token.text], [word.text for word in words]).max(axis=0)
    return [w for w, own, other in zip(words, mine, best, strict=True) if other - own < _CLAIMED]


def likest(token: Token, words: Sequence[Token], likeness: Likeness, least: float) -> Token | None:
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


def without_opposites(token: Token, words: Sequence[Token]) -> list[Token]:
    """Return the words that do not say the opposite of one: those are alike to encoders, too."""
    return [other for other in words if not oppose(token, other)]


def oppose(token: Token, other: Token) -> bool:
    """Whether two words say the opposite of each other, in any of their forms."""
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
