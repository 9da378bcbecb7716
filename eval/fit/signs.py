"""Which way each kind of evidence may speak.

A weight that turned evidence round would have been learned from chance: on other texts than those
learned from it would do harm.
"""

_AGAINST = frozenset(
    {
        *("name_missing", "year_missing", "lacks_wanted", "lacks_form", "unmet"),
        *("none_shows_wanted", "is_heading", "is_fragment", "is_reference"),
        *("is_question", "is_bare"),
    }
)
"""Evidence that can only speak against an answer."""
_EITHER = frozenset(
    {
        *("is_foreign", "foreign_coverage", "foreign_meaning", "neighbour", "length"),
        *("is_item", "is_introduction", "in_talk", "asked"),
    }
)
"""Evidence that may speak for an answer or against it; all other can only speak for it."""


def bounds_of(name: str) -> tuple[float | None, float | None]:
    """Return the least and the greatest weight that a kind of evidence may get."""
    if name in _AGAINST:
        return None, 0.0
    return (None, None) if name in _EITHER else (0.0, None)
