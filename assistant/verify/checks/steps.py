"""What rises or falls by an amount, or to it: "rose by 5 points" is no "rose to 5 points"."""

from collections.abc import Iterator, Mapping, Sequence

from assistant.verify.numbers.values import Value
from assistant.verify.text.tokens import Token
from assistant.verify.words.markers import Mark

_REACH = 8
"""Tokens before an amount in which it may be said that something rises or falls."""
_BY = frozenset({"by", "de", "d"})
_TO = frozenset({"to", "à"})
_IS = frozenset({"est", "sont", "était", "étaient", "sera", "seront"})
"""Before "de" these give an amount: "après la hausse, le taux est de 5 %"."""


def changed_otherwise(said: Sequence[Token], held: Sequence[Sequence[Token]]) -> Iterator[str]:
    """Yield amounts by which something changes, where it changes to them in the quotes, or so."""
    theirs = [_steps(tokens) for tokens in held]
    for value, (is_by, text) in _steps(said).items():
        found = [steps[value][0] for steps in theirs if value in steps]
        if found and is_by not in found:
            yield text


def _steps(tokens: Sequence[Token]) -> Mapping[Value, tuple[bool, str]]:
    """Return the amounts of changes, whether each is a difference, and how they are written."""
    words = [token.text.lower() for token in tokens]
    found = {}
    for place, token in enumerate(tokens):
        if not isinstance(token.key, Value) or token.key.amount is None:
            continue
        before = tokens[max(place - _REACH, 0) : place]
        if not any(each.key in (Mark.UP, Mark.DOWN) for each in before):
            continue
        word = words[place - 1]
        # "from 3 to 5", "de 3 à 5": the first is no difference.
        is_by = word in _BY and words[place - 2] not in _IS and not _TO & {*words[place + 1 :][:1]}
        if is_by or word in _TO:
            found[token.key] = is_by, token.text
    return found
