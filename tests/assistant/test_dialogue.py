import pytest

from assistant.dialogue import small_talk, without_greeting


@pytest.mark.parametrize(
    "text",
    [
        "Where is the mill?",
        "Hello, where is the mill?",
        "Bonjour, où est le moulin ?",
        "thanks to whom was it built?",
        "",
        "help for widows",
    ],
)
def test_a_question_is_no_small_talk(text: str) -> None:
    assert small_talk(text) is None


@pytest.mark.parametrize(
    ("text", "rest"),
    [
        ("Hello, where is the mill?", "where is the mill?"),
        ("Bonjour madame, où est le moulin ?", "où est le moulin ?"),
        ("Where is the mill?", "Where is the mill?"),
        ("Hello", "Hello"),
        ("Bonjour !", "Bonjour !"),
    ],
)
def test_a_greeting_is_taken_off_a_question(text: str, rest: str) -> None:
    assert without_greeting(text) == rest
