"""Whether the small words that turn a meaning stand in the quotes, beside the same things."""

from collections.abc import Iterator, Sequence

from assistant.verify.checks.across import is_rendered, unmoved
from assistant.verify.checks.denial import NEGATIONS, denials, turned_contraries
from assistant.verify.checks.implied import begins_with, is_implied
from assistant.verify.checks.shifts import shifts
from assistant.verify.text.beside import (
    after,
    before,
    clause_after,
    clause_keys,
    distance,
    subordinate,
    value_at,
)
from assistant.verify.text.tokens import Kind, Token
from assistant.verify.words.markers import BOUNDS, COMPARING, MOVES, OPPOSITES, QUANTIFIERS, Mark
from index.lexical import fold

_WHOLE = 0.5
"""The share of a quote that a sentence tells at least when it tells the whole of it."""
_UNSURE = frozenset({"might", "pourrait", "pourraient"})
"""Words that doubt more than they allow."""
_NO = frozenset({"no", "none", "aucun", "aucune", "nul", "nulle"})


_END = Token(Kind.BREAK, ".", ".")


def missing_marks(
    said: Sequence[Token], held: Sequence[Sequence[Token]], *, is_foreign: bool = False
) -> Iterator[str]:
    """Yield the marks of a sentence that its quotes lack, and those of theirs that it dropped.

    Quotes that are all foreign may say them by other means.
    """
    everything = [token for tokens in held for token in (*tokens, _END)]
    yield from _unheld(said, everything, is_foreign=is_foreign)
    yield from (f"({text})" for text in _dropped(said, everything, is_foreign=is_foreign))


def _unheld(said: Sequence[Token], held: Sequence[Token], *, is_foreign: bool) -> Iterator[str]:
    if is_foreign:
        yield from (token.text for token in turned_contraries(said, held))
    free = set(unmoved(said, held)) if is_foreign else set()
    for position, token in enumerate(said):
        if token.kind is not Kind.MARK or token in free:
            continue
        is_held = _is_held(said, position, held)
        if is_foreign:
            is_held = is_held or _is_held_across(said, position, held)
            is_held = is_held and not _denies_more(said, position, held)
        if not is_held:
            yield token.text


def _dropped(said: Sequence[Token], held: Sequence[Token], *, is_foreign: bool) -> Iterator[str]:
    if is_foreign:
        yield from (token.text for token in turned_contraries(held, said))
    keys: set[object] = {token.key for token in said if token.is_content}
    for position, token in enumerate(held):
        if token.kind is not Kind.MARK:
            continue
        is_dropped = _is_dropped(said, keys, held, position)
        if is_foreign:
            is_dropped = is_dropped or _is_denial_dropped(said, keys, held, position)
            is_dropped = is_dropped and not _is_kept_across(said, held, position)
        if is_dropped:
            yield token.text


def _is_held_across(said: Sequence[Token], position: int, held: Sequence[Token]) -> bool:
    if said[position].key in NEGATIONS:
        return _is_denied(said, position, held, denials(held, said))
    return is_rendered(said, position, held) or _is_bound_apart(said, position, held)


def _is_bound_apart(said: Sequence[Token], position: int, held: Sequence[Token]) -> bool:
    """Whether a bound stands near its value there and bounds no other: "4 euros par livre au plus".

    Nothing may bound that value from the other side.
    """
    mark, value = said[position].key, value_at(said, position)
    if mark not in BOUNDS or value is None:
        return False
    opposite = OPPOSITES.get(Mark(str(mark)), frozenset())
    if any(t.key in opposite and value_at(held, n) == value for n, t in enumerate(held)):
        return False
    return any(
        token.key is mark
        and value_at(held, n) is None
        and value in (*before(held, n)[:2], *after(held, n))
        for n, token in enumerate(held)
    )


def _is_kept_across(said: Sequence[Token], held: Sequence[Token], position: int) -> bool:
    if held[position].key is Mark.AFTER:
        return is_rendered(held, position, said)
    if held[position].key not in NEGATIONS:
        return False
    about, mine = set(_denied(said, held, position)), denials(said, held)
    return len(mine) >= len(denials(held, said)) and any(about & clause_keys(said, n) for n in mine)


def _is_denial_dropped(
    said: Sequence[Token], keys: set[object], held: Sequence[Token], position: int
) -> bool:
    """Whether a sentence without any negation tells what a foreign quote denies."""
    is_denial = held[position].key is Mark.NOT and not denials(said, held)
    if _denies_duty(held, position):
        return False
    told = [token.key in keys for token in held if token.is_content]
    is_whole = sum(told) >= _WHOLE * len(told) and bool(keys & clause_keys(held, position))
    return is_denial and (is_whole or bool(keys & set(clause_after(held, position))))


def _denies_more(said: Sequence[Token], position: int, held: Sequence[Token]) -> bool:
    """Whether a negation is one more than a foreign quote has."""
    is_negation = said[position].key in NEGATIONS
    return is_negation and len(denials(said, held)) > len(denials(held, said))


def _is_held(said: Sequence[Token], position: int, held: Sequence[Token]) -> bool:
    mark = Mark(str(said[position].key))
    if mark is Mark.BY or is_implied(said, position, held):
        return True
    places = [n for n, token in enumerate(held) if token.key is mark]
    opposite = [n for n, token in enumerate(held) if token.key in OPPOSITES.get(mark, ())]
    if mark is Mark.MAY and not places:
        return not opposite and said[position].text.lower() not in _UNSURE
    if mark in MOVES:
        places += [n for n, move in shifts(held) if move is mark]
        opposite += [n for n, move in shifts(held) if move is not mark]
    if not places:
        return False
    if mark in NEGATIONS:
        return _is_denied(said, position, held, places)
    value = value_at(said, position)
    if mark in BOUNDS and value is not None:
        return any(value_at(held, n) == value for n in places)
    return _is_nearer(said, position, held, places, opposite)


def _is_denied(
    said: Sequence[Token], position: int, held: Sequence[Token], places: Sequence[int]
) -> bool:
    """Whether what a negation is about is denied in the quotes, too, and as often."""
    mark = said[position].key
    if not places or sum(token.key is mark for token in said) > len(places):
        return False
    # What has no counterpart in a foreign quote says nothing of what a mark is about.
    is_short = _denies_noun(said[position]) or not clause_after(said, position)
    about = clause_after(said, position) if is_short else after(said, position)
    mine = set(about) & {token.key for token in held}
    return not mine or any(
        mine & clause_keys(held, n)
        # "Others do not": what they do not do has been said before.
        or (not after(held, n) and set(before(said, position)) & set(before(held, n)))
        for n in places
    )


def _denies_noun(token: Token) -> bool:
    """Whether a negation stands before a subject, and its verb further on: "no mill is open"."""
    return fold(token.text) in _NO


def _is_nearer(
    said: Sequence[Token],
    position: int,
    held: Sequence[Token],
    places: Sequence[int],
    opposite: Sequence[int],
) -> bool:
    """Whether what stands beside a mark stands no nearer to its opposite in the quotes."""
    if not opposite:
        return True
    beside = after(said, position)[:1]
    if said[position].key not in (Mark.MORE, Mark.LESS):
        beside = [*before(said, position)[:1], *beside]
    spots = [
        [n for n, token in enumerate(held) if token.is_content and token.key == key]
        for key in beside
    ]
    return not any(spots) or any(
        min(distance(held, a, b) for a in found for b in places)
        <= min(distance(held, a, b) for a in found for b in opposite)
        for found in spots
        if found
    )


def _is_dropped(
    said: Sequence[Token], keys: set[object], held: Sequence[Token], position: int
) -> bool:
    """Whether a sentence keeps what a mark of the quote is about, without the mark."""
    mark = held[position].key
    places = [n for n, token in enumerate(said) if token.key is mark]
    if mark is Mark.NOT:
        about = set(_denied(said, held, position))
        return bool(about & keys) and not any(about & clause_keys(said, n) for n in places)
    if places:
        return False
    if mark is Mark.SINCE and begins_with(said, value_at(held, position)):
        return False
    is_compared = mark in MOVES and held[position].text.lower() in COMPARING
    if (mark in BOUNDS and mark is not Mark.ABOUT) or is_compared:
        return value_at(held, position) in keys
    # "No" stands for "few", too.
    is_alike = mark is Mark.FEW or any(_denies_noun(token) for token in held)
    is_general = is_alike and any(token.key is Mark.NOT for token in said)
    if mark is Mark.WITHOUT or (mark in QUANTIFIERS and not is_general):
        return bool(keys & set(after(held, position)[:1]))
    return False


def _denied(said: Sequence[Token], held: Sequence[Token], position: int) -> list[object]:
    """Return what a negation of the quote is about; of a duty denied, what one has a duty to."""
    about = [*after(held, position)[:1], *subordinate(held, position)[:1]]
    if not _denies_duty(held, position):
        return about
    if any(token.key is Mark.MUST for token in said):
        return [*about, *before(held, position)[:1]]
    return []


def _denies_duty(tokens: Sequence[Token], position: int) -> bool:
    """Whether a negation denies a duty that follows it: "do not have to", "n’est pas exigé"."""
    return any(token.key is Mark.MUST for token in tokens[position + 1 : position + 4])
