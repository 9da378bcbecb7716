"""Whether two words are of one family: one is made from the other, or they look alike."""

_SHORTEST_ROOT, SHARED_ROOT = 5, 0.75
"""Letters and share of a term that another one made from it begins with."""


def begin_alike(
    word: str, other: str, shortest: int = _SHORTEST_ROOT, share: float = SHARED_ROOT
) -> bool:
    """Whether two words share their beginning, so many letters and so much of the shorter one."""
    pairs = zip(word, other, strict=False)
    least = min(len(word), len(other))
    common = next((n for n, (mine, theirs) in enumerate(pairs) if mine != theirs), least)
    return common >= shortest and common >= share * least
