import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from corpus.language import Language, detect
from corpus.language.words import NAME, weigh

NAVIGATION = "Allez au contenu Allez à la navigation Allez à la recherche\n\n"
PAGE = (
    "The town has a long history of weaving and mining. Visitors come for the market and the "
    "belfry, which was built in the fourteenth century and burnt down twice.\n"
)


def weights(text: str) -> dict[str, float]:
    return {word.text: word.weight for word in weigh(text)}


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Où demander un titre de séjour ?", Language.FRENCH),
        ("Where do I apply for a residence permit?", Language.ENGLISH),
        ("Wo beantragt man eine Aufenthaltserlaubnis?", Language.OTHER),
        ("¿Dónde se solicita el permiso?", Language.OTHER),
        ("cuantos habitantes tiene la ciudad", Language.OTHER),
        ("ecoles d'ingenieurs", Language.FRENCH),
        ("unemployment hauts de france", Language.ENGLISH),
        ("chomage hauts de france", Language.FRENCH),
        ("jobs Boulogne-sur-Mer", Language.ENGLISH),
        ("emplois Boulogne-sur-Mer", Language.FRENCH),
        ("Hello, je cherche un appartement", Language.FRENCH),
        ("Bonjour, I am looking for a flat", Language.ENGLISH),
        ("HORAIRES DE LA MAIRIE", Language.FRENCH),
        ("TOWN HALL OPENING HOURS", Language.ENGLISH),
        ("Nord France Invest 的总裁是谁", Language.OTHER),
        ("хто керує Nord France Invest", Language.OTHER),
        ("من يدير Nord France Invest", Language.OTHER),
        ("What does 里尔 mean in English?", Language.ENGLISH),
        ("l’été", Language.FRENCH),
        ("regional capital Hauts-de-France", Language.ENGLISH),
        ("Was ist Lille?", Language.OTHER),
        ("ferry fare dover", Language.ENGLISH),
        ("fare bus lille", Language.ENGLISH),
        ("porto di Dunkerque", Language.OTHER),
        ("DAS ?", Language.FRENCH),
        ("le bac sa ser a koi", Language.FRENCH),
        ("ki vagy te és hol laksz", Language.OTHER),
    ],
)
def test_languages(text: str, language: Language) -> None:
    assert detect(text) is language


@pytest.mark.parametrize(
    "text",
    [
        "",
        "  \n",
        "2021-2027 ?",
        "🎉🎉",
        "\0",
        "Hauts-de-France",
        "lille",
        "budget S3",
        "port calais",
    ],
)
@pytest.mark.parametrize("default", list(Language))
def test_what_tells_nothing_is_the_default(text: str, default: Language) -> None:
    assert detect(text, default) is default


def test_most_of_a_text_decides() -> None:
    assert detect(NAVIGATION + PAGE) is Language.ENGLISH
    assert detect(NAVIGATION * 5 + PAGE) is Language.FRENCH


def test_names_hardly_count() -> None:
    found = weights("visit the port of Dunkerque and Boulogne-sur-Mer")
    assert found["dunkerque"] == found["boulogne"] == found["sur"] == NAME
    assert found["visit"] == found["port"] == found["of"] == 1
    assert weights("Main Square Festival dates")["main"] == NAME
    assert weights("Opening hours")["opening"] == 1
    assert set(weights("Opening Hours Of The Museum").values()) == {1}
    assert set(weights("Laboratoire Environnement et Ressources (LER)").values()) == {1}


def test_elisions_and_compounds_come_in_parts() -> None:
    assert [word.text for word in weigh("qu’est-ce que l'eau, it's")] == [
        *("qu", "est", "ce", "que", "l", "eau", "it's"),
    ]


@settings(max_examples=200)
@given(st.text())
def test_any_text_has_a_language(text: str) -> None:
    assert isinstance(detect(text), Language)


def test_a_long_text_is_told_by_pieces_from_all_of_it() -> None:
    french = "La ville a une longue histoire. Le marché a lieu le samedi sur la place.\n"
    assert detect(PAGE * 150 + french * 2000) is Language.FRENCH
    assert detect(french * 150 + PAGE * 2000) is Language.ENGLISH
