"""Misspelt words become the words that were meant; names, inflections and rare words stay."""

import pytest

from corpus.language import Language
from index.spelling import Speller

SPELLER = Speller(["Dunkerque", "hydrolienne", "thalassothérapie", "freight", "biorefineries"])


@pytest.mark.parametrize(
    ("typed", "language", "meant"),
    [
        ("frieght", Language.ENGLISH, "freight"),
        ("realy", Language.ENGLISH, "really"),
        ("wich", Language.ENGLISH, "which"),
        ("inscripion", Language.FRENCH, "inscription"),
        ("hidrolienne", Language.FRENCH, "hydrolienne"),
        ("halassotherapie", Language.FRENCH, "halassotherapie"),  # the first letter is trusted
        ("thalasotherapie", Language.FRENCH, "thalassothérapie"),
        ("dunkerke", Language.FRENCH, "dunkerke"),  # two mistakes in a short word
    ],
)
def test_what_was_meant(typed: str, language: Language, meant: str) -> None:
    assert SPELLER.mend(typed, language) == meant


@pytest.mark.parametrize(
    ("word", "language"),
    [
        ("trawler", Language.ENGLISH),
        ("funders", Language.ENGLISH),
        ("fortifiées", Language.FRENCH),
        ("justificatives", Language.FRENCH),
        ("biorefinery", Language.ENGLISH),
        ("qui", Language.FRENCH),
        ("3d", Language.FRENCH),
        ("里尔", Language.ENGLISH),
        ("xqzwvk", Language.ENGLISH),
        ("", Language.FRENCH),
    ],
)
def test_rare_inflected_short_and_strange_words_stay(word: str, language: Language) -> None:
    assert SPELLER.mend(word, language) == word
