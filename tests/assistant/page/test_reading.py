import re
from html import unescape

from hypothesis import given
from hypothesis import strategies as st

from assistant.page.reading import document_html, paragraphs_of
from assistant.page.words import WORDS
from corpus.document import Document, Source
from corpus.language import Language

ENGLISH = WORDS[Language.ENGLISH]


def document_of(text):
    return Document(Source(id="d", title="D"), text, Language.ENGLISH)


def body_of(document, quoted=None):
    return document_html(document, quoted, ENGLISH).partition("<article")[2]


def test_headings_paragraphs_and_items_are_shown_as_such(document):
    body = body_of(document)
    assert "<h2>Opening hours</h2>" in body
    assert "<li>- passports;</li>" in body
    assert "<p>The office is open from nine\nto five." in body


def test_a_quote_over_several_paragraphs_is_marked_in_each(document):
    start = document.text.index("holidays")
    body = body_of(document, (start, document.text.index("Page 3")))
    assert body.count('<mark id="quote">') == 1
    assert '<mark id="quote">holidays.</mark>' in body
    assert "<mark>- permits.</mark>" in body


def test_a_quote_over_the_end_of_a_line_is_marked_as_one(document):
    start = document.text.index("nine")
    body = body_of(document, (start, document.text.index("five") + len("five")))
    assert '<mark id="quote">nine\nto five</mark>' in body


@given(st.text(alphabet="aA.é<&\n -•1\f", max_size=200))
def test_nothing_of_a_text_is_lost_or_said_twice(text):
    document = document_of(text)
    lines = [text[start:end] for part in paragraphs_of(document) for start, end in part.lines]
    shown = unescape(re.sub("<[^>]*>", "", body_of(document).partition(">")[2]))
    assert "".join(shown.split()) == "".join("".join(lines).split())
