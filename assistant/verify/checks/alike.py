"""Words that say the same as another, or the opposite, in any of their forms."""

from collections.abc import Sequence

from assistant.verify.checks.converse import both_give
from assistant.verify.moods.mood import both_plan
from assistant.verify.text.tokens import Token
from assistant.verify.words.likeness import Likeness
from assistant.verify.words.opposites import are_opposite, say_alike


def likest(token: Token, words: Sequence[Token], likeness: Likeness, least: float) -> Token | None:
    """Return the word that is most like a token, if it is alike enough."""
    if not words:
        return None
    alike = likeness.alike([token.text], [word.text for word in words])[0]
    best = int(alike.argmax())
    return words[best] if alike[best] >= least else None


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


def on_one_side(token: Token, words: Sequence[Token]) -> Token | None:
    """Return a word that says the opposite of the same as a token: "West", "Ouest"."""
    known = (o for o in words if both_give(token, o) or both_plan(token.text, o.text))
    known_word = next(known, None)
    if known_word is not None:
        return known_word
    mine = {str(token.key), token.root}
    return next(
        (o for o in words if any(say_alike(m, t) for m in mine for t in (str(o.key), o.root))), None
    )
