"""Sentences that can only be understood after the one before them ("It was built ...")."""

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
