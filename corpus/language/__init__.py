"""Which language a text or a short question is written in."""

from enum import StrEnum
from functools import lru_cache
from types import MappingProxyType

from corpus.language.evidence import (
    accented_forms,
    foreign_lead,
    french_lead,
    frequencies,
    is_plain,
    is_unknown,
    meant,
    strange_words,
)
from corpus.language.places import place_spans
from corpus.language.short_forms import ENGLISH_FORMS, FRENCH_FORMS
from corpus.language.trigrams import french_vote, share_of_others
from corpus.language.words import Word, is_latin, weigh

__all__ = [
    "SHORT_FORMS",
    "Language",
    "accented_forms",
    "detect",
    "frequencies",
    "place_spans",
]

_ACRONYM = 6
"""Letters of a word in capitals that may be an acronym, at most."""
_FEW = 4
"""Fewer words than this need more to be foreign: any two fit some language."""
_FOREIGN, _FOREIGN_OF_FEW = 1.2, 1.5
"""By how much a third language must explain the words better than French and English do."""
_FOREIGN_OF_KNOWN = 2.5
"""The same for few words, all of them known in French or English: the fare of a ferry is no
Italian verb."""
_UNKNOWN = -0.5
"""From here on up to _FOREIGN the words leave it open, and langdetect is asked."""
_TIE = 0.25
"""Below this the words do not tell French from English."""
_PIECES, _PIECE = 20, 1000
"""How many pieces are read of a long text, and their characters."""


class Language(StrEnum):
    """The two languages that the assistant speaks, and everything else."""

    FRENCH = "fr"
    ENGLISH = "en"
    OTHER = "other"


SHORT_FORMS = MappingProxyType(
    {Language.FRENCH: FRENCH_FORMS, Language.ENGLISH: ENGLISH_FORMS, Language.OTHER: {}}
)
"""What people shorten in messages, by language: short form -> the word that the sources use."""


def detect(text: str, default: Language | None = None) -> Language:
    """Return the language that most of a text is written in, be it a document or two words.

    Words count by how much more frequent they are in one language; names hardly count. Where they
    do not tell, "population Lille", the answer is `default`; without one langdetect is asked for
    the letters, and it is English where they do not tell either. Deterministic.
    """
    return _told(_sample(text), asks_letters=default is None) or default or Language.ENGLISH


@lru_cache(maxsize=64)
def _told(text: str, *, asks_letters: bool) -> Language | None:
    """Return the language that a text tells; a question is asked for it at every step."""
    words = tuple(map(meant, weigh(text)))
    if all(word.is_name for word in words):
        return None
    if not is_latin(words) or _is_foreign(text, words):
        return Language.OTHER
    lead = french_lead(words)
    if abs(lead) < _TIE:
        if not asks_letters:
            return None
        lead += _TIE * french_vote(word.text for word in words if word.weight == 1)
    if lead == 0:
        return None
    return Language.FRENCH if lead > 0 else Language.ENGLISH


def _sample(text: str) -> str:
    """Return pieces from all over a long text: a language shows in a few thousand words."""
    if len(text) <= _PIECES * _PIECE:
        return text
    step = len(text) // _PIECES
    return "\n".join(text[start : start + _PIECE] for start in range(0, len(text), step))


def _is_foreign(text: str, words: tuple[Word, ...]) -> bool:
    if is_plain(words) or _is_acronym(text):
        return False
    lead = foreign_lead(words)
    if sum(not word.is_name for word in words) < _FEW:
        strange = strange_words(words)
        is_sure = lead >= _FOREIGN_OF_KNOWN or any(map(is_unknown, strange))
        return bool(strange) and is_sure and lead >= _FOREIGN_OF_FEW
    return lead >= _FOREIGN or (lead >= _UNKNOWN and share_of_others(text) > 0.9)


def _is_acronym(text: str) -> bool:
    """Whether a text is one short word in capitals: "DAS ?" is no German article."""
    found = text.split()
    word = found[0].strip("?!.:") if found else ""
    rest = "".join(found[1:])
    return word.isupper() and len(word) <= _ACRONYM and not any(map(str.isalpha, rest))
