"""Reading numbers in words: "vingt et un", "two hundred and fifty", "and a half"."""

from collections.abc import Sequence
from decimal import Decimal

from assistant.verify.numbers.shares import share_at
from assistant.verify.numbers.values import DURATIONS, ORDINALS, SCALES, SMALL, UNITS
from assistant.verify.pieces import Cursor

_ONE = frozenset({"un", "une", "one"})
_AFTER_TEN = frozenset({"sept", "huit", "neuf"})
_AFTER_SIXTY = frozenset({"dix", "onze", "douze", "treize", "quatorze", "quinze", "seize"})
"""Words that go on from sixty and from eighty in French."""
_BEFORE_ET = frozenset({20, 30, 40, 50, 60, 70, 90})
"""Tens after which "et un" is one more; in Belgium "septante et un" is, too."""
_BOUNDING = frozenset({"over", "under", "than", "least", "most", "nearly", "almost", "about"})
_HALVES = (("and", "a", "half"), ("et", "demi"), ("et", "demie"))


def number_in_words(cursor: Cursor) -> Decimal | None:
    """Return the number that words spell: "vingt et un", "two hundred and fifty"."""
    start, total, current = cursor.at, 0, 0
    while not cursor.is_done:
        word, is_first = cursor.peek(), cursor.at == start
        if word in ("hundred", "cent") or (word == "cents" and not is_first):
            current = max(current, 1) * 100
        elif word in ("thousand", "mille"):
            total, current = total + max(current, 1) * 1000, 0
        elif word in SMALL and (is_first or _fits(current, word)):
            current += 76 if word.startswith("vingt") and current % 100 == 4 else SMALL[word]
        elif is_first or not _goes_on(cursor, total, current):
            break
        cursor.take()
    if cursor.at == start and _is_bounded_one(cursor):
        cursor.take()
        return Decimal(1)
    is_one = cursor.at == start + 1 and cursor.peek(-1) in _ONE
    if cursor.at == start or (is_one and not _counts_one(cursor)):
        cursor.at = start
        return None
    return Decimal(total + current)


def _fits(current: int, word: str) -> bool:
    """Whether a small number may follow what has been read: "twenty" "two", but not "two" "two"."""
    rest = current % 100
    if rest == 4:
        return word.startswith("vingt")
    if rest == 10:
        return word in _AFTER_TEN
    is_unit = rest >= 20 and rest % 10 == 0 and SMALL[word] < 10
    return rest == 0 or is_unit or (rest in (60, 80) and word in _AFTER_SIXTY)


def _goes_on(cursor: Cursor, total: int, current: int) -> bool:
    """Whether a number goes on after "et", "and" or a hyphen."""
    link, following = cursor.peek(), cursor.peek(1)
    if link == "-":
        return following in SMALL or following in SCALES
    if link == "et":
        return current % 100 in _BEFORE_ET and following in (*_ONE, "onze")
    return link == "and" and total + current >= 100 and _is_rest(cursor, total)


def _is_rest(cursor: Cursor, total: int) -> bool:
    """Whether "and" leads to the rest of a number; "one thousand and two thousand" are two."""
    ahead = 1
    while cursor.peek(ahead) in SMALL or cursor.peek(ahead) == "-":
        ahead += 1
    scale = SCALES.get(cursor.peek(ahead), 1)
    return cursor.peek(1) in SMALL and (scale == 1 or (scale > 100 and not total))


def _counts_one(cursor: Cursor) -> bool:
    """Whether "one" counts what follows, as in "one month" and "un million"."""
    following = cursor.peek()
    is_time = UNITS.get(following, ("", 0))[0] in DURATIONS and not is_article(cursor, 0)
    is_time = is_time and following not in ORDINALS  # "un second essai"
    is_share = cursor.peek(-1) == "one" and share_at(cursor, int(following == "-")) is not None
    counts = following in SCALES or is_time or is_share
    return counts or any(_follows(cursor, words) for words in _HALVES)


def _is_bounded_one(cursor: Cursor) -> bool:
    """Whether an article counts what a bound precedes: "over a year"."""
    is_time = UNITS.get(cursor.peek(1), ("", 0))[0] in DURATIONS
    return cursor.peek() in ("a", "an") and cursor.peek(-1) in _BOUNDING and is_time


def half_after(cursor: Cursor) -> Decimal:
    """Return what "and a half" adds to the one before."""
    for words in _HALVES:
        if _follows(cursor, words):
            cursor.take(len(words))
            return Decimal("0.5")
    return Decimal(0)


def _follows(cursor: Cursor, words: Sequence[str]) -> bool:
    return all(cursor.peek(ahead) == word for ahead, word in enumerate(words))


def is_article(cursor: Cursor, ahead: int) -> bool:
    """Whether "an" is no French year: "two an hour"."""
    return cursor.peek(ahead) == "an" and cursor.peek(ahead + 1) in UNITS
