"""What the page itself says, in both languages."""

import re
from typing import Literal

from assistant.page.words.english import ENGLISH
from assistant.page.words.french import FRENCH
from assistant.page.words.shape import Audience, Labels, Words
from corpus.language import Language

__all__ = [
    "WORDS",
    "Audience",
    "Labels",
    "Speaks",
    "Words",
    "date_in_words",
    "number_in_words",
    "preferred_language",
    "typeset",
    "words_for",
]

Speaks = Literal[Language.FRENCH, Language.ENGLISH]

WORDS: dict[Speaks, Words] = {Language.FRENCH: FRENCH, Language.ENGLISH: ENGLISH}


def words_for(language: Language) -> Words:
    """Return the page's texts in the language, or in English where the page does not speak it."""
    return FRENCH if language is Language.FRENCH else ENGLISH


def preferred_language(accept_language: str) -> Speaks:
    """Return the first of our languages in an Accept-Language header; French when none is there."""
    for wanted in accept_language.lower().split(","):
        for language in WORDS:
            if wanted.strip().startswith(language.value):
                return language
    return Language.FRENCH


def typeset(text: str) -> str:
    """Keep French punctuation on the line of the word that it follows or precedes."""
    return re.sub(r"(?<=«) | (?=[?!:;»])", "\N{NO-BREAK SPACE}", text)


def number_in_words(number: int, words: Words) -> str:
    """Write a whole number as one reads it: 2,000 or 2 000."""
    return f"{number:,}".replace(",", words.thousands)


def date_in_words(date: str, words: Words) -> str:
    """Write an ISO 8601 date, however short, as one reads it; leave any other text as it is."""
    parts = date.split("-")
    if len(parts) > 3 or not all(part.isdecimal() for part in parts):
        return date
    if len(parts) == 1 or not 1 <= int(parts[1]) <= 12:
        return date
    month_and_year = f"{words.months[int(parts[1]) - 1]} {parts[0]}"
    if len(parts) == 2:
        return month_and_year
    day = words.first_day if int(parts[2]) == 1 else str(int(parts[2]))
    return f"{day} {month_and_year}"
