from string import Formatter

import pytest

from assistant.wording import Wording
from corpus.language import Language


def placeholders(text: str) -> list[str]:
    return sorted(name for _, name, _, _ in Formatter().parse(text) if name is not None)


@pytest.mark.parametrize("wording", Wording)
def test_every_sentence_is_there_in_both_languages(wording: Wording) -> None:
    english, french = wording.value
    assert english.strip()
    assert french.strip()
    assert english != french
    assert placeholders(english) == placeholders(french)


@pytest.mark.parametrize("wording", Wording)
def test_nothing_is_left_unfilled(wording: Wording) -> None:
    values = dict.fromkeys(placeholders(wording.value[0]), "§")
    for language in Language:
        said = wording.say(language, **values)
        assert "{" not in said
        assert said.count("§") == len(values)


def test_english_stands_in_for_a_third_language() -> None:
    assert Wording.REFUSAL.say(Language.OTHER) == Wording.REFUSAL.say(Language.ENGLISH)
    assert Wording.REFUSAL.say(Language.FRENCH) in Wording.REFUSAL.say_in_both()
