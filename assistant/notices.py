"""What a reader should know beside the quotes: a foreign source, an old one, a past future."""

import re
from collections.abc import Iterator, Sequence
from datetime import date

from assistant.wording import Wording
from corpus.document import Passage
from corpus.language import Language

_FOREIGN = {
    Language.FRENCH: (Wording.SOURCE_IN_FRENCH, Wording.QUOTES_IN_FRENCH),
    Language.ENGLISH: (Wording.SOURCE_IN_ENGLISH, Wording.QUOTES_IN_ENGLISH),
    Language.OTHER: (Wording.SOURCE_IN_ANOTHER_LANGUAGE, Wording.QUOTES_IN_ANOTHER_LANGUAGE),
}
"""What is said of a language where all quotes are in it, and where some are."""
_IN_ENGLISH = (
    r"will|shall|upcoming|planned|scheduled|set to|expected|to be"
    r"|by (?=(?:(?:the )?(?:end|start|beginning|middle) of |early |mid-? ?|late |\w+ )?20\d\d)"
)
_IN_FRENCH = (
    # "era" has no accent in a verb: "créera", but "opéra".
    r"sera|seront|aura|auront|\w+(?:era|eront)"
    r"|pr[ée]vue?s?|[àa] venir|prochaine?s?|futur|d'ici|va|vont|[àa] l'horizon"
)
_FUTURE = {
    Language.ENGLISH: re.compile(rf"\b(?:{_IN_ENGLISH})\b"),
    Language.FRENCH: re.compile(rf"\b(?:{_IN_FRENCH})\b"),
    Language.OTHER: re.compile(rf"\b(?:{_IN_ENGLISH}|{_IN_FRENCH})\b"),
}
_YEAR = re.compile(r"(?<!\d[.,\s])\b(20(?!00)\d\d)\b(?![.,\s]\d{3}\b|\s*[%€£$])")
"""2000 is a number of things more often than a year that a text still speaks of as to come."""
_NEAR = 60
"""Characters between a year and the word that makes it a future one, at most."""
_PERIOD = re.compile(
    r"\b20\d\d\s?[-–/]\s?(20\d\d)\b"
    r"|\b(?:between|entre|from|de) 20\d\d (?:and|et|to|until|[àa]|jusqu'(?:[àa]|en)) (20\d\d)\b"
)
"""A period is over when its last year is."""


def notices(quotes: Sequence[Passage], language: Language, today: date) -> Iterator[str]:
    """Yield the notices on quoted passages, numbered from 1, in the language of the question."""
    for other in dict.fromkeys(quote.language for quote in quotes):
        if other is not language:
            numbers = [n for n, quote in enumerate(quotes, 1) if quote.language is other]
            of_all, of_some = _FOREIGN[other]
            marks = ", ".join(f"[{number}]" for number in numbers)
            is_all = len(numbers) == len(quotes)
            yield of_all.say(language) if is_all else of_some.say(language, marks=marks)
    yield from warnings(quotes, language, today)


def warnings(quotes: Sequence[Passage], language: Language, today: date) -> Iterator[str]:
    """Yield what is out of date in quoted passages, or may be."""
    for document in dict.fromkeys(quote.document for quote in quotes):
        expired = document.source.valid_until
        if expired is not None and expired < today.isoformat()[: len(expired)]:
            yield Wording.SOURCE_EXPIRED.say(language, title=document.title, date=expired)
    for quote in quotes:
        for year in past_future(quote.reading, quote.language, today.year):
            title = quote.document.title
            yield Wording.FUTURE_NOW_PAST.say(language, title=title, date=year)


def past_future(text: str, language: Language, this_year: int) -> list[int]:
    """Return the years, now over, that a text of a language speaks of as the future.

    A year counts when a word that tells the future stands near: "by 2022", "prévu fin 2020".
    """
    ends = _PERIOD.sub(lambda period: period[1] or period[2], text.replace("’", "'").lower())
    told = [match.start() for match in _FUTURE[language].finditer(ends)]
    near = (
        int(match[1])
        for match in _YEAR.finditer(ends)
        if any(abs(match.start() - place) <= _NEAR for place in told)
    )
    return sorted({year for year in near if year < this_year})
