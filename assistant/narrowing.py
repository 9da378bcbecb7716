"""The items of a list that a question asks for, where it asks for some of them."""

import re
from collections.abc import Sequence, Set
from dataclasses import replace

from assistant.matching import names_of, terms_in
from assistant.question import Question
from assistant.question.names import WHOLE_NAME, names_in
from assistant.selection import Quoted, Selection
from corpus.document import Passage, Role
from index.lexical import fold, words
from index.postings import Expansion

_FIELD = re.compile(
    r"\b(?:in|en) (?!(?:the|an?|all|this|these|that|place|total|tout|plus)\b)([\w-]+)"
)
"""A field that things are of, in a folded question: "masters in tourism"."""

_COUNT = re.compile(r"\d\d?")
"""What says how many there are rather than which: a year has more digits."""


def narrowed(
    selection: Selection,
    question: Question,
    known: Sequence[Expansion],
    telling: Sequence[Expansion],
) -> Selection:
    """Return a list cut to the items with the names and fields that the question has.

    "Masters in Lille" are those of which the list says that they are in Lille. What the line before
    the items or a heading holds is true of all of them; and what none of them holds cuts nothing,
    nor does anything where the question says how many there are. `telling` are those of its words
    that not all sources are about.
    """
    items = [q for q in selection.quoted if q.sentence.place.role is not Role.INTRODUCTION]
    before = [q for q in selection.quoted if q not in items]
    if len(items) in question.counts:
        return selection
    first = items[0].sentence
    told = [*first.place.section, *(q.sentence.reading for q in before)]
    of_all = frozenset[str]().union(*(terms_in(text, first.language) for text in told))
    kept = items
    for name in _narrowing(question.text, known, telling):
        if not _holds(of_all, name):
            kept = [q for q in kept if _holds(_held(q.sentence), name)] or kept
    if len(kept) == len(items):
        return selection
    return replace(
        selection, quoted=tuple(Quoted(q.sentence, q.sentence) for q in (*before, *kept))
    )


def _narrowing(
    question: str, known: Sequence[Expansion], telling: Sequence[Expansion]
) -> list[list[frozenset[str]]]:
    """Return of each name or field of a question the terms of each of its words."""
    found = [match.group() for match in WHOLE_NAME.finditer(question) if match.start() > 0]
    typed = [name for name in found if not _COUNT.fullmatch(name)]
    places = [name for name in names_in(question) if not any(name in whole for whole in typed)]
    fields = [found[1] for found in _FIELD.finditer(fold(question))]
    named = [*typed, *places, *fields]
    terms = {fold(word.word): names_of(word) for word in known}
    rare = {fold(word.word) for word in telling}
    folded = (list(map(fold, words(name))) for name in named)
    return [[terms[w] for w in name if w in terms] for name in folded if not rare.isdisjoint(name)]


def _holds(held: Set[str], name: Sequence[Set[str]]) -> bool:
    """Whether terms hold every word of a name."""
    return all(not held.isdisjoint(terms) for terms in name)


def _held(item: Passage) -> frozenset[str]:
    return terms_in(item.reading, item.language)
