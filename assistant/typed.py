"""What was typed and said, as it is looked up."""

import re
import unicodedata
from collections.abc import Sequence

from assistant.answer import Turn
from assistant.dialogue import small_talk
from assistant.wording import Wording
from corpus.language import Language
from index.lexical import words

REMEMBERED = 8
"""So many turns back a question may lean; more would cost time and mean nothing."""
_REFUSALS = (Wording.REFUSAL, Wording.CLOSEST, Wording.OTHER_LANGUAGE_NOTHING)
_SPOKEN = (Language.FRENCH, Language.ENGLISH)
_MARK = re.compile(r"\s*\[\d+\]")


def remembered(history: Sequence[Turn], limit: int) -> list[Turn]:
    """Return the last turns that ask something, cut to so many characters."""
    turns = (
        Turn(cleaned(turn.question)[:limit], _told(turn.answer)[:limit])
        for turn in history[-REMEMBERED:]
    )
    return [
        turn for turn in turns if has_words(turn.question) and small_talk(turn.question) is None
    ]


def cleaned(question: str) -> str:
    """Return a question without control characters and stray white space.

    What only says how a word is drawn, a soft hyphen in a copied one, parts no word.
    """
    drawn = (sign for sign in question if unicodedata.category(sign) != "Cf")
    return " ".join("".join(sign if sign.isprintable() else " " for sign in drawn).split())


def _told(answer: str) -> str:
    """Return what an earlier answer told of the sources: without marks, nothing of a refusal."""
    if any(answer.startswith(wording.say(known)) for wording in _REFUSALS for known in _SPOKEN):
        return ""
    told = answer.removeprefix(Wording.OTHER_LANGUAGE.say_in_both())
    return cleaned(_MARK.sub("", told))


def has_words(text: str) -> bool:
    """Whether a text holds a word, and not only signs."""
    return any(any(sign.isalpha() for sign in word) for word in words(text))
