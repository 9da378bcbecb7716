"""Context: a quote with the text around it, as one reads it."""

import re
from dataclasses import dataclass

from corpus.document import Passage

REACH = 280
"""Characters of the document shown on each side of a quote."""

_SPACE = re.compile(r"\s+")
_BULLETS = ("- ", "– ", "— ", "• ")


@dataclass(frozen=True)
class Context:
    """The text before, in and after a quote, ready to be shown; a newline is a line break."""

    before: str
    quote: str
    after: str


def context_of(passage: Passage) -> Context:
    """Return what the passage says, between what stands before and after it in its document."""
    text = passage.document.text
    opening = _word_start(text, max(0, passage.start - REACH), passage.start)
    closing = _word_end(text, passage.end, min(len(text), passage.end + REACH))
    before = _read(text, opening, passage.start).lstrip()
    after = _read(text, passage.end, closing).rstrip()
    return Context(
        f"… {before}" if before and opening > 0 else before,
        _quote(passage),
        f"{after} …" if after.strip() and closing < len(text) else after,
    )


def _quote(passage: Passage) -> str:
    starts = [passage.start, *(end for _, end in passage.place.gaps)]
    ends = [*(start for start, _ in passage.place.gaps), passage.end]
    pieces = [
        _read(passage.document.text, start, end) for start, end in zip(starts, ends, strict=True)
    ]
    return " ".join(piece.strip() for piece in pieces)


def _word_start(text: str, start: int, end: int) -> int:
    """Return where the first whole word of the slice begins."""
    if start == 0 or text[start - 1].isspace():
        return start
    space = _SPACE.search(text, start, end)
    return space.end() if space else end


def _word_end(text: str, start: int, end: int) -> int:
    """Return where the last whole word of the slice ends."""
    if end == len(text) or text[end].isspace():
        return end
    while end > start and not text[end - 1].isspace():
        end -= 1
    return end


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
    new_item = "\n" in space[0] and following in _BULLETS
    return "\n" if new_paragraph or new_item else " "
