"""Excerpts: quotes with the text around them, as one reads it."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from assistant.answer import Citation
from corpus.document import Passage
from corpus.splitter.lines import BULLETS

REACH = 280
"""Characters of the document shown on each side of a quote."""

_SPACE = re.compile(r"\s+")


@dataclass(frozen=True)
class Piece:
    """Text ready to be shown, a newline being a line break; `number` is the citation it quotes."""

    text: str
    number: int | None = None


Excerpt = tuple[Piece, ...]
"""One stretch of a document: quotes, and the text before, between and after them."""


def excerpts_of(citations: Sequence[Citation]) -> list[Excerpt]:
    """Return the quotes of one document, those that stand close together in one excerpt."""
    close: list[list[Citation]] = []
    for citation in sorted(citations, key=lambda citation: citation.passage.start):
        if close and 0 <= citation.passage.start - close[-1][-1].passage.end <= REACH:
            close[-1].append(citation)
        else:
            close.append([citation])
    return [tuple(_pieces(group)) for group in close]


def _pieces(citations: Sequence[Citation]) -> Iterator[Piece]:
    first, last = citations[0].passage, citations[-1].passage
    yield Piece(_before(first))
    position = first.start
    for citation in citations:
        yield Piece(_read(first.document.text, position, citation.passage.start))
        yield Piece(_quote(citation.passage), citation.number)
        position = citation.passage.end
    yield Piece(_after(last))


def _before(passage: Passage) -> str:
    text, start = passage.document.text, max(0, passage.start - REACH)
    if start > 0 and not text[start - 1].isspace():  # in the middle of a word
        space = _SPACE.search(text, start, passage.start)
        start = space.end() if space else passage.start
    before = _read(text, start, passage.start).lstrip()
    return f"… {before}" if before and start > 0 else before


def _after(passage: Passage) -> str:
    text, end = passage.document.text, min(len(passage.document.text), passage.end + REACH)
    while passage.end < end < len(text) and not text[end].isspace():  # in the middle of a word
        end -= 1
    after = _read(text, passage.end, end).rstrip()
    return f"{after} …" if after and end < len(text) else after


def _quote(passage: Passage) -> str:
    starts = [passage.start, *(end for _, end in passage.place.gaps)]
    ends = [*(start for start, _ in passage.place.gaps), passage.end]
    pieces = (_read(passage.document.text, *span) for span in zip(starts, ends, strict=True))
    return " ".join(piece.strip() for piece in pieces)


def _read(text: str, start: int, end: int) -> str:
    """Return the slice with its white space folded into spaces and line breaks."""
    pieces, position = [], start
    for space in _SPACE.finditer(text, start, end):
        pieces += [text[position : space.start()], _fold(space)]
        position = space.end()
    return "".join([*pieces, text[position:end]])


def _fold(space: re.Match[str]) -> str:
    following = space.string[space.end() : space.end() + 2]
    # A blank line before a small letter fell into the middle of a sentence.
    new_paragraph = space[0].count("\n") > 1 and not following[:1].islower()
    new_item = "\n" in space[0] and following[:1] in BULLETS and following[1:] == " "
    return "\n" if new_paragraph or new_item else " "
