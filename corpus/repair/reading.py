"""The ways in which a piece of text can be read, and how likely each is.

A reading settles for each character whether it means itself or what the damaged font drew with
it. Its cost is minus the logarithm to base 10 of its probability, put together from how common
its words are (the lexicon) and where its other characters stand (the places). This is the noisy
channel of spelling correction (Kernighan, Church and Gale, 1990).
"""

import itertools
import re
from collections.abc import Iterator
from dataclasses import dataclass

from corpus.repair.font import Font, is_accented_capital
from corpus.repair.lexicon import Lexicon, joins
from corpus.repair.place import cost, is_letter

SWITCH = 1.0
"""Cost of passing from damaged to sound text or back: fonts change at runs, not at letters."""
CERTAINTY = 9.0
"""Zipf value of a word that occurs always: cost is this less the word's Zipf value."""
UNKNOWN_LETTER = 0.25
UNKNOWN_ACCENT = 1.5
UNKNOWN_END = 3.0
"""Further cost of an unknown word: for each letter, for each accent, for ending in an accent other
than é, which few words do."""
LONE_LETTER, LONE_ACCENT = 4.0, 11.0
"""Cost of a word of one letter: an initial or a unit in ASCII; with an accent, nearly nothing."""
WRONG_CASE = 7.0
"""Cost of a lower-case accent before a capital, or an accented capital after a small letter."""
ELISION, STRAY_APOSTROPHE = 0.5, 3.0
BULLET = 1.0
INVISIBLE = 2.0
"""Cost of a letter that left no trace."""
ENOUGH_CODES = 8
"""Up to so many doubtful characters in one piece, all combinations are tried."""

ONE_LETTER_WORDS = frozenset("aàyAÀY")
MIXED_CASE = re.compile("[à-öø-ÿœ][A-ZÀ-ÖØ-Þ]|[a-zà-öø-ÿœ][À-ÖØ-Þ]")
PIECES = re.compile(r"[^\W\d_]+|.", re.DOTALL)


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

    def __init__(self, font: Font, lexicon: Lexicon) -> None:
        """Prepare to read a text with this damaged font."""
        self.font = font
        self.lexicon = lexicon
        self._known: dict[tuple[str, str, str], tuple[Reading, ...]] = {}

    def readings(self, piece: str, left: str = "", right: str = "") -> tuple[Reading, ...]:
        """Return the readings of a piece, the cheapest of each kind, the unchanged one first.

        `left` and `right` are the characters beside the piece, "" at the ends of the line.
        """
        key = piece, left, right
        if key not in self._known:
            self._known[key] = tuple(self._read(*key))
        return self._known[key]

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
        if is_accented_capital(piece) and not (left + right).strip():
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
        """Yield the piece with the letter that leaves no trace put back where ç is written."""
        if not self.font.invisible or len(meanings) < 4 or not "".join(meanings[1:]).islower():
            return
        for place, character in enumerate(meanings):
            if place and character in "aouâ" and is_letter(meanings[place - 1]):
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
        total = WRONG_CASE * len(MIXED_CASE.findall(text))
        for before, piece, after in zip(pieces, pieces[1:], pieces[2:], strict=False):
            if piece.isdigit():
                continue
            if piece == "’" and before and after:
                total += ELISION if joins(before, after) else STRAY_APOSTROPHE
            elif is_letter(piece[0]):
                total += ELISION if _is_joined(before, piece, after) else self._word(piece)
            else:
                total += cost(piece, before[-1:] or left, after[:1] or right)
        return total

    def _word(self, word: str) -> float:
        if len(word) == 1 and word not in ONE_LETTER_WORDS:
            return LONE_LETTER if word.isascii() else LONE_ACCENT
        zipf = self.lexicon.familiarity(word)
        accents = sum(character > "\x7f" for character in word)
        strange = UNKNOWN_LETTER * len(word) + UNKNOWN_ACCENT * accents
        strange += UNKNOWN_END * (word[-1] > "\x7f" and word[-1] not in "éÉ")
        return CERTAINTY - zipf + (0.0 if zipf else strange)


def _is_joined(before: str, word: str, after: str) -> bool:
    """Tell whether the word is one of those that live only beside an apostrophe.

    Its neighbours are pieces, so what it is joined to is not seen; `joins` has judged that.
    """
    return (after == "’" and joins(word, "a")) or (before == "’" and joins("it", word))
