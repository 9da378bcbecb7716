"""What a reader sees: answers as HTML in which every foreign word is escaped."""

from html import escape
from urllib.parse import urlsplit

from assistant.answer import Answer, Citation, Sentence
from assistant.page.context import context_of
from assistant.page.words import Audience, Words, date_in_words, words_for
from corpus.document import Source
from corpus.language import Language


_BELFRY = (
    '<svg viewBox="0 0 24 32" width="24" height="32" aria-hidden="true" fill="currentColor">'
    '<path d="M12 0l1 4 5 7v3h-2v4h2v14h-4v-6a2 2 0 0 0-4 0v6H6V18h2v-4H6v-3l5-7z'
    'M10.500 13v4h3v-4a1.500 1.500 0 0 0-3 0z" fill-rule="evenodd"/></svg>'
)


def header_html(words: Words) -> str:
    """Return the name of the assistant and its promise."""
    return f"<header>{_BELFRY}<h1>Beffroi</h1><p>{escape(words.promise)}</p></header>"


def audience_html(audience: Audience) -> str:
    """Return the heading of an audience's example questions."""
    return f"<h2>{escape(audience.name)}</h2>"


def footer_html(words: Words) -> str:
    """Return what a reader should know about the answers and their own questions."""
    return f"<p>{escape(words.footer)}</p>"


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
        _paragraph("verdict", words.declined if answer.declined else None),
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
    return f'<p class="{kind}">{strong}{escape(text)}</p>'


def _sentences(answer: Answer, turn: int, words: Words) -> str:
    languages = {citation.number: citation.passage.language for citation in answer.citations}
    pieces = []
    for sentence in answer.sentences:
        cited = [languages[number] for number in sentence.citations if number in languages]
        language = _tag(cited[0] if cited else answer.language)
        text = f'<span lang="{language}">{escape(sentence.text)}</span>'
        pieces.append(text + _marks(sentence, turn, words))
    if answer.is_list and pieces:
        return f"<ul>{''.join(f'<li>{piece}</li>' for piece in pieces)}</ul>"
    return f'<p class="sentences">{" ".join(pieces)}</p>' if pieces else ""


def _marks(sentence: Sentence, turn: int, words: Words) -> str:
    return "".join(
        f'<button type="button" class="mark" data-opens="{_name(turn, number)}" '
        f'aria-label="{escape(words.source_number.format(number=number))}">{number}</button>'
        for number in sentence.citations
    )


def _citations(citations: tuple[Citation, ...], turn: int, words: Words) -> str:
    if not citations:
        return ""
    entries = "".join(_citation(citation, turn, words) for citation in citations)
    return f'<div class="citations">{_paragraph("heading", words.sources)}{entries}</div>'


def _citation(citation: Citation, turn: int, words: Words) -> str:
    passage, source = citation.passage, citation.passage.document.source
    context = context_of(passage)
    parts = [
        f'<summary><span class="number">{citation.number}</span>'
        f'<span class="title">{escape(source.title)}</span>'
        f'<span class="facts">{escape(_facts(citation, words))}</span></summary>',
        _paragraph("path", " › ".join(passage.place.section)),
        f'<blockquote lang="{_tag(passage.language)}">{escape(context.before)}'
        f"<mark>{escape(context.quote)}</mark>{escape(context.after)}</blockquote>",
        _paragraph("translation", citation.translation, words.translation),
        _paragraph("note", source.note.said_in(words.language) if source.note else None),
        _link(source, words),
    ]
    name = _name(turn, citation.number)
    return f'<details class="citation" id="{name}">{"".join(parts)}</details>'


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
