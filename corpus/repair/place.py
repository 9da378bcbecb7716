"""Where a character can stand: the part of spelling that no word list knows."""

from dataclasses import dataclass

VIOLATION = 9.0
"""Cost of a character where it cannot stand."""
LETTER = r"[^\W\d_ªºµ²³¹¼½¾]"
"""Pattern of a character that spells words; Unicode counts more than these as letters."""

ELLIPSIS_BEFORE = dict.fromkeys(["", ")", "]", ";", "»"], 0.0)
ELLIPSIS_ELSEWHERE = 2.0
"""Further cost of an ellipsis by what follows; it likes to end a line, a bracket or a list."""
DEGREES = ("C", "F")
"""What may follow a degree sign even without a number before it, as in "20 °C"."""


@dataclass(frozen=True)
class Place:
    """Cost of a character (minus the logarithm to base 10 of its frequency, roughly), and which
    neighbours it bears on the left and right: L a letter, D a digit, O anything else.
    """

    cost: float
    left: str
    right: str
    between: float = 0.0
    """Further cost where it stands between two letters."""


_GROUPS = {
    "«“„\N{SINGLE LEFT-POINTING ANGLE QUOTATION MARK}": Place(1.5, "O", "LDO"),
    "»”\N{SINGLE RIGHT-POINTING ANGLE QUOTATION MARK}": Place(1.5, "LDO", "O"),
    "’‘": Place(3.0, "LDO", "LDO"),
    "…": Place(3.5, "LDO", "LDO"),
    "–": Place(1.5, "LDO", "LDO", between=VIOLATION),
    "—": Place(1.5, "LDO", "LDO", between=3.0),
    "€": Place(1.5, "LDO", "DO"),
    "£": Place(2.0, "DO", "DO"),
    "¥¢¤": Place(5.0, "DO", "DO"),
    "²³¹ªº": Place(2.0, "LD", "DO"),
    "°": Place(1.0, "LD", "DO"),
    "½¼¾": Place(2.0, "DO", "DO"),
    "©®™": Place(5.0, "LDO", "DO"),
    "•·": Place(3.0, "O", "O"),
    "§¶†‡": Place(3.0, "O", "DO"),
    "±×÷≠≤≥µ": Place(3.0, "DO", "DO"),
    "¨¯´\N{CEDILLA}": Place(8.0, "O", "O"),
    "\N{SOFT HYPHEN}": Place(1.0, "L", "L"),
    "\N{NO-BREAK SPACE}": Place(1.5, "LDO", "LDO"),
}
PLACES = {character: place for group, place in _GROUPS.items() for character in group}
ELSEWHERE = Place(6.0, "DO", "DO")


def is_letter(character: str) -> bool:
    """Tell whether the character spells words."""
    return character.isalpha() and character not in PLACES


def cost(character: str, left: str, right: str) -> float:
    """Return the cost of a character that is no letter, given its neighbours ("" is none)."""
    place = PLACES.get(character, ELSEWHERE)
    if character == "°" and (left.isdecimal() or right in DEGREES):
        return place.cost
    total = place.cost
    total += VIOLATION * (_kind(left) not in place.left)
    total += VIOLATION * (_kind(right) not in place.right)
    if _kind(left) == _kind(right) == "L":
        total += place.between
    if character == "…":
        total += ELLIPSIS_BEFORE.get(right, ELLIPSIS_ELSEWHERE)
    return total


def _kind(character: str) -> str:
    if is_letter(character):
        return "L"
    return "D" if character.isdecimal() else "O"
