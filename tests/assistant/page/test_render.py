import re
from dataclasses import replace
from html.parser import HTMLParser

import pytest

from assistant.answer import GENERATIVE, Kind, Sentence
from assistant.page.render import Frame, answer_html, examples_html, footer_html, header_html
from assistant.page.words import WORDS
from corpus.document import Note, Place, Role
from corpus.language import Language

EVIL = [
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "**bold** [link](javascript:alert(1)) `code` $x$",
    "${alert(1)} {{value}} {question}",
    "&lt;b&gt; & <b>",
]
OURS = {
    "div", "p", "span", "ul", "li", "details", "summary", "blockquote", "mark", "sup",
    "strong", "a", "header", "h1", "h2", "section", "button", "svg", "path",
}  # fmt: skip


class Page(HTMLParser):
    """The elements, attributes and text of a piece of HTML; refuses what does not nest."""

    def __init__(self, html):
        super().__init__()
        self.elements, self.attributes, self.text, self._open = [], [], "", []
        self.feed(html)
        self.close()
        assert not self._open

    def handle_starttag(self, tag, attributes):
        self.elements.append(tag)
        self.attributes.extend(attributes)
        self._open.append(tag)

    def handle_startendtag(self, tag, attributes):
        self.elements.append(tag)

    def handle_endtag(self, tag):
        assert self._open.pop() == tag

    def handle_data(self, data):
        self.text += data


def everywhere(answer, document, evil):
    """Return the answer with the text in every place that holds foreign text."""
    note = Note(french=evil, english=evil)
    source = replace(document.source, title=evil, publisher=evil, date=evil, note=note)
    document = replace(document, source=replace(source, valid_until=evil), text=f"{evil} {evil}")
    passage = document.passage(0, len(evil), Place(section=(evil, evil)))
    citation = replace(answer.citations[0], passage=passage, translation=evil)
    return replace(
        answer, lead=evil, notices=(evil,), citations=(citation,), sentences=(Sentence(evil, (1,)),)
    )


@pytest.mark.parametrize("evil", EVIL)
def test_foreign_text_is_shown_and_never_obeyed(evil, cite, document, make_answer):
    answer = everywhere(make_answer(cite("from nine")), document, evil)
    closest = [answer.citations[0].passage]
    for html in [
        answer_html(answer, Frame(1, closest)),
        examples_html({evil: [evil]}),
    ]:
        page = Page(html)
        assert set(page.elements) <= OURS
        assert {name for name, _ in page.attributes} <= {
            "class", "lang", "id", "aria-label", "href", "target", "rel", "type", "data-ask",
        }  # fmt: skip
        links = [value for name, value in page.attributes if name == "href"]
        assert all(
            link.startswith(("#citation-", "https://example.org/", "document/")) for link in links
        )
        assert evil in page.text


@pytest.mark.parametrize("url", ["javascript:alert(1)", "data:text/html,x", "//host", "file:///x"])
def test_only_addresses_of_pages_become_links(url, cite, document, make_answer):
    assert 'href="https://example.org/?a=1&amp;b=2"' in answer_html(
        make_answer(cite("from nine")), Frame(1)
    )
    document = replace(document, source=replace(document.source, url=url))
    citation = replace(cite("from nine"), passage=document.passage(0, 5))
    assert url not in answer_html(make_answer(citation), Frame(1))


def test_a_citation_says_where_its_quote_comes_from(cite, make_answer):
    page = Page(answer_html(make_answer(cite("from nine")), Frame(1)))
    assert "The <Office>" in page.text
    assert "City & Co · 1 March 2024 · valid until 2025 · in English" in page.text
    assert "A short text." in page.text


def test_a_french_reader_is_told_so_in_french(cite, make_answer):
    answer = make_answer(cite("from nine"), language=Language.FRENCH, notices=("Texte ancien.",))
    html = answer_html(answer, Frame(1))
    text = Page(html).text
    assert (
        "City & Co · 1er mars 2024 · fin de validité\N{NO-BREAK SPACE}: 2025 · en anglais" in text
    )
    assert "Un texte court." in text
    assert "À noterTexte ancien." in text
    assert html.startswith('<div class="answer" lang="fr">')
    assert '<blockquote lang="en">' in html


def test_what_a_model_wrote_is_in_the_language_of_the_answer(cite, make_answer):
    answer = make_answer(cite("from nine"), language=Language.FRENCH)
    assert '<span lang="en">from nine</span>' in answer_html(answer, Frame(1))
    said = replace(answer.sentences[0], text="dès neuf heures")
    written = replace(answer, engine=GENERATIVE, sentences=(said, *answer.sentences))
    html = answer_html(written, Frame(1))
    assert '<span lang="fr">dès neuf heures</span>' in html
    assert '<span lang="en">from nine</span>' in html


def test_the_original_of_what_a_model_says_anew_stands_open_beside_it(cite, make_answer):
    foreign = make_answer(cite("from nine"), language=Language.FRENCH)
    own = make_answer(cite("from nine"), language=Language.ENGLISH)
    opened = '<details class="citation" open>'
    assert opened in answer_html(replace(foreign, engine=GENERATIVE), Frame(1))
    assert opened not in answer_html(replace(own, engine=GENERATIVE), Frame(1))
    assert opened not in answer_html(foreign, Frame(1))


def test_every_number_opens_the_quote_that_it_stands_for(cite, make_answer):
    html = answer_html(make_answer(cite("from nine", 1), cite("permits", 2)), Frame(7))
    opens = re.findall(r'href="#([^"]+)"', html)
    assert len(opens) == 2
    for name, quote in zip(opens, ["from nine", "permits"], strict=True):
        assert f'<mark id="{name}">{quote}</mark>' in html


def test_two_answers_of_a_conversation_share_no_name(cite, make_answer):
    answer = make_answer(cite("from nine"))
    first, second = (
        set(re.findall(r'id="([^"]+)"', answer_html(answer, Frame(turn)))) for turn in (1, 3)
    )
    assert not first & second


def test_quotes_of_one_document_share_an_entry(cite, make_answer):
    html = answer_html(make_answer(cite("passports", 1), cite("permits", 2)), Frame(1))
    assert html.count("<details") == 1
    assert '<span class="number">1–2</span>' in html


def test_a_list_is_shown_as_one(cite, make_answer):
    answer = make_answer(cite("passports", 1), cite("permits", 2), is_list=True)
    assert Page(answer_html(answer, Frame(1))).elements.count("li") == 2
    assert "<li>" not in answer_html(replace(answer, is_list=False), Frame(1))


def test_what_introduces_a_list_is_no_item_of_it(cite, make_answer):
    introduction = cite("The desks are:", 1, place=Place(Role.INTRODUCTION))
    answer = make_answer(introduction, cite("passports", 2), is_list=True)
    html = answer_html(answer, Frame(1))
    assert html.index("The desks are:") < html.index("<ul>")
    assert html.count("<li>") == 1


def test_an_answer_without_quotes_has_no_sources(make_answer):
    html = answer_html(make_answer(kind=Kind.SMALLTALK, lead="Hello!", sentences=()), Frame(1))
    assert html == '<div class="answer" lang="en"><p class="lead">Hello!</p></div>'


@pytest.mark.parametrize("words", WORDS.values())
def test_the_frame_of_the_page_nests(words):
    assert "Beffroi" in Page(header_html(words)).text
    assert Page(footer_html(words, 0)).text
