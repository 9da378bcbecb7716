"""Terms of a text, and BM25 over them.

A term is a word with case and accents folded and its ending cut by the language's Snowball
stemmer; a number is one term however its thousands are grouped. Stop words are not terms.
"""

import re
import threading
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import filterfalse
from types import MappingProxyType

import Stemmer

from corpus.language import Language
from index.stopwords import ALL_STOP_WORDS, STOP_WORDS

SHORTEST_TRANSLATED = 3
"""Letters; encoders take shorter words for each other."""

_STEMMERS = MappingProxyType({Language.FRENCH: "french", Language.ENGLISH: "english"})

# A group of three digits after a space, a comma or a dot belongs to the number before it,
# unless that number is a lone zero (0.125) or is itself longer than three digits (2021 300).
_GROUPED = re.compile(r"(?<![\d.,])(?!0)\d{1,3}(?:[ \u00a0\u202f,.’']\d{3})+(?![\d]|[.,]\d)")
_DECIMAL_COMMA = re.compile(r"(?<=\d),(?=\d)")
_UNIT = re.compile(r"(?<=\d)(?=[^\W\d_]{2})")
_ELISION = re.compile(r"\b(?:[cdjlmnst]|(?:jus|lors|puis|quoi)?qu)'(?=\w)")
_POSSESSIVE = re.compile(r"(?<=\w)'s\b")
_TOKEN = re.compile(r"\d+(?:\.\d+)+|\w+")
_APOSTROPHES = str.maketrans(dict.fromkeys("’‘\u02bc\u0060´", "'"))
_LIGATURES = str.maketrans({"œ": "oe", "æ": "ae", "ø": "o", "ł": "l", "đ": "d"})


def fold(text: str) -> str:
    """Return the text in lower case without accents, ligatures spelled out."""
    if text.isascii():  # as most words are
        return text.lower()
    decomposed = unicodedata.normalize("NFKD", text.casefold().translate(_LIGATURES))
    return "".join(filterfalse(unicodedata.combining, decomposed))


def fold_in_place(text: str) -> str:
    """Return a text folded, with plain apostrophes, and each letter in its place."""
    return "".join(fold(letter)[:1] or letter for letter in text.replace("’", "'"))


def words(text: str) -> list[str]:
    """Return the words and numbers of a text in lower case, accents kept.

    Hyphens part words, the elided article leaves its noun, `1 400` and `1,400` are `1400`,
    `16,7` is `16.7`, `190km` is two words.
    """
    text = unicodedata.normalize("NFKC", text.translate(_APOSTROPHES)).casefold()
    text = _GROUPED.sub(lambda match: re.sub(r"\D", "", match.group()), text)
    text = _UNIT.sub(" ", _DECIMAL_COMMA.sub(".", text))
    text = _POSSESSIVE.sub("", _ELISION.sub("", text))
    return [word.strip("_") for word in _TOKEN.findall(text) if word.strip("_")]


FOLDED_STOP_WORDS = frozenset(map(fold, ALL_STOP_WORDS))
"""Words without a meaning of their own, in either language, as they may be typed."""


class _Stemmers(threading.local):
    """One Snowball stemmer a thread and language: PyStemmer's are not safe to share."""

    def __init__(self) -> None:
        self.by_language = {language: Stemmer.Stemmer(name) for language, name in _STEMMERS.items()}


_stemmers = _Stemmers()


def term_of(word: str, language: Language) -> str:
    """Return the term of a word in a language; a third language's words are only folded."""
    folded = fold(word)
    stemmer = _stemmers.by_language.get(language)
    if stemmer is None or not folded or folded[0].isdigit():
        return folded
    # Folded before it is stemmed, so that "activites" typed without accents is "activités";
    # the stemmer then leaves a few feminine endings, which fall here.
    return str(stemmer.stemWord(folded)).rstrip("e") or folded


def terms(text: str, language: Language) -> list[str]:
    """Return the terms of a text in order, repetitions kept."""
    stop_words = STOP_WORDS.get(language, frozenset())
    return [term_of(word, language) for word in words(text) if word not in stop_words]


@dataclass(frozen=True)
class QueryTerm:
    """A word of a question with the terms that it may be in the languages of the corpus."""

    word: str
    terms: tuple[str, ...]


@lru_cache(maxsize=64)
def query_terms(question: str) -> tuple[QueryTerm, ...]:
    """Return the question's words that carry meaning, analysed in every language, each once.

    All of its words where none does: such a question ("Who are you?") is looked up, too.
    """
    found = content_words(question) or tuple(dict.fromkeys(words(question)))
    return tuple(_query_term(word) for word in found)


def content_words(question: str) -> tuple[str, ...]:
    """Return the words of a question that carry meaning, each once, in order.

    The stop words are those of the language that most of the question's words are stop words
    of: "son" is one in French and a person in English.
    """
    found = words(question)
    stop_words = _stop_words_of(found)
    return tuple(dict.fromkeys(word for word in found if word not in stop_words))


def _stop_words_of(found: Sequence[str]) -> frozenset[str]:
    counts = {
        language: sum(word in stop_words for word in found)
        for language, stop_words in STOP_WORDS.items()
    }
    most = max(counts.values())
    languages = [language for language, count in counts.items() if count == most]
    return frozenset[str]().union(*(STOP_WORDS[language] for language in languages))


def _query_term(word: str) -> QueryTerm:
    variants = [term_of(word, language) for language in (*_STEMMERS, Language.OTHER)]
    return QueryTerm(word, tuple(dict.fromkeys(variants)))


def most_frequent_forms(texts: Iterable[tuple[str, Language]]) -> Mapping[str, str]:
    """Return, for each term of the texts, the word form that stands for it most often."""
    forms: dict[str, dict[str, int]] = {}
    for text, language in texts:
        stop_words = STOP_WORDS.get(language, frozenset())
        for word in words(text):
            if word not in stop_words:
                counts = forms.setdefault(term_of(word, language), {})
                counts[word] = counts.get(word, 0) + 1
    return {
        term: max(counts, key=lambda word: (counts[word], word)) for term, counts in forms.items()
    }
