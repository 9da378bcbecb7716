from itertools import chain
from string import Formatter

import pytest

from assistant.staff.words import SAYINGS, Previewing, Saying
from assistant.wording import Bilingual, Wording
from corpus.language import Language

TEXTS = [*Wording, *chain(*SAYINGS)]


def placeholders(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name is not None}


@pytest.mark.parametrize("text", TEXTS)
def test_every_text_is_there_in_both_languages(text: Bilingual) -> None:
    english, french = text.value
    assert english.strip()
    assert french.strip()
    # Some words are the same in both, but no sentence is.
    assert english != french or not english.endswith(".")
    assert placeholders(english) == placeholders(french)
    assert english.count("|") == french.count("|")


@pytest.mark.parametrize("text", TEXTS)
def test_nothing_is_left_unfilled(text: Bilingual) -> None:
    values = dict.fromkeys(placeholders(text.value[0]), "§")
    for language in Language:
        said = text.say(language, **values)
        assert "{" not in said
        assert ("§" in said) == bool(values)


def test_every_part_of_the_staff_page_is_in_the_table() -> None:
    assert set(SAYINGS) == set(Saying.__subclasses__())


@pytest.mark.parametrize(
    ("language", "count", "said"),
    [
        (Language.ENGLISH, 0, "0 sentences"),
        (Language.ENGLISH, 1, "1 sentence"),
        (Language.ENGLISH, 2000, "2,000 sentences"),
        (Language.FRENCH, 0, "0 phrase"),
        (Language.FRENCH, 1, "1 phrase"),
        (Language.FRENCH, 2000, "2\N{NARROW NO-BREAK SPACE}000 phrases"),
    ],
)
def test_one_is_told_from_more(language: Language, count: int, said: str) -> None:
    assert Previewing.SENTENCES.say(language, count=count) == said


def test_english_stands_in_for_a_third_language() -> None:
    assert Wording.REFUSAL.say(Language.OTHER) == Wording.REFUSAL.say(Language.ENGLISH)
    assert Wording.REFUSAL.say(Language.FRENCH) in Wording.REFUSAL.say_in_both()
