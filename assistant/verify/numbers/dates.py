"""Reading dates, days and hours of the clock."""

import re
from decimal import Decimal

from assistant.verify.numbers.values import MONTH_NAMES, MONTHS, WEEKDAYS, Value
from assistant.verify.pieces import Cursor, Piece
from corpus.language import Language

_ALSO_WORDS = frozenset({"may", "march", "mars", "mai", "sept", "sep", "dec", "jan", "nov"})
"""Months that are other words as well."""
_BEFORE_MONTHS = frozenset(
    {"in", "of", "since", "until", "by", "from", "to", "every", "each", "this", "last", "next"}
    | {"en", "de", "d", "depuis", "fin", "a", "chaque", "premier"}
)


_HOURS = {"noon": 12 * 60, "midday": 12 * 60, "midi": 12 * 60, "midnight": 0, "minuit": 0}
"""Hours that have a name, and their minutes; "Midi" is a region."""


def read_date(cursor: Cursor, language: Language) -> Value | None:
    """Return the date or hour that begins here, if one does."""
    piece = cursor.piece()
    if piece.group in ("iso", "numeric"):
        return _whole(cursor.take())
    if piece.group == "clock":
        return _clock(cursor.take())
    if piece.text in _HOURS:
        return Value(Decimal(_HOURS[cursor.take().text]), "minute")
    if piece.folded in WEEKDAYS:
        return Value(Decimal(WEEKDAYS[cursor.take().folded]), "weekday")
    if begins_month(cursor):
        return _from_month(cursor, language)
    return None


def _whole(piece: Piece) -> Value:
    numbers = [int(number) for number in re.findall(r"\d+", piece.text)]
    day, month, year = reversed(numbers) if piece.group == "iso" else numbers
    return Value(day=day, month=month, year=year)


def _clock(piece: Piece) -> Value:
    hours, *minutes = (int(number) for number in re.findall(r"\d+", piece.text))
    half = re.search(r"([ap])\.?m", piece.folded)
    if half is not None:  # 12 a.m. is midnight
        hours = hours % 12 + 12 * (half[1] == "p")
    return Value(Decimal(hours * 60 + sum(minutes)), "minute")


def begins_month(cursor: Cursor) -> bool:
    """Whether the word here is a month: "18 May", and not "over 18 may apply"."""
    name, before = cursor.piece(), cursor.peek(-1)
    if name.folded not in MONTHS:
        return False
    if name.text in ("may", "march"):
        return cursor.peek(1)[:1].isdigit()
    if name.folded not in _ALSO_WORDS or before[:1].isdigit() or cursor.peek(1)[:1].isdigit():
        return True
    may_be_small = name.folded in ("mars", "mai")
    if name.text[0].isupper() and _is_abbreviated(cursor):
        return True
    return (name.text[0].isupper() or may_be_small) and before in _BEFORE_MONTHS


def _is_abbreviated(cursor: Cursor) -> bool:
    """Whether a full stop follows a month's short name at once and a number follows that."""
    is_short = cursor.peek() in MONTHS and cursor.peek() not in MONTH_NAMES
    return is_short and cursor.peek(1) == "." and cursor.peek(2)[:1].isdigit()


def _month(cursor: Cursor) -> int:
    """Return the month that begins here and pass it with the full stop that shortens it."""
    name = cursor.take(1 + _is_abbreviated(cursor))
    return MONTHS[name.folded]


def _from_month(cursor: Cursor, language: Language) -> Value:
    """Return a date that begins with its month: "May 5, 2011", "mai 2011", "in May"."""
    month, day = _month(cursor), None
    if language is not Language.FRENCH and re.fullmatch(r"\d{1,2}(?:st|nd|rd|th)?", cursor.peek()):
        day = int(re.findall(r"\d+", cursor.take().text)[0])
        cursor.at += cursor.peek() == "," and is_year(cursor.peek(1))
    return Value(day=day, month=month, year=_year(cursor))


def from_day(cursor: Cursor, day: int) -> Value:
    """Return the date that goes on, here, with its month."""
    month = _month(cursor)
    return Value(day=day, month=month, year=_year(cursor))


def _year(cursor: Cursor) -> int | None:
    return int(cursor.take().text) if is_year(cursor.peek()) else None


def is_year(text: str) -> bool:
    """Whether digits may be a year."""
    return re.fullmatch(r"1\d{3}|20\d{2}|21\d{2}", text) is not None
