"""A text cut into words, numbers and signs, and a cursor that moves over them."""

import re
from dataclasses import dataclass, replace

from index.lexical import fold

_SIGNS = str.maketrans(
    {
        **dict.fromkeys("\u2019\u2018\u02bc\u0060\u00b4", "'"),
        **dict.fromkeys("\u00a0\u202f\u2009°º", " "),
        **dict.fromkeys("\u2010\u2011\u2212", "-"),
        "²": "2",
    }
)
GROUPED = r"(?!0)\d{1,3}(?:[ ,.']\d{3})+(?!\d)(?:[.,]\d{1,2}(?!\d))?"
"""A number with its thousands in groups, in either language, and at most two decimals."""
_PIECE = re.compile(
    rf"""(?P<iso>\b\d{{4}}-\d\d-\d\d\b)
    |(?P<numeric>\b\d{{1,2}}(?:/\d{{1,2}}/|\.\d{{1,2}}\.)\d{{4}}\b)
    |(?P<clock>\b\d{{1,2}}(?:\s?h\s?(?:\d\d)?(?!\w)|:\d\d)(?:\s?[ap]\.?m\b\.?)?
        |\b\d{{1,2}}(?:\.\d\d)?\s?[ap]\.?m\b\.?)
    |(?P<ordinal>\b\d+(?:er|ère|re|e|è|ème|ième|nd|nde|st|rd|th)\b|\b(?-i:Ier|[IVX]+e)\b)
    |(?P<number>(?:(?<=[ (])-)?(?:{GROUPED}|\d+(?:[.,]\d+)?))
    |(?P<word>apr[eè]s-midi\b|[^\W\d_](?:[\w&]|(?<=\w)\.(?=\w\.))*)
    |(?P<sign>[%€$£])
    |(?P<break>[^\w\s])""",
    re.VERBOSE | re.IGNORECASE,
)
_ENDS = frozenset('.!?:;«»"“”()')
"""After these a capital tells nothing."""


@dataclass(frozen=True)
class Piece:
    """A word, number or sign as it stands, and its folded form."""

    group: str
    text: str
    folded: str
    starts: bool = False
    """Whether it begins a sentence, where a capital tells nothing."""
    is_elided: bool = False
    """Whether an apostrophe follows: "l’", "d’"."""


_NOTHING = Piece("end", "", "")


def pieces_of(text: str) -> list[Piece]:
    """Return the words, numbers and signs of a text."""
    found: list[Piece] = []
    starts = True
    for match in _PIECE.finditer(_spelled_out(_NUMBERED.sub("", text).translate(_SIGNS))):
        group, piece = str(match.lastgroup), match.group()
        if piece == "'":
            if found:
                found[-1] = replace(found[-1], is_elided=True)
            continue
        found.append(Piece(group, piece, fold(piece), starts))
        starts = group == "break" and (starts or piece in _ENDS)
    return found


_NUMBERED = re.compile(r"\b[Nn](?:[°º]|os?\.)\s*(?=\d)")
"""What says no more than that a number follows: "no. 5", "n° 5"."""
_AGED = re.compile(r"\b(under|over)-(?=\d+s?\b)", re.IGNORECASE)
_JOINED_ET = re.compile(r"(?<=ngt|nte)-et-(?=un|onz)", re.IGNORECASE)
"""What joins tens and one since 1990: "vingt-et-un", "soixante-et-onzième"."""
_PLURAL_NUMBER = re.compile(r"(?<=\d)s\b")
_DECADE = re.compile(r"\b((?:1\d|20)\d0)s\b|\bann[ée]es\s+((?:1\d|20)\d0)\b", re.IGNORECASE)
"""Ten years are none of them: "the 1990s", "les années 1990"."""


def _spelled_out(text: str) -> str:
    for contracted, whole in (("can't", "can not"), ("won't", "will not"), ("n't", " not")):
        text = re.sub(rf"{contracted}\b", whole, text, flags=re.IGNORECASE)
    text = _DECADE.sub(lambda match: f"{match[1] or match[2]} decade", text)
    text = _JOINED_ET.sub(" et ", text)
    return _AGED.sub(r"\1 ", _PLURAL_NUMBER.sub("", text))


class Cursor:
    """A place among pieces."""

    def __init__(self, text: str) -> None:
        self._pieces = pieces_of(text)
        self.at = 0

    @property
    def is_done(self) -> bool:
        """Whether every piece has been passed."""
        return self.at >= len(self._pieces)

    def piece(self, ahead: int = 0) -> Piece:
        """Return the piece here or so many further; one without text beyond both ends."""
        position = self.at + ahead
        return self._pieces[position] if 0 <= position < len(self._pieces) else _NOTHING

    def peek(self, ahead: int = 0) -> str:
        """Return the folded text of a piece."""
        return self.piece(ahead).folded

    def take(self, count: int = 1) -> Piece:
        """Pass so many pieces and return the first of them."""
        piece = self.piece()
        self.at += count
        return piece

    def text_since(self, start: int) -> str:
        """Return what has been passed since a place, for a reader."""
        return " ".join(piece.text for piece in self._pieces[start : self.at])
