"""Moves told by two values: "est passé de 9 % à 8 %" says that something fell."""

from collections.abc import Iterator, Sequence

from assistant.verify.numbers.values import Value
from assistant.verify.text.tokens import Token
from assistant.verify.words.markers import Mark, words_of
from index.lexical import fold

_GOING = words_of(
    "passe passee passes passees passent passait passer passera evolue evolua went goes gone go"
    " moved moves shifted changed"
)


def shifts(tokens: Sequence[Token]) -> Iterator[tuple[int, Mark]]:
    """Yield where something goes from one value to another, and whether that is up or down."""
    for place, token in enumerate(tokens):
        form = fold(token.text)
        if form not in _GOING:
            continue
        run = [n for n in range(place + 1, min(place + 10, len(tokens))) if _is_amount(tokens[n])]
        if len(run) < 2 or tokens[run[0] - 1].text.lower() not in ("from", "de"):
            continue
        one, other = tokens[run[0]].key, tokens[run[1]].key
        assert isinstance(one, Value)
        assert isinstance(other, Value)
        if one.unit == other.unit and one.amount and other.amount and one != other:
            yield run[0], Mark.UP if one.amount < other.amount else Mark.DOWN


def _is_amount(token: Token) -> bool:
    return isinstance(token.key, Value) and not token.key.is_date
