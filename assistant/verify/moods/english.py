"""How sure an English text is of what its verbs say: auxiliaries, forms, what they depend on."""

from collections.abc import Mapping, Sequence

from assistant.verify.moods.mood import (
    BE,
    HAVE,
    PLANNING,
    Mood,
    before_verb,
    form_of,
    is_before_noun,
    is_reported,
)
from assistant.verify.text.tokens import Token
from assistant.verify.words.markers import Mark
from corpus.language import Language

_ENGLISH: Mapping[str, Mood] = {
    **dict.fromkeys(("may", "might", "could", "can"), Mood.POSSIBLE),
    **dict.fromkeys(("should", "would"), Mood.PLANNED),
    **dict.fromkeys(("will", "shall", "ll"), Mood.TO_COME),
}
"""Auxiliaries -> the mood of the verb after them."""


def english_mood(tokens: Sequence[Token], place: int) -> Mood | None:
    """Return how sure an English text is of what a word says, if it is a verb that tells."""
    before = before_verb(tokens, place)
    words = [token.text.lower() for token in before]
    if before and before[0].text != "to" and is_before_noun(before[0]):
        return None
    told = next((_ENGLISH[word] for word in words if word in _ENGLISH), None)
    if any(token.key is Mark.MAY for token in before):
        return Mood.DONE if {"was", "were"} & set(words) else Mood.POSSIBLE
    if "would" in words and is_reported(tokens, place):
        return Mood.TO_COME
    if told is None and "to" in words:
        return _planned(before, words.index("to"))
    return told if told is not None else _english_fact(tokens, place, words)


def _english_fact(tokens: Sequence[Token], place: int, words: Sequence[str]) -> Mood | None:
    word = tokens[place].text.lower()
    form = form_of(word, Language.ENGLISH)
    last = tokens[place - 1] if place else None
    is_past = word.endswith("ed") or (word != form and not word.endswith(("s", "ing")))
    if HAVE & set(words):
        return Mood.DONE if is_past else None
    if BE & set(words):
        return Mood.SO
    if last is None:
        return None
    follows = tokens[place + 1] if place + 1 < len(tokens) else None
    if is_past:
        return None if follows is None or follows.key is Mark.BY else Mood.DONE
    return Mood.SO if word.endswith("s") and word != form else None


def _planned(before: Sequence[Token], to: int) -> Mood | None:
    """Return what stands before "to": "plans to", "is expected to", "is to", "allowed to"."""
    for token in before[to + 1 : to + 3]:
        if form_of(token.text, Language.ENGLISH) in PLANNING:
            return Mood.PLANNED
        if token.text.lower() == "going":
            return Mood.TO_COME
    return Mood.PLANNED if before[to + 1 : to + 2] and before[to + 1].key in BE else None
