"""Whether what a sentence puts together belongs together in the quotes.

A lie made of nothing but the quote's own words mixes them: a number with another's noun, the
subject of one clause with the predicate of the next, the one who does with the one who is done to.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from assistant.verify.markers import QUANTIFIERS, Mark, words_of
from assistant.verify.reading import Kind, Token
from assistant.verify.values import DURATIONS, Value

_STOPS = frozenset(".;:!?")
_COMMAS = frozenset(",()–—")
_LINKS = words_of(
    "and et but mais while whereas tandis alors contre against versus then puis or ou"
)
_RELATIVES = words_of("qui who which dont whose")
_ANAPHORS = words_of("celui celle ceux celles those")
"""Words that stand for the subject of the clause before."""
_DETERMINERS = words_of("the a an le la les l un une des this these ce cet cette ces its")
_PREPOSITIONS = words_of(
    "in at to for from on with of into as a au aux pour dans en avec de du des sur d par by",
    "chez vers sous",
)
_APART = _PREPOSITIONS - words_of("of de du des d")
_AUXILIARIES = words_of(
    "is are was were being has have had do does did will would be been est sont etait etaient",
    "etant sera seront a ont ete",
)
_COMPARED = frozenset({"than", "que", "qu"})
_VERBLIKE = (Kind.TERM, Kind.LIGHT)


@dataclass(frozen=True)
class Clause:
    """What stands between full stops, commas and conjunctions.

    `is_open` when its first term is its subject even without an article: at the beginning of a
    sentence, and after "who", when the term is what "who" stands for.
    """

    tokens: tuple[Token, ...]
    is_open: bool = False
    segment: int = 0
    """Counts the conjunctions and full stops before it; commas do not count."""

    @cached_property
    def content(self) -> tuple[Token, ...]:
        """Its terms and values."""
        return tuple(token for token in self.tokens if token.is_content)

    @cached_property
    def keys(self) -> frozenset[object]:
        """What its terms and values are."""
        return frozenset(token.key for token in self.content)

    def keys_like(self, token: Token) -> frozenset[object]:
        """Return the names in it if the token is a name, its values of that kind if a value."""
        return frozenset(other.key for other in self.content if _are_rivals(token, other))

    @cached_property
    def subject(self) -> object | None:
        """The first term, if it is a name or has an article, a quantifier or an auxiliary."""
        first = next((n for n, token in enumerate(self.tokens) if token.is_content), None)
        if first is None or self.tokens[first].kind is not Kind.TERM:
            return None
        lead = self.tokens[0]
        if first and lead.kind is Kind.STOP and lead.key in _PREPOSITIONS:
            return None
        token, before = self.tokens[first], self.tokens[first - 1] if first else None
        following = self.tokens[first + 1] if first + 1 < len(self.tokens) else None
        has_article = before is not None and before.key in _BEFORE_SUBJECT
        has_verb = following is not None and (
            following.kind is Kind.MARK or following.key in _AUXILIARIES
        )
        is_subject = has_article or token.is_name or has_verb or (self.is_open and not first)
        return token.key if is_subject else None

    @cached_property
    def heads(self) -> dict[object, object]:
        """The term that follows each value at once, where one does."""
        pairs = pairwise(self.content)
        return {
            token.key: following.key
            for token, following in pairs
            if token.kind is Kind.VALUE and following.kind is Kind.TERM
        }

    @cached_property
    def tails(self) -> dict[object, object]:
        """The term that precedes each value, where one does."""
        pairs = pairwise(self.content)
        return {
            token.key: before.key
            for before, token in pairs
            if token.kind is Kind.VALUE and before.kind is Kind.TERM
        }

    def after(self, key: object) -> object | None:
        """Return what follows a term or value."""
        return next((b.key for a, b in pairwise(self.content) if a.key == key), None)

    @property
    def is_gapped(self) -> bool:
        """Whether it is a subject and a value, and leaves the rest to the clause before it."""
        shown = [token for token in self.tokens if token.kind is not Kind.STOP]
        return (
            len(shown) > 1
            and shown[-1].kind is Kind.VALUE
            and all(token.kind in (Kind.TERM, Kind.BREAK) for token in shown[:-1])
        )


_BEFORE_SUBJECT = frozenset[object]({*_DETERMINERS, Mark.ALL, *QUANTIFIERS})


def misplaced(
    said: Sequence[Token], held: Sequence[Sequence[Token]], *, foreign: bool
) -> Iterator[str]:
    """Yield what a sentence puts together otherwise than its quotes do."""
    if any(_stands_in(said, tokens) for tokens in held):
        return
    quotes = [clause for tokens in held for clause in clauses(tokens)]
    for clause in clauses(said):
        if not foreign:
            yield from _mixed_subjects(clause, quotes)
        yield from _mixed_names(clause, quotes)
        yield from _mixed_values(clause, quotes)
    for tokens in held:
        for sentence in _sentences(tokens):
            if not foreign:
                yield from _swapped_roles(said, sentence)
            yield from _swapped_values(said, sentence)


def _stands_in(said: Sequence[Token], quote: Sequence[Token]) -> bool:
    """Whether the words of a sentence follow each other in the quote."""
    mine = [token.key for token in said if token.kind is not Kind.BREAK]
    theirs = [token.key for token in quote if token.kind is not Kind.BREAK]
    return any(theirs[n : n + len(mine)] == mine for n in range(len(theirs) - len(mine) + 1))


def _sentences(tokens: Sequence[Token]) -> Iterator[tuple[Token, ...]]:
    run: list[Token] = []
    for token in (*tokens, Token(Kind.BREAK, ".", ".")):
        if token.kind is not Kind.BREAK or token.text not in _STOPS:
            run.append(token)
        elif run:
            yield tuple(run)
            run = []


def clauses(tokens: Sequence[Token]) -> list[Clause]:
    """Return the clauses of a text; what joins two names or two values parts no clauses."""
    found: list[Clause] = []
    segment = 0
    for sentence in _sentences(tokens):
        segment += 1
        run: list[Token] = []
        is_open = True
        for position, token in enumerate(sentence):
            if _parts(sentence, position):
                found.append(Clause(tuple(run), is_open, segment))
                run, is_open = [], False
                segment += token.kind is Kind.STOP
            elif token.kind is Kind.STOP and token.key in _RELATIVES:
                content = [known for known in run if known.kind is Kind.TERM]
                found.append(Clause(tuple(run), is_open, segment))
                run, is_open = content[-1:], True
            elif token.kind is Kind.STOP and token.key in _ANAPHORS:
                subjects = [known for known in sentence[:position] if known.kind is Kind.TERM]
                run.extend(subjects[:1])
            else:
                run.append(token)
        found.append(Clause(tuple(run), is_open, segment))
    return [clause for clause in found if clause.content]


def _parts(sentence: Sequence[Token], position: int) -> bool:
    token = sentence[position]
    is_comma = token.kind is Kind.BREAK and token.text in _COMMAS
    if not is_comma and not (token.kind is Kind.STOP and token.key in _LINKS):
        return False
    before = next((n for n in range(position - 1, -1, -1) if sentence[n].is_content), None)
    after = next((n for n in range(position + 1, len(sentence)) if sentence[n].is_content), None)
    if before is None or after is None:
        return False
    one, other = sentence[before], sentence[after]
    is_pair = one.kind is other.kind is Kind.VALUE or (one.is_name and other.is_name)
    return not (is_pair and after - position <= 2)


def _are_rivals(token: Token, other: Token) -> bool:
    """Whether two tokens are names, or values of one kind."""
    if token.kind is Kind.VALUE and other.kind is Kind.VALUE:
        return _kind(token.key) == _kind(other.key)
    return token.kind is other.kind is Kind.TERM and token.is_name and other.is_name


def _kind(value: object) -> str:
    assert isinstance(value, Value)
    if value.is_date:
        return "date"
    return "duration" if value.unit in DURATIONS else value.unit


def _mixed_subjects(said: Clause, quotes: Sequence[Clause]) -> Iterator[str]:
    """Yield what is said of another subject than in the quotes."""
    terms = [token for token in said.content if token.kind is Kind.TERM]
    if not terms:
        return
    first = terms[0]
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


def _mixed_names(said: Clause, quotes: Sequence[Clause]) -> Iterator[str]:
    """Yield names of which is said what the quotes say of another, in another main clause."""
    for name in (token for token in said.content if token.is_name):
        home = [clause for clause in quotes if name.key in clause.keys]
        segments = {clause.segment for clause in home}
        around = {key for clause in home for key in clause.keys}
        for rival in (c for c in quotes if c.segment not in segments):
            strangers = said.keys & rival.keys - around
            before: set[object] = set()
            for token in rival.content:
                if token.key in strangers and before and not before & said.keys:
                    yield name.text
                    return
                before |= {token.key} if token.is_name else set()


def _mixed_values(said: Clause, quotes: Sequence[Clause]) -> Iterator[str]:
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
    nearest = min(_distance(home.tokens, a, b) for a in spots for b in mine)
    return min(_distance(home.tokens, a, b) for a in spots for b in others) < nearest


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


def _swapped_values(said: Sequence[Token], quote: Sequence[Token]) -> Iterator[str]:
    """Yield the first of two values of a kind that changed places and left their nouns."""
    mine = [token for token in said if token.kind is Kind.VALUE]
    order = [token.key for token in quote if token.kind is Kind.VALUE]
    heads, theirs = Clause(tuple(said)).heads, Clause(tuple(quote)).heads
    for first, second in pairwise(mine):
        if not _are_rivals(first, second) or not {first.key, second.key} <= set(order):
            continue
        keep_heads = all(
            token.key in heads and heads[token.key] == theirs.get(token.key)
            for token in (first, second)
        )
        if order.index(first.key) > order.index(second.key) and not keep_heads:
            yield first.text


def _swapped_roles(said: Sequence[Token], quote: Sequence[Token]) -> Iterator[str]:
    """Yield the verb around which two terms changed sides."""
    theirs = set(_roles(quote))
    for role in _roles(said):
        turned = _Role(role.patient, role.pivot, role.agent)
        if turned in theirs and role not in theirs and not _is_adjective(role, said, quote):
            yield str(role.pivot)
            return


def _is_adjective(role: "_Role", said: Sequence[Token], quote: Sequence[Token]) -> bool:
    """Whether a pivot changed sides with one neighbour only: "foreign students", in French."""
    mine, theirs = _neighbours(said), _neighbours(quote)
    changed = [
        ((other, role.pivot) in mine and (role.pivot, other) in theirs)
        or ((role.pivot, other) in mine and (other, role.pivot) in theirs)
        for other in (role.agent, role.patient)
    ]
    return changed[0] != changed[1]


def _neighbours(tokens: Sequence[Token]) -> set[tuple[object, object]]:
    keys = [token.key for token in tokens if token.is_content]
    return set(pairwise(keys))


@dataclass(frozen=True)
class _Role:
    """Who does something to whom."""

    agent: object
    pivot: object
    patient: object


def _roles(tokens: Sequence[Token]) -> Iterator[_Role]:
    """Yield what stands on both sides of each verb, turned round where "by" makes it passive."""
    for position, pivot in enumerate(tokens):
        if not _is_pivot(tokens, position):
            continue
        left = [token.key for token in tokens[:position] if token.kind is Kind.TERM]
        passive = False
        for token in tokens[position + 1 :]:
            passive = passive or token.key is Mark.BY
            if token.kind is Kind.TERM:
                for key in left:
                    yield (
                        _Role(token.key, pivot.key, key)
                        if passive
                        else _Role(key, pivot.key, token.key)
                    )


def _is_pivot(tokens: Sequence[Token], position: int) -> bool:
    token, before = tokens[position], tokens[position - 1] if position else None
    if before is None:
        return False
    if token.kind is Kind.STOP and token.key in _COMPARED:
        return any(known.key in (Mark.MORE, Mark.LESS) for known in tokens[:position])
    if token.kind not in _VERBLIKE or token.is_name:
        return False
    if before.kind is Kind.BREAK:
        return position + 1 < len(tokens) and tokens[position + 1].key is Mark.BY
    is_counted = isinstance(before.key, Value) and not before.key.is_date
    return not is_counted and before.key not in _DETERMINERS and before.key not in _PREPOSITIONS
