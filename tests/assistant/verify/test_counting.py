"""Numbers in words: what a speller with rules of its own writes is read again."""

from collections.abc import Callable
from decimal import Decimal

import pytest

from assistant.verify import supports
from assistant.verify.numbers.counting import number_in_words
from assistant.verify.pieces import Cursor

FRENCH = [
    *("zéro", "un", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix"),
    *("onze", "douze", "treize", "quatorze", "quinze", "seize", "dix-sept", "dix-huit"),
    "dix-neuf",
]
FRENCH_TENS = [
    *("vingt", "trente", "quarante", "cinquante", "soixante", "soixante"),
    *("quatre-vingt", "quatre-vingt"),
]
ENGLISH = [
    *("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"),
    *("eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen"),
    "nineteen",
]
ENGLISH_TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]


def in_french(number: int) -> str:
    if number < 20:
        return FRENCH[number]
    if number < 100:
        tens = FRENCH_TENS[number // 10 - 2]
        rest = number % 20 if number >= 60 else number % 10
        if rest in (1, 11) and number < 80:
            return f"{tens} et {FRENCH[rest]}"
        return f"{tens}-{FRENCH[rest]}" if rest else tens + "s" * (number == 80)
    size, name = (1000, "mille") if number >= 1000 else (100, "cent")
    count, rest = divmod(number, size)
    head = name if count == 1 else f"{in_french(count)} {name}"
    if rest:
        return f"{head} {in_french(rest)}"
    return head + "s" * (name == "cent" and count > 1)


def in_french_of_1990(number: int) -> str:
    return in_french(number).replace(" ", "-")


def in_english(number: int) -> str:
    if number < 20:
        return ENGLISH[number]
    if number < 100:
        tens = ENGLISH_TENS[number // 10 - 2]
        return f"{tens}-{ENGLISH[number % 10]}" if number % 10 else tens
    size, name = (1000, "thousand") if number >= 1000 else (100, "hundred")
    count, rest = divmod(number, size)
    head = f"{in_english(count)} {name}"
    if not rest:
        return head
    return f"{head} and {in_english(rest)}" if rest < 100 else f"{head} {in_english(rest)}"


def read_again(words: str) -> tuple[Decimal | None, bool]:
    cursor = Cursor(words)
    return number_in_words(cursor), cursor.is_done


@pytest.mark.parametrize("spell", [in_french, in_french_of_1990, in_english])
def test_every_number_is_read_as_it_is_spelled(spell: Callable[[int], str]) -> None:
    assert [n for n in range(2, 10_000) if read_again(spell(n)) != (Decimal(n), True)] == []


@pytest.mark.parametrize(
    ("words", "number"),
    [
        ("septante-deux", 72),
        ("nonante et un", 91),
        ("huitante-trois", 83),
        ("cent nonante-neuf", 199),
        ("two hundred and fifty thousand", 250_000),
    ],
)
def test_other_numbers_in_words(words: str, number: int) -> None:
    assert read_again(words) == (Decimal(number), True)


@pytest.mark.parametrize(
    ("true", "false", "quote"),
    [
        (
            "The guild holds ten-day courses.",
            "The guild holds 14-day courses.",
            "The guild holds four ten-day courses.",
        ),
        (
            "The school welcomes twelve-year-old pupils.",
            "The school welcomes 72-year-old pupils.",
            "The school welcomes sixty twelve-year-old pupils.",
        ),
        (
            "Le musée a 121 tableaux.",
            "Le musée a 120 tableaux.",
            "Le musée a cent vingt et un tableaux.",
        ),
        (
            "Le canton a 21 communes.",
            "Le canton a 20 communes.",
            "Le canton a vingt-et-une communes.",
        ),
        (
            "Le moulin date du XXIe siècle.",
            "Le moulin compte 20 siècles.",
            "Le moulin date du vingt-et-unième siècle.",
        ),
        (
            "The hall has 1,001 seats.",
            "The hall has 1,000 seats.",
            "The hall has one thousand and one seats.",
        ),
        (
            "The fair draws between 1,000 and 2,000 guests.",
            "The fair draws 3,000 guests.",
            "The fair draws between one thousand and two thousand guests.",
        ),
        (
            "The fair draws between 100 and 200 guests.",
            "The fair draws 10,200 guests.",
            "The fair draws between one hundred and two hundred guests.",
        ),
    ],
)
def test_what_is_counted_in_words(true: str, false: str, quote: str) -> None:
    assert supports(true, [quote]).missing == ()
    assert not supports(false, [quote]).supported
