"""How common a word is in French and English, and where an apostrophe may stand."""

import math
import re

_ELIDED = "l d n s c j m t qu jusqu lorsqu puisqu quoiqu presqu quelqu aujourd entr prud"
ELIDED = frozenset(_ELIDED.split())
"""What stands before an apostrophe in French."""
OPEN_SOUND = re.compile("[aeiouyhàâæéèêëîïôœùûü]", re.IGNORECASE)
"""What a word begins with when the word before it is elided."""
ENGLISH_ENDINGS = frozenset(["s", "t", "d", "m", "re", "ve", "ll"])
"""What stands after an apostrophe in English."""
CONTRACTION = 3.0
"""Zipf value of an English contraction that is a word of its own, like "it's" but not "rob's"."""
OWNER = 6
"""From how many letters on a common word may take ’s; with fewer, it might be Portuguese in -ôs."""


class Lexicon:
    """Word frequencies as Zipf values: the logarithm to base 10 of uses in a billion words.

    See van Heuven et al. (2014), SUBTLEX-UK. 7 is "de", 3 is once in a million words, 0 unknown.
    """

    def __init__(self) -> None:
        """Load the word lists."""
        # Costs half a second and 100 MB, which clean texts should not pay.
        from wordfreq import get_frequency_dict  # noqa: PLC0415

        self._french = get_frequency_dict("fr", wordlist="best")
        self._english = get_frequency_dict("en", wordlist="best")

    def zipf(self, word: str) -> float:
        """Return how common a word is, 0 when neither word list has it."""
        word = word.lower()
        # An English word is a rarer guest in the texts at hand than a French word.
        frequency = max(self._french.get(word, 0.0), 0.1 * self._english.get(word, 0.0))
        return max(0.0, math.log10(frequency * 1e9)) if frequency else 0.0

    def joins(self, left: str, right: str) -> bool:
        """Tell whether an apostrophe may stand between the two words."""
        if left.lower() in ELIDED:
            return bool(OPEN_SOUND.match(right))
        if right == "s" and len(left) >= OWNER:
            return self.zipf(left) >= CONTRACTION
        return right.lower() in ENGLISH_ENDINGS and self.zipf(f"{left}'{right}") >= CONTRACTION
