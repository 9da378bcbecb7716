"""What each block does in its document: heading, sentence, item, label or fragment."""

import re
from bisect import bisect
from collections.abc import Sequence
from dataclasses import dataclass, replace

from corpus.document import Role
from corpus.splitter.blocks import Block
from corpus.splitter.sections import read_sections

HEADING_WORDS = 25
ITEM_WORDS = 40
FRAGMENT_WORDS = 16
LABEL_WORDS = 3
TABLE_LINES = 3
OUTER_HEADING_CHARACTERS = 50

_VALUE = re.compile(r"[€$£~≈<>+-]?\s?\d[\d\s.,/–-]*(?:\s?[%€$£\w²³°/().'’-]+){0,24}")
_VALUES_AFTER_COLON = re.compile(r":\s*(?:[^,]*,){2}|:[^:]*\d")
"""A name followed by figures or by several things: "Patents: 25" is an item, not a heading."""
_UNIT = re.compile(r"\d\s?(?:[%€$£°]|[a-z]{1,3}[²³]|km|ha|kg|MW|GW|k€|M€)")
_LINK_TEXT = re.compile(
    r"(?:check|see|read|click|consult|download|learn|find out|view|visit|more|for more"
    r"|voir|lire|consulter|consultez|cliquez|télécharger|en savoir plus|pour en savoir|découvrir"
    r"|retrouvez|pour plus|plus d)\b",
    re.IGNORECASE,
)
"""How the text of a link begins; where the link is lost, it promises what is not there."""
_PROMISE = re.compile(r"\b(?:suivante?s?|following|ci-dessous|below)\W*$", re.IGNORECASE)


@dataclass(frozen=True)
class Element:
    """A block with its role and the headings above it; `pair` is the value that follows a label."""

    block: Block
    role: Role
    section: tuple[str, ...] = ()
    pair: Block | None = None

    @property
    def end(self) -> int:
        """Where the element ends in the document."""
        return (self.pair or self.block).end


def read_structure(blocks: Sequence[Block]) -> list[Element]:
    """Return the elements of a document in order, headings among them; footnotes come last."""
    elements = _assign_roles([block for block in blocks if not block.is_note])
    paths = read_sections([(element.block, element.role) for element in elements])
    body = [
        replace(element, section=section) for element, section in zip(elements, paths, strict=True)
    ]
    starts = [element.block.start for element in body]
    notes = [
        Element(note, _role_of_note(note), body[bisect(starts, note.start) - 1].section)
        for note in blocks
        if note.is_note and body
    ]
    return [*body, *notes]


def _role_of_note(block: Block) -> Role:
    return Role.PROSE if len(block.text.split()) > FRAGMENT_WORDS else Role.FRAGMENT


def _assign_roles(blocks: Sequence[Block]) -> list[Element]:
    elements: list[Element] = []
    position = 0
    while position < len(blocks):
        block = blocks[position]
        following = blocks[position + 1] if position + 1 < len(blocks) else None
        if following is not None and _are_label_and_value(block, following):
            elements.append(Element(block, Role.PROSE, pair=following))
            position += 2
            continue
        before = elements[-1] if elements else None
        elements.append(Element(block, _role(blocks, position, before)))
        position += 1
    return elements


def _role(blocks: Sequence[Block], position: int, before: Element | None) -> Role:
    block = blocks[position]
    following = blocks[position + 1] if position + 1 < len(blocks) else None
    if block.marker is not None:
        return _role_of_marked(block, before, following)
    if _announces_items(block, following):
        return Role.INTRODUCTION
    if not block.ends_sentence and before is not None and _is_bare_item(block, before):
        return Role.ITEM
    if block.ends_sentence or len(block.text.split()) > FRAGMENT_WORDS:
        return Role.PROSE
    return _role_of_line(blocks, position)


def _role_of_marked(block: Block, before: Element | None, following: Block | None) -> Role:
    marker = block.marker
    assert marker is not None
    short = len(block.text.split()) <= HEADING_WORDS and not block.text.endswith((".", ";", ","))
    if marker.style.startswith("#"):
        return Role.HEADING
    if marker.is_bullet:
        opens = block.announces and following is not None and following.marker is None
        return Role.HEADING if opens and short else Role.ITEM
    next_marker = following.marker if following else None
    leads_to_bullets = next_marker is not None and next_marker.is_bullet
    if block.announces and leads_to_bullets and not _is_title(block):
        return Role.INTRODUCTION
    if short and (block.announces or leads_to_bullets):
        return Role.HEADING
    brief = len(block.text.split()) <= ITEM_WORDS
    in_row = _follows(before, block) or (following is not None and _is_next(block, following))
    if brief and (in_row or _VALUES_AFTER_COLON.search(block.content)):
        return Role.ITEM
    return Role.HEADING if short else Role.PROSE


def _is_title(block: Block) -> bool:
    return len(block.content.split()) <= 6


def _is_next(block: Block, following: Block) -> bool:
    """Whether two numbered blocks stand in a row in one enumeration."""
    mine, its = block.marker, following.marker
    if mine is None or its is None or mine.style != its.style or mine.value is None:
        return False
    return its.value is not None and mine.value < its.value <= mine.value + 3


def _follows(before: Element | None, block: Block) -> bool:
    return before is not None and before.role is Role.ITEM and _is_next(before.block, block)


def _announces_items(block: Block, following: Block | None) -> bool:
    """Whether a block introduces the list that follows it."""
    if following is None:
        return False
    promised = block.announces or bool(_PROMISE.search(block.text))
    if following.marker is not None:
        open_end = not block.ends_sentence and len(block.text.split()) > 2
        return promised or (open_end and block.text[-1].islower() and _ends_openly(block.text))
    return (
        promised and not following.ends_sentence and len(following.text.split()) <= FRAGMENT_WORDS
    )


def _ends_openly(text: str) -> bool:
    """Whether a text breaks off on a word that needs a complement ("il s'agira de")."""
    return re.search(r"\b(?:de|à|par|pour|to|by|for|of|are|is|sont|est|dont)$", text) is not None


def _is_bare_item(block: Block, before: Element) -> bool:
    """Whether an unmarked line goes on with a list whose items have no bullets."""
    if len(block.text.split()) > ITEM_WORDS:
        return False
    if before.role is Role.INTRODUCTION or (before.role is Role.HEADING and before.block.announces):
        return True
    bare = before.role is Role.ITEM and before.block.marker is None
    return bare and block.lines[0].blank_before <= before.block.lines[0].blank_before + 1


def _role_of_line(blocks: Sequence[Block], position: int) -> Role:
    """Tell headings, labels and fragments apart in a run of lines without full stop.

    The last line before a text is its heading, and the one before that, if short, the heading
    above; the others are what is left of links, captions and tables.
    """
    first, ahead = _loose_run(blocks, position)
    distance = ahead - position
    text = blocks[position].text
    leads = ahead < len(blocks) and not _starts_new_part(blocks[ahead], after=ahead - first)
    near = distance == 1 or (distance == 2 and len(text) <= OUTER_HEADING_CHARACTERS)
    if _LINK_TEXT.match(text):
        return Role.LABEL
    if leads and near:
        return Role.HEADING
    few_words = len(text.split()) <= LABEL_WORDS and not _UNIT.search(text)
    return Role.LABEL if few_words else Role.FRAGMENT


def _loose_run(blocks: Sequence[Block], position: int) -> tuple[int, int]:
    """Return the bounds of the run of lines without full stop around a block."""
    first, ahead = position, position + 1
    while first > 0 and _is_loose(blocks[first - 1]):
        first -= 1
    while ahead < len(blocks) and _is_loose(blocks[ahead]):
        ahead += 1
    return first, ahead


def _is_loose(block: Block) -> bool:
    return (
        block.marker is None
        and not block.ends_sentence
        and not block.announces
        and len(block.text.split()) <= FRAGMENT_WORDS
    )


def _starts_new_part(block: Block, after: int) -> bool:
    """Whether a numbered block is no part of what the lines before it head.

    A numbering that starts at one may stand under a heading, but not under a whole table.
    """
    marker = block.marker
    if marker is None or marker.is_bullet:
        return False
    return marker.value != 1 or after >= TABLE_LINES


def _are_label_and_value(block: Block, value: Block) -> bool:
    """Whether a short line is the label of the number on the line after it."""
    return (
        _is_loose(block)
        and block.text[0].isupper()
        and block.text[-1].isalpha()
        and value.marker is None
        and value.lines[0].blank_before <= 1
        and len(value.text) <= 100
        and _VALUE.fullmatch(value.text) is not None
    )
