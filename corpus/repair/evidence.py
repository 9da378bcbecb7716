"""Does a text show damage, and from which font?"""

import re
from collections import Counter
from collections.abc import Iterable

from corpus.repair.font import FONTS, SOFT_HYPHEN, Font
from corpus.repair.lexicon import Lexicon
from corpus.repair.place import is_letter
from corpus.repair.reading import Reader, Reading

USUAL = FONTS[0]
WORD = re.compile(r"[^\W\d_]{2,}")

FRENCH_LETTERS = "àâäæçéèêëîïôöœùûüÿÀÂÄÆÇÉÈÊËÎÏÔÖŒÙÛÜŸ"
IN_WORDS = FRENCH_LETTERS + "'’‘`-‐‑–—·/\N{SOFT HYPHEN}"  # noqa: RUF001
SUSPECTS = re.compile(
    # a sign beside a letter: r®gion, °tre, priv®
    r"[^\W\d_][¢-©¬-¯±´¸¹½¾¿]|[¢-©¬-¯°±´¸¹½¾¿][a-zß-ÿ]|[^\W\d_]°[^\W\d_]"
    # a letter that never stands between an elided word and a vowel, or before an English ending
    r"|\b(?:[ldnscjmt]|\w{0,6}qu|aujourd)[ôõ](?=[aeiouyhîÀ-ÿ®°¨£])|\wô(?:s|re|ve|ll)\b|\bnôt\b|nôt\b"
    # a lone diaeresis between words
    r"|[^\W\d_] ¨ [^\W\d_]"
    # any other strange character inside a word, which may come from another font
    rf"|[A-Za-z][^\x00-\x7f\s{FRENCH_LETTERS}’‘‐‑–—·…«»©®™°²³¹]+[A-Za-z]",  # noqa: RUF001
    re.IGNORECASE,
)
