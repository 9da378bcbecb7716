"""Ratings for other programs: as JSON lines, or as a table."""

import csv
import io
import json
from collections.abc import Iterable, Iterator
from dataclasses import fields
from typing import Any

from assistant.feedback.rating import Rating

COLUMNS = tuple(field.name for field in fields(Rating))
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def as_json_lines(ratings: Iterable[Rating]) -> Iterator[str]:
    """Yield a line of JSON for each rating, whose question, language and history can be asked."""
    for rating in ratings:
        yield json.dumps(rating.as_json(), ensure_ascii=False) + "\n"


def as_csv(ratings: Iterable[Rating]) -> Iterator[str]:
    """Yield the lines of a table with one row a rating; lists stand in it as JSON."""
    yield _row(COLUMNS)
    for rating in ratings:
        values = rating.as_json()
        yield _row([_cell(values[name]) for name in COLUMNS])


def _row(cells: Iterable[str]) -> str:
    line = io.StringIO()
    csv.writer(line, lineterminator="\n").writerow(cells)
    return line.getvalue()


def _cell(value: Any) -> str:
    if isinstance(value, list | tuple):
        return json.dumps(value, ensure_ascii=False)
    return as_text("" if value is None else str(value))


def as_text(cell: str) -> str:
    """Return a cell that no spreadsheet takes for a formula, to run it: readers typed it."""
    return f"'{cell}" if cell.startswith(_FORMULA) else cell
