"""Typed questions: accents, short forms and acronyms come back from what the corpus knows."""

import pytest

from corpus.document import Document, Source
from corpus.language import Language
from index.typed import Typed, accented_words

FRENCH = Document(
    Source("fr", "Les établissements"),
    "Etablissements de la région\nLes établissements agricoles et la Métropole Européenne de Lille "
    "(MEL) aident. La côte est belle, la cote de popularité monte, les cotes montent. Le Réseau "
    "régional d’Innovation (RI) et le Comité (voir plus loin) se réunissent.",
    Language.FRENCH,
)
ENGLISH = Document(
    Source("en", "Ports"),
    "The European Centre for Innovative Textiles (CETI) and the Port of Dunkirk Authority (PDA).",
    Language.ENGLISH,
)
TYPED = Typed.of([FRENCH, ENGLISH])


def completed_by(typed: Typed, question: str) -> str:
    return typed.spell_out(typed.mend(question))


@pytest.mark.parametrize(
    ("typed", "completed"),
    [
        (
            "nb etablissements agricoles dans la region",
            "nombre établissements agricoles dans la région",
        ),
        ("ou sont les etablissements", "ou sont les établissements"),
        (
            "which etablissements are there in this area",
            "which etablissements are there in this area",
        ),
        ("la cote de la ville", "la cote de la ville"),
        ("les etablissemants agricoles", "les établissements agricoles"),
        ("demander un titre de sejour", "demander un titre de séjour"),
        ("la region et Etablissemant", "la région et Etablissemant"),
        ("le PK 12 du canal, payer par CB", "le PK 12 du canal, payer par CB"),
        ("PK CA FERME", "pourquoi CA FERME"),
        ("la ville c ou", "la ville c'est ou"),
        ("c koi la cote de la ville", "c'est quoi la cote de la ville"),
        ("pk il faut un titre de sejour", "pourquoi il faut un titre de séjour"),
        ("la vitamine c ou le fer", "la vitamine c ou le fer"),
        ("Qui exporte vers le Royaume-Uni ?", "Qui exporte vers le Royaume-Uni ?"),
        ("le bus uni est dans la ville", "le bus uni est dans la ville"),
        ("le Pr Dupont est dans la ville", "le Pr Dupont est dans la ville"),
        ("", ""),
        ("🙂 12 ?", "🙂 12 ?"),
    ],
)
def test_a_french_question_gets_the_accents_of_the_corpus(typed: str, completed: str) -> None:
    assert completed_by(TYPED, typed) == completed


def test_an_acronym_is_followed_by_its_name_in_either_language() -> None:
    assert (
        completed_by(TYPED, "who runs the MEL?")
        == "who runs the MEL (Métropole Européenne de Lille)?"
    )
    assert completed_by(TYPED, "qui dirige la MEL ?").count("Métropole Européenne de Lille") == 1
    assert completed_by(TYPED, "melons") == "melons"


def test_an_acronym_in_small_letters_is_known_unless_it_is_a_word() -> None:
    text = (
        "Le Laboratoire d’Océanologie et de Géosciences (LOG) étudie, le Réseau Régional "
        "d’Innovation Maritime (RRIM) aide."
    )
    typed = Typed.of([Document(Source("fr", "Labos"), text, Language.FRENCH)])
    assert completed_by(typed, "un log du bateau") == "un log du bateau"
    assert "Océanologie" in completed_by(typed, "le LOG de la région")
    assert "Maritime" in completed_by(typed, "who runs rrim")


def test_a_word_that_also_stands_without_accents_keeps_what_was_typed() -> None:
    assert accented_words([FRENCH])["etablissements"] == "établissements"
    assert "cote" not in accented_words([FRENCH])
    assert accented_words([ENGLISH]) == {}
