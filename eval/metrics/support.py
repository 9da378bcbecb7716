"""Whether quotes support a sentence, told once for each pair."""

import re
from functools import cache, lru_cache

from assistant.verify import EncoderLikeness, supports
from corpus.splitter.lines import BULLETS
from index.encoder import DEFAULT_ENCODERS, Encoder

_SIGNS = frozenset(".!?…:;»") | frozenset(BULLETS)
"""What sentences and items end with, or begin after."""
_ROUND_BULLET = " o "
"""As word processors leave it; no word of French or English."""
_LABEL = r"\d{1,2}(?:\.\d{1,2})*[.)]?"
_LABEL_BEFORE, _LABEL_AFTER = re.compile(rf"(?:^|\s){_LABEL}\s*$"), re.compile(rf"\s*{_LABEL}\s")
"""The number of an item, before it and before the next one."""


@lru_cache(maxsize=50_000)
def is_supported(sentence: str, quotes: tuple[str, ...]) -> bool:
    """Whether quotes support a sentence; a whole sentence or item of a quote needs no proof."""
    if any(_stands_in(sentence, quote) for quote in quotes):
        return True
    return supports(sentence, quotes, _likeness()).supported


@cache
def _likeness() -> EncoderLikeness:
    """Compare words across languages as `python -m eval predicate` measures it."""
    return EncoderLikeness(Encoder.named(DEFAULT_ENCODERS[-1]))


def _stands_in(sentence: str, quote: str) -> bool:
    """Whether a quote holds a sentence whole: nothing before or after it belongs to it."""
    before, found, after = quote.partition(sentence)
    return bool(found) and _ends(before) and (sentence[-1:] in _SIGNS or _begins(after))


def _ends(before: str) -> bool:
    """Whether a new sentence or item begins after a text."""
    is_apart = not before or before.rstrip()[-1:] in _SIGNS or before.endswith(_ROUND_BULLET)
    return is_apart or _LABEL_BEFORE.search(before) is not None


def _begins(after: str) -> bool:
    """Whether another sentence or item begins with a text."""
    return not after or after.lstrip()[:1] in _SIGNS or _LABEL_AFTER.match(after) is not None
