"""Acronyms: which names they stand for, and where a text spells one out."""

import pytest

from corpus.document import Document, Source
from corpus.language import Language
from index.acronyms import Acronyms, names_of

FRENCH = Document(
    Source("fr", "Les aides"),
    "La Métropole Européenne de Lille (MEL) aide. Le Réseau régional d’Innovation (RI) et le "
    "Comité (voir plus loin) se réunissent.",
    Language.FRENCH,
)
ENGLISH = Document(
    Source("en", "Ports"),
    "The European Centre for Innovative Textiles (CETI) and the Port of Dunkirk Authority (PDA).",
    Language.ENGLISH,
)


def test_names_are_those_whose_initials_fit() -> None:
    names = names_of([FRENCH, ENGLISH])
    assert names["MEL"] == "Métropole Européenne de Lille"
    assert "CETI" not in names
    assert "PDA" in names


def test_a_name_spelled_out_counts_as_its_acronym() -> None:
    acronyms = Acronyms.of([FRENCH, ENGLISH])
    assert acronyms.of_names_in("La métropole européenne de Lille agit.") == ["mel"]
    assert acronyms.of_names_in("La Métropole européenne de Lille (MEL) agit.") == []
    assert acronyms.of_names_in("La métropole de Lille") == []
    assert Acronyms.of([]).of_names_in("La métropole européenne de Lille") == []


def test_an_elided_little_word_begins_no_name() -> None:
    text = "Les domaines d’activités stratégiques (DAS) de la région."
    document = Document(Source("x", "x"), text, Language.FRENCH)
    assert names_of([document]) == {"DAS": "domaines d’activités stratégiques"}


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("The Smart Specialisation Strategy (S3) is old.", {"S3": "Smart Specialisation Strategy"}),
        ("A Smart Strategy (S3) is old.", {}),
        ("Le FRA : le Fonds Régional d’Amplification.", {"FRA": "Fonds Régional d’Amplification"}),
        ("The PDA (Port of Dunkirk Authority) runs it.", {"PDA": "Port of Dunkirk Authority"}),
        ("The PDA (see below) and PDA: Paris. Dunkirk. Arras.", {}),
    ],
)
def test_a_name_stands_before_its_acronym_or_after(text: str, names: dict[str, str]) -> None:
    assert names_of([Document(Source("x", "x"), text, Language.ENGLISH)]) == names
