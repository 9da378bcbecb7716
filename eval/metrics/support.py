"""Whether quotes support a sentence, told once for each pair."""

from functools import lru_cache

from assistant.verify import supports


@lru_cache(maxsize=50_000)
def is_supported(sentence: str, quotes: tuple[str, ...]) -> bool:
    """Whether quotes support a sentence; one that is its own quote needs no proof."""
    return sentence in quotes or supports(sentence, quotes).supported
