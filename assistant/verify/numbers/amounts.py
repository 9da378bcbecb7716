"""Reading numbers in digits and in words, with their scales and units."""

import re
from decimal import Decimal

from assistant.verify.numbers.counting import half_after, is_article, number_in_words
from assistant.verify.numbers.dates import begins_month, from_day, is_year
from assistant.verify.numbers.shares import share_at
from assistant.verify.numbers.values import (
    CURRENCIES,
    DURATIONS,
    GROUPS,
    MONTHS,
    ORDINALS,
    SCALES,
    SMALL,
    UNITS,
    Value,
)
from assistant.verify.pieces import GROUPED, Cursor

_LETTERS = {"k": 10**3, "m": 10**6, "md": 10**9, "mds": 10**9, "g": 10**9}
"""Letters between a number and its currency; an "m" without currency is a metre."""
_ARTICLES = frozenset({"a", "un"})
_HALF = frozenset({"demi", "demie"})
_FRENCH_POUNDS = frozenset({"livres", "livre"})


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
    share = share_at(cursor) if cursor.peek(-1) in _ARTICLES else None
    if share is not None:
        cursor.take()
        return Value(share, "share")
    if tens:
        cursor.take(2)
    elif piece.group != "ordinal" and piece.folded not in ORDINALS:
        return None
    piece = cursor.take()
    if piece.folded == "third" and cursor.peek() == "of" and cursor.peek(1) not in MONTHS:
        return Value(*_amount_of("tiers"))
    digits = re.findall(r"\d+|$", piece.text)[0]
    number = tens + (int(digits) if digits else ORDINALS.get(piece.folded) or _roman(piece.text))
    if cursor.peek() == "of" and cursor.peek(1) in MONTHS:
        cursor.take()
    return from_day(cursor, number) if begins_month(cursor) else Value(Decimal(number), "rank")


_ROMAN = {"I": 1, "V": 5, "X": 10}


def _roman(text: str) -> int:
    """Return the number of a French rank in Roman letters: "XIXe"."""
    letters = [_ROMAN[letter] for letter in text if letter in _ROMAN]
    return sum(
        -letter if letter < following else letter
        for letter, following in zip(letters, (*letters[1:], 0), strict=True)
    )


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
    if unit not in DURATIONS and unit != "point":
        return None
    cursor.take(ahead + 1)
    return Value((share * factor).normalize(), unit)


def _number_with_unit(cursor: Cursor) -> Value | None:
    """Return a number with its scale and unit: "€1.2 billion", "2 500 millions d'euros"."""
    currency = UNITS[cursor.take().folded][0] if cursor.peek() in CURRENCIES else ""
    number = _number(cursor)
    if number is None:
        return None
    if begins_month(cursor) and number == int(number) and not currency:
        return from_day(cursor, int(number))
    last = cursor.peek(-1)
    number += half_after(cursor)
    scale = _scale(cursor, has_currency=bool(currency))
    number = (number + half_after(cursor)) * scale
    unit, factor = _unit(cursor) if scale == 1 else _unit_of_many(cursor)
    cursor.at += cursor.peek() == "sterling"
    if unit in DURATIONS:
        number += half_after(cursor)
    share = None if unit or currency else _shares(cursor, number)
    if share is not None:
        return share
    if not unit and not currency and is_year(last) and is_year(str(number)):
        return Value(year=int(number))
    minutes = _minutes(cursor) if UNITS["hour"] == (unit, factor) else 0
    return Value((number * factor + minutes).normalize(), unit or currency)


def _shares(cursor: Cursor, number: Decimal) -> Value | None:
    """Return the shares that a number counts: "three quarters", "deux tiers", "one fifth"."""
    is_joined = cursor.peek() == "-"  # "two-thirds", "three-quarters"
    amount, group = share_at(cursor, int(is_joined)), cursor.peek(int(is_joined))
    if amount is None and GROUPS.get(group, ("", ""))[1] == "share":
        amount = _amount_of(group)[0]
    if amount is None:
        return None
    cursor.at += is_joined
    time = _time(cursor, number * amount)
    if time is None:
        cursor.take()
    return time or Value(number * amount, "share")


def _number(cursor: Cursor) -> Decimal | None:
    if cursor.piece().group == "number":
        return decimal(cursor.take().text)
    return number_in_words(cursor)


def decimal(text: str) -> Decimal:
    """Return the number that digits spell in either language: 1 500,50 and 1,500.50 are equal."""
    whole = (
        re.match(r"\d{1,3}(?:[ ,.']\d{3})+(?!\d)", text) if re.fullmatch(GROUPED, text) else None
    )
    if whole is None:
        return Decimal(text.replace(",", "."))
    return Decimal(re.sub(r"\D", "", whole.group()) + text[whole.end() :].replace(",", "."))


def _scale(cursor: Cursor, *, has_currency: bool) -> int:
    if cursor.peek() in _LETTERS and (has_currency or cursor.peek(1) in CURRENCIES):
        return _LETTERS[cursor.take().folded]
    scale = 1
    cursor.at += cursor.peek() == "-" and cursor.peek(1) in SCALES  # "a 12-million-dollar deal"
    # After digits "cents" are money: "12 cents".
    while cursor.peek() in SCALES and cursor.peek() not in ("cent", "cents"):
        scale *= SCALES[cursor.take().folded]
    return scale


def _minutes(cursor: Cursor) -> Decimal:
    """Return the minutes that follow hours: "1 hour 20 minutes", "1 hour and 20 minutes"."""
    ahead = int(cursor.peek() in ("and", "et"))
    number = cursor.piece(ahead)
    if number.group != "number" or UNITS.get(cursor.peek(ahead + 1)) != UNITS["minute"]:
        return Decimal(0)
    cursor.take(ahead + 2)
    return decimal(number.text)


def _unit_of_many(cursor: Cursor) -> tuple[str, int]:
    """Return the unit of thousands or millions, where "livres" are pounds and no books."""
    if cursor.peek() in ("de", "of") and cursor.peek(1) in _FRENCH_POUNDS:
        cursor.take(2)
        return UNITS["pounds"]
    return _unit(cursor)


_POWERS = {
    **dict.fromkeys(("square", "sq", "carre", "carres"), 2),
    **dict.fromkeys(("cubic", "cube", "cubes"), 3),
}


def _power(cursor: Cursor, ahead: int) -> tuple[int, bool]:
    """Return 2 for square metres and 3 for cubic ones, else 0; the word may come first."""
    for place, other, is_before in ((ahead, ahead + 1, True), (ahead + 1, ahead, False)):
        if UNITS.get(cursor.peek(other), ("", 1))[0] == "metre" and cursor.peek(place) in _POWERS:
            return _POWERS[cursor.peek(place)], is_before
    return 0, False


def _unit(cursor: Cursor) -> tuple[str, int]:
    """Return the unit and its factor: "km", "-year", "d'euros", "pour cent"."""
    ahead = int(cursor.peek() in ("-", "de", "d", "of"))
    if cursor.peek(ahead) in ("per", "pour") and cursor.peek(ahead + 1) == "cent":
        cursor.take(ahead + 2)
        return "%", 1
    power, before = _power(cursor, ahead)
    if power:
        cursor.take(ahead + 2)
        return f"m{power}", UNITS[cursor.peek(-1 if before else -2)][1] ** power
    unit = UNITS.get(cursor.peek(ahead), ("", 1))
    if is_article(cursor, ahead) or not unit[0] or (ahead and unit[0] in ("%", "times", "point")):
        return "", 1
    cursor.take(ahead + 1)
    ahead = int(cursor.peek() == "-")
    if unit[0] == "watt" and cursor.peek(ahead) in ("hour", "hours", "heure", "heures"):
        cursor.take(ahead + 1)
        return "watthour", unit[1]
    return unit
