"""Amounts and dates, the same whether written in French or in English, in digits or in words."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from types import MappingProxyType


@dataclass(frozen=True)
class Value:
    """An amount with its unit ("" for a bare number), or a date of which parts may be unknown."""

    amount: Decimal | None = None
    unit: str = ""
    day: int | None = None
    month: int | None = None
    year: int | None = None

    @property
    def is_date(self) -> bool:
        """Whether it is a day, a month or a year."""
        return self.amount is None

    @property
    def is_count(self) -> bool:
        """Whether it is a bare number, which may count what it stands beside."""
        return self.amount is not None and not self.unit

    @property
    def bare_number(self) -> Decimal | None:
        """The number that stands alone; that of a year, too."""
        if self.is_date:
            alone = self.day is None and self.month is None and self.year is not None
            return Decimal(self.year) if alone and self.year else None
        return self.amount if self.is_count else None

    def states(self, other: "Value") -> bool:
        """Whether one who knows this value knows the other: 4 May 2011 states May 2011."""
        if self.is_date and other.is_date:
            parts = ((self.day, other.day), (self.month, other.month), (self.year, other.year))
            return all(theirs in (None, mine) for mine, theirs in parts)
        if self.is_date != other.is_date:  # "1874" may be a year or a number
            return self.bare_number is not None and self.bare_number == other.bare_number
        return self._plain == other._plain

    @property
    def _plain(self) -> tuple[Decimal | None, str]:
        """The amount in the unit that others of its kind are told in: half is 50 %."""
        factor, unit = _PLAIN.get(self.unit, (1, self.unit))
        return (self.amount * factor if self.amount is not None else None), unit


_PLAIN: Mapping[str, tuple[int, str]] = MappingProxyType(
    {"share": (100, "%"), "year": (12, "month"), "week": (7, "day")}
)
"""Unit -> how many of another one it is, where both are commonly used for the same amount."""


def _numbered(*groups: str, start: int = 1, step: int = 1) -> dict[str, int]:
    """Return number words by their value: each group holds the words of one number."""
    return {
        word: start + step * position
        for position, group in enumerate(groups)
        for word in group.split()
    }


SMALL: Mapping[str, int] = MappingProxyType(
    {
        **_numbered(
            "zero",
            *("one un une", "two deux", "three trois", "four quatre", "five cinq", "six"),
            *("seven sept", "eight huit", "nine neuf", "ten dix", "eleven onze", "twelve douze"),
            *("thirteen treize", "fourteen quatorze", "fifteen quinze", "sixteen seize"),
            *("seventeen", "eighteen", "nineteen"),
            start=0,
        ),
        **_numbered(
            *("twenty vingt vingts", "thirty trente", "forty quarante", "fifty cinquante"),
            *("sixty soixante", "seventy septante", "eighty huitante octante", "ninety nonante"),
            start=20,
            step=10,
        ),
    }
)
"""Folded number words below a hundred."""

SCALES: Mapping[str, int] = MappingProxyType(
    {
        **dict.fromkeys(("hundred", "cent", "cents"), 100),
        **dict.fromkeys(("thousand", "mille"), 1000),
        **dict.fromkeys(("million", "millions"), 10**6),
        **dict.fromkeys(("billion", "billions", "bn", "milliard", "milliards", "md", "mds"), 10**9),
    }
)
"""What a number is multiplied by; in newspapers and accounts "billion" is a thousand million."""

ORDINALS: Mapping[str, int] = MappingProxyType(
    _numbered(
        *("first premier premiere premiers premieres unieme", "second seconde deuxieme deuxiemes"),
        *("third troisieme", "fourth quatrieme", "fifth cinquieme", "sixth sixieme"),
        *("seventh septieme", "eighth huitieme", "ninth neuvieme", "tenth dixieme"),
        *("eleventh onzieme", "twelfth douzieme", "thirteenth treizieme"),
        *("fourteenth quatorzieme", "fifteenth quinzieme", "sixteenth seizieme"),
        *("seventeenth", "eighteenth", "nineteenth", "twentieth vingtieme"),
    )
)

GROUPS: Mapping[str, tuple[str, str]] = MappingProxyType(
    {
        **dict.fromkeys(("half", "moitie", "halves"), ("0.5", "share")),
        **dict.fromkeys(("tiers",), ("0.333", "share")),
        **dict.fromkeys(("quarter", "quart", "quarters", "quarts"), ("0.25", "share")),
        **dict.fromkeys(("twice", "double", "doubles", "doubled", "doubling"), ("2", "times")),
        **dict.fromkeys(
            ("triple", "triples", "thrice", "tripled", "tripling", "trebled"), ("3", "times")
        ),
        **dict.fromkeys(("dizaine", "dizaines"), ("10", "group")),
        **dict.fromkeys(("dozen", "dozens", "douzaine", "douzaines"), ("12", "group")),
        **dict.fromkeys(("quinzaine",), ("15", "group")),
        **dict.fromkeys(("vingtaine",), ("20", "group")),
        **dict.fromkeys(("trentaine",), ("30", "group")),
        **dict.fromkeys(("cinquantaine",), ("50", "group")),
        **dict.fromkeys(("hundreds", "centaine", "centaines"), ("100", "group")),
        **dict.fromkeys(("thousands", "millier", "milliers"), ("1000", "group")),
    }
)
"""Words that are an amount and its unit in one: shares, multiples, round numbers."""

MONTH_NAMES: Mapping[str, int] = MappingProxyType(
    _numbered(
        *("january janvier", "february fevrier", "march mars", "april avril", "may mai"),
        *("june juin", "july juillet", "august aout", "september septembre", "october octobre"),
        *("november novembre", "december decembre"),
    )
)
MONTHS: Mapping[str, int] = MappingProxyType(
    {
        **MONTH_NAMES,
        **_numbered("jan janv", "feb fevr", "", "apr", "", "", "juil", "aug", "sept sep"),
        **_numbered("oct", "nov", "dec", start=10),
    }
)
"""Their abbreviations, too, of which "sept" is a number as well."""

WEEKDAYS: Mapping[str, int] = MappingProxyType(
    _numbered(
        *("monday mondays lundi lundis", "tuesday tuesdays mardi mardis"),
        *("wednesday wednesdays mercredi mercredis", "thursday thursdays jeudi jeudis"),
        *("friday fridays vendredi vendredis", "saturday saturdays samedi samedis"),
        "sunday sundays dimanche dimanches",
    )
)

_PREFIXES = (("kilo", "k", 3), ("mega", "m", 6), ("giga", "g", 9), ("tera", "t", 12))


def _multiples(unit: str, name: str, sign: str) -> dict[str, tuple[str, int]]:
    """Return the multiples of a unit by name and sign: "gigawatt", "GW"."""
    return {
        word: (unit, 10**power)
        for prefix, letter, power in _PREFIXES
        for word in (f"{prefix}{name}", f"{prefix}{name}s", f"{letter}{sign}")
    }


UNITS: Mapping[str, tuple[str, int]] = MappingProxyType(
    {
        **dict.fromkeys(("%", "percent"), ("%", 1)),
        **dict.fromkeys(("€", "euro", "euros", "eur"), ("€", 1)),
        **dict.fromkeys(("$", "dollar", "dollars", "usd"), ("$", 1)),
        **dict.fromkeys(("£", "pound", "pounds", "gbp"), ("£", 1)),
        **dict.fromkeys(("year", "years", "an", "ans", "annee", "annees"), ("year", 1)),
        **dict.fromkeys(("decade", "decades", "decennie", "decennies"), ("decade", 1)),
        **dict.fromkeys(("month", "months", "mois"), ("month", 1)),
        **dict.fromkeys(("week", "weeks", "semaine", "semaines"), ("week", 1)),
        **dict.fromkeys(("day", "days", "jour", "jours", "journee", "journees"), ("day", 1)),
        **dict.fromkeys(("hour", "hours", "heure", "heures", "h"), ("minute", 60)),
        **dict.fromkeys(("minute", "minutes", "min", "mn"), ("minute", 1)),
        **dict.fromkeys(("second", "seconds", "seconde", "secondes"), ("second", 1)),
        **dict.fromkeys(
            ("km", "kms", "kilometre", "kilometres", "kilometer", "kilometers"), ("metre", 1000)
        ),
        **dict.fromkeys(("m", "metre", "metres", "meter", "meters"), ("metre", 1)),
        **dict.fromkeys(("cm", "centimetre", "centimetres"), ("centimetre", 1)),
        **dict.fromkeys(("mm", "millimetre", "millimetres"), ("millimetre", 1)),
        **dict.fromkeys(("mile", "miles", "milles"), ("mile", 1)),
        **dict.fromkeys(("m2",), ("m2", 1)),
        **dict.fromkeys(("km2",), ("m2", 10**6)),
        **dict.fromkeys(("ha", "hectare", "hectares"), ("m2", 10**4)),
        **dict.fromkeys(("t", "tonne", "tonnes", "ton", "tons"), ("tonne", 1)),
        **dict.fromkeys(("mt",), ("tonne", 10**6)),
        **dict.fromkeys(("kg", "kilo", "kilos", "kilogramme", "kilogrammes"), ("kg", 1)),
        **_multiples("watt", "watt", "w"),
        **_multiples("watthour", "wattheure", "wh"),
        **_multiples("watthour", "watthour", "wh"),
        **dict.fromkeys(("litre", "litres", "liter", "liters"), ("litre", 1)),
        **dict.fromkeys(("m3",), ("m3", 1)),
        **dict.fromkeys(("teu", "teus", "evp"), ("teu", 1)),
        **dict.fromkeys(("time", "times", "fois"), ("times", 1)),
        **dict.fromkeys(("point", "points"), ("point", 1)),
    }
)
"""Folded unit -> what it is called here, and how many of those it is."""

CURRENCIES = frozenset("€$£")
DURATIONS = frozenset({"year", "month", "week", "day", "minute", "second"})
OLDEST = 120
"""Years of an age, at most."""
