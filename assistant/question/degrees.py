"""Degrees of English adjectives: "tallest" is the most tall, "forest" and "number" are none."""

import re
from functools import lru_cache

from simplemma import lemmatize

_GRADED = re.compile(r"\b[a-z]{2,}e(?:st|r)\b")


def with_degrees(folded: str) -> str:
    """Return a folded text with "most" before each superlative and "more" before a comparative."""
    return _GRADED.sub(lambda match: _with_degree(match.group()), folded)


@lru_cache(maxsize=5_000)
def _with_degree(word: str) -> str:
    if word.endswith("est"):
        return f"most {word}" if _plain(word) != word else word
    plain = _plain(f"{word[:-2]}est")
    # The dictionary lacks some comparatives ("bigger"): their superlative vouches for them.
    is_graded = _plain(word) != word or f"{plain}{plain[-1]}er" == word
    return f"more {word}" if is_graded else word


def _plain(word: str) -> str:
    return str(lemmatize(word, lang="en")).lower()
