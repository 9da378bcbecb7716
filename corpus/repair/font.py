"""Fonts that lost part of their Unicode map: which wrong code stands for which character.

A TrueType font numbers its glyphs. Where a PDF does not say which character a glyph draws, some
programs hand out the glyph's number plus a constant as if it were a code point. Most fonts keep
the standard Macintosh order of glyphs (Apple, TrueType Reference Manual, 'post' table, format 1):
glyphs 3 to 97 are ASCII, 98 to 225 the upper half of Mac Roman, 226 to 257 the rest below. With
the constant 62, `é` (glyph 112) comes out as code 174, which is `®`.
"""

from dataclasses import dataclass
from functools import cached_property

FIRST_GLYPH = 98
MACINTOSH_ORDER = (
    bytes(range(0x80, 0x100)).decode("mac_roman") + "ŁłŠšŽž¦ÐðÝýÞþ\N{MINUS SIGN}×¹²³½¼¾₣ĞğİŞşĆćČčđ"
)
"""The characters of glyphs 98 to 257."""

NO_BREAK_SPACE, APPLE = "\N{NO-BREAK SPACE}", "\uf8ff"
SOFT_HYPHEN = "\N{SOFT HYPHEN}"


@dataclass(frozen=True)
class Font:
    """A damaged font: the constant added to its glyph numbers, and the glyphs it does not have.

    Fonts made for Windows draw the no-break space with the space's glyph and have no apple, so
    the glyphs after these move up.
    """

    offset: int = 62
    absent: str = NO_BREAK_SPACE + APPLE

    @cached_property
    def meanings(self) -> dict[str, str]:
        """Wrong character -> the character that the glyph draws."""
        glyphs = [character for character in MACINTOSH_ORDER if character not in self.absent]
        found = {}
        for number, character in enumerate(glyphs, FIRST_GLYPH + self.offset):
            for code in _read_as(number):
                if code > "\x7f" and not code.isspace():
                    found[code] = character
        return found

    @property
    def invisible(self) -> str:
        """The letter whose wrong code is the soft hyphen, which most programs drop; or nothing."""
        letter = self.meanings.get(SOFT_HYPHEN, "")
        return letter if letter.isalpha() else ""


FONTS = tuple(
    Font(offset, absent)
    for offset in (62, *(number for number in range(29, 257) if number != 62))
    for absent in (NO_BREAK_SPACE + APPLE, "")
)
"""The fonts that are tried, the usual first.

29 is the constant at which the ASCII glyphs come out right; 30 is also Mac Roman read as Latin-1.
"""


def _read_as(code: int) -> set[str]:
    """Return how a code is read: as Latin-1 or Unicode, and, from 128 to 159, also as cp1252."""
    read = {chr(code)}
    if 0x80 <= code < 0xA0:
        read.add(bytes([code]).decode("cp1252", errors="ignore") or chr(code))
    return read


def is_bullet(piece: str) -> bool:
    """Tell whether the piece, alone at the start of a line, can only be a damaged bullet.

    Bullets come from symbol fonts, whose glyphs have orders of their own. In the damaged font a
    capital with an accent stands for a sign; among such capitals only À and Ô are words.
    """
    return len(piece) == 1 and piece > "\x7f" and piece.isupper() and piece not in "ÀÔ"
