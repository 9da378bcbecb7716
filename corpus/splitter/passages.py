"""From elements to passages with their sentences."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from math import ceil

from corpus.document import Document, Passage, Place, Role, Span
from corpus.language import Language, detect
from corpus.splitter.blocks import Block, read_blocks
from corpus.splitter.lines import read_lines
from corpus.splitter.sentences import sentence_spans
from corpus.splitter.structure import Element, read_structure

PASSAGE_CHARACTERS = 800
LIST_CHARACTERS = 1600
DETECTABLE_CHARACTERS = 80
"""From so many characters on a passage may be in another language than its document."""
_FOOTNOTE_MARK = re.compile(r"\d{1,3}\s*(?=\D)")
ORPHAN_WORDS = 4
"""A heading of so many words with nothing under it is kept as a fragment, lest its text be lost."""


@dataclass(frozen=True)
class _Unit:
    """A sentence with its role, and what decides which sentences share its passage."""

    start: int
    end: int
    role: Role
    group: tuple[Role, tuple[str, ...], bool, int]
    """Role of the passage, section, whether a footnote, count of the lists before."""


def split(document: Document) -> tuple[Passage, ...]:
    """Return the passages of a document in order of position, each with its sentences.

    A passage stays within one section. A list with its introduction is one passage of role
    LIST; prose is cut between sentences after about 800 characters; a heading stands before
    its text and in the section path, labels and running lines nowhere.
    """
    lines = list(read_lines(document.text))
    blocks = read_blocks(lines)
    kept = {line.start for block in blocks for line in block.lines}
    notes = {line.start for block in blocks if block.is_note for line in block.lines}
    maker = _PassageMaker(
        document,
        [(line.start, line.end) for line in lines if line.start not in kept],
        [(line.start, line.end) for line in lines if line.start not in kept - notes],
    )
    units = list(maker.units(read_structure(blocks)))
    units.sort(key=lambda unit: (unit.group[2], unit.start))
    passages = [
        passage
        for _, group in groupby(units, key=lambda unit: unit.group)
        for passage in maker.passages(list(group))
    ]
    return tuple(sorted(passages, key=lambda passage: passage.start))


@dataclass(frozen=True)
class _PassageMaker:
    document: Document
    noise: list[Span]
    noise_and_notes: list[Span]

    def units(self, elements: Sequence[Element]) -> Iterator[_Unit]:
        """Yield the sentences worth finding, each heading together with its text."""
        lists = 0
        before: Element | None = None
        headings: list[_Unit] = []
        for number, element in enumerate(elements):
            following = elements[number + 1] if number + 1 < len(elements) else None
            role = _kept_role(element, following)
            if role is Role.INTRODUCTION or (role is Role.ITEM and not _in_list(before)):
                lists += 1
            found = list(self._sentences(element, role, lists)) if role is not None else []
            if role is Role.HEADING:
                headings.extend(found)
            elif found:
                yield from (replace(heading, group=found[0].group) for heading in headings)
                yield from found
                headings.clear()
            before = element

    def _sentences(self, element: Element, role: Role, lists: int) -> Iterator[_Unit]:
        block = element.block
        is_note = block.is_note
        start = block.start + _unsaid(block)
        text = self._without_gaps(start, element.end, is_note)
        spans = (
            [(start, element.end)]
            if element.pair
            else [(start + a, start + b) for a, b in sentence_spans(text, 0, len(text))]
        )
        for position, (a, b) in enumerate(spans):
            first, last = position == 0, position == len(spans) - 1
            group, its = role, role
            if role is Role.INTRODUCTION:
                its = Role.INTRODUCTION if last else Role.PROSE
                group = Role.LIST if last else Role.PROSE
            elif role is Role.ITEM:
                its = Role.ITEM if first else Role.PROSE
                group = Role.LIST
            if any(sign.isalpha() for sign in self.document.text[a:b]) or element.pair:
                yield _Unit(
                    a, b, its, (group, element.section, is_note, lists * (group is Role.LIST))
                )

    def passages(self, units: Sequence[_Unit]) -> Iterator[Passage]:
        """Yield passages of about equal size made of the sentences of one group."""
        role, section, is_note, _ = units[0].group
        limit = LIST_CHARACTERS if role is Role.LIST else PASSAGE_CHARACTERS
        for share in _shares(units, limit):
            sentences = tuple(
                self._passage(unit.start, unit.end, Place(unit.role, section), is_note)
                for unit in share
            )
            whole = self._passage(share[0].start, share[-1].end, Place(role, section), is_note)
            language = self._language(whole.reading)
            if language is not self.document.language:
                sentences = tuple(
                    replace(s, place=replace(s.place, language=language)) for s in sentences
                )
            place = replace(whole.place, language=language)
            yield self.document.passage(whole.start, whole.end, place, sentences)

    def _language(self, reading: str) -> Language:
        """Return the language of a passage: French, English or, when in doubt, its document's.

        Short passages, and names in a row, look like any language.
        """
        if len(reading) < DETECTABLE_CHARACTERS:
            return self.document.language
        found = detect(reading, default=self.document.language)
        return self.document.language if found is Language.OTHER else found

    def _passage(self, start: int, end: int, place: Place, is_note: bool) -> Passage:
        gaps = tuple(self._gaps(start, end, is_note))
        return self.document.passage(start, end, Place(place.role, place.section, None, gaps))

    def _gaps(self, start: int, end: int, is_note: bool) -> Iterator[Span]:
        spans = self.noise if is_note else self.noise_and_notes
        for span in spans[bisect_left(spans, (start, 0)) :]:
            if span[1] > end:
                return
            yield span

    def _without_gaps(self, start: int, end: int, is_note: bool) -> str:
        text = self.document.text[start:end]
        for a, b in self._gaps(start, end, is_note):
            text = text[: a - start] + " " * (b - a) + text[b - start :]
        return text


def _unsaid(block: Block) -> int:
    """Return the length of the bullet, number or footnote mark that a block begins with."""
    if block.marker is not None:
        return block.marker.length
    mark = _FOOTNOTE_MARK.match(block.text) if block.is_note else None
    return mark.end() if mark else 0


def _kept_role(element: Element, following: Element | None) -> Role | None:
    """Return the role in which an element is searched, None if it says nothing."""
    if element.role is Role.LABEL:
        return None
    if element.role is not Role.HEADING:
        return element.role
    if following is not None and len(following.section) > len(element.section):
        return Role.HEADING
    if following is not None and following.role is not Role.HEADING:
        return Role.HEADING
    return Role.FRAGMENT if len(element.block.text.split()) >= ORPHAN_WORDS else None


def _in_list(element: Element | None) -> bool:
    return element is not None and element.role in (Role.INTRODUCTION, Role.ITEM)


def _shares(units: Sequence[_Unit], limit: int) -> Iterator[Sequence[_Unit]]:
    """Yield runs of units of about equal length, none much longer than the limit."""
    total = units[-1].end - units[0].start
    target = total / ceil(total / limit)
    begin = 0
    for position in range(1, len(units) + 1):
        over = position < len(units) and units[position].end - units[begin].start > 1.1 * target
        if position == len(units) or over:
            yield units[begin:position]
            begin = position
