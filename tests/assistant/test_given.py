import pytest

from assistant.engines import ExtractiveEngine
from assistant.followups import make_standalone
from assistant.given import passages_for, with_neighbours
from corpus.document import Document, Passage, Source
from corpus.language import Language
from index import Index

PARTS = ("One is first.", "Two comes next.", "Three is in the middle.", "Four ends it.")
TEXT = " ".join(PARTS)
DOCUMENT = Document(Source("d", "D"), TEXT, Language.ENGLISH)
SENTENCES = tuple(
    DOCUMENT.passage(TEXT.index(part), TEXT.index(part) + len(part)) for part in PARTS
)
PASSAGE = DOCUMENT.passage(0, len(TEXT), sentences=SENTENCES)


@pytest.mark.parametrize(
    ("letters", "shown"),
    [(1, PARTS[1:2]), (40, PARTS[1:3]), (52, PARTS[1:4]), (500, PARTS)],
)
def test_a_sentence_is_given_with_the_neighbours_that_fit(
    letters: int, shown: tuple[str, ...]
) -> None:
    given = with_neighbours(SENTENCES[1], PASSAGE, letters)
    assert tuple(sentence.text for sentence in given.sentences) == shown
    assert given.text == " ".join(shown)


def test_a_passage_without_sentences_is_one() -> None:
    whole = Passage(DOCUMENT, 0, len(TEXT), PASSAGE.place, ())
    assert with_neighbours(whole, whole, 5).text == TEXT


@pytest.mark.parametrize(
    "question", ["How many lighthouses does the harbour have?", "Combien coûte la carte de pêche ?"]
)
def test_what_is_quoted_comes_first_and_the_whole_is_short(index: Index, question: str) -> None:
    draft = ExtractiveEngine(index).draft(make_standalone(question, ()), 3)
    given = passages_for(index, question, draft)
    first = draft.selection.quoted[0].sentence
    assert first in given[0].sentences
    assert 1 <= len(given) <= 3
    assert len({passage.id for passage in given}) == len(given)
    assert sum(len(passage.reading) for passage in given) <= 1100
