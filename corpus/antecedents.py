"""Sentences that can only be understood after another one ("It was built ...", an item)."""

import re
from collections.abc import Sequence

from corpus.document import Passage, Role

_LEANS_BACK = re.compile(
    r"(?:it|they|this|these|those|that|he|she|its|their|his|her|such|both|the latter|in addition"
    r"|il|ils|elle|elles|ce|cet|cette|ces|celui-ci|celle-ci|ceux-ci|son|sa|ses|leur|leurs|cela"
    r"|(?:l['’])?(?:on|nous|vous) y|de plus|en outre|ainsi|par ailleurs)\b",
    re.IGNORECASE,
)
_IMPERSONAL = re.compile(r"(?:il (?:y a|faut|s[’']agit|convient|existe)|c[’']est|ce qui)\b", re.I)
_CAPITAL = r"[^\W\d_a-zà-ÿœßºªµ]"
_NAME = re.compile(rf"^\W*{_CAPITAL}{{2}}|(?<![.!?…:»”\"\d])[\s'’][(«“]?{_CAPITAL}")
"""An acronym at the beginning, or a capital that begins no sentence and no unit."""
_LONG = 200
"""Characters of a sentence that says by itself what it speaks of."""


def leans_back(sentence: Passage) -> bool:
    """Whether a sentence can only be understood after the one before it ("It was built ...")."""
    return begins_leaning(sentence.reading)


def begins_leaning(text: str) -> bool:
    """Whether a text begins with a word for what was named before."""
    return bool(_LEANS_BACK.match(text)) and not _IMPERSONAL.match(text)


def antecedent(sentences: Sequence[Passage], position: int) -> int | None:
    """Return the position of the sentence that another of its passage leans on, if it does."""
    sentence = sentences[position]
    if position == 0 or sentence.place.role is not Role.PROSE or not leans_back(sentence):
        return None
    before = sentences[position - 1]
    return position - 1 if before.place.role in (Role.PROSE, Role.ITEM) else None


def named_before(texts: Sequence[str], roles: Sequence[Role], position: int) -> int | None:
    """Return where it may be named what a sentence of a document speaks of, if that is not it.

    Of an item it is the introduction of its list; of a sentence that leans back, or is not long
    and names nothing ("Today 1,100 projects are supported"), the one before it.
    """
    if roles[position] is Role.ITEM:
        start = position
        while start > 0 and roles[start] is Role.ITEM:
            start -= 1
        return start if roles[start] is Role.INTRODUCTION else None
    if position == 0 or roles[position] is not Role.PROSE or roles[position - 1] is not Role.PROSE:
        return None
    text = texts[position]
    names_nothing = len(text) <= _LONG and not _NAME.search(text)
    return position - 1 if names_nothing or begins_leaning(text) else None
