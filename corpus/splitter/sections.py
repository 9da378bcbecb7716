"""Which headings are open at each place of a document."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from corpus.document import Role
from corpus.splitter.blocks import Block

Entry = tuple[Block, Role]

PLAIN = ""
RUBRIC = "rubric"
INNER = "inner"


def read_sections(entries: Sequence[Entry]) -> Iterator[tuple[str, ...]]:
    """Yield for each block of a document the path of headings above it, outermost first.

    Numbered headings tell their level by the style of their numbers. An unnumbered heading
    that recurs word for word ("Training") is a rubric within each chapter; one that stands
    right under a rubric, which then has no text of its own ("Sheet", "Ports"), names a chapter.
    """
    titles = {
        number: _title(block)
        for number, (block, role) in enumerate(entries)
        if role is Role.HEADING and block.marker is None
    }
    repeated = Counter(_title(block) for block, _ in entries if block.marker is None)
    rubrics = {number for number, title in titles.items() if repeated[title] > 1}
    chapters = _chapters(titles, rubrics)
    starts = dict(_chapter_starts(entries, chapters, rubrics))
    stack = _Stack()
    unbroken = sum(len(block.lines) == 1 for block, _ in entries) > 0.9 * len(entries)
    for number, (block, role) in enumerate(entries):
        if number in starts:
            stack.begin_chapter(starts[number])
        if (
            unbroken
            and block.lines[0].blank_before > 1
            and entries[number - 1][1] is not Role.HEADING
        ):
            stack.leave_plain()
        if role is Role.HEADING and number not in chapters and number + 1 not in chapters:
            style = RUBRIC if number in rubrics else _style(block, number - 1 in titles)
            stack.open(style, block, _title(block))
        elif block.marker and not block.marker.is_bullet and role is not Role.ITEM:
            stack.open(block.marker.style, block, _run_in_title(block.content))
        yield stack.path


def _chapters(titles: dict[int, str], rubrics: set[int]) -> dict[int, str]:
    """Return the headings that name chapters, with the chapter's full title."""
    return {
        number: f"{titles[number - 1]} {title}"
        for number, title in titles.items()
        if number not in rubrics and number - 1 in rubrics
    }


def _chapter_starts(
    entries: Sequence[Entry], chapters: dict[int, str], rubrics: set[int]
) -> Iterator[tuple[int, str]]:
    """Yield where each chapter begins.

    In text taken from a PDF the box with a chapter's name may come late on its first page; the
    chapter then begins with the rubric that opens the page.
    """
    for number, title in chapters.items():
        first = number - 1
        page = first
        while page > 0 and not entries[page][0].lines[0].starts_page:
            page -= 1
        late = page < first and page in rubrics and page not in chapters
        yield (page if late else first), title


def _title(block: Block) -> str:
    return block.content.rstrip(" :")


def _run_in_title(content: str) -> str:
    """Return the title with which a numbered paragraph begins: up to its first break."""
    return re.split(r"\s?[:.,;]\s|\s?:$", content, maxsplit=1)[0][:80]


def _style(block: Block, under_heading: bool) -> str:
    if block.marker is not None:
        return block.marker.style
    return INNER if under_heading else PLAIN


@dataclass(frozen=True)
class _Heading:
    style: str
    value: int | None
    title: str


@dataclass
class _Stack:
    chapter: str | None = None
    headings: list[_Heading] = field(default_factory=list)

    @property
    def path(self) -> tuple[str, ...]:
        titles = tuple(heading.title for heading in self.headings)
        return (self.chapter, *titles) if self.chapter else titles

    def begin_chapter(self, title: str) -> None:
        """Close everything; what follows belongs to this chapter."""
        self.chapter = title
        self.headings.clear()

    def open(self, style: str, block: Block, title: str) -> None:
        """Close the headings that do not stand above a new one, and open it."""
        value = block.marker.value if block.marker else None
        del self.headings[self._depth(style, value) :]
        self.headings.append(_Heading(style, value, title))

    def leave_plain(self) -> None:
        """Close the unnumbered headings: a wide gap in a text of whole lines ends their part."""
        while self.headings and self.headings[-1].style in (PLAIN, INNER):
            self.headings.pop()

    def _depth(self, style: str, value: int | None) -> int:
        for depth in reversed(range(len(self.headings))):
            known = self.headings[depth]
            if known.style == style:
                # A numbering that starts again while its like is open is one level deeper.
                restarts = value == 1 and known.value is not None
                return len(self.headings) if restarts else depth
        if style == RUBRIC and self.chapter:
            return 0
        if style in (PLAIN, INNER, RUBRIC) or not style[0].isalnum():
            return len(self.headings)
        numbered = [d for d, known in enumerate(self.headings) if known.style not in (PLAIN, INNER)]
        return numbered[-1] + 1 if numbered else 0
