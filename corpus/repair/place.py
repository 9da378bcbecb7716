"""Where a character can stand: the part of spelling that no word list knows."""

from dataclasses import dataclass

VIOLATION = 6.0
"""Cost of a character where it cannot stand."""
BETWEEN_LETTERS = 2.5
"""Further cost of an ellipsis with no space on either side."""


@dataclass(frozen=True)
class Place:
    """Cost of a character (minus the logarithm to base 10 of its frequency, roughly), and which
    neighbours it bears on the left and right: L a letter, D a digit, O anything else.
    """

    cost: float
    left: str
    right: str


_GROUPS = {
    "«“„‹": Place(1.5, "O", "LDO"),
    "»”›": Place(1.5, "LDO", "O"),
    "’‘": Place(3.0, "LDO", "LDO"),
    "…": Place(2.5, "LDO", "LDO"),
    "–—": Place(1.5, "DO", "DO"),
    "€": Place(1.5, "LDO", "DO"),
    "£¥¢¤": Place(2.0, "DO", "DO"),
    "²³¹ªº": Place(2.0, "LD", "DO"),
    "°": Place(1.0, "LD", "DO"),
    "½¼¾": Place(2.0, "DO", "DO"),
    "©®™": Place(2.5, "LDO", "DO"),
    "•·": Place(3.0, "O", "O"),
    "§¶†‡": Place(3.0, "O", "DO"),
    "±×÷≠≤≥µ": Place(3.0, "DO", "DO"),
    "¨¯´¸": Place(5.0, "O", "O"),
    "\N{SOFT HYPHEN}": Place(1.0, "L", "L"),
}
PLACES = {character: place for group, place in _GROUPS.items() for character in group}
ELSEWHERE = Place(6.0, "DO", "DO")


def is_letter(character: str) -> bool:
    """Tell whether the character spells words (`µ` and `º` are letters in Unicode only)."""
    return character.isalpha() and character not in PLACES


def cost(character: str, left: str, right: str) -> float:
    """Return the cost of a character that is no letter, given its neighbours ("" is none)."""
    place = PLACES.get(character, ELSEWHERE)
    total = place.cost
    total += VIOLATION * (_kind(left) not in place.left)
    total += VIOLATION * (_kind(right) not in place.right)
    if character == "…" and _kind(left) == _kind(right) == "L":
        total += BETWEEN_LETTERS
    return total


def _kind(character: str) -> str:
    if is_letter(character):
        return "L"
    return "D" if character.isdigit() else "O"
