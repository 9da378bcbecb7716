"""PDF by pypdf: the text of each page without what runs through all pages."""

import contextlib
import logging
import re
import warnings
from collections import Counter
from collections.abc import Iterator, Sequence
from io import BytesIO
from pathlib import Path

from pypdf import PdfReader
from pypdf.errors import FileNotDecryptedError

from corpus.errors import DocumentLocked, DocumentUnreadable, DocumentWithoutText
from corpus.loaders.files import Pages, read_bytes

_HEADER_WITHIN = 1024
"""Bytes in which viewers look for the header of a PDF."""
_EDGE_LINES = 3
"""How many lines at the top and at the bottom of a page may be running ones."""


def read_pdf(path: Path) -> Pages:
    """Return the text of each page, without running headers, footers and page numbers.

    A file that opens with an empty password is read like any other.
    """
    data = read_bytes(path)
    if not data:
        raise DocumentWithoutText(f"{path} is empty.", "Copy the file here anew.")
    if b"%PDF-" not in data[:_HEADER_WITHIN]:
        raise DocumentUnreadable(
            f"{path} is no PDF by what it holds.",
            "If it is text, give it a name that ends in .txt.",
        )
    try:
        with _silent_pypdf():
            pages = [page.extract_text() for page in PdfReader(BytesIO(data)).pages]
    except FileNotDecryptedError:
        raise DocumentLocked(f"{path} is locked with a password.") from None
    except Exception as error:
        # pypdf lets errors of every kind through on damaged files, as its documentation says.
        raise DocumentUnreadable(
            f"{path} is damaged or cut short.", "Open it in a viewer and save it as PDF again."
        ) from error
    if not any(page.strip() for page in pages):
        raise DocumentWithoutText(
            f"{path} holds no text, only images.", "Run it through text recognition (OCR) first."
        )
    return Pages(without_running_lines([_writable(page) for page in pages]))


def without_running_lines(pages: Sequence[str]) -> tuple[str, ...]:
    """Return the pages without the lines that come back at the same edge of other pages.

    A line comes back when it is the same, or when one number in it advances with the pages.
    """
    # Three pages are wanted as a proof, but a letter of two pages can have a footer as well.
    needed = 2 if len(pages) <= 3 else 3
    lines = _without_running_tops([page.split("\n") for page in pages], needed)
    upside_down = _without_running_tops([page[::-1] for page in lines], needed)
    return tuple("\n".join(page[::-1]).strip("\n") for page in upside_down)


def _without_running_tops(pages: list[list[str]], needed: int) -> list[list[str]]:
    tops = [
        [place for place, line in enumerate(page) if line.strip()][:_EDGE_LINES] for page in pages
    ]
    seen: Counter[str] = Counter()
    for number, (page, top) in enumerate(zip(pages, tops, strict=True)):
        seen.update({key for place in top for key in _keys(page[place], number)})
    kept = []
    for number, (page, top) in enumerate(zip(pages, tops, strict=True)):
        start = 0
        for place in top:
            if max(seen[key] for key in _keys(page[place], number)) < needed:
                break
            start = place + 1
        kept.append(page[start:])
    return kept


def _keys(line: str, number: int) -> set[str]:
    """Return what a line has in common with its like on other pages.

    That is the line itself and, for each number in it, the line with the number counted from
    that of the page: "Page 7 of 12" on the seventh page and "Page 8 of 12" on the eighth agree.
    """
    folded = " ".join(line.split())
    return {folded} | {
        f"{folded[: match.start()]}<{int(match[0]) - number}>{folded[match.end() :]}"
        for match in re.finditer(r"(?<!\d)\d{1,5}(?!\d)", folded)
    }


def _writable(text: str) -> str:
    """Return the text without NUL, and with half characters joined or marked as unknown."""
    joined = text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    return joined.replace("\x00", "")


@contextlib.contextmanager
def _silent_pypdf() -> Iterator[None]:
    # pypdf tells its log of every oddity that it gets over; what it does not, it raises.
    log = logging.getLogger("pypdf")
    level = log.level
    log.setLevel(logging.CRITICAL + 1)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            yield
    finally:
        log.setLevel(level)
