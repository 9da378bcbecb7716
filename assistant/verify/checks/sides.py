"""What stands on the two sides of a cause and of a comparison, however it is put.

"Because A, B", "B because of A" and "A led to B" say the same; "A has more than B" says that "B has
less than A".
"""

from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass

from assistant.verify.numbers.values import Value
from assistant.verify.text.clauses import end_of_clause, parts_clauses, sentences_of
from assistant.verify.text.tokens import Kind, Token, keys_of
from assistant.verify.words.markers import CAUSAL, THAN, Mark

_FROM, _TO = frozenset({"from", "de", "d"}), frozenset({"to", "à", "au", "vers"})
_ROUTE = 7
"""Tokens of a way from one place to another, at most."""
_MANY = frozenset({"many", "much"})
_FLIPPED = {Mark.MORE: Mark.LESS, Mark.LESS: Mark.MORE}


@dataclass(frozen=True)
class Sides:
    """The keys of what stands on both sides of a relation, and which one of two opposite ones."""

    one: frozenset[object]
    other: frozenset[object]
    relation: Mark
    about: frozenset[object] = frozenset()
    """In what two things are compared."""

    def turns(self, held: "Sides") -> bool:
        """Whether it puts on one side what another one has on the other, both ways."""
        first, second = held.one - held.other, held.other - held.one
        crossed = min(len(self.one & second), len(self.other & first))
        return crossed > min(len(self.one & first), len(self.other & second))

    def follows(self, held: "Sides") -> bool:
        """Whether it puts on each side what another one has there."""
        first, second = held.one - held.other, held.other - held.one
        straight = min(len(self.one & first), len(self.other & second))
        return straight > min(len(self.one & second), len(self.other & first))


def turned_round(said: Sequence[Token], quotes: Sequence[Sequence[Token]]) -> Iterator[str]:
    """Yield the causes and comparisons of which a sentence exchanges the sides."""
    everything = {token.key for quote in quotes for token in quote}
    for find, name in ((causes, "because"), (comparisons, "than"), (routes, "from")):
        mine = list(find(said))
        theirs = [sides for quote in quotes for sides in find(quote)]
        if any(_contradicts(sides, held, everything) for sides in mine for held in theirs):
            yield name


def _contradicts(sides: Sides, held: Sides, everything: Set[object]) -> bool:
    if sides.relation is held.relation:
        is_other = sides.about and held.about and not sides.about & held.about
        return sides.turns(held) and not (is_other and sides.about <= everything)
    return sides.follows(held) and bool(sides.about & held.about or not sides.about | held.about)


def is_flipped(said: Sequence[Token], held: Sequence[Token]) -> bool:
    """Whether a sentence compares the other way and exchanges the sides with that."""
    theirs = list(comparisons(held))
    return any(
        mine.relation is not known.relation and mine.turns(known)
        for mine in comparisons(said)
        for known in theirs
    )


def causes(tokens: Sequence[Token]) -> Iterator[Sides]:
    """Yield each cause and its effect."""
    for sentence in sentences_of(tokens):
        for place, token in enumerate(sentence):
            if token.key not in CAUSAL:
                continue
            before, behind = sentence[:place], sentence[place + 1 :]
            if token.key is Mark.CAUSES:
                yield Sides(keys_of(before), keys_of(behind), Mark.CAUSES)
                continue
            end = next((n for n, t in enumerate(behind) if t.text == ","), len(behind))
            is_first = not keys_of(before)
            effect = behind[end:] if is_first else before
            yield Sides(keys_of(behind[:end]), keys_of(effect), Mark.CAUSES)


def comparisons(tokens: Sequence[Token]) -> Iterator[Sides]:
    """Yield what is compared and what it is compared with: more or less of something."""
    for sentence in sentences_of(tokens):
        for place, token in enumerate(sentence):
            than = _than(sentence, place)
            if than is None or (token.key not in _FLIPPED and not _is_multiple(token)):
                continue
            rest = sentence[than + 1 :]
            standard = keys_of(rest[: end_of_clause(rest)])
            relation = Mark.LESS if token.key is Mark.LESS else Mark.MORE
            if standard and not (rest and isinstance(rest[0].key, Value)):
                about = keys_of(sentence[place + 1 : than])
                yield Sides(keys_of(sentence[:place]), standard, relation, about)


def routes(tokens: Sequence[Token]) -> Iterator[Sides]:
    """Yield each "from here to there"."""
    for place, token in enumerate(tokens):
        if token.text.lower() not in _FROM or place + 1 == len(tokens):
            continue
        run = tokens[place + 1 : place + _ROUTE]
        to = next((n for n, known in enumerate(run) if known.text.lower() in _TO), 0)
        one, other = _names(run[:to]), _names(run[to + 1 : to + 3])
        if one and other:
            yield Sides(one, other, Mark.UNTIL)


def _names(tokens: Sequence[Token]) -> frozenset[object]:
    return frozenset(token.key for token in tokens if token.is_name)


def _is_multiple(token: Token) -> bool:
    """Whether a token is the "plus" of "deux fois plus" or the "many" of "twice as many"."""
    return token.kind is Kind.STOP and (token.key == "plus" or token.text.lower() in _MANY)


def _than(sentence: Sequence[Token], place: int) -> int | None:
    """Return where what something is compared with begins."""
    token = sentence[place]
    if token.text.lower().endswith(" than"):
        return place
    links = THAN
    if token.text.lower() in _MANY:
        if not place or sentence[place - 1].text.lower() != "as":
            return None
        links = frozenset({"as"})
    for n, known in enumerate(sentence[place + 1 :], start=place + 1):
        if known.text.lower() in links:
            return n
        if parts_clauses(known) or known.kind is Kind.VALUE:
            return None
    return None
