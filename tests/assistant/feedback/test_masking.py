import pytest

from assistant.feedback.masking import MASK, Masker
from corpus.document import Document, Source
from corpus.language import Language


@pytest.fixture(scope="module")
def mask():
    text = (
        "La région Hauts-de-France et la ville de Lille comptent 6 000 000 habitants. "
        "Eleanor Whitcombe dirige le port. The deadline for a residence permit."
    )
    document = Document(Source(id="d", title="D"), text, Language.FRENCH)
    return Masker.of([document]).mask


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("écrivez-moi à jean.dupont+x@exemple.fr svp", f"écrivez-moi à {MASK} svp"),
        ("mon numéro est le 06 12 34 56 78", f"mon numéro est le {MASK}"),
        ("call me at +33 612 345 678.", f"call me at {MASK}."),
        ("mon titre 7503123456 expire", f"mon titre {MASK} expire"),
        ("sécu 1 84 12 76 451 089 46", f"sécu {MASK}"),
        ("my passport 12AB34567 expires", f"my passport {MASK} expires"),
        ("né le 12/03/1985 à Lille", f"né le {MASK} à Lille"),
        ("j'habite 12 bis rue des Lilas, à Lille", f"j'habite {MASK}, à Lille"),
        ("I live at 221 Old Baker Street in Lille", f"I live at {MASK} in Lille"),
        ("je suis à 59000 Lille", f"je suis à {MASK}"),
        ("je m'appelle jean dupont, où aller ?", f"je m'appelle {MASK}, où aller ?"),
        ("Mme Whitcombe peut-elle venir ?", f"Mme {MASK} peut-elle venir ?"),
        ("un titre pour Fatima Benali à Lille", f"un titre pour {MASK} à Lille"),
        ("see https://example.org/me?id=7", f"see {MASK}"),
    ],
)
def test_personal_data_is_masked(mask, typed, kept):
    assert mask(typed) == kept


@pytest.mark.parametrize(
    "typed",
    [
        "Où demander un titre de séjour dans les Hauts-de-France ?",
        "Combien d'habitants : 6 000 000 ou 5 900 000 en 2020 ?",
        "Who is Eleanor Whitcombe?",
        "Where is Lille, and what is the deadline for a residence permit in 2021-2027?",
        "Est-ce 26 500 € par habitant ?",
    ],
)
def test_what_the_sources_speak_of_stays(mask, typed):
    assert mask(typed) == typed
