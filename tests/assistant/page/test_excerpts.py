from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.answer import Citation
from assistant.page.excerpts import REACH, excerpts_of
from corpus.document import Document, Place, Source
from corpus.language import Language


def shown(excerpt):
    return "".join(f"[{piece.text}]" if piece.number else piece.text for piece in excerpt)


def document_of(text):
    return Document(Source(id="d", title="D"), text, Language.ENGLISH)


def test_a_quote_stands_between_its_neighbours_as_one_reads_them(cite):
    (excerpt,) = excerpts_of([cite("It <b>closes</b> on Sundays")])
    assert shown(excerpt) == (
        "Opening hours\nThe office is open from nine to five. [It <b>closes</b> on Sundays]"
        " & holidays.\nThe desks are:\n- passports;\n- permits.\nPage 3\nBring your papers."
    )


def test_quotes_that_stand_close_share_an_excerpt_in_the_order_of_the_text(cite):
    excerpts = excerpts_of([cite("permits", 1), cite("passports", 2)])
    assert len(excerpts) == 1
    assert "- [passports];\n- [permits]." in shown(excerpts[0])
    assert [piece.number for piece in excerpts[0] if piece.number] == [2, 1]


def test_quotes_that_overlap_are_shown_apart(cite):
    assert len(excerpts_of([cite("from nine"), cite("nine\nto five", 2)])) == 2


def test_quotes_far_apart_are_shown_apart():
    document = document_of("First." + " word" * REACH + " Last.")
    end = len(document.text)
    citations = [Citation(1, document.passage(0, 6)), Citation(2, document.passage(end - 5, end))]
    first, last = excerpts_of(citations)
    assert shown(first).startswith("[First.] word")
    assert shown(first).endswith("word …")
    assert shown(last).startswith("… word")
    assert shown(last).endswith("[Last.]")


def test_a_gap_in_a_quote_is_left_out(cite, document):
    citation = cite("- permits.\n\nPage 3\n\nBring your papers.")
    passage = citation.passage
    gap = document.text.index("Page 3")
    passage = replace(passage, place=Place(gaps=((gap, gap + len("Page 3")),)))
    (excerpt,) = excerpts_of([replace(citation, passage=passage)])
    assert "[- permits. Bring your papers.]" in shown(excerpt)


@pytest.mark.parametrize(
    ("text", "reads"),
    [
        ("A sentence\n\nbroken by a blank line.", "A sentence broken by a blank line."),
        ("A heading\n\nA sentence.", "A heading\nA sentence."),
        ("Word\n \n\té", "Word é"),
        ("One:\n  • two\n– three", "One:\n• two\n– three"),
    ],
)
def test_white_space_is_folded(text, reads):
    document = document_of(text)
    (excerpt,) = excerpts_of([Citation(1, document.passage(0, len(text)))])
    assert shown(excerpt) == f"[{reads}]"


@given(st.text(alphabet="aB -•\n…é\N{GRINNING FACE}", min_size=1, max_size=900), st.data())
def test_an_excerpt_holds_the_words_of_its_document_and_no_others(text, data):
    document = document_of(text)
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    (excerpt,) = excerpts_of([Citation(1, document.passage(start, end))])
    squeezed = "".join("".join(piece.text for piece in excerpt).split())
    source = "".join(text.split())
    assert squeezed.strip("…") in source
    assert "".join(document.text[start:end].split()) in squeezed
