"""What a reader sees: answers as HTML in which every foreign word is escaped."""

from html import escape
from urllib.parse import urlsplit

from assistant.answer import Answer, Citation, Sentence
from assistant.page.excerpts import Excerpt, excerpts_of
from assistant.page.words import Audience, Words, date_in_words, typeset, words_for
from corpus.document import Role, Source
from corpus.language import Language

_BELFRY = (
    '<svg viewBox="0 0 24 32" width="24" height="32" aria-hidden="true" fill="currentColor">'
    '<path d="M12 0l1 4 5 7v3h-2v4h2v14h-4v-6a2 2 0 0 0-4 0v6H6V18h2v-4H6v-3l5-7z'
    'M10.500 13v4h3v-4a1.500 1.500 0 0 0-3 0z" fill-rule="evenodd"/></svg>'
)


def header_html(words: Words) -> str:
    """Return the name of the assistant and its promise."""
    return f"<header>{_BELFRY}<h1>Beffroi</h1><p>{escape(typeset(words.promise))}</p></header>"


def audience_html(audience: Audience) -> str:
    """Return the heading of an audience's example questions."""
    return f"<h2>{escape(audience.name)}</h2>"


def footer_html(words: Words) -> str:
    """Return what a reader should know about the answers and their own questions."""
    return f"<p>{escape(typeset(words.footer))}</p>"


def question_html(question: str) -> str:
    """Return the reader's question as a paragraph."""
    return _paragraph("question", question)


def remark_html(text: str) -> str:
    """Return what the page itself has to say where an answer would stand."""
    return f'<div class="answer">{_paragraph("lead", text)}</div>'


def answer_html(answer: Answer, turn: int) -> str:
    """Return the answer with its notices and its citations, each of which opens its quote.

    `turn` differs between the answers of a conversation, so that their citations do too.
    """
    words = words_for(answer.language)
    parts = [
        _paragraph("lead", answer.lead),
        _sentences(answer, turn, words),
        *(_paragraph("notice", notice, words.notice) for notice in answer.notices),
        _citations(answer.citations, turn, words),
    ]
    return f'<div class="answer" lang="{_tag(words.language)}">{"".join(parts)}</div>'


def _paragraph(kind: str, text: str | None, heading: str = "") -> str:
    """Return a paragraph of the class, or nothing when there is nothing to say."""
    if not text:
        return ""
    strong = f"<strong>{escape(heading)}</strong> " if heading else ""
    return f'<p class="{kind}">{strong}{escape(typeset(text))}</p>'


def _sentences(answer: Answer, turn: int, words: Words) -> str:
    cited = {citation.number: citation.passage for citation in answer.citations}
    prose: list[str] = []
    items: list[str] = []
    for sentence in answer.sentences:
        passage = next((cited[number] for number in sentence.citations if number in cited), None)
        language = _tag(passage.language if passage else answer.language)
        text = f'<span lang="{language}">{escape(sentence.text)}</span>'
        introduces = passage is not None and passage.place.role is Role.INTRODUCTION
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


def _citations(citations: tuple[Citation, ...], turn: int, words: Words) -> str:
    """Return one entry a document, with the quotes taken from it."""
    if not citations:
        return ""
    by_document: dict[str, list[Citation]] = {}
    for citation in citations:
        by_document.setdefault(citation.passage.document.id, []).append(citation)
    entries = "".join(_entry(group, turn, words) for group in by_document.values())
    return f'<div class="citations">{_paragraph("heading", words.sources)}{entries}</div>'


def _entry(citations: list[Citation], turn: int, words: Words) -> str:
    source = citations[0].passage.document.source
    section = " > ".join(citations[0].passage.place.section)
    parts = [
        f'<summary><span class="number">{_numbers(citations)}</span>'
        f'<span class="title">{escape(source.title)}</span>'
        f'<span class="facts">{escape(_facts(citations[0], words))}</span></summary>',
        _paragraph("section", section),
        *(_excerpt(excerpt, citations, turn) for excerpt in excerpts_of(citations)),
        *(
            _paragraph("translation", citation.translation, words.translation)
            for citation in citations
        ),
        _paragraph("note", source.note.said_in(words.language) if source.note else None),
        _link(source, words),
    ]
    return f'<details class="citation">{"".join(parts)}</details>'


def _numbers(citations: list[Citation]) -> str:
    numbers = [citation.number for citation in citations]
    if len(numbers) > 1 and numbers == list(range(numbers[0], numbers[0] + len(numbers))):
        return f"{numbers[0]}–{numbers[-1]}"
    return ", ".join(map(str, numbers))


def _excerpt(excerpt: Excerpt, citations: list[Citation], turn: int) -> str:
    language = _tag(citations[0].passage.language)
    pieces = []
    for piece in excerpt:
        text = escape(piece.text)
        if piece.number is None:
            pieces.append(text)
        else:
            label = f"<sup>{piece.number}</sup>" if len(citations) > 1 else ""
            pieces.append(f'{label}<mark id="{_name(turn, piece.number)}">{text}</mark>')
    return f'<blockquote lang="{language}">{"".join(pieces)}</blockquote>'


def _facts(citation: Citation, words: Words) -> str:
    source = citation.passage.document.source
    facts = [source.publisher]
    facts.append(date_in_words(source.date, words) if source.date else words.date_unknown)
    if source.valid_until:
        facts.append(words.valid_until.format(date=date_in_words(source.valid_until, words)))
    facts.append(words.in_language[citation.passage.language])
    return " · ".join(fact for fact in facts if fact)


def _link(source: Source, words: Words) -> str:
    # Only addresses of pages: a catalogue could hold a `javascript:` one.
    if source.url is None or urlsplit(source.url).scheme not in ("http", "https"):
        return ""
    return (
        f'<p class="origin"><a href="{escape(source.url)}" target="_blank" '
        f'rel="noopener noreferrer">{escape(words.original)}</a></p>'
    )


def _name(turn: int, number: int) -> str:
    return f"citation-{turn}-{number}"


def _tag(language: Language) -> str:
    """Return the language as HTML names it; "" is HTML's word for unknown."""
    return "" if language is Language.OTHER else language.value
