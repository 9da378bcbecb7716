"""Acronyms, and the names that they stand for where a document says so."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from corpus.document import Document
from index.lexical import fold

_WORD = re.compile(r"\w+")
_PIECE = re.compile(r"[\w’']+|[.;:!?()]")
_ACRONYM = re.compile(r"\(\s?([A-Z][A-Za-z0-9]{1,9})\s?\)")
_EXPLAINED = re.compile(r"\b([A-Z][A-Za-z0-9]{1,9}) ?(?:\(|: )(?=\w)")
_TIMES = re.compile(r"([a-z])([2-5])")
"""A letter so many times: S3 is SSS, W3C is WWWC."""
_LONGEST_NAME = 12
"""Words before an acronym that may be the name that it stands for."""
_LITTLE = frozenset("de des du la le les l d et en au aux à of the and for in pour".split())  # noqa: SIM905


@dataclass(frozen=True)
class Acronyms:
    """Finds names that have an acronym; `by_name` maps a name's words, folded, to the acronym."""

    by_name: Mapping[tuple[str, ...], str]
    longest: int

    @classmethod
    def of(cls, documents: Iterable[Document]) -> "Acronyms":
        """Gather the acronyms that documents explain."""
        by_name = {_folded_words(name): fold(short) for short, name in names_of(documents).items()}
        return cls(by_name, max(map(len, by_name), default=0))

    def of_names_in(self, text: str) -> list[str]:
        """Return the acronyms, folded, of the names that a text spells out without them."""
        words = _folded_words(text)
        found = {
            self.by_name[words[start : start + count]]
            for start in range(len(words))
            for count in range(2, self.longest + 1)
            if words[start : start + count] in self.by_name
        }
        return sorted(found.difference(words))


def _folded_words(text: str) -> tuple[str, ...]:
    return tuple(_WORD.findall(fold(text)))


def names_of(documents: Iterable[Document]) -> dict[str, str]:
    """Return what acronyms stand for, where a document says so: "Centre Européen (CE)".

    "CE (Centre Européen)" and "CE : le Centre Européen" say so, too. The initials of the name must
    be the letters of the acronym, little words left out.
    """
    names: dict[str, str] = {}
    for document in documents:
        for match in _ACRONYM.finditer(document.text):
            before = document.text[max(match.start() - 200, 0) : match.start()]
            name = _name_before(before, match[1])
            if name:
                names.setdefault(match[1], name)
        for match in _EXPLAINED.finditer(document.text):
            name = _name_after(document.text[match.end() : match.end() + 200], match[1])
            if name:
                names.setdefault(match[1], name)
    return names


def _initials_fit(words: Sequence[str], acronym: str) -> bool:
    """Whether the first letters of words make an acronym, with their little words or without."""
    letters = [(fold(word[0]), word.lower() in _LITTLE) for word in words]
    everything = "".join(letter for letter, _ in letters)
    without = "".join(letter for letter, is_little in letters if not is_little)
    spelled = _TIMES.sub(lambda match: match[1] * int(match[2]), fold(acronym))
    return spelled in (everything, without)


def _name_before(text: str, acronym: str) -> str | None:
    words = _PIECE.findall(text)[-_LONGEST_NAME:]
    return _first_fit((words[-count:] for count in range(2, len(words) + 1)), acronym)


def _name_after(text: str, acronym: str) -> str | None:
    words = _PIECE.findall(text)[: _LONGEST_NAME + 1]
    if words and words[0].lower() in _LITTLE:  # "CE : le Centre Européen"
        words = words[1:]
    return _first_fit((words[:count] for count in range(2, len(words) + 1)), acronym)


def _first_fit(names: Iterable[Sequence[str]], acronym: str) -> str | None:
    """Return the first of ever longer names that the acronym stands for, within a sentence."""
    for name in names:
        if not all(word[0].isalpha() for word in name):
            return None
        parts = [part for word in name for part in re.split(r"[’']", word) if part]
        if _initials_fit(parts, acronym) and parts[0].lower() not in _LITTLE:
            return " ".join(name)
    return None
