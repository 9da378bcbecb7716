"""Shares named by a rank: "a third", "one fifth", "trois cinquièmes"."""

from decimal import Decimal

from assistant.verify.numbers.values import ORDINALS
from assistant.verify.pieces import Cursor
from index.stopwords import ALL_STOP_WORDS

_SMALL_WORDS = frozenset(ALL_STOP_WORDS) - {"more", "most", "plus"}
"""Words before which a rank ranks nothing; "the third most visited" does."""
_LEAST = 3
_PLACES = Decimal("0.001")


def share_at(cursor: Cursor, ahead: int = 0) -> Decimal | None:
    """Return the share that a rank is: in the plural, or where no noun follows to be ranked."""
    word = cursor.peek(ahead)
    number = ORDINALS.get(word, 0) or ORDINALS.get(word.removesuffix("s"), 0)
    if number < _LEAST:
        return None
    following = cursor.piece(ahead + 1)
    is_plural = word not in ORDINALS
    is_alone = following.group in ("break", "end") or following.folded in _SMALL_WORDS
    if not is_plural and (not is_alone or following.text == "-"):
        return None
    return (1 / Decimal(number)).quantize(_PLACES)
