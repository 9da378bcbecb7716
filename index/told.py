"""What a sentence or a list tells to a network that reads it by itself."""

from collections.abc import Sequence

_MOST_OF_HEADING = 60
"""Characters."""
_MOST_OF_BEFORE = 100
"""Characters."""
_MOST_ITEMS, _MOST_OF_ITEM = 8, 50
"""What a list is about shows in the beginnings of its first items."""


def told(sentence: str, path: Sequence[str], before: str = "") -> str:
    """Return a sentence under a path of title and headings as a network is given it.

    The outermost of two headings or more, else the title, says what it is all about, the innermost
    what the sentence is about; `before` is the sentence that names what this one speaks of, where
    another one does.
    """
    about = (path[min(1, len(path) - 2)], path[-1]) if len(path) > 1 else tuple(path)
    named = [name[:_MOST_OF_HEADING] for name in dict.fromkeys(about) if name != sentence]
    if before:
        named.append(before[:_MOST_OF_BEFORE].rstrip(" .:"))
    return f"{' — '.join(named)}: {sentence}" if named else sentence


def told_list(items: Sequence[str], path: Sequence[str], introduction: str = "") -> str:
    """Return a whole list under a path of title and headings as a network is given it."""
    beginnings = "; ".join(item[:_MOST_OF_ITEM].rstrip(" .;,") for item in items[:_MOST_ITEMS])
    return told(" ".join(filter(None, (introduction[:_MOST_OF_BEFORE], beginnings))), path)
