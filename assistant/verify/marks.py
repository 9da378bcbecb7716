"""Whether the small words that turn a meaning stand in the quotes, beside the same things."""

from collections.abc import Iterator, Sequence

from assistant.verify.markers import BOUNDS, OPPOSITES, QUANTIFIERS, Mark
from assistant.verify.tokens import Kind, Token

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
    if mark is Mark.BY:
        return True
    places = [n for n, token in enumerate(held) if token.key is mark]
    opposite = [n for n, token in enumerate(held) if token.key in OPPOSITES.get(mark, ())]
    if mark is Mark.MAY and not places:
        return not opposite
    if not places:
        return False
    if mark is Mark.NOT or mark is Mark.WITHOUT:
        # What has no counterpart in a foreign quote says nothing of what a mark is about.
        mine = set(_after(said, position)) & {token.key for token in held}
        return not mine or any(
            mine & {*_after(held, n), *_before(held, n)}
            # "Others do not": what they do not do has been said before.
            or (not _after(held, n) and set(_before(said, position)) & set(_before(held, n)))
            for n in places
        )
    value = _value_at(said, position)
    if mark in BOUNDS and value is not None:
        return any(_value_at(held, n) == value for n in places)
    return _is_nearer(said, position, held, places, opposite)


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
    if any(token.key is mark for token in said):
        return False
    if mark is Mark.NOT:
        about = _after(held, position)[:1]
        if any(token.key is Mark.MUST for token in held[position + 1 : position + 4]):
            obliges = any(token.key is Mark.MUST for token in said)
            about = [*about, *_before(held, position)[:1]] if obliges else []
        return any(key in keys for key in about)
    if mark is Mark.WITHOUT:
        about = _after(held, position)[:1]
        return bool(about) and about[0] in keys
    if mark in BOUNDS and mark is not Mark.ABOUT:
        value = _value_at(held, position)
        return value is not None and value in keys
    if mark in QUANTIFIERS and not any(token.key is Mark.NOT for token in said):
        about = _after(held, position)[:1]
        return bool(about) and about[0] in keys
    return False


def _value_at(tokens: Sequence[Token], position: int) -> object | None:
    """Return the value that directly follows a mark, or precedes it ("deux ans au moins")."""
    after = next((t for t in tokens[position + 1 :] if t.kind is not Kind.STOP), None)
    if after is not None and after.kind is Kind.VALUE:
        return after.key
    before = tokens[position - 1] if position else None
    if before is not None and before.kind is Kind.VALUE:
        return before.key
    return None


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
