from dataclasses import fields

import pytest

from assistant.page.words import WORDS, Words, date_in_words, preferred_language, words_for
from corpus.language import Language


def shape(value):
    """Return what must be alike in both languages: fields, keys and numbers of things."""
    if isinstance(value, dict):
        return {key: shape(item) for key, item in value.items()}
    if isinstance(value, tuple):
        return [shape(item) for item in value]
    if hasattr(value, "questions"):
        return len(value.questions)
    return type(value).__name__


def test_both_languages_say_the_same_things():
    french, english = WORDS[Language.FRENCH], WORDS[Language.ENGLISH]
    for field in fields(Words):
        ours, theirs = getattr(french, field.name), getattr(english, field.name)
        assert ours, field.name
        assert shape(ours) == shape(theirs), field.name


def test_each_language_knows_its_own_name():
    assert all(words.language is language for language, words in WORDS.items())


@pytest.mark.parametrize(
    ("header", "language"),
    [
        ("fr-FR,fr;q=0.9,en;q=0.8", Language.FRENCH),
        ("en-GB,en;q=0.9,fr;q=0.5", Language.ENGLISH),
        ("de-DE, en;q=0.7", Language.ENGLISH),
        ("EN", Language.ENGLISH),
        ("de", Language.FRENCH),
        ("", Language.FRENCH),
    ],
)
def test_the_browser_says_which_language_the_page_speaks(header, language):
    assert preferred_language(header) is language


def test_a_reader_of_a_third_language_is_spoken_to_in_english():
    assert words_for(Language.OTHER) is WORDS[Language.ENGLISH]


@pytest.mark.parametrize(
    ("date", "french", "english"),
    [
        ("2020", "2020", "2020"),
        ("2020-12", "décembre 2020", "December 2020"),
        ("2019-04-03", "3 avril 2019", "3 April 2019"),
        ("2019-04-01", "1er avril 2019", "1 April 2019"),
        ("2019-13", "2019-13", "2019-13"),
        ("spring 2019", "spring 2019", "spring 2019"),
    ],
)
def test_dates_are_written_as_one_reads_them(date, french, english):
    assert date_in_words(date, WORDS[Language.FRENCH]) == french
    assert date_in_words(date, WORDS[Language.ENGLISH]) == english
