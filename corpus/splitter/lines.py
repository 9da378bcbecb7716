"""The physical lines of a text, with what can be seen on each of them alone."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

BULLETS = "•◦▪▫●○■□‣∙·–—*➢➤✓✔-"
_UNITS = r"(?:milli|billion|trillion|percent|fois|times|k€|kg|km|(?:ha|m|t|per|pour|to|à|et|and)\b)"
"""What follows a decimal number; "3.5 million" at the start of a line is not section 3.5."""

_MARKER = re.compile(
    rf"""
      (?P<bullet>[{BULLETS}]|o(?=\ ))\s+(?=\S)
    | (?P<dash>[-–])(?=[A-Za-zÀ-ÿ])
    | (?P<number>\d{{1,2}}(?:\.\d{{1,2}})+)\.?\s+(?!{_UNITS})(?=[^\W\d_]|[«“"])
    | (?P<single>\d{{1,2}})(?P<closer>[.)]|\s[–-](?=\s))\s*(?=[^\W\d_]|[«“"])
    | (?P<letter>(?!M\.\s+[A-ZÀ-Ý])[A-Z]|[ivx]{{1,4}})(?P<sign>[.)])\s+(?=\S)  # not "M. Roy"
    | (?P<hashes>\#{{1,6}})\s+(?=\S)
    """,
    re.VERBOSE,
)
_RULE = re.compile(r"[\s_=*–—-]{20,}$")


@dataclass(frozen=True)
class Marker:
    """What a line begins with when it is an item or a numbered heading.

    `style` is the same for the items of one list ("•", "1.", "1.1", "A."); `value` is the last
    number or letter, None for a bullet; `length` counts the characters before the words.
    """

    style: str
    value: int | None
    length: int

    @property
    def is_bullet(self) -> bool:
        """Whether the marker is a sign and not a number or letter."""
        return self.value is None


@dataclass(frozen=True)
class Line:
    """A line of text without the white space around it: text[start:end]."""

    text: str
    start: int
    blank_before: int
    starts_page: bool
    after_rule: bool
    marker: Marker | None

    @property
    def end(self) -> int:
        """Where the line ends in the document."""
        return self.start + len(self.text)


def read_lines(text: str) -> Iterator[Line]:
    """Yield the lines of a text that are not blank."""
    blank, rule, page = 0, False, True
    for match in re.finditer(r"[^\n]*\n?", text):
        raw = match.group()
        # A UTF-8 file may begin with a mark, which is no white space to Python.
        content = raw.lstrip().lstrip("\ufeff").lstrip()
        lead = len(raw) - len(content)
        content = content.rstrip()
        page = page or "\f" in raw[:lead]
        if not content or _RULE.fullmatch(raw.rstrip("\r\n")):
            blank += 1
            rule = rule or bool(_RULE.match(raw.rstrip("\r\n")))
            continue
        start = match.start() + lead
        # Text taken from a PDF marks the first line of a page by a single leading blank.
        starts_page = page or (raw.startswith(" ") and not raw.startswith("  "))
        yield Line(content, start, blank, starts_page, rule, read_marker(content))
        blank, rule, page = 0, False, False


def read_marker(content: str) -> Marker | None:
    """Return the bullet or number that a line begins with, if any."""
    match = _MARKER.match(content)
    if match is None:
        return None
    length = match.end()
    if match["bullet"] or match["dash"]:
        return Marker(match["bullet"] or match["dash"], None, length)
    if match["hashes"]:
        return Marker(match["hashes"], 0, length)
    if match["single"]:
        return Marker("1" + match["closer"].strip(), int(match["single"]), length)
    if match["number"]:
        numbers = match["number"].split(".")
        return Marker(".".join("1" * len(numbers)), int(numbers[-1]), length)
    letter = match["letter"]
    roman = letter.islower()
    value = _roman(letter) if roman else ord(letter) - ord("A") + 1
    return Marker(("i" if roman else "A") + match["sign"], value, length)


def _roman(numeral: str) -> int:
    values = {"i": 1, "v": 5, "x": 10}
    total = 0
    for sign, following in zip(numeral, [*numeral[1:], ""], strict=True):
        value = values[sign]
        total += -value if values.get(following, 0) > value else value
    return total
