"""Whether a sentence holds the kind of thing that a question asks for."""

import re
from functools import lru_cache

from assistant.question import Question, Wanted
from assistant.question.definitions import defines
from assistant.question.degrees import with_degrees
from assistant.question.wanted import COUNTS
from assistant.verify.numbers.values import (
    DURATIONS,
    GROUPS,
    MONTH_NAMES,
    ORDINALS,
    SCALES,
    SMALL,
    UNITS,
)
from corpus.language import place_spans
from index.lexical import fold

_MONTHS = "|".join(MONTH_NAMES)
# "One" is an article more often than a number.
_NUMBER_WORDS = "|".join(sorted({*SMALL, *SCALES, *GROUPS, *ORDINALS} - {"un", "une", "one"}))
# "14 h" is a time more often than a duration, and "second" more often a rank.
_UNITS_OF_TIME = "|".join(
    {word for word, (unit, _) in UNITS.items() if unit in DURATIONS - {"second"}}
    - {"h", "min", "mn"}
)
_DETERMINERS = (
    "the|an?|this|that|these|those|its?|their|our|your|his|her|my|them|us|all|each|every|any|some"
    "|both|one|two|three|which|whom?"
)
_YEAR = r"(?:1[89]|20)\d\d"


def _measured(*names: str) -> re.Pattern[str]:
    """Return a pattern for a number with a unit that `UNITS` calls by one of the names."""
    units = "|".join(re.escape(unit) for unit, (name, _) in UNITS.items() if name in names)
    return re.compile(rf"\d\s?-?(?:\w+ )?(?:{units})(?!\w)")


_FOLDED = {
    # A sentence that names several things, one after the other.
    Wanted.LIST: re.compile(r"(?:[,;•/][^,;•/]+){2}|[,:][^,;:]+\b(?:and|et)\b"),
    Wanted.REASON: re.compile(
        r"\b(?:because|since|due to|owing to|thanks to|in order to|so (?:that|as to)|as a result"
        r"|therefore|thus|hence|reasons?|caus\w+|led to|linked to|for \w+ing"
        # An infinitive of purpose; other words after "to" are most often determiners.
        rf"|to (?!(?:{_DETERMINERS})\b)[a-z]\w*|allow\w*|enabl\w*|explain\w*|promot\w*"
        r"|parce qu\w*|car|puisqu\w*|en raison|raisons?|grace a\w*|afin|du fait|dans le but"
        r"|pour \w+(?:er|ir|re|oir)|vis\w+ a|perme\w+|favoris\w+|lie\w* a\w*|du\w* a\w*|ainsi|si"
        r"|entrain\w+|condui\w+|expliqu\w+|provoqu\w+)\b"
    ),
    Wanted.RANK: re.compile(
        rf"\b(?:{'|'.join(ORDINALS)}|\d+(?:st|nd|rd|th|ere?|e|eme)|ranks?|ranked|rang|classe\w*"
        r"|top|leading|leader|number one|n[o°] ?\d+|most (?!of\b)\w+|(?:le|la|les) plus)\b"
    ),
    # "How long" asks for a duration, too.
    Wanted.LENGTH: _measured("metre", "centimetre", "millimetre", "mile", *DURATIONS),
    Wanted.AREA: re.compile(rf"{_measured('m2').pattern}|\d\s?(?:square|sq)\b|\d \w+ carres?\b"),
    Wanted.WEIGHT: _measured("tonne", "kg"),
    Wanted.POWER: _measured("watt", "watthour"),
    Wanted.AGE: re.compile(rf"\b(?:{_YEAR}|ans|years?|century|siecle|age[ds]?|agees?)\b"),
    Wanted.SPEED: re.compile(
        r"\b(?:km/h|kmh|mph|knots?|noeuds?"
        r"|(?:km|kilometres?|miles?) (?:per hour|an hour|par heure|a l['’ ]heure))\b"
    ),
    Wanted.TEMPERATURE: re.compile(r"°|\bdegre\w+\b"),
    Wanted.HOURS: re.compile(
        r"\b(?:[01]?\d|2[0-4])\s?(?:h(?:\s?\d\d)?|heures?|a\.?m|p\.?m|o'clock)\b|\b\d?\d:\d\d\b"
        r"|\b(?:noon|midnight|midi|minuit)\b"
    ),
    Wanted.CONTACT: re.compile(r"@|\bwww\.|https?:|\b0\d(?:[ .-]?\d\d){4}\b|\+\d\d[\d .()-]{6,}"),
    Wanted.ADDRESS: re.compile(
        r"\b(?:rue|avenue|boulevard|(?<!\btake )(?<!takes )(?<!took )place(?! of\b)|quai|allee"
        r"|chemin|street|road|square|cedex)\b|\b\d{5}\b"
    ),
    Wanted.DURATION: re.compile(
        rf"\b(?:{_UNITS_OF_TIME})\b|\b(?:19|20)\d\d\s?[-–]\s?(?:19|20)?\d\d\b"
    ),
    Wanted.SHARE: re.compile(
        r"[%‰]|\b(?:pour ?(?:cent|mille|1 ?000)|per ?(?:cent|thousand|1[ ,]?000))\b"
        r"|\b(?:half|thirds?|quarters?|moitie|tiers|quarts?)\b"
        r"|\b(?:one|un|une) (?:\w+ )?(?:out of|in|sur)\b"
    ),
    Wanted.MONEY: re.compile(
        r"[€$£]|\b(?:euros?|dollars?|eur|mds|milliards?|billions?|gratui\w+|free)\b"
    ),
    Wanted.NUMBER: re.compile(rf"\b(?!{_YEAR}\b)\d|\b(?:{_NUMBER_WORDS})\b"),
    Wanted.DATE: re.compile(
        # "May" and "march" are verbs more often than months.
        rf"\b(?:1[0-9]|20)\d\d\b|\b(?:{_MONTHS})\b(?<!\bmay)(?<!\bmarch)"
        r"|(?:\d(?:st|nd|rd|th)?|\bin|\bof|\bsince|\buntil|\bby|\bearly|\blate) (?:may|march)\b"
        r"|\b(?:may|march) \d|\b(?:century|siecle|mensuel\w*|annuel\w*)\b"
    ),
}
_CAPITAL = r"\b[A-ZÀ-ÝĐ][\w’'.-]+"
_NAMED = rf"{_CAPITAL}(?:\s+{_CAPITAL})+"
_CASED = {
    # A person's name follows no article; at the beginning any word has a capital.
    Wanted.LEADER: re.compile(
        rf"(?<!^)(?<!\b[Tt]he )(?<!\b[Ll][ae] )(?<!\b[Ll]es )(?<!\b[Dd]u )(?<!\b[Aa]u ){_NAMED}"
        rf"|^{_NAMED}(?:,| \(| (?:is|was|has|est|a)\b)|\b(?:Mr|Mrs|Ms|Mme|M)\b\.?\s[A-ZÀ-Ý]"
    ),
    Wanted.PERSON: re.compile(
        rf"{_CAPITAL}(?:\s+(?:d[eu]|des|la|le|of|the)\b)*\s+{_CAPITAL}"
        r"|\b[A-Z]{3,}\d?\b|\b[A-Z][a-z]+[A-Z]\w*|\b(?:Mr|Mrs|Ms|Mme|M)\b\.?\s[A-ZÀ-Ý]"
        r"|\b(?:[Cc]omités?|[Cc]ommittees?)\b"
    ),
    Wanted.PLACE: re.compile(
        r"(?:\b(?:à|in|at|de|of|dans|en|près|near)\s+|\()[A-ZÀ-Ý]\w+|pr[ée]fecture"
    ),
}
_NUMBERS = re.compile(r"\d+(?:[.,]\d+)*")
_COUNT = re.compile(rf"\d[\d .,\u00a0\u202f]*|\b(?:{_NUMBER_WORDS})\b", re.IGNORECASE)
_PARTING = re.compile(r"[;•·]|,(?!\d)|\s[-–—]\s|\b(?:and|et|ainsi que|as well as)\b")
_SHORT_PIECE = 6
"""Words of one of several things that are enumerated."""
_BEFORE, _AFTER = 3, 5
"""Words around a number that may name what it counts: "nombre de musées : 48", "48 musées"."""


def shows(question: Question, reading: str) -> bool | None:
    """Whether a sentence holds the kind of thing that is asked for; None when anything may do.

    A name that the question has already is not what it asks for.
    """
    wanted = question.wanted
    if wanted in _FOLDED:
        return _holds(wanted, reading)
    if wanted in _CASED:
        places = _places_in(reading) if wanted is Wanted.LEADER else ()
        for name in (*question.names, *places):
            reading = reading.replace(name, name.lower())
        return _CASED[wanted].search(reading) is not None
    if question.defined is not None:
        return defines(question.defined, reading)
    return None


@lru_cache(maxsize=20_000)
def _holds(wanted: Wanted, reading: str) -> bool:
    return _FOLDED[wanted].search(_folded(reading)) is not None


@lru_cache(maxsize=5_000)
def _places_in(reading: str) -> tuple[str, ...]:
    return tuple(reading[start:end] for start, end in place_spans(reading))


def unmet(question: Question, reading: str) -> float:
    """Return how many of the question's demands a sentence leaves unmet."""
    if not question.demands:
        return 0.0
    folded = _folded(reading)
    return float(sum(not demand.is_met(folded) for demand in question.demands))


@lru_cache(maxsize=20_000)
def _folded(reading: str) -> str:
    return with_degrees(fold(reading))


@lru_cache(maxsize=20_000)
def enumerated(reading: str) -> int:
    """Return how many things a sentence names one after the other, 0 if it enumerates none.

    They are parted by commas, semicolons, bullets or "and", and are short: clauses are not. The
    first and the last may be the end and the beginning of longer pieces.
    """
    lengths = [len(piece.split()) for piece in _PARTING.split(reading)]
    best = run = 0
    for words in lengths[1:-1]:
        run = run + 1 if 0 < words <= _SHORT_PIECE else 0
        best = max(best, run)
    return best + 2 if best else 0


def words_near_numbers(reading: str) -> tuple[str, ...]:
    """Return the words that stand near a number in a sentence, each as often as it does."""
    found: list[str] = []
    for match in _COUNT.finditer(reading):
        before = re.findall(r"[^\W\d]+", reading[: match.start()])[-_BEFORE:]
        found += before + re.findall(r"[^\W\d]+", reading[match.end() :])[:_AFTER]
    return tuple(found)


@lru_cache(maxsize=5_000)
def numbers_in(text: str) -> frozenset[str]:
    """Return the numbers that stand in a text, as digits; small ones may stand there as words."""
    words = (COUNTS[word] for word in re.findall(r"[a-z]+", _folded(text)) if word in COUNTS)
    return frozenset((*_NUMBERS.findall(text), *map(str, words)))
