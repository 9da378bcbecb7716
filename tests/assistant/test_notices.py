from datetime import date

import pytest

from assistant.notices import notices, past_future
from assistant.wording import Wording
from corpus.document import Document, Passage, Source
from corpus.language import Language, detect

TODAY = date(2026, 5, 4)


def quote(text: str, language: Language = Language.ENGLISH, until: str | None = None) -> Passage:
    document = Document(Source("x", "The quay", valid_until=until), text, language)
    return document.passage(0, len(text))


@pytest.mark.parametrize("language", [Language.ENGLISH, Language.FRENCH])
def test_nothing_is_said_of_a_plain_quote(language: Language) -> None:
    assert list(notices([quote("Boats 1874.", language)], language, TODAY)) == []


@pytest.mark.parametrize(
    ("source", "asked", "said"),
    [
        (Language.FRENCH, Language.ENGLISH, Wording.SOURCE_IN_FRENCH),
        (Language.ENGLISH, Language.FRENCH, Wording.SOURCE_IN_ENGLISH),
        (Language.OTHER, Language.FRENCH, Wording.SOURCE_IN_ANOTHER_LANGUAGE),
    ],
)
def test_a_source_in_another_language_is_named_once(
    source: Language, asked: Language, said: Wording
) -> None:
    found = list(notices([quote("Boats.", source), quote("Fish.", source)], asked, TODAY))
    assert found == [said.say(asked)]


def test_where_some_quotes_are_in_another_language_they_are_named() -> None:
    quotes = [quote("Boats.", Language.ENGLISH), quote("Des barques.", Language.FRENCH)]
    for asked, said, mark in (
        (Language.ENGLISH, Wording.QUOTES_IN_FRENCH, "[2]"),
        (Language.FRENCH, Wording.QUOTES_IN_ENGLISH, "[1]"),
    ):
        assert list(notices(quotes, asked, TODAY)) == [said.say(asked, marks=mark)]


@pytest.mark.parametrize(
    ("until", "expired"),
    [
        ("2025", True),
        ("2026", False),
        ("2026-04", True),
        ("2026-05", False),
        ("2026-05-03", True),
        ("2026-05-04", False),
    ],
)
def test_a_source_expires_after_its_last_day(until: str, expired: bool) -> None:
    found = list(notices([quote("Boats.", until=until)], Language.ENGLISH, TODAY))
    said = Wording.SOURCE_EXPIRED.say(Language.ENGLISH, title="The quay", date=until)
    assert found == ([said] if expired else [])


@pytest.mark.parametrize(
    ("text", "years"),
    [
        ("A canal will be opened in 2019 and widened in 2024.", [2019, 2024]),
        ("Un canal sera ouvert en 2019.", [2019]),
        ("L’ouverture est prévue d’ici 2024.", [2024]),
        ("A canal will be opened in 2030.", []),
        ("Un canal sera ouvert en 2026.", []),
        ("The canal was opened in 2019.", []),
        ("Le canal a ouvert en 2019.", []),
        ("A canal will be opened.", []),
    ],
)
def test_a_future_that_is_over_is_found(text: str, years: list[int]) -> None:
    assert past_future(text, detect(text), TODAY.year) == years


def test_a_period_is_past_only_when_its_last_year_is() -> None:
    assert (
        past_future("La période 2021-2027 sera marquée par des projets.", Language.FRENCH, 2026)
        == []
    )
    for text in ("Entre 2021 et 2027, un pont sera bâti.", "It will run from 2021 to 2027."):
        assert past_future(text, detect(text), 2026) == []
    assert past_future(
        "La période 2014 – 2020 sera marquée par des projets.", Language.FRENCH, 2026
    ) == [2020]


@pytest.mark.parametrize(
    "text",
    [
        "The bridge was built by the town in 2015.",
        "The opera opened in 2019.",
        "The plant will create 2000 jobs.",
        "The plant will create 2,015 jobs.",
        "L'opéra a ouvert en 2019 près du port.",
    ],
)
def test_what_is_told_of_the_past_is_no_future(text: str) -> None:
    assert past_future(text, detect(text), 2026) == []


@pytest.mark.parametrize(
    "text", ["The bridge is finished by 2022.", "by the end of 2022", "prévu fin 2022"]
)
def test_what_was_to_come_by_a_year_is(text: str) -> None:
    assert past_future(text, detect(text), 2026) == [2022]
