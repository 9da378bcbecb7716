"""Whether a text shows damage, and from which font it comes."""

import re
from collections import Counter
from collections.abc import Collection, Iterable

from corpus.repair.font import FONTS, Font
from corpus.repair.lexicon import Lexicon
from corpus.repair.place import LETTER
from corpus.repair.reading import FAMILIAR, USUAL_ACCENTS, Reader, Reading

USUAL = [font for font in FONTS if font.offset == FONTS[0].offset]
WORDS = re.compile(f"{LETTER}+")
APOSTROPHE = re.compile(f"({LETTER}*)’({LETTER}*)")
SPELT = re.compile(f"(?:{LETTER}|’)+")

_SPELLING = r"\x00-\x7f\sàâäæçéèêëîïôöœùûüÿÀÂÄÆÇÉÈÊËÎÏÔÖŒÙÛÜŸ’‘‐‑–—·…«»“”"  # noqa: RUF001
_STRANGE = f"[^{_SPELLING}]"
STRANGE_WORD = re.compile(f"[A-Za-z]{_STRANGE}+[A-Za-z]")
SUSPECT = re.compile(
    # a strange character within a word, before it, or after it (where only ° ² ³ ¹ ™ are usual)
    rf"[A-Za-zôõ]{_STRANGE}+[A-Za-z]|(?<!\w){_STRANGE}[a-z]|[a-z](?![°²³¹™]){_STRANGE}(?!\w)"
    # a circumflex where French and English have an apostrophe
    r"|\b(?i:[ldnscjmt]|\w{0,5}qu|aujourd)[ôõ](?=[A-Zaeiouyhàâéèêëîïœ®°©¨£])"
    r"|[a-z][ôõ](?:s|re|ve|ll|m)\b|n[ôõ]t\b|[a-z]ô[A-Z]"
    # an i where French has œ
    "|[îï]u"
)
"""What clean French and English have no reason to hold; without it no word list is loaded."""

CLEAR_GAIN = 5.0
"""By how much the repaired reading of a piece must be cheaper for the piece to bear witness."""
COMMON = 3.0
"""Zipf value that a word must have to speak for an unusual font."""
FEWEST, SHARE = 5, 0.6
"""How many strange words, and which share of them, an unusual font must explain."""
SAMPLE = 300
"""How many different strange words are asked, the most frequent first."""


def find_reader(text: str) -> Reader | None:
    """Return a reader with the damaged font that explains the strange words of the text, or None
    when no font does.
    """
    if not SUSPECT.search(text):
        return None
    lexicon = Lexicon()
    readers = [_reader(text, font, lexicon) for font in USUAL]
    pieces = Counter(piece_pattern(FONTS[0]).findall(text))
    strength = [_strength(reader, pieces) for reader in readers]
    if any(strength):
        return readers[strength.index(max(strength))]
    other = _other_font(text, lexicon)
    return _reader(text, other, lexicon) if other else None


def piece_pattern(font: Font) -> re.Pattern[str]:
    """Return the pattern of a run of letters, digits and characters that the font may have put."""
    return re.compile(rf"(?:\w|[{re.escape(''.join(font.meanings))}])+")


def _reader(text: str, font: Font, lexicon: Lexicon) -> Reader:
    pieces = piece_pattern(font).findall(text)
    return Reader(font, lexicon, {piece for piece in pieces if piece.isalpha()})


def _strength(reader: Reader, pieces: Iterable[str]) -> int:
    """Return how many pieces the font explains, over the codes that it explains more often
    than not.
    """
    explained: Counter[str] = Counter()
    unexplained: Counter[str] = Counter()
    for piece in pieces:
        codes = set(piece) & reader.font.meanings.keys()
        if not codes or _all_known(reader.lexicon, piece, FAMILIAR):
            continue
        reading = _explanation(reader, piece)
        if reading:
            pairs = zip(piece, reading.meanings, strict=True)
            explained.update({code for code, meaning in pairs if code != meaning})
        else:
            unexplained.update(codes)
    return sum(count for code, count in explained.items() if count >= unexplained[code])


def _explanation(reader: Reader, piece: str) -> Reading | None:
    """Return the reading that clearly makes familiar words of a piece that is none."""
    best = min(reader.readings(piece), key=lambda reading: reading.cost)
    gain = reader.unchanged(piece).cost - best.cost
    if gain < CLEAR_GAIN or len(best.text) != len(piece):
        return None
    spells = any(
        meaning != code and (meaning in USUAL_ACCENTS or meaning == "’")
        for code, meaning in zip(piece, best.meanings, strict=True)
    )
    return best if spells and _all_known(reader.lexicon, best.text, FAMILIAR) else None


def _all_known(lexicon: Lexicon, text: str, least: float) -> bool:
    """Tell whether the text is made of nothing but words and apostrophes that join them."""
    words = WORDS.findall(text)
    return (
        SPELT.fullmatch(text) is not None
        and len("".join(words)) > 2
        and all(lexicon.zipf(word) >= least for word in words)
        and all(lexicon.joins(*pair) for pair in APOSTROPHE.findall(text))
    )


def _other_font(text: str, lexicon: Lexicon) -> Font | None:
    """Return the unusual font that makes familiar words of most strange words, if one does."""
    strange = _strange_words(text, lexicon)
    if len(strange) < FEWEST:
        return None
    explained = {font: _explained(font, strange, lexicon) for font in FONTS}
    best = max(FONTS, key=lambda font: explained[font])
    enough = max(FEWEST, SHARE * len(strange))
    return best if explained[best] >= enough else None


def _strange_words(text: str, lexicon: Lexicon) -> list[str]:
    found = Counter(
        word
        for word in re.findall(r"[^\s!-/:-@\[-`{-~]+", text)
        if STRANGE_WORD.search(word) and not _all_known(lexicon, word, FAMILIAR)
    )
    return [word for word, _ in found.most_common(SAMPLE)]


def _explained(font: Font, words: Collection[str], lexicon: Lexicon) -> int:
    table = str.maketrans(font.meanings)
    return sum(_all_known(lexicon, word.translate(table), COMMON) for word in words)
