"""The names of a question, and whether a text holds them."""

import re
from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import dataclass
from functools import lru_cache

from rapidfuzz.distance import JaroWinkler

from assistant.matching import SUBJECT, names_of, terms_of
from assistant.question.asking import LONG
from assistant.question.names import names_in
from corpus.document import Passage
from corpus.language import Language, frequencies
from index import Index
from index.lexical import fold, query_terms

_RARE = 8.0
"""About the inverse document frequency of a word that a corpus of thousands lacks."""
_SAME_NAME = 0.85
"""Jaro-Winkler similarity of a name in two languages: Dunkirk, Dunkerque."""
_AS_LONG = 0.7
"""The least length of such a name, as a share of the other's: "par" is no Paris."""
_WORD = re.compile(r"\w+")
_JOINED = re.compile(r"\w+(?:-\w+)*")
_BEFORE_NOUN = re.compile(
    r"\s+(?!(?:a|an|and|as|at|by|for|from|has|have|in|is|are|of|on|or|the|to|was|with|au|aux|avec|de"
    r"|des|du|en|est|et|la|le|les|ou|par|pour|sont|sur)\b)[a-z]"
)
"""After an English name that may be used as an adjective: "French lessons"."""
_COMMON = 4.0
"""The frequency, on the Zipf scale, of a name that everybody uses as an adjective."""


@dataclass(frozen=True)
class Words:
    """The words of a text by their first letter: those that begin a word, and all parts of words.

    "Hauts-de-France" does not name France.
    """

    whole: Mapping[str, Set[str]]
    parts: Mapping[str, Set[str]]

    def name(self, parts: Sequence[str]) -> bool:
        """Whether the text holds a name, in its parts, in this spelling or one much alike."""
        words = self.whole if len(parts) == 1 else self.parts
        return all(_holds_part(words.get(part[0], frozenset()), part) for part in parts)


@lru_cache(maxsize=5_000)
def words_in(text: str) -> Words:
    """Return the words of a text."""
    words = [_WORD.findall(joined) for joined in _JOINED.findall(fold(text))]
    every = (part for found in words for part in found)
    return Words(_by_letter(found[0] for found in words), _by_letter(every))


def parts_of(name: str) -> tuple[str, ...]:
    """Return the words that a name is made of, folded."""
    return tuple(_WORD.findall(fold(name)))


def rarity_of(index: Index, name: str) -> float:
    """Return how rare the most usual word of a name is, 0 to about 1."""
    terms = (term for word in query_terms(name) for term in word.terms)
    return min(map(index.term_weight, terms), default=0.0) / _RARE


def unnamed(index: Index, question: str, quotes: Sequence[Passage]) -> tuple[str, ...]:
    """Return the names of a short question that no quote holds, nor its headings and title.

    Those are not counted that all sources are about, nor those for which a quote holds a
    translation.
    """
    if len(question.split()) > LONG:
        return ()
    held = words_in(" ".join(_told(quote) for quote in quotes))
    rare = SUBJECT * index.term_weight("") / _RARE
    missing = [
        name
        for name in names_in(question)
        if not _is_adjective(question, name)
        and rarity_of(index, name) >= rare
        and not held.name(parts_of(name))
    ]
    return tuple(name for name in missing if not _is_translated(index, question, name, quotes))


def _is_adjective(question: str, name: str) -> bool:
    """Whether a name says what kind of thing is meant: "French lessons"."""
    is_common = frequencies(Language.ENGLISH).get(name.lower(), 0.0) >= _COMMON
    end = question.index(name) + len(name)
    return is_common and _BEFORE_NOUN.match(question, end) is not None


def _is_translated(index: Index, question: str, name: str, quotes: Sequence[Passage]) -> bool:
    parts = parts_of(name)
    held = frozenset[str]().union(*(terms_of(quote) for quote in quotes))
    words = index.encode(question).words
    return any(not held.isdisjoint(names_of(w)) for w in words if fold(w.word) in parts)


def _told(passage: Passage) -> str:
    return " ".join((passage.document.title, *passage.place.section, passage.reading))


def _by_letter(words: Iterable[str]) -> Mapping[str, Set[str]]:
    found: dict[str, set[str]] = {}
    for word in words:
        found.setdefault(word[0], set()).add(word)
    return found


def _holds_part(words: Set[str], part: str) -> bool:
    return part in words or any(_are_alike(part, word) for word in words)


def _are_alike(one: str, other: str) -> bool:
    shorter, longer = sorted((len(one), len(other)))
    return shorter >= _AS_LONG * longer and JaroWinkler.similarity(one, other) >= _SAME_NAME
