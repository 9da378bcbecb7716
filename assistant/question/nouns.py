"""The noun that a question turns on: what is counted, or which thing is asked for."""

import re

from assistant.question.wanted import COUNTS
from index.lexical import content_words

_ARTICLE = r"(?:(?:the|an?|all|le|la|les|un|une|des|du|de|mon|ma|my|his|her|its|son|sa)\s+|l')?"
_COUNTS = r"how many|combien d[e']|nombre d[e'](?:s\b)?|number of|combien y a[- ]t[- ]il d[e']"
_IS = r"(?:\s+(?:is|are|was|were|will be|est|sont|etait|etaient|sera|seront))?"
_ASKS = rf"(?:what|which|quel(?:le)?s?){_IS}|what'?s|c'?\s?est quoi"
_PHRASE = rf"\s*{_ARTICLE}((?:[\w'-]+\s*){{1,4}})"
_COUNTED = re.compile(rf"\b(?:{_COUNTS}){_PHRASE}")
_NUMBERED = rf"^(?:(?:the|les|ces|these|mes|my)\s+)?(?=(?:\d\d?|{'|'.join(COUNTS)})\s)"
_FOCUS = re.compile(rf"(?:\b(?:{_COUNTS}|{_ASKS})|{_NUMBERED}){_PHRASE}")
_MOST = 1
"""Words of a noun that are looked at: a compound has hardly more."""


def counted_noun(folded: str) -> tuple[str, ...]:
    """Return the first words with a meaning of what a folded question counts."""
    return _noun(_COUNTED, folded)


def focus_noun(folded: str) -> tuple[str, ...]:
    """Return the first words with a meaning of what a folded question asks for."""
    return _noun(_FOCUS, folded)


def _noun(pattern: re.Pattern[str], folded: str) -> tuple[str, ...]:
    found = pattern.search(folded)
    named = content_words(found[1]) if found else ()
    return tuple(word for word in named if word not in COUNTS and not word.isdigit())[:_MOST]
