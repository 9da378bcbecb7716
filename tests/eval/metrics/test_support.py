from collections.abc import Iterator

import pytest

from assistant.selection import Quoted, lists_of
from corpus.catalogue import load
from corpus.document import Document
from corpus.door import CORPUS
from corpus.splitter import split
from eval.metrics.support import is_supported


@pytest.fixture(scope="module")
def documents() -> list[Document]:
    return list(load(CORPUS))


def quoted(document: Document) -> Iterator[Quoted]:
    """Yield all that an answer may show of a document, as it would be cited."""
    passages = split(document)
    for passage in passages:
        yield from (Quoted(sentence, sentence) for sentence in passage.sentences)
    for found in lists_of(passages):
        yield from found.shown.quoted


def test_what_is_shown_verbatim_is_supported_by_its_quote(documents: list[Document]) -> None:
    refused = [
        shown.sentence.reading
        for document in documents
        for shown in quoted(document)
        if not is_supported(shown.sentence.reading, (shown.quote.reading,))
    ]
    assert refused == []
