"""Whether a sentence holds the kind of thing that a question asks for."""

import re

from assistant.question import Wanted
from index.lexical import fold

_MONTHS = (
    r"janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre"
    r"|january|february|march|april|may|june|july|august|september|october|november|december"
)
_NUMBER_WORDS = (
    r"two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens?|hundreds?|thousands?"
    r"|deux|trois|quatre|cinq|sept|huit|neuf|dix|onze|douze|quinze|vingt\w*|trente|quarante|cent\w*"
    r"|mille|premiere?|deuxieme|troisieme|quatrieme|cinquieme|sixieme|first|second|third|fourth"
    r"|(?:diz|douz|quinz|vingt|trent|cinquant|cent)aines?"
)
_FOLDED = {
    Wanted.MONEY: re.compile(r"[€$£]|\b(?:euros?|dollars?|eur|k€|m€|mds|milliards?|billions?)\b"),
    Wanted.NUMBER: re.compile(rf"\d|\b(?:{_NUMBER_WORDS})\b"),
    Wanted.DATE: re.compile(
        rf"\b(?:1[0-9]|20)\d\d\b|\b(?:{_MONTHS})\b|\b(?:century|siecle|mensuel\w*|annuel\w*)\b"
    ),
}
_CASED = {
    Wanted.PERSON: re.compile(
        r"(?:[A-ZÀ-ÝĐ][\w’'.-]+\s+){1,3}[A-ZÀ-ÝĐ][\w’'-]+|[Pp]r[ée]sident|[Dd]irect|CEO|[Cc]omité"
    ),
    Wanted.PLACE: re.compile(
        r"(?:\b(?:à|in|at|de|of|dans|en|près|near)\s+|\()[A-ZÀ-Ý]\w+|pr[ée]fecture"
    ),
}
_NUMBERS = re.compile(r"\d+(?:[.,]\d+)*")


def shows(wanted: Wanted, reading: str) -> bool | None:
    """Whether a sentence holds the kind of thing that is asked for; None when anything may do."""
    if wanted in _FOLDED:
        return _FOLDED[wanted].search(fold(reading)) is not None
    if wanted in _CASED:
        return _CASED[wanted].search(reading) is not None
    return None


def numbers_in(text: str) -> frozenset[str]:
    """Return the numbers that stand in a text as digits."""
    return frozenset(_NUMBERS.findall(text))
