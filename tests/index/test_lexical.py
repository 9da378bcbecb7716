import pytest

from corpus.language import Language
from index.lexical import fold, most_frequent_forms, query_terms, term_of, terms, words
from index.stopwords import STOP_WORDS

FR, EN = Language.FRENCH, Language.ENGLISH


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("l'école d’été qu'il", ["école", "été", "il"]),
        ("Jusqu'aux Hauts-de-France", ["aux", "hauts", "de", "france"]),
        ("the region's ports", ["the", "region", "ports"]),
        ("1 400 000 m et 1,400 et 1.400", ["1400000", "m", "et", "1400", "et", "1400"]),
        ("1\u202f400 et 1\u00a0400", ["1400", "et", "1400"]),
        ("16,7 % ou 16.7%", ["16.7", "ou", "16.7"]),
        ("0,125 et 0.125", ["0.125", "et", "0.125"]),
        ("2021-2027", ["2021", "2027"]),
        ("en 2021 300 personnes", ["en", "2021", "300", "personnes"]),
        ("190km", ["190", "km"]),
        ("5G et CO2 et H2020", ["5g", "et", "co2", "et", "h2020"]),
        ("CŒUR", ["cœur"]),
        ("snake_case _x_", ["snake_case", "x"]),
        ("", []),
        ("?! … \0 🙂", []),
    ],
)
def test_words(text: str, expected: list[str]) -> None:
    assert words(text) == expected


@pytest.mark.parametrize("language", list(Language))
def test_every_language_takes_any_text(language: Language) -> None:
    for text in ("", "\0", "🙂", "1.234.5", "²", "ß", "x", "Straße", "中文 текст", "e", "ee", "'s"):
        assert all(terms(text, language))


def test_case_accents_and_inflection_fold_together() -> None:
    assert terms("Les ACTIVITÉS", FR) == terms("activite", FR) == terms("l’activité", FR)
    assert terms("développée", FR) == terms("developper", FR)
    assert terms("Applying", EN) == terms("applies", EN)
    assert fold("Cœur d'Été") == "coeur d'ete"


def test_numbers_are_not_stemmed() -> None:
    assert term_of("2000s", EN) == "2000s"
    assert terms("1 400", FR) == terms("1,400", EN) == ["1400"]


def test_stop_words_are_no_terms() -> None:
    assert terms("le la les du et est", FR) == []
    assert terms("the of and is", EN) == []
    assert set(STOP_WORDS) == set(Language) - {Language.OTHER}


def test_query_terms_hold_the_term_of_either_language() -> None:
    (residence,) = query_terms("the residence")
    assert set(residence.terms) >= {term_of("residence", FR), term_of("residence", EN)}


def test_the_stop_words_are_those_of_the_question_s_language() -> None:
    assert [word.word for word in query_terms("who is the son of the mayor")] == ["son", "mayor"]
    assert [word.word for word in query_terms("quel est son avis sur le maire")] == [
        "avis",
        "maire",
    ]


def test_a_question_of_stop_words_keeps_them() -> None:
    assert [word.word for word in query_terms("Who are you?")] == ["who", "are", "you"]
    assert query_terms("?") == ()


def test_a_repeated_word_counts_once() -> None:
    assert len(query_terms("port port PORT")) == 1


def test_the_most_frequent_form_stands_for_a_term() -> None:
    forms = most_frequent_forms([("écoles école écoles", FR), ("the schools", EN)])
    assert forms == {term_of("école", FR): "écoles", term_of("schools", EN): "schools"}


def test_quotation_marks_take_no_letter_with_them() -> None:
    assert words("What does 'S3' mean?") == ["what", "does", "s3", "mean"]
    assert words("‘smart specialisation’, Lille's port") == [
        "smart",
        "specialisation",
        "lille",
        "port",
    ]


def test_a_letter_of_which_folding_leaves_nothing_is_a_term() -> None:
    assert term_of("ﾟ", Language.FRENCH) == term_of("ﾟ", Language.ENGLISH) == ""
