"""Which sentences to show: the one that answers with what it leans on, or a whole list."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from assistant.evidence import Candidate
from corpus.document import Passage, Role

_LEANS_BACK = re.compile(
    r"(?:it|they|this|these|those|that|he|she|its|their|his|her|such|both|the latter|in addition"
    r"|il|ils|elle|elles|ce|cet|cette|ces|celui-ci|celle-ci|ceux-ci|son|sa|ses|leur|leurs|cela"
    r"|de plus|en outre|ainsi|par ailleurs)\b",
    re.IGNORECASE,
)
_LEANING_PREFIX = re.compile(
    r"(?:il (?:y a|faut|s[’']agit|convient|existe)|c[’']est|ce qui)\b", re.I
)


@dataclass(frozen=True)
class Selection:
    """The passages to quote, in the order in which they are shown."""

    quotes: tuple[Passage, ...]
    is_list: bool = False


def leans_back(sentence: Passage) -> bool:
    """Whether a sentence can only be understood after the one before it ("It was built ...")."""
    reading = sentence.reading
    return bool(_LEANS_BACK.match(reading)) and not _LEANING_PREFIX.match(reading)


def with_antecedent(candidate: Candidate) -> tuple[Passage, ...]:
    """Return the sentence, after the sentence that it leans on where there is one."""
    sentence, siblings = candidate.sentence, candidate.context.sentences
    position = next((n for n, known in enumerate(siblings) if known == sentence), 0)
    if position and sentence.place.role is Role.PROSE and leans_back(sentence):
        before = siblings[position - 1]
        if before.place.role in (Role.PROSE, Role.ITEM):
            return before, sentence
    return (sentence,)


@dataclass(frozen=True)
class WholeList:
    """A list: what announces it, and its items, each the sentences that it is made of."""

    introduction: Passage | None
    items: tuple[tuple[Passage, ...], ...]
    passages: tuple[Passage, ...]


def lists_of(passages: Sequence[Passage]) -> list[WholeList]:
    """Return the lists among the passages of one document, in order; a long one is put together."""
    runs: list[list[Passage]] = []
    before: Passage | None = None
    for passage in passages:
        if passage.place.role is Role.LIST:
            if before is not None and _goes_on(before, passage):
                runs[-1].append(passage)
            else:
                runs.append([passage])
        before = passage
    return [_list(run) for run in runs]


def _goes_on(before: Passage, passage: Passage) -> bool:
    """Whether a passage holds the further items of the list in the passage before it."""
    first = passage.sentences[0].place.role if passage.sentences else Role.LIST
    return (
        before.place.role is Role.LIST
        and before.document.id == passage.document.id
        and before.place.section == passage.place.section
        and first in (Role.ITEM, Role.PROSE)
    )


def _list(run: Sequence[Passage]) -> WholeList:
    introduction: Passage | None = None
    items: list[list[Passage]] = []
    for sentence in (sentence for passage in run for sentence in passage.sentences):
        role = sentence.place.role
        if role is Role.INTRODUCTION or (role is Role.HEADING and introduction is None):
            introduction = sentence
        elif role is Role.ITEM or not items:
            items.append([sentence])
        else:
            items[-1].append(sentence)
    return WholeList(introduction, tuple(map(tuple, items)), tuple(run))
