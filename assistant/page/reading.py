"""A whole source text as a page: its headings, paragraphs and lists, and a quote marked in it."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from html import escape
from itertools import groupby
from pathlib import Path

from assistant.page.render import BELFRY, facts, origin_html, tag
from assistant.page.words import Words, typeset
from corpus.document import Document, Passage, Role, Span
from corpus.splitter.blocks import read_blocks
from corpus.splitter.lines import Line, read_lines
from corpus.splitter.structure import Element, read_structure

QUOTE = "quote"
"""The name of the place that a link to a quote leads to."""

_STYLE = "\n".join(
    (Path(__file__).parent / name).read_text(encoding="utf-8")
    for name in ("paper.css", "reading.css")
)
_DEEPEST = 6
_ITEMS = (Role.ITEM, Role.LIST)


@dataclass(frozen=True)
class Paragraph:
    """Lines that belong together, as spans of the document; `depth` is that of a heading."""

    lines: tuple[Span, ...]
    role: Role
    depth: int = 0


@lru_cache(maxsize=32)
def paragraphs_of(document: Document) -> tuple[Paragraph, ...]:
    """Return every line of a document that is not blank, each in one paragraph, in order."""
    lines = list(read_lines(document.text))
    owners = {
        line.start: element
        for element in read_structure(read_blocks(lines))
        for block in (element.block, element.pair)
        if block is not None
        for line in block.lines
    }
    grouped = groupby(lines, key=lambda line: _owner(owners, line))
    return tuple(_paragraph(list(group), owners) for _, group in grouped)


def document_html(document: Document, quoted: Span | None, words: Words) -> str:
    """Return the document as a page of its own, the quoted slice marked."""
    note = document.source.note
    body = "".join(_paragraphs(paragraphs_of(document), document.text, quoted))
    head = "".join(
        [
            f"<h1 {tag(document.language)}>{escape(document.title)}</h1>",
            f"<p>{escape(facts(document, words))}</p>",
            f"<p>{escape(typeset(note.said_in(words.language)))}</p>" if note else "",
            origin_html(document.source, words),
        ]
    )
    return _page(document.title, head, f"<article {tag(document.language)}>{body}</article>", words)


def missing_html(words: Words) -> str:
    """Return the page that stands where no document is."""
    return _page("Beffroi", f"<h1>{escape(words.no_document)}</h1>", "", words)


def _page(title: str, head: str, body: str, words: Words) -> str:
    return (
        f'<!doctype html><html {tag(words.language)}><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        f"<title>{escape(title)} – Beffroi</title><style>{_STYLE}</style>"
        f'<nav><a href="../">{BELFRY} Beffroi <span>{escape(words.back)}</span></a></nav>'
        f"<main><header>{head}</header>{body}</main></html>"
    )


def _owner(owners: dict[int, Element], line: Line) -> int:
    """Return what the lines of one paragraph have in common; lines without a role stay alone."""
    element = owners.get(line.start)
    return -line.start - 1 if element is None else element.block.start


def _paragraph(lines: Sequence[Line], owners: dict[int, Element]) -> Paragraph:
    element = owners.get(lines[0].start)
    spans = tuple((line.start, line.end) for line in lines)
    if element is None:
        return Paragraph(spans, Role.LABEL)
    return Paragraph(spans, element.role, len(element.section))


def _paragraphs(paragraphs: Sequence[Paragraph], text: str, quoted: Span | None) -> Iterator[str]:
    named = False
    for is_item, group in groupby(paragraphs, key=lambda paragraph: paragraph.role in _ITEMS):
        yield "<ul>" if is_item else ""
        for paragraph in group:
            written = _marked(paragraph, text, quoted)
            if not named and "<mark>" in written:
                written = written.replace("<mark>", f'<mark id="{QUOTE}">', 1)
                named = True
            name = _element(paragraph)
            yield f"<{name}>{written}</{name}>"
        yield "</ul>" if is_item else ""


def _element(paragraph: Paragraph) -> str:
    if paragraph.role is Role.HEADING:
        return f"h{min(paragraph.depth + 1, _DEEPEST)}" if paragraph.depth else "h2"
    return "li" if paragraph.role in _ITEMS else "p"


def _marked(paragraph: Paragraph, text: str, quoted: Span | None) -> str:
    start, end = quoted or (0, 0)
    pieces = []
    for first, last in paragraph.lines:
        low, high = max(first, min(start, last)), max(first, min(end, last))
        marked = f"<mark>{escape(text[low:high])}</mark>" if low < high else ""
        pieces.append(escape(text[first:low]) + marked + escape(text[max(low, high) : last]))
    # What is quoted over the end of a line is marked as one.
    return "\n".join(pieces).replace("</mark>\n<mark>", "\n")


def passage_of(name: str, documents: Sequence[Document]) -> Passage | None:
    """Return the slice of a document that "document:start-end" names, None where there is none."""
    known, _, span = name.rpartition(":")
    document = next((document for document in documents if document.id == known), None)
    place = None if document is None else read_span(span, document)
    return None if document is None or place is None else document.passage(*place)


def read_span(text: str, document: Document) -> Span | None:
    """Return the slice that "start-end" names, None where the document has no such slice."""
    match = re.fullmatch(r"(\d{1,9})-(\d{1,9})", text, re.ASCII)
    if match is None:
        return None
    start, end = int(match[1]), int(match[2])
    return (start, end) if start < end <= len(document.text) else None
