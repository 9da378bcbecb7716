"""Cells that spreadsheets leave alone: what they would turn into formulas, dates or numbers."""

import re

LONGEST = 32_767
"""The most characters that a cell of Excel holds."""

_MARK = "'"
_FORMULA = ("=", "+", "-", "@", "＝", "＋", "－", "＠", _MARK)  # noqa: RUF001 (Excel reads them)
"""What a formula begins with (OWASP, "CSV injection"), and the mark itself."""
_MONTHS = (
    r"(?:jan|f[eé]v|feb|mar|avr|apr|mai|may|juin|jun|juil|jul|ao[uû]|aug|sep|oct|nov|d[eé]c)"
    r"[a-zéû]*"
)
_VALUE = re.compile(
    rf"(?=.*\d)(?:[\d\s.,:/%€$£()+-]|{_MONTHS}|[ap]m\b|(?<=\d)e(?=[+-]?\d))+", re.IGNORECASE
)
"""A number, date, time, fraction or percentage and nothing else."""


def guard(text: str) -> str:
    """Return the text on one line, marked where a spreadsheet would make something else of it.

    An apostrophe in front is what OWASP advises; LibreOffice and Excel keep it and show it.
    """
    line = " ".join(text.replace("\0", " ").split())[: LONGEST - 1]
    return _MARK + line if line.startswith(_FORMULA) or _VALUE.fullmatch(line) else line


def unguard(cell: str) -> str:
    """Return what `guard` was given, on one line."""
    return cell.strip().removeprefix(_MARK)
