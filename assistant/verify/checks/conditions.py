"""Conditions that a sentence leaves out, as if what depends on them held without."""

from collections.abc import Iterator, Sequence, Set

from assistant.verify.text.clauses import parts_clauses, sentences_of
from assistant.verify.text.tokens import Kind, Token, keys_of
from assistant.verify.words.markers import Mark, words_of
from index.lexical import fold

_CONDITIONS = frozenset({Mark.IF, Mark.UNLESS})
_LEAST = 2
"""Words that must be told of what depends on a condition."""
_JOINING = words_of("and or but et ou mais who which qui")
_ASKING = words_of(
    "ask asks asked check checks checked see know knows find out wonder wonders whether tell"
    " demander demande verifier verifie verifiez savoir voir examine examiner"
)


def dropped_conditions(said: Sequence[Token], quotes: Sequence[Sequence[Token]]) -> Iterator[str]:
    """Yield the conditions of which a sentence has nothing, though it tells what they are of."""
    keys = {token.key for token in said}
    if keys & _CONDITIONS:
        return
    sentences = [sentence for quote in quotes for sentence in sentences_of(quote)]
    for sentence in sentences:
        elsewhere = {t.key for other in sentences if other is not sentence for t in other}
        for place, token in enumerate(sentence):
            if token.key not in _CONDITIONS or _restricts_nothing(sentence, place):
                continue
            end = _end(sentence, place)
            condition = keys_of(sentence[place:end])
            rest = keys_of((*sentence[_start(sentence, place) : place], *sentence[end:]))
            only_there = condition - rest
            if only_there and not only_there & keys and _tells_enough(rest & keys, elsewhere):
                yield f"({token.text})"


def _tells_enough(told: Set[object], elsewhere: Set[object]) -> bool:
    """Whether enough of what depends on a condition is told, and by no other sentence."""
    return len(told) >= _LEAST and bool(told - elsewhere)


def _restricts_nothing(sentence: Sequence[Token], place: int) -> bool:
    """Whether "if" asks ("check if it is open") or only addresses: "if you like boats, ..."."""
    before = sentence[max(place - 2, 0) : place]
    following = sentence[place + 1 : place + 2]
    addresses = not before and bool(following) and following[0].text.lower() in ("you", "vous")
    return addresses or any(fold(token.text) in _ASKING for token in before)


def _start(sentence: Sequence[Token], place: int) -> int:
    """Return where what depends on a later condition begins: "[X is so], and Y if it rains"."""
    starts = (
        n
        for n in range(place - 2, 0, -1)
        if sentence[n - 1].text in (",", ";") and sentence[n].text.lower() in _JOINING
    )
    return next(starts, 0)


def _end(sentence: Sequence[Token], place: int) -> int:
    """Return where a condition ends: with the sentence, or before what depends on it."""
    if any(token.is_content for token in sentence[:place]):
        return len(sentence)
    ends = (
        n
        for n in range(place + 2, len(sentence))
        if sentence[n].kind is Kind.BREAK and parts_clauses(sentence[n])
    )
    return next(ends, len(sentence))
