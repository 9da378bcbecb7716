"""A sheet of answers to rate: written for Excel and LibreOffice, read as either saves it.

Excel opens a CSV file by double click with the list separator of its Windows: the semicolon in
France, the comma in English-speaking countries. A first line "sep=;" would settle that but stops
Excel from seeing the byte-order mark, and accents break. So the separator goes with the language
of the sheet, and can be chosen; LibreOffice asks. Lines end in CR LF (RFC 4180).
"""

import csv
import io
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import Enum
from pathlib import Path

from corpus.errors import InputInvalid
from corpus.language import Language
from corpus.writing import write_aside
from eval.review.cells import guard, unguard
from eval.review.words import NOTHING, Column, explanation

_NUMBERS = {Column.NUMBER, Column.START, Column.END}
_UTF_16 = (b"\xff\xfe", b"\xfe\xff")


class Separator(Enum):
    """What stands between two cells."""

    SEMICOLON = ";"
    COMMA = ","
    TAB = "\t"

    @classmethod
    def usual(cls, language: Language) -> "Separator":
        """Return the list separator of the countries where the language is spoken."""
        return cls.SEMICOLON if language is Language.FRENCH else cls.COMMA


@dataclass(frozen=True)
class Row:
    """A sentence of an answer beside one of its quotes, as the cells hold it, rated or not."""

    number: str
    id: str
    language: str
    earlier: str
    question: str
    sentence: str
    sentence_rating: str = ""
    quote: str = ""
    citation_rating: str = NOTHING
    title: str = ""
    document: str = ""
    start: str = ""
    end: str = ""
    right_quote: str = ""
    facts: str = ""
    remark: str = ""


@dataclass(frozen=True)
class Line:
    """A row that was read, and the line of the spreadsheet that it stands on."""

    path: Path
    line: int
    row: Row

    def __str__(self) -> str:
        return f"{self.path.name} line {self.line} (number {self.row.number})"


def write(path: Path, rows: Iterable[Row], language: Language, separator: Separator) -> None:
    """Write a sheet with an explanation and headings."""
    text = io.StringIO(newline="")
    writer = csv.writer(
        text, delimiter=separator.value, quoting=csv.QUOTE_NONNUMERIC, lineterminator="\r\n"
    )
    for line in explanation(language):
        writer.writerow([guard(line)])
    writer.writerow([])
    writer.writerow([column.heading(language) for column in Column])
    for row in rows:
        writer.writerow([_cell(row, column) for column in Column])
    write_aside(path, text.getvalue().encode("utf-8-sig", errors="replace"))


def read(path: Path) -> tuple[Line, ...]:
    """Read a sheet back, in any of the forms that Excel and LibreOffice save.

    Columns are known by their headings, in either language and any order; others are left out.
    Raises InputInvalid when the headings are not found.
    """
    text = _decode(path)
    for separator in Separator:
        lines = _lines(text, separator)
        for number, cells in enumerate(lines):
            columns = _columns(cells)
            if columns is not None:
                return _rows(path, number + 2, lines[number + 1 :], columns)
    raise InputInvalid(
        f"{path} is no sheet of answers: not every column has its heading.",
        "Save a sheet of `python -m eval review` as CSV, and leave its headings as they are.",
    )


def _cell(row: Row, column: Column) -> str | int:
    text: str = getattr(row, column.field)
    if column in _NUMBERS and text:
        return int(text)
    return text if text == NOTHING else guard(text)


def _decode(path: Path) -> str:
    try:
        data = path.read_bytes()
    except FileNotFoundError:
        raise InputInvalid(f"There is no file {path}.") from None
    if data.startswith(_UTF_16):
        return data.decode("utf-16", errors="replace")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("cp1252", errors="replace")


def _lines(text: str, separator: Separator) -> list[list[str]]:
    # newline=None, so that the lone CR of old Macintosh files ends a line too.
    try:
        return list(csv.reader(io.StringIO(text, newline=None), delimiter=separator.value))
    except csv.Error:  # what is no CSV at all, such as a workbook
        return []


def _columns(cells: Sequence[str]) -> dict[Column, int] | None:
    """Return where each column stands when the cells are the headings of a sheet."""
    headings = [unguard(cell) for cell in cells]
    for language in (Language.ENGLISH, Language.FRENCH):
        wanted = {column: column.heading(language) for column in Column}
        if set(wanted.values()) <= set(headings):
            return {column: headings.index(heading) for column, heading in wanted.items()}
    return None


def _rows(
    path: Path, first: int, lines: Iterable[Sequence[str]], columns: dict[Column, int]
) -> tuple[Line, ...]:
    return tuple(
        Line(path, number, _row(cells, columns))
        for number, cells in enumerate(lines, start=first)
        if any(cell.strip() for cell in cells)
    )


def _row(cells: Sequence[str], columns: dict[Column, int]) -> Row:
    values = {
        column.field: unguard(cells[place]) if place < len(cells) else ""
        for column, place in columns.items()
    }
    return Row(**values)
