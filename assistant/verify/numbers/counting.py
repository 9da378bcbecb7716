"""Reading numbers in words: "vingt et un", "two hundred and fifty", "and a half"."""

from collections.abc import Sequence
from decimal import Decimal

from assistant.verify.numbers.shares import share_at
from assistant.verify.numbers.values import DURATIONS, ORDINALS, SCALES, SMALL, UNITS
from assistant.verify.text.pieces import Cursor

_ONE = frozenset({"un", "une", "one"})
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
        elif word in SMALL and (is_first or _fits(current, SMALL[word])):
            current += 76 if word.startswith("vingt") and current % 100 == 4 else SMALL[word]
        elif is_first or not _goes_on(cursor, current):
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


def _fits(current: int, added: int) -> bool:
    """Whether a small number may follow what has been read: "twenty" "two", but not "two" "two"."""
    rest = current % 100
    is_unit = added < 10 and rest % 10 == 0 and rest >= 20
    is_teen = rest == 10 and 7 <= added <= 9  # "dix-sept"
    return rest == 0 or is_teen or is_unit or (rest in (60, 80, 4) and 0 < added <= 20)


def _goes_on(cursor: Cursor, current: int) -> bool:
    """Whether a number goes on after "et", "and" or a hyphen."""
    link, following = cursor.peek(), cursor.peek(1)
    if link == "-":
        return following in SMALL or following in SCALES
    is_hundreds = link == "and" and current >= 100
    is_twenty_one = link == "et" and 20 <= current <= 60 and following in (*_ONE, "onze")
    return following in SMALL and (is_hundreds or is_twenty_one)


def _counts_one(cursor: Cursor) -> bool:
    """Whether "one" counts what follows, as in "one month" and "un million"."""
    following = cursor.peek()
    is_time = UNITS.get(following, ("", 0))[0] in DURATIONS and not is_article(cursor, 0)
    is_time = is_time and following not in ORDINALS  # "un second essai"
    is_share = cursor.peek(-1) == "one" and share_at(cursor) is not None
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
