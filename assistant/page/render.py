"""What a reader sees: answers as HTML in which every foreign word is escaped."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from html import escape
from urllib.parse import quote, urlencode, urlsplit

from assistant.answer import Answer, Citation, Sentence
from assistant.page.excerpts import Excerpt, excerpts_of
from assistant.page.words import Words, date_in_words, typeset, words_for
from corpus.document import Document, Passage, Source
from corpus.language import Language

BELFRY = (
    '<svg viewBox="0 0 24 32" width="24" height="32" aria-hidden="true" fill="currentColor">'
    '<path d="M12 0l1 4 5 7v3h-2v4h2v14h-4v-6a2 2 0 0 0-4 0v6H6V18h2v-4H6v-3l5-7z'
    'M10.500 13v4h3v-4a1.500 1.500 0 0 0-3 0z" fill-rule="evenodd"/></svg>'
)


@dataclass(frozen=True)
class Frame:
    """What surrounds an answer: its number in the conversation, and what comes closest to it.

    The number differs between the answers of a conversation, so that the names of their quotes do.
    """

    number: int
    closest: Sequence[Passage] = ()


def header_html(words: Words) -> str:
    """Return the name of the assistant and its promise."""
    return f"<header>{BELFRY}<h1>Beffroi</h1><p>{escape(typeset(words.promise))}</p></header>"


def footer_html(words: Words, days: int) -> str:
    """Return what a reader should know about the answers and their own questions."""
    kept = words.ratings_kept.format(days=days) if days else words.nothing_kept
    return f"<p>{escape(typeset(f'{words.limits} {kept}'))}</p>"


def examples_html(questions: Mapping[str, Sequence[str]]) -> str:
    """Return questions to click on, by the kind of person who asks them."""
    columns = (
        f"<section><h2>{escape(name)}</h2><ul>{''.join(map(_example, asked))}</ul></section>"
        for name, asked in questions.items()
        if asked
    )
    return "".join(columns)


def _example(question: str) -> str:
    button = f'<button type="button" class="example" data-ask="{escape(question)}">'
    return f"<li>{button}{escape(typeset(question))}</button></li>"


def remark_html(text: str) -> str:
    """Return what the page itself has to say where an answer would stand."""
    return f'<div class="answer">{_paragraph("lead", text)}</div>'


def answer_html(answer: Answer, frame: Frame) -> str:
    """Return the answer with its notices and its citations, each of which opens its quote."""
    words = words_for(answer.language)
    parts = [
        _paragraph("lead", answer.lead),
        _sentences(answer, frame.number, words),
        _notices(answer.notices, words),
        _citations(answer, frame.number, words),
        _closest(frame.closest, words),
    ]
    return f'<div class="answer" {tag(words.language)}>{"".join(parts)}</div>'


def facts(passage: Passage | Document, words: Words) -> str:
    """Return who published a text, when, and in which language, as one reads it."""
    source = (passage if isinstance(passage, Document) else passage.document).source
    said = [source.publisher]
    said.append(date_in_words(source.date, words) if source.date else words.date_unknown)
    if source.valid_until:
        said.append(words.valid_until.format(date=date_in_words(source.valid_until, words)))
    said.append(words.in_language[passage.language])
    return typeset(" · ".join(fact for fact in said if fact))


def origin_html(source: Source, words: Words) -> str:
    """Return a link to where a text was published, if that is known."""
    # Only addresses of pages: a catalogue could hold a `javascript:` one.
    if source.url is None or urlsplit(source.url).scheme not in ("http", "https"):
        return ""
    return (
        f'<p class="origin"><a href="{escape(source.url)}" target="_blank" '
        f'rel="noopener noreferrer">{escape(words.original)}</a></p>'
    )


def document_address(passage: Passage, words: Words) -> str:
    """Return where a passage can be read in its document, relative to the page."""
    query = {"quote": f"{passage.start}-{passage.end}", "language": words.language.value}
    return f"document/{quote(passage.document.id, safe='')}?{urlencode(query)}#quote"


def tag(language: Language) -> str:
    """Return the attribute that names a language; "" is HTML's word for an unknown one."""
    return f'lang="{"" if language is Language.OTHER else language.value}"'


def _paragraph(kind: str, text: str | None, heading: str = "") -> str:
    """Return a paragraph of the class, or nothing when there is nothing to say."""
    if not text:
        return ""
    strong = f"<strong>{escape(heading)}</strong> " if heading else ""
    return f'<p class="{kind}">{strong}{escape(typeset(text))}</p>'


def _notices(notices: Sequence[str], words: Words) -> str:
    said = "".join(f"<li>{escape(typeset(notice))}</li>" for notice in notices)
    if not said:
        return ""
    return f'<div class="notice">{_paragraph("heading", words.notice)}<ul>{said}</ul></div>'


def _sentences(answer: Answer, turn: int, words: Words) -> str:
    cited = {citation.number: citation.passage for citation in answer.citations}
    prose: list[str] = []
    items: list[str] = []
    for sentence in answer.sentences:
        passage = next((cited[number] for number in sentence.citations if number in cited), None)
        # A model's sentence is in the reader's language; one that is quoted, in the source's.
        quoted = passage is not None and sentence.text in passage.reading
        language = passage.language if passage and quoted else answer.language
        text = f"<span {tag(language)}>{escape(sentence.text)}</span>"
        introduces = not items and sentence.text.rstrip().endswith(":")
        group = items if answer.is_list and not introduces else prose
        group.append(text + _marks(sentence, turn, words))
    return (f'<p class="sentences">{" ".join(prose)}</p>' if prose else "") + (
        f"<ul>{''.join(f'<li>{item}</li>' for item in items)}</ul>" if items else ""
    )


def _marks(sentence: Sentence, turn: int, words: Words) -> str:
    return "".join(
        f'&nbsp;<a class="mark" href="#{_name(turn, number)}" '
        f'aria-label="{escape(words.source_number.format(number=number))}">{number}</a>'
        for number in sentence.citations
    )


def _citations(answer: Answer, turn: int, words: Words) -> str:
    """Return one entry a document, with the quotes taken from it.

    The original of what a model says in another language stands open beside it.
    """
    if not answer.citations:
        return ""
    by_document: dict[str, list[Citation]] = {}
    for citation in answer.citations:
        by_document.setdefault(citation.passage.document.id, []).append(citation)
    entries = "".join(
        _entry(group, turn, words, is_open=not set(group).isdisjoint(answer.originals))
        for group in by_document.values()
    )
    return f'<div class="citations">{_paragraph("heading", words.sources)}{entries}</div>'


def _entry(citations: list[Citation], turn: int, words: Words, *, is_open: bool) -> str:
    passage = citations[0].passage
    source = passage.document.source
    parts = [
        f'<summary><span class="number">{_numbers(citations)}</span>'
        f'<span class="title" {tag(passage.document.language)}>{escape(source.title)}</span>'
        f'<span class="facts">{escape(facts(passage, words))}</span></summary>',
        *_excerpts(citations, turn),
        *(
            _paragraph("translation", citation.translation, words.translation)
            for citation in citations
        ),
        _paragraph("note", source.note.said_in(words.language) if source.note else None),
        f'<div class="links">{_reading_links(citations, words)}{origin_html(source, words)}</div>',
    ]
    opened = " open" if is_open else ""
    return f'<details class="citation"{opened}>{"".join(parts)}</details>'


def _reading_links(citations: list[Citation], words: Words) -> str:
    """Return a link to each quote in its document."""
    links = "".join(
        f' <a href="{escape(document_address(citation.passage, words))}" target="_blank" '
        f'rel="noopener">{_reading_name(citation, citations, words)}</a>'
        for citation in citations
    )
    return f"<p>{links}</p>"


def _reading_name(citation: Citation, citations: list[Citation], words: Words) -> str:
    number = f" ({citation.number})" if len(citations) > 1 else ""
    return f"{escape(words.whole_document)}{number}"


def _closest(passages: Sequence[Passage], words: Words) -> str:
    """Return links to the documents in which a reader may look further."""
    entries = "".join(
        f'<li><a href="{escape(document_address(passage, words))}" target="_blank" rel="noopener" '
        f"{tag(passage.document.language)}>{escape(passage.document.title)}</a>"
        f'<span class="facts">{escape(facts(passage, words))}</span></li>'
        for passage in passages
    )
    if not entries:
        return ""
    return f'<div class="closest">{_paragraph("heading", words.closest)}<ul>{entries}</ul></div>'


def _numbers(citations: list[Citation]) -> str:
    numbers = [citation.number for citation in citations]
    if len(numbers) > 1 and numbers == list(range(numbers[0], numbers[0] + len(numbers))):
        return f"{numbers[0]}–{numbers[-1]}"
    return ", ".join(map(str, numbers))


def _excerpts(citations: list[Citation], turn: int) -> Iterator[str]:
    """Yield the excerpts in the order of the text, each section named where it begins."""
    passages = {citation.number: citation.passage for citation in citations}
    named: tuple[str, ...] = ()
    for excerpt in excerpts_of(citations):
        passage = passages[next(piece.number for piece in excerpt if piece.number is not None)]
        if passage.place.section != named:
            named = passage.place.section
            section = escape(" – ".join(named))
            yield f'<p class="section" {tag(passage.language)}>{section}</p>' if named else ""
        yield _excerpt(excerpt, passage.language, turn, is_numbered=len(citations) > 1)


def _excerpt(excerpt: Excerpt, language: Language, turn: int, *, is_numbered: bool) -> str:
    pieces = []
    for piece in excerpt:
        text = escape(piece.text)
        if piece.number is None:
            pieces.append(text)
        else:
            label = f"<sup>{piece.number}</sup>" if is_numbered else ""
            pieces.append(f'{label}<mark id="{_name(turn, piece.number)}">{text}</mark>')
    return f"<blockquote {tag(language)}>{''.join(pieces)}</blockquote>"


def _name(turn: int, number: int) -> str:
    return f"citation-{turn}-{number}"
