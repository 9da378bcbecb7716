"""What the words of a text say about its language, by how frequent they are in each.

A naive Bayes over words: the logarithms of their frequencies are added up (on wordfreq's Zipf
scale: log10 of the occurrences in a thousand million words). A word that is as frequent in one
language as in another then says nothing, and no list of international words is needed.
"""

import unicodedata
from collections.abc import Mapping
from dataclasses import replace
from functools import cache
from itertools import pairwise
from types import MappingProxyType

from corpus.language.short_forms import ENGLISH_FORMS, FRENCH_FORMS
from corpus.language.words import Word

_OTHERS = (
    *("ca", "cs", "da", "de", "es", "fi", "hu", "id", "it"),
    *("nb", "nl", "pl", "pt", "ro", "sh", "sv", "tr", "vi"),
)
_FLOOR = 2.5
"""Zipf frequency of a word that a list does not hold; the small lists end at 3."""
_OTHERS_FROM = 4.0
"""The other languages are told by their frequent words; the rare ones would take time to load."""
_CEILING = 6.6
"""A word that is more frequent than this counts no more: "de" alone is no proof of Spanish."""
_MOST = 2.0
"""What one word can say at most for French against English."""
_UNACCENTED = 1.0
"""How much rarer an accented word is taken to be when it is typed without its accents."""
_SHORT_FORMS = {**FRENCH_FORMS, **ENGLISH_FORMS}
_FRENCH_LETTERS = frozenset("àâçèéêëîïôùûœ")
_NOUN_AFTER_NAME = 0.6
"""English puts the name first, "Roubaix timetable"; French last, "horaires Roubaix"."""
_USUAL, _USUAL_ELSEWHERE = 4.0, 5.0
_STRANGE = 1.0
_FUNCTION_WORD = 5.8
_PLAIN, _MOST_UNKNOWN = 5.0, 0.2
"""Above this mean frequency, with no more unknown words, a text is French or English for sure."""


def french_lead(words: tuple[Word, ...]) -> float:
    """Return how much more French than English the words are, as a sum of log10 ratios."""
    lead = 0.0
    for word in words:
        lead += word.weight * max(-_MOST, min(_MOST, _difference(word.text)))
    for first, second in pairwise(words):
        if first.is_name and second.weight == 1 and _is_content_word(second.text):
            lead -= _NOUN_AFTER_NAME
    return lead


def meant(word: Word) -> Word:
    """Return what a short form stands for; "uni" and Hungarian "ki" are usual words themselves."""
    if word.text not in _SHORT_FORMS or _is_usual(word.text):
        return word
    return replace(word, text=_SHORT_FORMS[word.text])


def is_plain(words: tuple[Word, ...]) -> bool:
    """Whether the words are so common in French or English that no other is thinkable."""
    return _is_plain(words, "fr") or _is_plain(words, "en")


def strange_words(words: tuple[Word, ...]) -> list[str]:
    """Return the words that are far more usual in a third language than in French and English."""
    return [
        word.text
        for word in words
        if not word.is_name
        and max(_zipf(word.text, language) for language in _OTHERS)
        >= max(_zipf(word.text, "fr"), _zipf(word.text, "en")) + _STRANGE
    ]


def is_unknown(word: str) -> bool:
    """Whether a word is neither French nor English."""
    return word not in _table("fr") and word not in _table("en")


def foreign_lead(words: tuple[Word, ...]) -> float:
    """Return by how much a third language explains the words better than French and English."""
    others = max(_total(words, language) for language in _OTHERS)
    return others - max(_total(words, "fr"), _total(words, "en"))


def frequencies(language: str) -> Mapping[str, float]:
    """Return how frequent the words of a language are, in lower case, on the Zipf scale."""
    return _table(language)


@cache
def accented_forms(language: str) -> Mapping[str, str]:
    """Return accented words by what is typed for them without accents.

    Left out are those whose plain form is a word in its own right: "ou" and "où".
    """
    table = _table(language)
    forms: dict[str, str] = {}
    for word, zipf in table.items():
        plain = _without_accents(word)
        if plain != word and table[plain] <= zipf - _UNACCENTED:
            forms.setdefault(plain, word)
    return MappingProxyType(forms)


def _is_plain(words: tuple[Word, ...], language: str) -> bool:
    weights = sum(word.weight for word in words)
    unknown = sum(word.weight for word in words if word.text not in _table(language))
    return _total(words, language) >= _PLAIN * weights and unknown <= _MOST_UNKNOWN * weights


def _total(words: tuple[Word, ...], language: str) -> float:
    return sum(word.weight * min(_CEILING, _zipf(word.text, language)) for word in words)


def _difference(word: str) -> float:
    if word in _table("fr") or word in _table("en") or _FRENCH_LETTERS.isdisjoint(word):
        return _zipf(word, "fr") - _zipf(word, "en")
    return _MOST


def _is_usual(word: str) -> bool:
    ours = max(_zipf(word, language) for language in ("fr", "en"))
    return ours >= _USUAL or any(_zipf(word, language) >= _USUAL_ELSEWHERE for language in _OTHERS)


def _is_content_word(word: str) -> bool:
    return max(_zipf(word, "fr"), _zipf(word, "en")) < _FUNCTION_WORD


def _zipf(word: str, language: str) -> float:
    return _table(language).get(word, _FLOOR)


@cache
def _table(language: str) -> Mapping[str, float]:
    # wordfreq takes a fifth of a second to import, which not every command needs.
    from wordfreq import get_frequency_list  # noqa: PLC0415

    least = _OTHERS_FROM if language in _OTHERS else 0.0
    accented: dict[str, float] = {}
    unaccented: dict[str, float] = {}
    # The list holds a bucket of words for each hundredth of a power of ten below certainty,
    # which is 9 on the Zipf scale, and starts with the most frequent.
    for place, bucket in enumerate(get_frequency_list(language, wordlist="small")):
        zipf = 9 - place / 100
        if zipf < least:
            break
        for word in bucket:
            accented[word] = zipf
            if not word.isascii():
                unaccented.setdefault(_without_accents(word), zipf - _UNACCENTED)
    merged = {word: max(zipf, accented.get(word, _FLOOR)) for word, zipf in unaccented.items()}
    return MappingProxyType({**accented, **merged})


def _without_accents(word: str) -> str:
    parts = unicodedata.normalize("NFD", word)
    return "".join(character for character in parts if not unicodedata.combining(character))
