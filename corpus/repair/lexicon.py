"""How common a word is, in French, in English and in the text at hand."""

import math
import re
from collections.abc import Iterable

ELIDED = frozenset(
    "l d n s c j m t qu jusqu lorsqu puisqu quoiqu presqu quelqu aujourd entr prud".split()
)
"""What stands before an apostrophe in French."""
OPEN_SOUND = re.compile("[aeiouyhàâæéèêëîïôœùûü]", re.IGNORECASE)
"""What a word begins with when the word before it is elided."""
ENGLISH_ENDINGS = frozenset("s t d m re ve ll".split())
"""What stands after an apostrophe in English."""

SEEN_HERE = 3.0
"""The Zipf value given to a word that stands undamaged in the text itself."""


class Lexicon:
    """Word frequencies as Zipf values: the logarithm to base 10 of uses in a billion words.

    See van Heuven et al. (2014), SUBTLEX-UK. 7 is "de", 3 is once in a million words, 0 unknown.
    """

    def __init__(self, seen: Iterable[str] = ()) -> None:
        """Load the word lists; `seen` are the words that stand undamaged in the text."""
        # Costs half a second and 100 MB, which clean texts should not pay.
        from wordfreq import get_frequency_dict  # noqa: PLC0415

        self._french = get_frequency_dict("fr", wordlist="best")
        self._english = get_frequency_dict("en", wordlist="best")
        self._seen = frozenset(word.lower() for word in seen)

    def zipf(self, word: str) -> float:
        """Return how common a word is, 0 when neither word list has it."""
        word = word.lower()
        # An English word is a rarer guest in the texts at hand than a French word.
        frequency = max(self._french.get(word, 0.0), 0.1 * self._english.get(word, 0.0))
        return max(0.0, math.log10(frequency * 1e9)) if frequency else 0.0

    def familiarity(self, word: str) -> float:
        """Return the Zipf value, at least SEEN_HERE when the word stands in the text."""
        zipf = self.zipf(word)
        return max(zipf, SEEN_HERE) if word.lower() in self._seen else zipf


def joins(left: str, right: str) -> bool:
    """Tell whether an apostrophe may stand between the two words."""
    if left.lower() in ELIDED:
        return bool(OPEN_SOUND.match(right))
    return right.lower() in ENGLISH_ENDINGS and len(left) > 1
