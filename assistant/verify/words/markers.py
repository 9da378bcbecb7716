"""Small words that turn what a sentence says: negations, directions, quantifiers, duties."""

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType


class Mark(StrEnum):
    """What a small word does to what stands beside it."""

    NOT = "not"
    WITHOUT = "without"
    ONLY = "only"
    MORE = "more"
    LESS = "less"
    BEFORE = "before"
    AFTER = "after"
    SINCE = "since"
    UNTIL = "until"
    UP = "up"
    DOWN = "down"
    AT_LEAST = "at least"
    AT_MOST = "at most"
    ABOUT = "about"
    ALL = "all"
    SOME = "some"
    MOST = "most"
    FEW = "few"
    MUST = "must"
    MAY = "may"
    IF = "if"
    UNLESS = "unless"
    REGARDLESS = "regardless"
    OTHERS = "others"
    BECAUSE = "because"
    CAUSES = "causes"
    BY = "by"
    YEARLY = "yearly"
    MONTHLY = "monthly"
    WEEKLY = "weekly"
    DAILY = "daily"


RATES: Mapping[str, Mark] = MappingProxyType(
    {"year": Mark.YEARLY, "month": Mark.MONTHLY, "week": Mark.WEEKLY, "day": Mark.DAILY}
)
"""Unit of time -> how often, when it follows "a", "per" or "every"."""

OPPOSITES: Mapping[Mark, frozenset[Mark]] = MappingProxyType(
    {
        Mark.MORE: frozenset({Mark.LESS}),
        Mark.LESS: frozenset({Mark.MORE}),
        Mark.BEFORE: frozenset({Mark.AFTER, Mark.SINCE}),
        Mark.AFTER: frozenset({Mark.BEFORE, Mark.UNTIL}),
        Mark.SINCE: frozenset({Mark.BEFORE, Mark.UNTIL}),
        Mark.UNTIL: frozenset({Mark.AFTER, Mark.SINCE}),
        Mark.UP: frozenset({Mark.DOWN}),
        Mark.DOWN: frozenset({Mark.UP}),
        Mark.AT_LEAST: frozenset({Mark.AT_MOST}),
        Mark.AT_MOST: frozenset({Mark.AT_LEAST}),
        Mark.ALL: frozenset({Mark.SOME, Mark.MOST, Mark.FEW}),
        Mark.SOME: frozenset({Mark.ALL, Mark.FEW}),
        Mark.MOST: frozenset({Mark.FEW, Mark.SOME}),
        Mark.FEW: frozenset({Mark.ALL, Mark.MOST}),
        Mark.MUST: frozenset({Mark.MAY}),
        Mark.MAY: frozenset({Mark.MUST}),
    }
)

BOUNDS = frozenset(
    {
        *(Mark.MORE, Mark.LESS, Mark.BEFORE, Mark.AFTER, Mark.SINCE, Mark.UNTIL),
        *(Mark.AT_LEAST, Mark.AT_MOST, Mark.ABOUT),
    }
)
"""Marks that say on which side of a value something lies."""

COMPARING = frozenset(
    {
        "more",
        "less",
        "fewer",
        "more than",
        "less than",
        "fewer than",
        "plus",
        "plus de",
        "moins",
        "moins de",
    }
)
"""Words that compare two amounts, also beside a share: "3 % more", "deux fois plus"."""

CAUSAL = frozenset({Mark.BECAUSE, Mark.CAUSES})
"""Marks between a cause and its effect."""

THAT = frozenset({"that", "que", "qu"})
"""What a clause begins with that depends on the words before."""
THAN = frozenset({"than", "que", "qu"})
"""What stands before that with which something is compared."""
QUANTIFIERS = frozenset({Mark.SOME, Mark.MOST, Mark.FEW})
"""Marks without which a sentence would say more than it does with them."""


def words_of(*lines: str) -> frozenset[str]:
    """Return the words of some lines."""
    return frozenset(word for line in lines for word in line.split())


MOVES = frozenset({Mark.UP, Mark.DOWN})
"""Marks that every form of a word makes: "réduira" as "réduire"."""
