"""The names and years in a question: what an answer must be about."""

import re

from corpus.language import place_spans

_NAME = re.compile(r"\b(?:(?:[dlDL]|[qQ]u)['’])?([A-ZÀ-Ý][\w-]*[a-zà-ÿ][\w-]*)")
_BEGINS = re.compile(r"(?:^|[.?!:;(«\"-])\s*(?:(?:[dl]|qu)['’])?$", re.IGNORECASE)
"""Before a word that has its capital from its place in the sentence."""
WHOLE_NAME = re.compile(
    r"(?:[A-ZÀ-Ý][\w’'&-]*|\d+)(?:\s+(?:(?:de|du|des|la|le|of|the|et|and)\s+)?[A-ZÀ-Ý][\w’'&-]*)*"
)
"""A name of one word or several, or a number, wherever it stands: "University of Lille"."""
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")


def names_in(text: str) -> tuple[str, ...]:
    """Return the words with a capital that does not come from their place, and known places.

    A question typed all in capitals, or with one on every word, shows no names that way.
    """
    places = [text[start:end] for start, end in place_spans(text)]
    found = list(_NAME.finditer(text))
    lower = len(found) == 1 or re.search(r"\b[a-zà-ÿ]{3,}", text) is not None
    capitals = [m[1] for m in found if lower and not _BEGINS.search(text[: m.start()])]
    return tuple(dict.fromkeys((*capitals, *places)))


def years_in(text: str) -> frozenset[str]:
    """Return the years that stand in a text."""
    return frozenset(_YEAR.findall(text))
