"""Whether what a sentence puts together belongs together in the quotes.

A lie made of nothing but the quote's own words mixes them or changes their order: who does and
who is done to, the first value and the second.
"""

from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass
from itertools import pairwise

from assistant.verify.checks.contrast import mixed_contrasts
from assistant.verify.checks.mixing import (
    crossed_clauses,
    mixed_names,
    mixed_subjects,
    mixed_values,
)
from assistant.verify.checks.sides import is_flipped
from assistant.verify.moods.modality import french_verbs
from assistant.verify.numbers.values import Value
from assistant.verify.text.clauses import (
    DETERMINERS,
    PREPOSITIONS,
    Clause,
    are_rivals,
    clauses_of,
    sentences_of,
)
from assistant.verify.text.tokens import Kind, Quote, Token
from assistant.verify.words.markers import COMPARING, Mark, words_of
from corpus.language import Language
from index.lexical import fold

_COMPARED = frozenset({"than", "que", "qu"})
_OF = words_of("of de du des d")
_OF_WHICH = words_of("dont which whom including parmi")
_BE = words_of(
    "is are was were be been being est sont etait etaient sera seront serait ete etre etant soit"
    " soient fut furent"
)
"""Verbs that make a participle passive."""
_OBJECTS = words_of("it them him her us")
"""English pronouns to which something is done; those of French stand before the verb."""
_OBJECTS_BEFORE = words_of("l le la les")
_HAVE = words_of("a ont avait avaient aura auront")


def misplaced(said: Sequence[Token], quotes: Sequence[Quote]) -> Iterator[str]:
    """Yield what a sentence puts together otherwise than its quotes do.

    Word order is not compared with that of a foreign quote, but for what names do.
    """
    if any(_stands_in(said, quote.tokens) for quote in quotes):
        return
    own = [quote for quote in quotes if not quote.is_foreign]
    theirs = [clause for quote in quotes for clause in clauses_of(quote.tokens)]
    comparable = [clause for quote in own for clause in clauses_of(quote.tokens)]
    mine = clauses_of(said)
    yield from crossed_clauses(mine, theirs)
    for clause in mine:
        yield from mixed_subjects(clause, comparable)
        yield from mixed_names(clause, theirs)
        yield from mixed_values(clause, theirs)
        yield from mixed_contrasts(clause, theirs)
    for quote in quotes:
        around = _french_verbs(said, quote) if quote.is_foreign else None
        for sentence in sentences_of(quote.tokens):
            yield from _swapped_values(said, sentence)
            yield from _crossed_values(said, sentence)
            yield from _swapped_roles(said, sentence, around)


def _french_verbs(said: Sequence[Token], quote: Quote) -> Set[object]:
    """Return the verbs of a sentence or its foreign quote: of French one knows what is a verb."""
    return french_verbs(quote.tokens if quote.language is Language.FRENCH else said)


def stands_whole_in(said: Sequence[Token], quote: Sequence[Token]) -> bool:
    """Whether a sentence is a whole sentence of the quote, or several in a row."""
    mine = [[token.key for token in sentence] for sentence in sentences_of(said)]
    theirs = [[token.key for token in sentence] for sentence in sentences_of(quote)]
    return any(theirs[n : n + len(mine)] == mine for n in range(len(theirs) - len(mine) + 1))


def _stands_in(said: Sequence[Token], quote: Sequence[Token]) -> bool:
    """Whether the words of a sentence follow each other in the quote."""
    mine = [token.key for token in said if token.kind is not Kind.BREAK]
    theirs = [token.key for token in quote if token.kind is not Kind.BREAK]
    return any(theirs[n : n + len(mine)] == mine for n in range(len(theirs) - len(mine) + 1))


def _swapped_values(said: Sequence[Token], quote: Sequence[Token]) -> Iterator[str]:
    """Yield the first of two values of a kind that changed places and left their nouns."""
    mine = [token for token in said if token.kind is Kind.VALUE]
    order = [token.key for token in quote if token.kind is Kind.VALUE]
    heads, theirs = Clause(tuple(said)).heads, Clause(tuple(quote)).heads
    for first, second in pairwise(mine):
        if not are_rivals(first, second) or not {first.key, second.key} <= set(order):
            continue
        keep_heads = all(
            token.key in heads and heads[token.key] == theirs.get(token.key)
            for token in (first, second)
        )
        is_part = _joins(said, first, second, _OF) and _joins(quote, second, first, _OF_WHICH)
        if order.index(first.key) > order.index(second.key) and not (keep_heads or is_part):
            yield first.text


def _joins(tokens: Sequence[Token], one: Token, other: Token, words: Set[object]) -> bool:
    """Whether one of some words stands between two values: "45 of the 620", "620, of which 45"."""
    keys = [token.key for token in tokens]
    between = tokens[keys.index(one.key) + 1 : keys.index(other.key)]
    return any(token.text.lower() in words for token in between)


def _crossed_values(said: Sequence[Token], quote: Sequence[Token]) -> Iterator[str]:
    """Yield a value that goes with another of the other kind: "8 % in 2015, 11 % in 2023"."""
    mine = [token for token in said if token.kind is Kind.VALUE]
    order = [token.key for token in quote if token.kind is Kind.VALUE]
    for four in zip(mine, mine[1:], mine[2:], mine[3:], strict=False):
        one, its, other, others = (order.index(t.key) if t.key in order else -1 for t in four)
        places = sorted((one, its, other, others))
        is_a_row = places[0] >= 0 and places == list(range(places[0], places[0] + 4))
        alternate = are_rivals(four[0], four[2]) and are_rivals(four[1], four[3])
        if not is_a_row or not alternate or are_rivals(four[0], four[1]):
            continue
        if abs(one - other) == 2 and (one < other) != (its < others):
            yield four[0].text


def _swapped_roles(
    said: Sequence[Token], quote: Sequence[Token], around: Set[object] | None
) -> Iterator[str]:
    """Yield the verb, one of some in a foreign quote, around which two terms changed sides.

    Names are compared around every word.
    """
    if is_flipped(said, quote):
        return
    theirs = set(_roles(quote))
    names = {token.key for token in said if token.is_name}
    yield from _done_to_itself(said, theirs)
    for role in _roles(said):
        is_told = around is None or role.pivot in around
        if not is_told and not {role.agent, role.patient} <= names:
            continue
        turned = _Role(role.patient, role.pivot, role.agent)
        if turned in theirs and role not in theirs:
            yield str(role.pivot)
            return


def _done_to_itself(said: Sequence[Token], theirs: Set["_Role"]) -> Iterator[str]:
    """Yield the verb that does to "it" what is done to its own subject there, and by another.

    "The delegation led it" of "a delegation, led by the ambassador".
    """
    for position in range(1, len(said)):
        if not _has_pronoun_for_object(said, position):
            continue
        pivot, subjects = said[position].key, _terms(said[:position])
        done = {role.patient for role in theirs if role.pivot == pivot}
        doing = {role.agent for role in theirs if role.pivot == pivot}
        if subjects and subjects[-1] in done and doing.isdisjoint(subjects):
            yield said[position].text


def _has_pronoun_for_object(tokens: Sequence[Token], position: int) -> bool:
    """Whether a verb is told to be done to "it": "led it", "la dirige", "l'a dirigée"."""
    if not _is_pivot(tokens, position):
        return False
    behind = tokens[position + 1 : position + 2]
    if any(token.kind is Kind.STOP and fold(token.text) in _OBJECTS for token in behind):
        return True
    before = [fold(token.text) for token in tokens[:position]]
    if before and before[-1] in _HAVE:
        before.pop()
        return bool(before) and before[-1] in _OBJECTS_BEFORE
    return False


@dataclass(frozen=True)
class _Role:
    """Who does something to whom."""

    agent: object
    pivot: object
    patient: object


def _roles(tokens: Sequence[Token]) -> Iterator[_Role]:
    """Yield what stands on both sides of each verb, turned round where "by" makes it passive."""
    pivots = [n for n in range(len(tokens)) if _is_pivot(tokens, n)]
    passive = {_done(tokens, pivots, n): n for n, t in enumerate(tokens) if t.key is Mark.BY}
    for position in pivots:
        key, left = tokens[position].key, _terms(tokens[:position])
        if position in passive:
            by = passive[position]
            last = next((n for n in range(by, len(tokens)) if _ends_agent(tokens, n)), None)
            agents, others = tokens[by:last], tokens[last:] if last else ()
            patients = [*left, *_terms(tokens[position + 1 : by]), *_terms(others)]
            yield from (_Role(one, key, other) for one in _terms(agents) for other in patients)
        elif not _is_done_by_nobody(tokens, position):
            by = next((n for n in passive.values() if n > position), len(tokens))
            right = _terms(tokens[position + 1 : by])
            yield from (_Role(one, key, other) for one in left for other in right)


def _terms(tokens: Sequence[Token]) -> list[object]:
    return [token.key for token in tokens if token.kind is Kind.TERM]


def _done(tokens: Sequence[Token], pivots: Sequence[int], by: int) -> int:
    """Return the place of the verb that "by" makes passive: the last participle before it."""
    before = [position for position in pivots if position < by]
    participles = [position for position in before if tokens[position].is_participle]
    return (participles or before or [-1])[-1]


def _ends_agent(tokens: Sequence[Token], position: int) -> bool:
    """Whether who does something has been named before a token."""
    token = tokens[position]
    is_apart = token.kind is Kind.STOP and token.key in PREPOSITIONS - _OF
    return token.key is not Mark.BY and (is_apart or token.kind in (Kind.MARK, Kind.BREAK))


def _is_done_by_nobody(tokens: Sequence[Token], position: int) -> bool:
    """Whether a verb is passive and tells only to whom or what something is done."""
    before = tokens[max(position - 2, 0) : position]
    return tokens[position].is_participle and any(fold(token.text) in _BE for token in before)


def _is_pivot(tokens: Sequence[Token], position: int) -> bool:
    token, before = tokens[position], tokens[position - 1] if position else None
    if before is None:
        return False
    if token.kind is Kind.STOP and token.key in _COMPARED:
        return any(
            known.key in (Mark.MORE, Mark.LESS) or known.text.lower() in COMPARING
            for known in tokens[:position]
        )
    if token.kind not in (Kind.TERM, Kind.LIGHT) or token.is_name:
        return False
    if before.kind is Kind.BREAK:
        return position + 1 < len(tokens) and tokens[position + 1].key is Mark.BY
    if token.is_participle and before.text == "a":  # a form of "avoir"; "à" has its accent
        return True
    is_counted = isinstance(before.key, Value) and not before.key.is_date
    return not is_counted and before.key not in DETERMINERS and before.key not in PREPOSITIONS
