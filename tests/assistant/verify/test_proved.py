from dataclasses import replace

import pytest

from assistant.answer import Answer, Citation, Kind, Sentence
from corpus.document import Document, Place, Source
from corpus.language import Language
from tests.assistant.verify.proved import is_proved, is_verbatim

TEXT = "Fish is\nsold here. Page 3 Boats come."
DOCUMENT = Document(Source("quay", "The quay"), TEXT, Language.ENGLISH)
QUOTE = Citation(1, DOCUMENT.passage(0, 18))
GAPPED = Citation(2, DOCUMENT.passage(0, len(TEXT), Place(gaps=((19, 25),))))


def make(text: str, *numbers: int) -> Answer:
    return Answer(
        "What?",
        Language.ENGLISH,
        Kind.ANSWER,
        "",
        (Sentence(text, numbers),),
        (QUOTE, GAPPED),
    )


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("Fish is sold here.", (1,)),
        ("Fish is sold here.", (1, 2)),
        ("Fish is sold here. Boats come.", (2,)),
    ],
)
def test_a_sentence_that_its_quote_reads_as_is_proved(text: str, numbers: tuple[int, ...]) -> None:
    assert is_proved(make(text, *numbers))


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("Fish is not sold here.", (1,)),
        ("Boats come.", (1,)),
        ("Fish is sold here.", ()),
        ("Fish is sold here.", (3,)),
        ("Fish is sold here.", (1, 3)),
        ("fish is sold here.", (1,)),
    ],
)
def test_any_other_sentence_is_not(text: str, numbers: tuple[int, ...]) -> None:
    assert not is_proved(make(text, *numbers))


def test_an_answer_of_no_sentences_claims_nothing() -> None:
    assert is_proved(replace(make("x", 1), sentences=()))


def test_a_slice_is_verbatim_by_construction() -> None:
    assert is_verbatim(QUOTE)
    assert is_verbatim(GAPPED)
