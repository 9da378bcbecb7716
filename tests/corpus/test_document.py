import pytest

from corpus.document import Document, Note, Place, Source
from corpus.language import Language

TEXT = "Fish is\nsold 1 here. 🐟 Été."
DOCUMENT = Document(Source("quay", "The quay"), TEXT, Language.ENGLISH)


def test_a_passage_is_an_exact_slice() -> None:
    for start in range(len(TEXT)):
        for end in range(start + 1, len(TEXT) + 1):
            passage = DOCUMENT.passage(start, end)
            assert passage.text == TEXT[start:end]
            assert passage.id == f"quay:{start}-{end}"


@pytest.mark.parametrize(("start", "end"), [(0, 0), (3, 2), (-1, 2), (0, len(TEXT) + 1)])
def test_no_passage_is_empty_or_leaves_the_text(start: int, end: int) -> None:
    with pytest.raises(ValueError, match="no slice"):
        DOCUMENT.passage(start, end)


def test_a_reading_is_without_gaps_and_line_breaks() -> None:
    assert DOCUMENT.passage(0, 20).reading == "Fish is sold 1 here."
    assert DOCUMENT.passage(0, 20, Place(gaps=((13, 14),))).reading == "Fish is sold here."


def test_a_passage_may_be_in_another_language_than_its_document() -> None:
    assert DOCUMENT.passage(0, 4).language is Language.ENGLISH
    assert DOCUMENT.passage(0, 4, Place(language=Language.FRENCH)).language is Language.FRENCH


def test_a_note_speaks_to_everyone() -> None:
    note = Note(french="Ancien.", english="Old.")
    said = [note.said_in(language) for language in (Language.FRENCH, Language.ENGLISH)]
    assert said == ["Ancien.", "Old."]
    assert note.said_in(Language.OTHER) == "Old."
