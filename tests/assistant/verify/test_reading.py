from decimal import Decimal

import pytest

from assistant.verify.numbers.values import Value
from assistant.verify.text.reading import read
from assistant.verify.text.tokens import Kind
from corpus.language import Language

FRENCH, ENGLISH = Language.FRENCH, Language.ENGLISH


def values(text: str, language: Language) -> list[object]:
    return [token.key for token in read(text, language) if token.kind is Kind.VALUE]


@pytest.mark.parametrize(
    ("french", "english"),
    [
        ("1 500,50 €", "€1,500.50"),
        ("1.500,50 euros", "1500.50 EUR"),
        ("le 1er janvier 2024", "on January 1, 2024"),
        ("le 1er janvier", "on the 1st of January"),
        ("14 mars 2019", "2019-03-14"),
        ("14/03/2019", "March 14th, 2019"),
        ("deux ports", "2 ports"),
        ("16,7 %", "16.7 percent"),
        ("16,7 pour cent", "16.7%"),
        ("1,2 milliard d’euros", "€1.2bn"),
        ("2 500 millions d’euros", "2.5 billion euros"),
        ("12 M€", "€12m"),
        ("vingt et un jours", "twenty-one days"),
        ("quatre-vingt-dix-sept", "ninety-seven"),
        ("quatre-vingts", "80"),
        ("deux cent cinquante mille", "two hundred and fifty thousand"),
        ("soixante-douze", "seventy two"),
        ("9 h 30", "9:30 a.m."),
        ("14h", "2 p.m."),
        ("un an", "one year"),
        ("190 kilomètres", "190 km"),
        ("3 km", "3000 metres"),
        ("un tiers", "a third of them"),
        ("trois quarts", "three-quarters"),
        ("un cinquième de la récolte", "one-fifth of the harvest"),
        ("le 3 mai 2024", "the third of May 2024"),
        ("le 3 mars", "the third of March"),
        ("le premier mai", "May 1"),
        ("la moitié", "half"),
        ("deuxième", "2nd"),
        ("le lundi", "on Mondays"),
        ("de 16 à 25 ans", "aged 16 to 25"),
        ("7 juin", "June 7"),
        ("le 1er janvier 2020", "on Jan. 1, 2020"),
        ("le 3 sept. 2021", "on 3 September 2021"),
        ("dix-huit", "eighteen"),
        ("la dix-neuvième fête", "the nineteenth fair"),
        ("le vingt et unième jour", "the twenty-first day"),
        ("un million et demi", "one and a half million"),
        ("deux heures et demie", "2.5 hours"),
        ("une demi-heure", "half an hour"),
        ("trois quarts d’heure", "45 minutes"),
        ("1 heure 20 minutes", "1 hour and 20 minutes"),
        ("1 h 20", "1 hour 20 minutes"),
    ],
)
def test_both_languages_write_the_same_value(french: str, english: str) -> None:
    assert values(french, FRENCH) == values(english, ENGLISH) != []


@pytest.mark.parametrize(
    ("text", "other"),
    [
        ("3 mois", "3 ans"),
        ("1 500", "1 500,5"),
        ("16,7 %", "16,7"),
        ("1,2 milliard", "1,2 million"),
        ("5 km", "5 m"),
        ("2e", "2"),
        ("4 mai 2011", "5 mai 2011"),
        ("mai 2011", "juin 2011"),
        ("50 €", "50 $"),
    ],
)
def test_other_values_are_others(text: str, other: str) -> None:
    assert values(text, FRENCH) != values(other, FRENCH)


def test_a_range_shares_its_unit_and_its_month() -> None:
    assert values("between 18 and 25 years", ENGLISH) == [
        Value(Decimal(18), "year"),
        Value(Decimal(25), "year"),
    ]
    assert values("from 3 to 7 June 2019", ENGLISH) == [
        Value(day=3, month=6, year=2019),
        Value(day=7, month=6, year=2019),
    ]


def test_the_whole_date_states_its_parts_and_not_the_reverse() -> None:
    whole, part = Value(day=4, month=5, year=2011), Value(month=5, year=2011)
    assert whole.states(part)
    assert not part.states(whole)


def test_what_is_told_in_another_unit_is_the_same() -> None:
    assert Value(Decimal("0.5"), "share").states(Value(Decimal(50), "%"))
    assert Value(Decimal(1), "year").states(Value(Decimal(12), "month"))
    assert not Value(Decimal(1), "year").states(Value(Decimal(18), "month"))


def test_a_quarter_of_a_year_is_no_share_and_an_hour_no_year() -> None:
    assert values("the third quarter", ENGLISH) == [Value(Decimal(3), "rank")]
    assert values("two an hour", ENGLISH) == [Value(Decimal(2))]


def test_a_number_before_a_full_stop_is_no_month() -> None:
    assert values("Ils étaient sept. 40 sont venus.", FRENCH) == [
        Value(Decimal(7)),
        Value(Decimal(40)),
    ]


@pytest.mark.parametrize("text", ["", " ", "…", "«»", "1.2.3.4", "12:99", "€", "1er", "-", "' ' '"])
@pytest.mark.parametrize("language", [FRENCH, ENGLISH])
def test_anything_can_be_read(text: str, language: Language) -> None:
    read(text, language)


def test_a_text_in_another_language_is_read_for_its_values() -> None:
    tokens = read("Der Hafen hat 40 Kräne und 12 km Kai.", Language.OTHER)
    values = [token.key for token in tokens if isinstance(token.key, Value)]
    assert [(value.amount, value.unit) for value in values] == [
        (Decimal(40), ""),
        (Decimal(12000), "metre"),
    ]
