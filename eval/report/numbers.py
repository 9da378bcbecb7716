"""How figures are written, in either language."""

from corpus.language import Language
from eval.interval import Interval
from eval.metrics import Unit

NARROW = "\u202f"
"""The narrow no-break space that French sets before "%" and between thousands."""


def write(value: float, unit: Unit, language: Language) -> str:
    """Return a figure with its unit: "81.7%" in English, "81,7 %" in French."""
    if unit is Unit.PERCENT:
        return percent(value, language, digits=1)
    if unit is Unit.MILLISECONDS:
        return f"{decimal(value, 0, language)}{NARROW}ms"
    return decimal(value, 3, language)


def write_interval(interval: Interval | None, unit: Unit, language: Language) -> str:
    """Return the bounds of an interval without their unit: "72.0–88.6"; "" when unknown."""
    if interval is None:
        return ""
    scale, digits = {Unit.PERCENT: (100, 1), Unit.MILLISECONDS: (1, 0), Unit.NUMBER: (1, 3)}[unit]
    low, high = (decimal(scale * v, digits, language) for v in (interval.low, interval.high))
    between = f"{NARROW}…{NARROW}" if interval.low < 0 else "–"
    return f"{low}{between}{high}"


def percent(value: float, language: Language, digits: int = 0) -> str:
    """Return a share in per cent."""
    space = NARROW if language is Language.FRENCH else ""
    return f"{decimal(100 * value, digits, language)}{space}%"


def decimal(value: float, digits: int, language: Language) -> str:
    """Return a number with so many digits after the decimal sign of the language."""
    text = f"{value:,.{digits}f}"
    text = text.replace("-", "−") if float(text.replace(",", "")) else text.replace("-", "")
    if language is Language.FRENCH:
        return text.replace(",", NARROW).replace(".", ",")
    return text
