"""The ways in which a piece of text can be read, and how likely each is.

A reading settles for each character whether it means itself or what the damaged font drew with
it. Its cost is minus the logarithm to base 10 of its probability, put together from how common
its words are (the lexicon) and where its other characters stand (the places). This is the noisy
channel of spelling correction (Kernighan, Church and Gale, 1990).
"""

import itertools
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from corpus.repair.font import Font, is_bullet
from corpus.repair.lexicon import ELIDED, Lexicon
from corpus.repair.place import LETTER, cost, is_letter

SWITCH = 1.0
"""Cost of passing from damaged to sound text or back: fonts change at runs, not at letters."""
CERTAINTY = 9.0
"""Zipf value of a word that occurs always: cost is this less the word's Zipf value."""
UNKNOWN_LETTER, UNKNOWN_ACCENT, UNKNOWN_RARE, UNKNOWN_END = 0.25, 1.5, 2.0, 5.0
"""Further cost of an unknown word: for each letter, for each accent, for each accent that is rare
in French, and for ending in an accent that ends few words."""
USUAL_ACCENTS = frozenset("àâçéèêëîïôùûœÉ")
LONE_LETTER, LONE_ACCENT = 4.0, 11.0
"""Cost of a word of one letter: an initial or a unit; a small letter with an accent is neither."""
SEEN_HERE = 3.0
"""Zipf value that a word has at least when it stands undamaged in the text itself."""
FAMILIAR = 2.0
"""Zipf value of a word that one reads now and then."""
ELISION = 0.25
"""Cost of an apostrophe, and of the short word beside it, where the two go together."""
BULLET = 1.0
INVISIBLE = 2.0
"""Cost of a letter that left no trace."""
ENOUGH_CODES = 8
"""Up to so many doubtful characters in one piece, all combinations are tried."""

WRITTEN_BEFORE = {"ç": "aouâ"}
"""Before which letters one that leaves no trace can have stood; others are not put back."""
ONE_LETTER_WORDS = frozenset("aàyAÀY")
_SMALL, _CAPITAL = "[a-zß-öø-ÿœ]", "[A-ZÀ-ÖØ-ÞŒ]"
PIECES = re.compile(rf"(?:{LETTER}(?!(?<={_SMALL}){_CAPITAL}))*{LETTER}|.", re.DOTALL)
"""A word, which ends where a capital follows a small letter, or one other character."""


@dataclass(frozen=True)
class Reading:
    """One way to read a piece: for each of its characters what it means, and the cost.

    `first` and `last` tell of the outermost characters that bear witness whether they stand in
    damaged text; None when no character does.
    """

    meanings: tuple[str, ...]
    cost: float
    first: bool | None = None
    last: bool | None = None

    @property
    def text(self) -> str:
        """What the piece says."""
        return "".join(self.meanings)


class Reader:
    """Reads pieces of one text, taking its damaged font and its words into account."""

    def __init__(self, font: Font, lexicon: Lexicon, seen: Iterable[str] = ()) -> None:
        """Prepare to read a text with this damaged font, in which the words `seen` stand sound."""
        self.font = font
        self.lexicon = lexicon
        self._doubtful: dict[str, bool] = {}
        self._known: dict[tuple[str, str, str], tuple[Reading, ...]] = {}
        self._seen = frozenset(word.lower() for word in seen if not self.is_doubtful(word))

    def is_doubtful(self, piece: str) -> bool:
        """Tell whether there is more than one way to read the piece."""
        if piece not in self._doubtful:
            rival = self.lexicon.zipf(piece) + 1.0
            self._doubtful[piece] = not piece.isascii() or any(
                self.lexicon.zipf("".join(meanings)) > rival
                for meanings in self._with_invisible(tuple(piece))
            )
        return self._doubtful[piece]

    def readings(self, piece: str, left: str = "", right: str = "") -> tuple[Reading, ...]:
        """Return the readings of a piece, the cheapest of each kind.

        `left` and `right` are the characters beside the piece, "" where the line begins or ends.
        """
        key = piece, _beside(left), _beside(right)
        if key not in self._known:
            self._known[key] = tuple(self._read(*key))
        return self._known[key]

    def unchanged(self, piece: str) -> Reading:
        """Return the reading in which every character of a piece means itself."""
        return self._weigh(piece, tuple(piece), "", "")

    def _read(self, piece: str, left: str, right: str) -> Iterator[Reading]:
        """Yield the best reading for each pair of first and last witness."""
        best: dict[tuple[bool | None, bool | None], Reading] = {}
        for meanings in self._combinations(piece, left, right):
            reading = self._weigh(piece, meanings, left, right)
            kind = reading.first, reading.last
            if kind not in best or reading.cost < best[kind].cost:
                best[kind] = reading
        yield from best.values()

    def _combinations(self, piece: str, left: str, right: str) -> Iterator[tuple[str, ...]]:
        yield tuple(piece)
        if is_bullet(piece) and not left and not right.strip():
            yield ("•",)
        options = [
            (character, meaning) if (meaning := self.font.meanings.get(character)) else (character,)
            for character in piece
        ]
        if sum(map(len, options)) - len(options) <= ENOUGH_CODES:
            yield from itertools.islice(itertools.product(*options), 1, None)
        all_drawn = tuple(option[-1] for option in options)
        yield all_drawn
        yield from self._with_invisible(all_drawn)

    def _with_invisible(self, meanings: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
        """Yield the piece with the letter that leaves no trace put back."""
        followers = WRITTEN_BEFORE.get(self.font.invisible, "")
        if not followers or len(meanings) < 3 or not "".join(meanings[1:]).islower():
            return
        for place, character in enumerate(meanings):
            if place and character in followers and is_letter(meanings[place - 1]):
                yield (*meanings[:place], self.font.invisible + character, *meanings[place + 1 :])

    def _weigh(self, piece: str, meanings: tuple[str, ...], left: str, right: str) -> Reading:
        total, previous = 0.0, None
        first: bool | None = None
        for character, meaning in zip(piece, meanings, strict=True):
            witness = self._witness(character, meaning)
            if witness is None:
                continue
            first = witness if previous is None else first
            total += SWITCH * (previous is not None and previous != witness)
            previous = witness
            total += INVISIBLE * (len(meaning) > 1)
        total += self._cost("".join(meanings), left, right)
        return Reading(meanings, total, first, previous)

    def _witness(self, character: str, meaning: str) -> bool | None:
        """Tell whether a character shows damaged (True) or sound text (False), or nothing.

        The apostrophe shows nothing: word processors often set it in a font of its own. Nor does
        a bullet, which has one.
        """
        if meaning != character:
            return None if meaning in "’•" else True
        return False if character > "\x7f" and is_letter(character) else None

    def _cost(self, text: str, left: str, right: str) -> float:
        """Return the cost of a reading's words and signs, given the characters beside it."""
        if text == "•":
            return BULLET
        pieces = ["", *PIECES.findall(text), ""]
        joined = self._joined(pieces)
        total = ELISION * len(joined)
        for place, piece in enumerate(pieces[1:-1], 1):
            if piece.isdecimal() or place in joined:
                continue
            if is_letter(piece[0]):
                total += self._word(piece)
            else:
                before, after = pieces[place - 1], pieces[place + 1]
                total += cost(piece, before[-1:] or left, after[:1] or right)
        return total

    def _joined(self, pieces: list[str]) -> set[int]:
        """Return the places of good apostrophes and of what lives only beside them: l’, ’s."""
        found = set()
        for place in (place for place, piece in enumerate(pieces) if piece == "’"):
            before, after = pieces[place - 1], pieces[place + 1]
            possessive = after == "s" and before[:1].isupper() and len(before) > 1
            if possessive or self.lexicon.joins(before, after):
                found |= {place, place - 1 if before.lower() in ELIDED else place + 1}
        return found

    def _word(self, word: str) -> float:
        if len(word) == 1 and word not in ONE_LETTER_WORDS:
            return LONE_LETTER if word.isascii() or word.isupper() else LONE_ACCENT
        zipf = self.lexicon.zipf(word)
        if word.lower() in self._seen:
            zipf = max(zipf, SEEN_HERE)
        accents = sum(character > "\x7f" for character in word)
        strange = UNKNOWN_LETTER * len(word) + UNKNOWN_ACCENT * accents
        strange += UNKNOWN_RARE * len([c for c in word if c > "\x7f" and c not in USUAL_ACCENTS])
        strange += UNKNOWN_END * (word[-1] > "\x7f" and word[-1] not in "éÉàè")
        return CERTAINTY - zipf + (0.0 if zipf else strange)


def _beside(character: str) -> str:
    """Return a stand-in for a character beside a piece, so that fewer cases are told apart."""
    if is_letter(character):
        return "a"
    if character.isdecimal():
        return "0"
    return character
