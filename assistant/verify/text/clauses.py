"""The clauses of a text: who is spoken of, and what is said with which value."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from assistant.verify.numbers.values import DURATIONS, Value
from assistant.verify.text.tokens import Kind, Token
from assistant.verify.words.markers import QUANTIFIERS, Mark, words_of
from corpus.splitter.lines import BULLETS

# A dash, an asterisk or a raised dot stands within sentences, too.
_STOPS = frozenset(".;:!?") | (frozenset(BULLETS) - frozenset("–—-*·"))
_COMMAS = frozenset(",()–—")
_LINKS = words_of(
    "and et but mais while whereas tandis alors contre against versus then puis or ou"
)
_RELATIVES = words_of("qui who which dont whose")
_ANAPHORS = words_of("celui celle ceux celles those")
"""Words that stand for the subject of the clause before."""
DETERMINERS = words_of("the a an le la les l un une des this these ce cet cette ces its")
PREPOSITIONS = words_of(
    "in at to for from on with of into as a au aux pour dans en avec de du des sur d par by",
    "chez vers sous",
)
OF = words_of("of de du des d")
_AUXILIARIES = words_of(
    "is are was were being has have had do does did will would be been est sont etait etaient",
    "etant sera seront a ont ete",
)
_BEFORE_SUBJECT = frozenset[object]({*DETERMINERS, Mark.ALL, *QUANTIFIERS})


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
        return frozenset(other.key for other in self.content if are_rivals(token, other))

    @cached_property
    def subject(self) -> object | None:
        """The first term, if it is a name or has an article, a quantifier or an auxiliary."""
        first = next((n for n, token in enumerate(self.tokens) if token.is_content), None)
        if first is None or self.tokens[first].kind is not Kind.TERM:
            return None
        lead = self.tokens[0]
        if first and lead.kind is Kind.STOP and lead.key in PREPOSITIONS:
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
        return _terms_beside(pairwise(self.content))

    @cached_property
    def tails(self) -> dict[object, object]:
        """The term that precedes each value, where one does."""
        return _terms_beside((token, before) for before, token in pairwise(self.content))

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


def sentences_of(tokens: Sequence[Token]) -> Iterator[tuple[Token, ...]]:
    """Yield the tokens between full stops."""
    run: list[Token] = []
    for token in (*tokens, Token(Kind.BREAK, ".", ".")):
        if token.kind is not Kind.BREAK or token.text not in _STOPS:
            run.append(token)
        elif run:
            yield tuple(run)
            run = []


def clauses_of(tokens: Sequence[Token]) -> list[Clause]:
    """Return the clauses of a text; what joins two names or two values parts no clauses."""
    found: list[Clause] = []
    segment = 0
    for sentence in sentences_of(tokens):
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
    return not (are_rivals(one, other) and after - position <= 2)


def _terms_beside(pairs: Iterable[tuple[Token, Token]]) -> dict[object, object]:
    """Return the second token of each pair of a value and a term, by the first."""
    return {
        value.key: term.key
        for value, term in pairs
        if value.kind is Kind.VALUE and term.kind is Kind.TERM
    }


def parts_clauses(token: Token) -> bool:
    """Whether a token may part clauses: punctuation or a conjunction."""
    is_sign = token.kind is Kind.BREAK and token.text in _COMMAS | _STOPS
    return is_sign or (token.kind is Kind.STOP and token.key in _LINKS)


def end_of_clause(tokens: Sequence[Token], start: int = 0) -> int:
    """Return the place of the first token, from one on, that may part clauses, or of the end."""
    ends = (n for n in range(start, len(tokens)) if parts_clauses(tokens[n]))
    return next(ends, len(tokens))


def are_rivals(token: Token, other: Token) -> bool:
    """Whether two tokens are names, or values of one kind."""
    if token.kind is Kind.VALUE and other.kind is Kind.VALUE:
        return _kind(token.key) == _kind(other.key)
    return token.kind is other.kind is Kind.TERM and token.is_name and other.is_name


_KINDS = {"share": "%"}
"""Units that are compared with others."""


def _kind(value: object) -> str:
    assert isinstance(value, Value)
    if value.is_date:
        return "date"
    return "duration" if value.unit in DURATIONS else _KINDS.get(value.unit, value.unit)
