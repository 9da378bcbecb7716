"""Reading numbers in digits and in words, with their scales and units."""

import re
from collections.abc import Sequence
from decimal import Decimal

from assistant.verify.dates import from_day, is_year
from assistant.verify.pieces import GROUPED, Cursor
from assistant.verify.values import DURATIONS, GROUPS, MONTHS, ORDINALS, SCALES, SMALL, UNITS, Value

_CURRENCIES = frozenset("€$£")
_LETTERS = {"k": 10**3, "m": 10**6, "md": 10**9, "mds": 10**9, "g": 10**9}
"""Letters between a number and its currency; an "m" without currency is a metre."""
_ONE = frozenset({"un", "une", "one"})
_HALF = frozenset({"demi", "demie"})
_HALVES = (("and", "a", "half"), ("et", "demi"), ("et", "demie"))


def read_amount(cursor: Cursor) -> Value | None:
    """Return the rank, share or amount that begins here, if one does; "3" may begin a date."""
    start = cursor.at
    value = _rank(cursor) or _number_with_unit(cursor) or _group(cursor)
    if value is None:
        cursor.at = start
    return value


def _rank(cursor: Cursor) -> Value | None:
    """Return a rank; the first of a month is a day, and "a third of" is a share."""
    piece = cursor.piece()
    tens = _tens(cursor)
    if tens:
        cursor.take(2)
    elif piece.group != "ordinal" and piece.folded not in ORDINALS:
        return None
    piece = cursor.take()
    if piece.folded == "third" and cursor.peek() == "of":
        return Value(*_amount_of("tiers"))
    number = tens + int(re.findall(r"\d+|$", piece.text)[0] or ORDINALS[piece.folded])
    if cursor.peek() == "of" and cursor.peek(1) in MONTHS:
        cursor.take()
    return from_day(cursor, number) if cursor.peek() in MONTHS else Value(Decimal(number), "rank")


def _tens(cursor: Cursor) -> int:
    """Return the tens of a rank in two words: "twenty-first", "vingt et unième"."""
    tens, following = SMALL.get(cursor.peek(), 0), cursor.peek(2)
    is_joined = cursor.peek(1) in ("-", "et") and following in ORDINALS
    return tens if tens and tens % 10 == 0 and is_joined else 0


def _amount_of(group: str) -> tuple[Decimal, str]:
    amount, unit = GROUPS[group]
    return Decimal(amount), unit


def _group(cursor: Cursor) -> Value | None:
    """Return a share or round number; "the second quarter" is none."""
    word, before = cursor.piece(), cursor.piece(-1)
    is_quarter_of_year = before.group == "ordinal" or before.folded in ORDINALS
    if word.folded in _HALF:
        return _time(cursor, Decimal("0.5"))
    if word.folded not in GROUPS or is_quarter_of_year:
        return None
    amount, unit = _amount_of(word.folded)
    time = _time(cursor, amount) if unit == "share" else None
    if time is None:
        cursor.take()
    return time or Value(amount, unit)


def _time(cursor: Cursor, share: Decimal) -> Value | None:
    """Return the time that a share of one is: "half an hour", "un quart d’heure", "demi-heure"."""
    ahead = 1
    for links in (("-", "of", "d"), ("a", "an", "une")):
        ahead += cursor.peek(ahead) in links
    unit, factor = UNITS.get(cursor.peek(ahead), ("", 1))
    if unit not in DURATIONS:
        return None
    cursor.take(ahead + 1)
    return Value((share * factor).normalize(), unit)


def _number_with_unit(cursor: Cursor) -> Value | None:
    """Return a number with its scale and unit: "€1.2 billion", "2 500 millions d'euros"."""
    currency = UNITS[cursor.take().folded][0] if cursor.peek() in _CURRENCIES else ""
    number = _number(cursor)
    if number is None:
        return None
    if cursor.peek() in MONTHS and number == int(number) and not currency:
        return from_day(cursor, int(number))
    last = cursor.peek(-1)
    number += _half(cursor)
    scale = _scale(cursor, has_currency=bool(currency))
    number = (number + _half(cursor)) * scale
    unit, factor = _unit(cursor)
    if unit in DURATIONS:
        number += _half(cursor)
    if cursor.peek() in GROUPS and GROUPS[cursor.peek()][1] == "share":
        amount, share = _amount_of(cursor.peek())
        time = _time(cursor, number * amount)
        if time is None:
            cursor.take()
        return time or Value(number * amount, share)
    if not unit and not currency and is_year(last) and is_year(str(number)):
        return Value(year=int(number))
    minutes = _minutes(cursor) if UNITS["hour"] == (unit, factor) else 0
    return Value((number * factor + minutes).normalize(), unit or currency)


def _number(cursor: Cursor) -> Decimal | None:
    if cursor.piece().group == "number":
        return decimal(cursor.take().text)
    return _number_in_words(cursor)


def decimal(text: str) -> Decimal:
    """Return the number that digits spell in either language: 1 500,50 and 1,500.50 are equal."""
    whole = (
        re.match(r"\d{1,3}(?:[ ,.']\d{3})+(?!\d)", text) if re.fullmatch(GROUPED, text) else None
    )
    if whole is None:
        return Decimal(text.replace(",", "."))
    return Decimal(re.sub(r"\D", "", whole.group()) + text[whole.end() :].replace(",", "."))


def _number_in_words(cursor: Cursor) -> Decimal | None:
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
    is_time = UNITS.get(following, ("", 0))[0] in DURATIONS and not _is_article(cursor, 0)
    counts = following in SCALES or is_time
    return counts or any(_follows(cursor, words) for words in _HALVES)


def _scale(cursor: Cursor, *, has_currency: bool) -> int:
    if cursor.peek() in _LETTERS and (has_currency or cursor.peek(1) in _CURRENCIES):
        return _LETTERS[cursor.take().folded]
    scale = 1
    while cursor.peek() in SCALES:
        scale *= SCALES[cursor.take().folded]
    return scale


def _half(cursor: Cursor) -> Decimal:
    """Return what "and a half" adds to the one before."""
    for words in _HALVES:
        if _follows(cursor, words):
            cursor.take(len(words))
            return Decimal("0.5")
    return Decimal(0)


def _follows(cursor: Cursor, words: Sequence[str]) -> bool:
    return all(cursor.peek(ahead) == word for ahead, word in enumerate(words))


def _minutes(cursor: Cursor) -> Decimal:
    """Return the minutes that follow hours: "1 hour 20 minutes", "1 hour and 20 minutes"."""
    ahead = int(cursor.peek() in ("and", "et"))
    number = cursor.piece(ahead)
    if number.group != "number" or UNITS.get(cursor.peek(ahead + 1)) != UNITS["minute"]:
        return Decimal(0)
    cursor.take(ahead + 2)
    return decimal(number.text)


def _is_article(cursor: Cursor, ahead: int) -> bool:
    """Whether "an" is no French year: "two an hour"."""
    return cursor.peek(ahead) == "an" and cursor.peek(ahead + 1) in UNITS


def _unit(cursor: Cursor) -> tuple[str, int]:
    """Return the unit and its factor: "km", "-year", "d'euros", "pour cent"."""
    ahead = int(cursor.peek() in ("-", "de", "d", "of"))
    if cursor.peek(ahead) in ("per", "pour") and cursor.peek(ahead + 1) == "cent":
        cursor.take(ahead + 2)
        return "%", 1
    unit = UNITS.get(cursor.peek(ahead), ("", 1))
    if _is_article(cursor, ahead) or not unit[0] or (ahead and unit[0] in ("%", "times", "point")):
        return "", 1
    cursor.take(ahead + 1)
    return unit
