"""Glossary: what is called by one name in a question and by another in the sources.

A dictionary of single words does not know that a "titre de séjour" is a residence permit, and
encoders of small size hardly do. `glossary.txt` holds such terms of public life, a concept a line,
French terms before the equals sign and English ones after it, parted by slashes, the usual first.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from pathlib import Path

from corpus.document import Document
from corpus.errors import InputInvalid
from corpus.language import Language, frequencies
from index.lexical import QueryTerm, fold, query_terms, term_of

FILE = Path(__file__).with_name("glossary.txt")
_LANGUAGES = (Language.FRENCH, Language.ENGLISH)
_WORD = re.compile(r"[^\W_]+")
_LINKS = frozenset("a au aux d de des du en et l la le les pour and for in of on the to".split())  # noqa: SIM905
"""Words between those of a term, which may be others or lack."""
_LONGEST = 6
"""Words of a term, those apart."""
_SHORTEST, _SHORTEST_ACRONYM = 5, 3
"""Letters of a word that is a term by itself."""

Concept = Mapping[Language, Sequence[str]]
"""The terms for one thing in each language."""
Key = tuple[str, ...]
"""A term as its words are looked up: stemmed, without those between them."""


@dataclass(frozen=True)
class Gloss:
    """A term in a question, its place, its words folded, and what the sources call the same."""

    start: int
    end: int
    words: frozenset[str]
    others: tuple[str, ...]


@dataclass(frozen=True)
class Glossary:
    """Glosses questions; `others` are the sources' terms, if any, by the term of a language."""

    others: Mapping[tuple[Language, Key], tuple[str, ...]]
    singles: Mapping[Language, Set[str]]
    """The terms of one word: acronyms as they are, and others folded; short ones mean too much."""

    @classmethod
    def of(cls, documents: Iterable[Document], concepts: Iterable[Concept]) -> "Glossary":
        """Look up for every term of the concepts what the documents call the same."""
        held = _Held.of(documents)
        others: dict[tuple[Language, Key], tuple[str, ...]] = {}
        singles: dict[Language, set[str]] = {language: set() for language in _LANGUAGES}
        for concept in concepts:
            told = {language: held.first(concept[language], language) for language in _LANGUAGES}
            for language, names in concept.items():
                for name in names:
                    found = _others(name, language, told, held)
                    others.setdefault((language, _key(name, language)), found)
                    singles[language].update(_single(name))
        return cls(others, singles)

    def glosses(self, question: str) -> list[Gloss]:
        """Return the terms of a question that the sources call otherwise, in order.

        Of terms that overlap, in whatever language, the one of most words is meant.
        """
        found = [gloss for language in _LANGUAGES for gloss in self._in(question, language)]
        kept: list[Gloss] = []
        for gloss in sorted(found, key=lambda gloss: -len(gloss.words)):
            if all(gloss.end <= other.start or gloss.start >= other.end for other in kept):
                kept.append(gloss)
        return sorted((gloss for gloss in kept if gloss.others), key=lambda gloss: gloss.end)

    def _in(self, question: str, language: Language) -> Iterator[Gloss]:
        """Yield the terms of a language in a question, the longest where several begin."""
        spoken = [word for word in _WORD.finditer(question) if fold(word[0]) not in _LINKS]
        keys = [_term(word[0], language) for word in spoken]
        place = 0
        while place < len(keys):
            count = self._longest(keys, place, language)
            run = spoken[place : place + count]
            if count > 1 or (count and self._is_meant(run[0], language)):
                others = self.others[language, tuple(keys[place : place + count])]
                names = frozenset(fold(word[0]) for word in run)
                yield Gloss(run[0].start(), run[-1].end(), names, others)
            place += max(count, 1)

    def _is_meant(self, word: re.Match[str], language: Language) -> bool:
        """Whether a term of one word stands there and not another word of its family, or a name."""
        typed, known = word[0], self.singles[language]
        is_name = word.start() > 0 and typed[0].isupper() and not typed.isupper()
        return typed in known or (not is_name and _singular(fold(typed)) in known)

    def _longest(self, keys: Sequence[str], place: int, language: Language) -> int:
        return next(
            (
                count
                for count in range(min(_LONGEST, len(keys) - place), 0, -1)
                if (language, tuple(keys[place : place + count])) in self.others
            ),
            0,
        )


def with_others(word: QueryTerm, glosses: Sequence[Gloss]) -> QueryTerm:
    """Return a word of a question that may also stand for what the sources call its term."""
    others = (
        term
        for gloss in glosses
        if fold(word.word) in gloss.words
        for other in gloss.others
        for known in query_terms(other)
        for term in known.terms
    )
    return QueryTerm(word.word, tuple(dict.fromkeys((*word.terms, *others))))


@dataclass(frozen=True)
class _Held:
    """The terms of the documents of each language, in order, as one text."""

    texts: Mapping[Language, str]

    @classmethod
    def of(cls, documents: Iterable[Document]) -> "_Held":
        texts = defaultdict[Language, list[str]](list)
        for document in documents:
            texts[document.language] += ["", *_key(document.text, document.language), ""]
        return cls({language: " ".join(["", *held, ""]) for language, held in texts.items()})

    def holds(self, name: str, language: Language) -> bool:
        """Whether the documents of a language use a term."""
        key = _key(name, language)
        return bool(key) and f" {' '.join(key)} " in self.texts.get(language, "")

    def first(self, names: Iterable[str], language: Language) -> str | None:
        """Return the first of the terms that the documents of a language use."""
        return next((name for name in names if self.holds(name, language)), None)


def _others(
    name: str, language: Language, told: Mapping[Language, str | None], held: _Held
) -> tuple[str, ...]:
    """Return what the sources call a term: in its own language only if they do not use it."""
    known = held.holds(name, language)
    return tuple(
        other
        for own, other in told.items()
        if other and other != name and not (known and own is language)
    )


def _key(text: str, language: Language) -> Key:
    return tuple(_term(word, language) for word in _WORD.findall(text) if fold(word) not in _LINKS)


def _term(word: str, language: Language) -> str:
    return _singular(term_of(word, language))


def _singular(word: str) -> str:
    """Return a word without the plural that the stemmer leaves: "beffrois"."""
    return word.rstrip("s") or word


def _single(name: str) -> Iterator[str]:
    """Yield the forms in which a term of one word is known."""
    if not _WORD.fullmatch(name):
        return
    if name.isupper():
        yield name
    small = fold(name)
    # An acronym in small letters may be a word: "AI", "CAP".
    is_taken = name.isupper() and any(small in frequencies(language) for language in _LANGUAGES)
    if len(small) >= (_SHORTEST_ACRONYM if name.isupper() else _SHORTEST) and not is_taken:
        yield _singular(small)


def read(path: Path = FILE) -> list[Concept]:
    """Read a glossary; raises InputInvalid at a line that is none, or when there is no text."""
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise InputInvalid(f"{path} cannot be read.", "Save it as UTF-8 text.") from error
    concepts: list[Concept] = []
    for number, line in enumerate(lines, start=1):
        if not line.strip():
            continue
        sides = [
            [name for each in side.split(" / ") if (name := each.strip())]
            for side in line.split(" = ")
        ]
        if len(sides) != len(_LANGUAGES) or not all(sides):
            raise InputInvalid(
                f"{path.name}:{number} is no line of a glossary.",
                "Write French terms, “ = ”, English terms; part several by “ / ”.",
            )
        concepts.append(dict(zip(_LANGUAGES, sides, strict=True)))
    return concepts
