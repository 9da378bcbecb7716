"""Names: what a collection writes with a capital only, such as people, places and projects."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from corpus.document import Document

_WORD = re.compile(r"\w+(?:[’'-]\w+)*")
_CAPITAL = r"[A-ZÀ-ÖØ-ÞĐ][\w-]*\w"
_NAME = re.compile(rf"\b{_CAPITAL}(?:\s(?:(?:de|du|des|la|le|les|of|the|et|and)\s)?{_CAPITAL})*")
_BEGINS = re.compile(r"(?:^|[.!?:;•\n–—|-]\s*|[«“\"(]\s?)$")
"""What stands before the first word of a sentence, which has a capital whatever it is."""
_LONGEST_ACRONYM = 6


@dataclass(frozen=True)
class Names:
    """How often a collection writes each word with a capital inside a sentence, and without."""

    capital: Mapping[str, int]
    small: Mapping[str, int]

    @classmethod
    def of(cls, documents: Iterable[Document]) -> "Names":
        """Learn the names of a collection."""
        capital, small = Counter[str](), Counter[str]()
        for document in documents:
            for match in _WORD.finditer(document.text):
                word = match[0]
                if not word[0].isupper():
                    small[word] += 1
                elif not _begins(document.text, match.start()):
                    capital[word] += 1
        return cls(capital, small)

    def found_in(self, text: str) -> list[str]:
        """Return the names in a text, each once, the rarest in the collection first."""
        found = dict.fromkeys(name for name in _candidates(text) if self._is_name(name))
        return sorted(found, key=self._count)

    def _is_name(self, name: str) -> bool:
        if name.isupper():
            return len(name) <= _LONGEST_ACRONYM and self._count(name) > 0
        # What is written with a capital once, all alone, may be anything.
        return self._count(name) > (0 if " " in name or "-" in name else 1)

    def _count(self, name: str) -> int:
        """Return how often the rarest word of a name is one; 0 when none of its words ever is."""
        counts = (
            self.capital.get(word, 0)
            for word in _WORD.findall(name)
            if word[0].isupper() and not self.small.get(word.lower())
        )
        return min((count for count in counts if count), default=0)


def _candidates(text: str) -> Iterator[str]:
    return (match[0] for match in _NAME.finditer(text))


def _begins(text: str, position: int) -> bool:
    return _BEGINS.search(text[max(0, position - 4) : position]) is not None
