"""Whether the small words that turn a meaning stand in the quotes, beside the same things."""

from collections.abc import Iterator, Sequence

from assistant.verify.clauses import PREPOSITIONS, parts_clauses
from assistant.verify.markers import BOUNDS, COMPARING, MOVES, OPPOSITES, QUANTIFIERS, THAT, Mark
from assistant.verify.tokens import Kind, Token
from assistant.verify.values import Value
from index.lexical import fold

_TO = frozenset({"to", "au", "-", "–"})
"""What stands between the first and the last day of a time."""
_NO = frozenset({"no", "none", "aucun", "aucune", "nul", "nulle"})
_REACH = 3
"""Terms and values after a negation that it may be about."""


def missing_marks(said: Sequence[Token], held: Sequence[Sequence[Token]]) -> Iterator[str]:
    """Yield the marks of a sentence that its quotes lack, and those of theirs that it dropped."""
    everything = [token for tokens in held for token in (*tokens, _END)]
    for position, token in enumerate(said):
        if token.kind is Kind.MARK and not _is_held(said, position, everything):
            yield token.text
    keys: set[object] = {token.key for token in said if token.is_content}
    for position, token in enumerate(everything):
        if token.kind is Kind.MARK and _is_dropped(said, keys, everything, position):
            yield f"({token.text})"


_END = Token(Kind.BREAK, ".", ".")


def _is_held(said: Sequence[Token], position: int, held: Sequence[Token]) -> bool:
    mark = Mark(str(said[position].key))
    if mark is Mark.BY or _is_implied(said, position, held):
        return True
    places = [n for n, token in enumerate(held) if token.key is mark]
    opposite = [n for n, token in enumerate(held) if token.key in OPPOSITES.get(mark, ())]
    if mark is Mark.MAY and not places:
        return not opposite
    if not places:
        return False
    if mark is Mark.NOT or mark is Mark.WITHOUT:
        return _is_denied(said, position, held, places)
    value = _value_at(said, position)
    if mark in BOUNDS and value is not None:
        return any(_value_at(held, n) == value for n in places)
    return _is_nearer(said, position, held, places, opposite)


def _is_implied(said: Sequence[Token], position: int, held: Sequence[Token]) -> bool:
    """Whether a quote says in other words what a mark does.

    "From 4 April to 30 June" lasts until 30 June; what needs no visa can be done without one.
    """
    mark, after = said[position].key, _after(said, position)
    if mark is Mark.WITHOUT:
        return any(
            token.key is Mark.NOT and set(after) & set(_after(held, n)) and _frees(held, n)
            for n, token in enumerate(held)
        )
    value = _value_at(said, position)
    ranges = [(one.key, other.key) for one, link, other in _triples(held) if link.text in _TO]
    return (mark is Mark.UNTIL and any(value == end for _, end in ranges)) or (
        mark is Mark.SINCE and any(value == start for start, _ in ranges)
    )


def _frees(tokens: Sequence[Token], position: int) -> bool:
    """Whether a negation denies a duty: "need no", "n’est pas exigé"."""
    beside = tokens[max(position - 2, 0) : position + 5]
    return any(token.key is Mark.MUST for token in beside)


def _triples(tokens: Sequence[Token]) -> Iterator[tuple[Token, Token, Token]]:
    """Yield two dates and the one token between them."""
    for one, link, other in zip(tokens, tokens[1:], tokens[2:], strict=False):
        if all(isinstance(t.key, Value) and t.key.is_date for t in (one, other)):
            yield one, link, other


def _is_denied(
    said: Sequence[Token], position: int, held: Sequence[Token], places: Sequence[int]
) -> bool:
    """Whether what a negation is about is denied in the quotes, too, and as often."""
    mark = said[position].key
    if sum(token.key is mark for token in said) > len(places):
        return False
    # What has no counterpart in a foreign quote says nothing of what a mark is about.
    about = (
        _clause_after(said, position) if _denies_noun(said[position]) else _after(said, position)
    )
    mine = set(about) & {token.key for token in held}
    return not mine or any(
        mine & _clause_keys(held, n)
        # "Others do not": what they do not do has been said before.
        or (not _after(held, n) and set(_before(said, position)) & set(_before(held, n)))
        for n in places
    )


def _denies_noun(token: Token) -> bool:
    """Whether a negation stands before a subject, and its verb further on: "no mill is open"."""
    return fold(token.text) in _NO


def _clause_after(tokens: Sequence[Token], position: int) -> list[object]:
    """Return the terms and values between a token and the end of its clause."""
    ends = (n for n in range(position + 1, len(tokens)) if parts_clauses(tokens[n]))
    return [t.key for t in tokens[position + 1 : next(ends, None)] if t.is_content]


def _clause_keys(tokens: Sequence[Token], position: int) -> set[object]:
    """Return the terms and values of the clause that a token stands in."""
    start = next((n + 1 for n in range(position, -1, -1) if parts_clauses(tokens[n])), 0)
    ends = (n for n in range(position, len(tokens)) if parts_clauses(tokens[n]))
    return {token.key for token in tokens[start : next(ends, None)] if token.is_content}


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
    beside = _after(said, position)[:1]
    if said[position].key not in (Mark.MORE, Mark.LESS):
        beside = [*_before(said, position)[:1], *beside]
    spots = [
        [n for n, token in enumerate(held) if token.is_content and token.key == key]
        for key in beside
    ]
    return not any(spots) or any(
        min(_distance(held, a, b) for a in found for b in places)
        <= min(_distance(held, a, b) for a in found for b in opposite)
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
        return bool(about & keys) and not any(about & _clause_keys(said, n) for n in places)
    if places:
        return False
    is_compared = mark in MOVES and held[position].text.lower() in COMPARING
    if (mark in BOUNDS and mark is not Mark.ABOUT) or is_compared:
        return _value_at(held, position) in keys
    is_general = any(token.key is Mark.NOT for token in said)  # "no" stands for "few", too
    if mark is Mark.WITHOUT or (mark in QUANTIFIERS and not is_general):
        return bool(keys & set(_after(held, position)[:1]))
    return False


def _denied(said: Sequence[Token], held: Sequence[Token], position: int) -> list[object]:
    """Return what a negation of the quote is about; of a duty denied, what one has a duty to."""
    about = [*_after(held, position)[:1], *_subordinate(held, position)[:1]]
    if not any(token.key is Mark.MUST for token in held[position + 1 : position + 4]):
        return about
    if any(token.key is Mark.MUST for token in said):
        return [*about, *_before(held, position)[:1]]
    return []


def _subordinate(tokens: Sequence[Token], position: int) -> list[object]:
    """Return what follows "that" after a token: "it is not true that [the mill] is open"."""
    for n, token in enumerate(tokens[position + 1 :], start=position + 1):
        if token.kind is Kind.BREAK:
            break
        if token.kind is Kind.STOP and token.key in THAT:
            return _after(tokens, n)
    return []


def _value_at(tokens: Sequence[Token], position: int) -> object | None:
    """Return the value that directly follows a mark, or precedes it ("deux ans au moins").

    One that a preposition parts from the mark comes after one before: "3 % more than in 2020".
    """
    place = next(
        (n for n in range(position + 1, len(tokens)) if tokens[n].kind is not Kind.STOP), position
    )
    after, before = tokens[place], tokens[position - 1] if position else None
    is_apart = any(token.key in PREPOSITIONS for token in tokens[position + 1 : place])
    follows = before is not None and before.kind is Kind.VALUE
    if after.kind is Kind.VALUE and not (follows and is_apart):
        return after.key
    return before.key if before is not None and follows else None


def _after(tokens: Sequence[Token], position: int) -> list[object]:
    found: list[object] = []
    for token in tokens[position + 1 :]:
        if token.kind is Kind.BREAK and token.text in ".;:!?":
            break
        if token.is_content:
            found.append(token.key)
    return found[:_REACH]


def _before(tokens: Sequence[Token], position: int) -> list[object]:
    found: list[object] = []
    for token in reversed(tokens[:position]):
        if token.kind is Kind.BREAK and token.text in ".;:!?":
            break
        if token.is_content:
            found.append(token.key)
    return found[:_REACH]


def _distance(tokens: Sequence[Token], one: int, other: int) -> int:
    low, high = sorted((one, other))
    between = tokens[low + 1 : high]
    return sum(1 if token.is_content else 3 if token.kind is Kind.BREAK else 0 for token in between)
