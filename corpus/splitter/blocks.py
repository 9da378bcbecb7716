"""From physical lines to blocks: sentences broken over lines, pages and footnotes made whole."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from corpus.splitter.lines import Line, Marker

_CLOSERS = "»”’\"')]* "
_PAGE_NUMBER = re.compile(r"\W*(?:(?:page|p\.)\s*)?\d{1,4}(?:\s*(?:/|of|sur)\s*\d{1,4})?\W*", re.I)
_DATE = re.compile(r"\W*\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}\W*")
_SECTION_REFERENCE = re.compile(r"\d{1,2}(?:\.\d{1,2})+")
_LINKS = re.compile(r"\W*(?:(?:https?://|www\.)\S+\W*)+")
_NAVIGATION = re.compile(
    r"""\b(?:(?:aller|allez|skip|jump|go|passer)\ (?:au|à\ la|aux|to)\ (?:the\ )?(?:main\ )?
        (?:contenu|navigation|recherche|menu|content|search|résultats|results)
        |change\ language|changer\ de\ langue|fil\ d.ariane|breadcrumb
        |you\ are\ here|vous\ êtes\ ici|back\ to\ top|haut\ de\ page
        |share\ this|partager\ (?:sur|cette)|imprimer\ cette|print\ this
        |accept\ (?:all\ )?cookies|accepter\ (?:tous\ )?les\ cookies)\b""",
    re.I | re.X,
)
"""The skip links and menu entries that web accessibility guides ask of every page."""
_LONGEST_MENU = 16
"""Words."""
_NOT_LETTERS = re.compile(r"^[\W\d_]+")

_UNFINISHED = frozenset(
    """
    a à au aux avec ce ces cette chez contre d dans de des dont du elle en entre est et il ils je l
    la le les leur leurs mais ne notre nos nous on or ou où par pas pour qu que qui sa sans ses si
    son sont sous sur un une vers votre vos y
    about an and are as at be between but by during for from has have in into is its nor of our
    than that the their these this those through to under was were which with without your
    """.split()  # noqa: SIM905
)
"""Words that no sentence, heading or item ends with: what follows them goes on."""

FOOTNOTE_LINES = 15
WRAPPED_AT_MOST = 160


@dataclass(frozen=True)
class Block:
    """Lines that say one thing together: a paragraph, a heading, an item, a cell."""

    lines: tuple[Line, ...]
    text: str
    marker: Marker | None = None
    is_note: bool = False

    @property
    def start(self) -> int:
        """Where the block begins in the document."""
        return self.lines[0].start

    @property
    def end(self) -> int:
        """Where the block ends in the document."""
        return self.lines[-1].end

    @property
    def content(self) -> str:
        """The text without the bullet or number before it."""
        return self.text[self.marker.length :] if self.marker else self.text

    @property
    def ends_sentence(self) -> bool:
        """Whether the last sign closes a sentence."""
        return self.text.rstrip(_CLOSERS).endswith((".", "!", "?", "…"))

    @property
    def announces(self) -> bool:
        """Whether the last sign promises something more."""
        return self.text.rstrip().endswith(":")


def read_blocks(lines: Sequence[Line]) -> list[Block]:
    """Return the blocks of a text in order of position, without noise lines."""
    notes = _footnote_lines(lines)
    streams: tuple[list[Line], list[Line]] = ([], [])
    before: Line | None = None
    for number, line in enumerate(lines):
        if not is_noise(line, before):
            streams[number in notes].append(line)
        before = line
    joiner = _Joiner(_wrap_width(lines))
    body, footnotes = (joiner.join(stream) for stream in streams)
    marked = [replace(block, is_note=True) for block in footnotes]
    return sorted([*body, *marked], key=lambda block: block.start)


def is_noise(line: Line, before: Line | None) -> bool:
    """Whether a line is a page number, a date stamp, a bare link or a menu.

    A number after a short line without full stop is the value of that label and stays.
    """
    text = line.text
    if _PAGE_NUMBER.fullmatch(text):
        return before is None or line.blank_before > 1 or not is_label(before.text)
    patterns = (_DATE, _SECTION_REFERENCE, _LINKS)
    return any(pattern.fullmatch(text) for pattern in patterns) or _is_menu(text)


def _is_menu(text: str) -> bool:
    """Whether a line is a menu: it begins as one and is no sentence, nor a line of one.

    Sentences may hold its words, too: "If you are here on a visa", wrapped wherever.
    """
    begun = _NOT_LETTERS.sub("", text)
    is_sentence = text[-1] in ".!?…,;" or len(text.split()) > _LONGEST_MENU
    return not is_sentence and begun[:1].isupper() and _NAVIGATION.match(begun) is not None


def is_label(text: str) -> bool:
    """Whether a line is short, begins like a name and does not end like a sentence."""
    return len(text) <= 60 and text[0].isupper() and text[-1].isalpha()


def _footnote_lines(lines: Sequence[Line]) -> set[int]:
    """Return the numbers of the lines between a rule and the end of its page."""
    found: set[int] = set()
    for number, line in enumerate(lines):
        if line.after_rule and line.text[0].isdigit():
            ahead = range(number + 1, min(number + FOOTNOTE_LINES + 1, len(lines)))
            page_end = next((n for n in ahead if lines[n].starts_page), None)
            if page_end is not None:
                found.update(range(number, page_end))
    return found


def _wrap_width(lines: Sequence[Line]) -> int | None:
    """Return the width at which the text was wrapped, None if its paragraphs are not broken."""
    lengths = sorted(len(line.text) for line in lines)
    if len(lengths) < 10:
        return None
    width = lengths[int(0.95 * len(lengths))]
    full = sum(length > 0.8 * width for length in lengths)
    return width if width <= WRAPPED_AT_MOST and full > 0.2 * len(lengths) else None


@dataclass(frozen=True)
class _Joiner:
    width: int | None

    def join(self, lines: Sequence[Line]) -> Iterator[Block]:
        """Yield blocks: runs of lines of which each goes on where the one before breaks off."""
        block: Block | None = None
        for line in lines:
            if block is not None and self._continues(block, line):
                block = replace(block, lines=(*block.lines, line), text=f"{block.text} {line.text}")
                continue
            if block is not None:
                yield block
            block = Block((line,), line.text, marker=line.marker)
        if block is not None:
            yield block

    def _continues(self, block: Block, line: Line) -> bool:
        if line.marker and not _is_accidental(block, line.marker):
            return False
        if line.blank_before > 2 and not line.starts_page:
            return False
        if _goes_on(block.text) or (line.text[0] == "(" and not block.ends_sentence):
            return True
        text = line.text.lstrip("«“\"'(–- ")
        if block.ends_sentence or block.text.endswith((":", ";")):
            return text[:1].islower() and self._was_broken(block, line)
        return text[:1].islower() or self._was_broken(block, line)

    def _was_broken(self, block: Block, line: Line) -> bool:
        """Whether the next word would not have fitted on the line before."""
        closed = block.ends_sentence or block.text.endswith(")")
        if self.width is None or (closed and line.text[:1].isupper()):
            return False
        spacing = max((known.blank_before for known in block.lines[1:]), default=1)
        if line.blank_before > spacing and not line.starts_page:
            return False
        first_word = line.text.split(maxsplit=1)[0]
        return len(block.lines[-1].text) + 1 + len(first_word) >= 0.88 * self.width


def _goes_on(text: str) -> bool:
    """Whether a text cannot end where it does: on a comma, an open hyphen or a little word."""
    if text.endswith((",", "-", "/", "(", "«")) or _is_inside(text):
        return True
    return re.split(r"[\s’']", text)[-1].lower() in _UNFINISHED


def _is_inside(text: str) -> bool:
    """Whether a text breaks off in the middle of a bracket."""
    tail = text[-200:]
    return tail.rfind("(") > tail.rfind(")") and not tail.endswith((".", ";", ":", "!", "?"))


def _is_accidental(block: Block, marker: Marker) -> bool:
    """Whether a bullet or letter is only a dash or an initial at the start of a broken line."""
    if marker.is_bullet:
        return marker.style in "-–—o" and _is_inside(block.text)
    if marker.style[0] not in "Ai" or marker.value == 1:
        return False
    mine = block.marker
    return mine is None or mine.style != marker.style or mine.value != (marker.value or 0) - 1
