"""Who does something to whom, by what stands on both sides of a verb."""

from collections import Counter
from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass

from assistant.verify.checks.sides import is_flipped
from assistant.verify.numbers.values import Value
from assistant.verify.text.clauses import DETERMINERS, OF, PREPOSITIONS, end_of_clause
from assistant.verify.text.tokens import Kind, Token, terms_of
from assistant.verify.words.markers import COMPARING, THAN, Mark, words_of
from index.lexical import fold

_BE = words_of(
    "is are was were be been being est sont etait etaient sera seront serait ete etre etant soit"
    " soient fut furent"
)
"""Verbs that make a participle passive."""
_OBJECTS = words_of("it them him her us")
"""English pronouns to which something is done; those of French stand before the verb."""
_OBJECTS_BEFORE = words_of("l le la les")
_HAVE = words_of("a ont avait avaient aura auront")


def swapped_roles(
    said: Sequence[Token], quote: Sequence[Token], around: Set[object] | None
) -> Iterator[str]:
    """Yield the verb, one of some in a foreign quote, around which two terms changed sides.

    Names are compared around every word.
    """
    if is_flipped(said, quote):
        return
    theirs = set(_roles(quote))
    names = {token.key for token in said if token.is_name}
    twice = _repeated(said) | _repeated(quote) if around is not None else frozenset()
    yield from _done_to_itself(said, theirs)
    for role in _roles(said):
        is_told = around is None or role.pivot in around
        if not is_told and not {role.agent, role.patient} <= names:
            continue
        if {role.agent, role.patient} & twice:
            continue
        turned = _Role(role.patient, role.pivot, role.agent)
        if turned in theirs and role not in theirs:
            yield next(token.text for token in said if token.key == role.pivot)
            return


def _repeated(tokens: Sequence[Token]) -> frozenset[object]:
    """Return the terms that stand twice: which one is on which side, nothing tells."""
    counts = Counter(token.key for token in tokens if token.kind is Kind.TERM)
    return frozenset(key for key, count in counts.items() if count > 1)


def _done_to_itself(said: Sequence[Token], theirs: Set["_Role"]) -> Iterator[str]:
    """Yield the verb that does to "it" what is done to its own subject there, and by another.

    "The delegation led it" of "a delegation, led by the ambassador".
    """
    for position in range(1, len(said)):
        if not _has_pronoun_for_object(said, position):
            continue
        pivot, subjects = said[position].key, terms_of(said[:position])
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
    passive = _passives(tokens, pivots)
    for position in pivots:
        key, left = tokens[position].key, terms_of(tokens[:position])
        if position in passive:
            by = passive[position]
            last = next((n for n in range(by, len(tokens)) if _ends_agent(tokens, n)), None)
            agents, others = tokens[by:last], tokens[last:] if last else ()
            if others and others[0].kind is Kind.BREAK:
                others = ()  # what follows tells more of who acts
            patients = [*left, *terms_of(tokens[position + 1 : by]), *terms_of(others)]
            yield from (_Role(one, key, other) for one in terms_of(agents) for other in patients)
        elif _is_before_subject(tokens, position):
            doing = terms_of(tokens[position + 1 : end_of_clause(tokens, position + 1)])
            yield from (_Role(one, key, other) for one in doing for other in left)
        elif not _is_done_by_nobody(tokens, position):
            by = next((n for n in passive.values() if n > position), len(tokens))
            right = terms_of(tokens[position + 1 : by])
            yield from (_Role(one, key, other) for one in left for other in right)


def _passives(tokens: Sequence[Token], pivots: Sequence[int]) -> dict[int, int]:
    """Return where "by" stands for each verb that it makes passive: the last participle before."""
    found: dict[int, int] = {}
    start = 0
    for by in (n for n, token in enumerate(tokens) if token.key is Mark.BY):
        before = [position for position in pivots if start <= position < by]
        participles = [position for position in before if tokens[position].is_participle]
        if participles or (before and not start):
            found[(participles or before)[-1]] = by
        start = by
    return found


def _is_before_subject(tokens: Sequence[Token], position: int) -> bool:
    """Whether a French verb stands before its subject: "que dirige Anne Olm"."""
    before, following = tokens[position - 1], tokens[position + 1 : position + 3]
    is_relative = before.kind is Kind.STOP and before.key in ("que", "qu")
    return is_relative and any(token.is_name for token in following)


def _ends_agent(tokens: Sequence[Token], position: int) -> bool:
    """Whether who does something has been named before a token."""
    token = tokens[position]
    is_apart = token.kind is Kind.STOP and token.key in PREPOSITIONS - OF
    return token.key is not Mark.BY and (is_apart or token.kind in (Kind.MARK, Kind.BREAK))


def _is_done_by_nobody(tokens: Sequence[Token], position: int) -> bool:
    """Whether a verb is passive and tells only to whom or what something is done."""
    before = tokens[max(position - 2, 0) : position]
    return tokens[position].is_participle and any(fold(token.text) in _BE for token in before)


def _is_pivot(tokens: Sequence[Token], position: int) -> bool:
    token, before = tokens[position], tokens[position - 1] if position else None
    if before is None:
        return False
    if token.kind is Kind.STOP and token.key in THAN:
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
