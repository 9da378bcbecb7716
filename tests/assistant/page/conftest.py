"""A small document, and what answers about it look like."""

import pytest

from assistant.answer import Answer, Citation, Kind, Sentence
from corpus.document import Document, Note, Source
from corpus.language import Language

TEXT = """Opening hours

The office is open from nine
to five. It <b>closes</b> on Sundays & holidays.

The desks are:
- passports;
- permits.

Page 3

Bring your papers."""


@pytest.fixture(scope="session")
def document():
    source = Source(
        id="office",
        title="The <Office>",
        language=Language.ENGLISH,
        publisher="City & Co",
        date="2024-03-01",
        url="https://example.org/?a=1&b=2",
        valid_until="2025",
        note=Note(french="Un texte court.", english="A short text."),
    )
    return Document(source, TEXT, Language.ENGLISH)


@pytest.fixture(scope="session")
def cite(document):
    def cite(quote, number=1, **options):
        start = TEXT.index(quote)
        passage = document.passage(start, start + len(quote), **options)
        return Citation(number, passage)

    return cite


@pytest.fixture(scope="session")
def make_answer():
    def make_answer(*citations, language=Language.ENGLISH, kind=Kind.ANSWER, **options):
        sentences = tuple(
            Sentence(citation.passage.reading, (citation.number,)) for citation in citations
        )
        options = {"question": "When?", "lead": "", "sentences": sentences, **options}
        return Answer(language=language, kind=kind, citations=citations, **options)

    return make_answer
