"""Whether a sentence mixes what its quotes say of different things.

A number with another's noun, or the subject of one clause with the predicate of the next.
"""

from collections.abc import Iterator, Sequence
from itertools import combinations, pairwise

from assistant.verify.numbers.values import Value
from assistant.verify.text.clauses import OF, PREPOSITIONS, Clause, are_rivals
from assistant.verify.text.tokens import Kind, Token
from assistant.verify.words.markers import Mark

_APART = PREPOSITIONS - OF
"""Prepositions that begin something new, where "of" goes on."""


def mixed_subjects(said: Clause, quotes: Sequence[Clause]) -> Iterator[str]:
    """Yield what is said of another subject than in the quotes."""
    first = _agent(said)
    if first is None:
        return
    home = [clause for clause in quotes if first.key in clause.keys]
    for clause in quotes:
        others = {key for other in quotes if other is not clause for key in other.keys}
        only_here = (said.keys & clause.keys) - others
        if any(own.is_gapped for own in home):
            only_here -= set(clause.heads.values())
        subject = clause.subject
        if subject is None or not only_here:
            continue
        if len(only_here) == 1 and any(own.keys <= said.keys for own in home if own is not clause):
            continue  # the verb, left out the second time: "one builds roads and the other schools"
        is_lost = subject not in said.keys and clause not in home and home
        if is_lost or _has_other_kind(said, subject, clause, quotes):
            yield f"{first.text} …"
            return


def _agent(said: Clause) -> Token | None:
    """Return the first term, or of a passive clause the one after "by"."""
    by = next((n for n, token in enumerate(said.tokens) if token.key is Mark.BY), -1)
    terms = [token for token in said.tokens[by + 1 :] if token.kind is Kind.TERM]
    terms += [token for token in said.content if token.kind is Kind.TERM]
    return terms[0] if terms else None


def _has_other_kind(
    said: Clause, subject: object, clause: Clause, quotes: Sequence[Clause]
) -> bool:
    """Whether a sentence gives a clause the subject of another: one council and the other."""
    kind = clause.after(subject)
    kinds = {
        other.after(subject) for other in quotes if other is not clause and other.subject == subject
    } - {None, kind}
    return bool(
        kinds and kind not in said.keys and kinds & said.keys and said.after(subject) in kinds
    )


def mixed_names(said: Clause, quotes: Sequence[Clause]) -> Iterator[str]:
    """Yield names of which is said what the quotes say of another, in another main clause."""
    for name in (token for token in said.content if token.is_name):
        home = [clause for clause in quotes if name.key in clause.keys]
        segments = {clause.segment for clause in home}
        around = {key for clause in home for key in clause.keys} | _left_out(home, quotes)
        for rival in (c for c in quotes if c.segment not in segments):
            strangers = said.keys & rival.keys - around
            before: set[object] = set()
            for token in rival.content:
                if token.key in strangers and before and not before & said.keys:
                    yield name.text
                    return
                before |= {token.key} if token.is_name else set()


def _left_out(home: Sequence[Clause], quotes: Sequence[Clause]) -> set[object]:
    """Return the terms that gapped clauses leave to the ones before: "one pays 2, the other 3"."""
    return {
        token.key
        for before, clause in pairwise(quotes)
        if clause in home and clause.is_gapped
        for token in before.content
        if token.kind is Kind.TERM and not token.is_name
    }


def crossed_clauses(said: Sequence[Clause], quotes: Sequence[Clause]) -> Iterator[str]:
    """Yield the subject of a clause where two clauses each take from the same two of a quote.

    "Men earn 3, women 2" of "women earn 3, men 2".
    """
    for first, second in combinations(quotes, 2):
        others = {key for c in quotes if c not in (first, second) for key in c.keys}
        sides = (first.keys - second.keys - others, second.keys - first.keys - others)
        for one, other in pairwise(said):
            if all(clause.keys & side for clause in (one, other) for side in sides):
                yield one.content[0].text


def mixed_values(said: Clause, quotes: Sequence[Clause]) -> Iterator[str]:
    """Yield values that stand with what belongs to another value of their kind."""
    for value in said.content:
        if value.kind is not Kind.VALUE:
            continue
        home = [clause for clause in quotes if value.key in clause.keys]
        rivals = [c for c in quotes if c not in home and c.keys_like(value)]
        if home and (
            any(_takes_from(said, value, home, rival) for rival in rivals)
            or _has_other_head(said, value, home, quotes)
            or any(_is_nearer_to_another(said, value, clause) for clause in home)
        ):
            yield value.text


def _takes_from(said: Clause, value: Token, home: Sequence[Clause], rival: Clause) -> bool:
    """Whether a value stands with a name, value or noun that a rival clause has in its place."""
    around = {key for clause in home for key in clause.keys}
    strangers = [token for token in said.content if token.key in rival.keys - around]
    for stranger in strangers:
        is_date = isinstance(stranger.key, Value) and stranger.key.is_date
        if is_date and not are_rivals(stranger, value) and _is_of_values(rival):
            return True  # "a quarter are, against a tenth in 1990"
        own = {key for clause in home for key in clause.keys_like(stranger)} - {value.key}
        if own and not own & said.keys:
            return True
    taken = {token.key for token in strangers}
    rivals = rival.keys_like(value)
    return any(
        {key for key in map(side.get, rivals) if key in taken} and own and not own & said.keys
        for side, own in (
            (rival.heads, {c.heads[value.key] for c in home if value.key in c.heads}),
            (rival.tails, {c.tails[value.key] for c in home if value.key in c.tails}),
        )
    )


def _is_of_values(clause: Clause) -> bool:
    return all(token.kind is Kind.VALUE for token in clause.content)


def _has_other_head(
    said: Clause, value: Token, home: Sequence[Clause], everywhere: Sequence[Clause]
) -> bool:
    """Whether the noun after a value is another than in the quotes, and not even near it there."""
    head = said.heads.get(value.key)
    if not any(head in clause.keys for clause in everywhere):
        return False
    theirs = {clause.heads.get(value.key) for clause in home}
    if head is None or None in theirs or theirs & said.keys:
        return False
    return all(_comes_before_with_rival(clause, head, value) for clause in home)


def _comes_before_with_rival(clause: Clause, head: object, value: Token) -> bool:
    """Whether a noun is not in a clause, or there follows another value before this one."""
    keys = [token.key for token in clause.content]
    places = [n for n, key in enumerate(keys) if key == head]
    rivals = clause.keys_like(value) - {value.key}
    own = keys.index(value.key)
    return all(n < own and bool(rivals & set(keys[:n])) for n in places)


def _is_nearer_to_another(said: Clause, value: Token, home: Clause) -> bool:
    """Whether the term beside a value stands nearer to another value of its kind in the quote."""
    anchor = _anchor(said, value)
    spots = [n for n, token in enumerate(home.tokens) if token.key == anchor]
    mine = [n for n, token in enumerate(home.tokens) if token.key == value.key]
    rivals = home.keys_like(value) - {value.key}
    others = [
        n
        for n, token in enumerate(home.tokens)
        if token.key in rivals and any(_has_term(home.tokens, n, own) for own in mine)
    ]
    if anchor is None or not spots or not mine or not others:
        return False
    if _is_first_of(said, value, anchor, rivals):
        return False
    nearest = min(_distance(home.tokens, a, b) for a in spots for b in mine)
    return min(_distance(home.tokens, a, b) for a in spots for b in others) < nearest


def _is_first_of(said: Clause, value: Token, anchor: object, rivals: frozenset[object]) -> bool:
    """Whether a term stands nearer to a rival in the sentence, too: "41 votes to 17"."""
    places: dict[object, int] = {token.key: n for n, token in enumerate(said.content)}
    own = abs(places[value.key] - places[anchor])
    return any(abs(places[key] - places[anchor]) <= own for key in rivals & set(places))


def _has_term(tokens: Sequence[Token], one: int, other: int) -> bool:
    """Whether a term stands between two values; "between 6 and 14 hours" is one thing."""
    low, high = sorted((one, other))
    return any(token.kind is Kind.TERM for token in tokens[low:high])


def _anchor(said: Clause, value: Token) -> object | None:
    position = said.content.index(value)
    for neighbour in (position + 1, position - 1):
        if 0 <= neighbour < len(said.content) and said.content[neighbour].kind is Kind.TERM:
            return said.content[neighbour].key
    return None


def _distance(tokens: Sequence[Token], one: int, other: int) -> int:
    """Count the terms, values and prepositions between two places."""
    low, high = sorted((one, other))
    return sum(
        token.is_content or (token.kind is Kind.STOP and token.key in _APART)
        for token in tokens[low + 1 : high]
    )
