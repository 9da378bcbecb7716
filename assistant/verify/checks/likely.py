"""Whether a translation says what it has no words for in its quote: the whole sentence tells.

A translation is free, and words alone are less alike than they are in their sentence. What a word
adds that the quote says brings the sentence nearer to it, and what it does not say takes it away.
"""

import re
from collections.abc import Sequence

from assistant.verify.checks.freely import counted, is_little
from assistant.verify.text.tokens import Kind, Token
from assistant.verify.words.likeness import Likeness

_MOST = 0.5
"""The share of its terms that a sentence may have without a word of their own in the quote."""
_FARTHER, _WORD, _WHOLE = -20.0, 3.0, 2.0
"""The weights of how much farther a sentence is for a word, how like that word is to any of the
quote, and how like sentence and quote are; fitted on translations and on such with a false word."""
_LEAST, _LEAST_OF_FEW = 2.6, 2.0


def are_likely(
    missing: Sequence[Token],
    said: Sequence[Token],
    foreign: Sequence[Token],
    texts: tuple[str, Sequence[str]],
    likeness: Likeness,
) -> bool:
    """Whether a sentence and its quotes are as alike as they are by the words that are missing."""
    sentence, quotes = texts
    terms = sum(token.kind is Kind.TERM for token in said)
    words = [token.text for token in foreign if token.kind in (Kind.TERM, Kind.LIGHT)]
    if not words or len(missing) > _MOST * terms:
        return False
    without = [_without(sentence, token.text) for token in missing]
    alike = likeness.alike([sentence, *without], quotes).max(axis=1)
    farther = float((alike[1:] - alike[0]).max())
    word = float(likeness.alike([token.text for token in missing], words).max(axis=1).min())
    apart = set(counted(said))
    is_exact = any(token.is_name or token in apart for token in missing)
    least = _LEAST_OF_FEW if is_little(missing, said) and not is_exact else _LEAST
    return _FARTHER * farther + _WORD * word + _WHOLE * float(alike[0]) >= least


def _without(sentence: str, word: str) -> str:
    return re.sub(rf"\b{re.escape(word)}\b ?", "", sentence, count=1)
