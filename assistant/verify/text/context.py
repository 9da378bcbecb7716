"""What tokens are only beside others: ages, joined values, negations in two halves."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from assistant.verify.numbers.values import DURATIONS, UNITS, Value
from assistant.verify.text.tokens import Kind, Token
from assistant.verify.words.markers import BOUNDS, COMPARING, THAT, Mark, words_of
from assistant.verify.words.vocabulary import BEFORE_VALUES
from index.lexical import fold

_OLDEST = 120
_DENYING = words_of(
    "false untrue wrong incorrect deny denies denied doubt doubts doubted doubtful refute refutes"
    " refuted faux inexact errone nie nient dement dementent doute doutent douteux conteste"
    " contestent refutent exclu"
)
"""Folded words that deny what they are followed by: "it is false that", "il nie que"."""
_JOINTS = frozenset({"à", "to", "-", "–", "and", "et", "or", "ou", "au"})
_OF_LENGTH = frozenset(
    {"for", "of", "is", "was", "are", "were", "after", "lasts", "takes", "all", "aged"}
)
"""Words after which "over three years" says more than three, and not during three."""
_SEEN = words_of("vu vue vus vues voit voient verra verront")
_SELF = frozenset({"se", "s"})
_LAST = words_of("derniers dernieres prochains prochaines last next")
_NOTHING = Token(Kind.STOP, "", "")
_LENGTHS = frozenset({"metre", "mile"})
_SECOND_HALVES = words_of("plus rien personne guere point que qu")
_NEGATION_REACH = 6
"""Tokens between the two halves of a French negation, at most."""


def in_context(tokens: Sequence[Token]) -> tuple[Token, ...]:
    """Return the tokens with what they are only beside others told."""
    return tuple(_disbelieved(list(_negated(list(_marked(_joined(_with_ages(_counted(tokens)))))))))


def _with_ages(tokens: Sequence[Token]) -> list[Token]:
    """Give years to the ages that English leaves bare: "aged 16 to 25", "residents over 65"."""
    found = list(tokens)
    for position, token in enumerate(tokens):
        value = token.key
        if not isinstance(value, Value) or value.unit or not value.amount:
            continue
        before = [known.text.lower() for known in tokens[max(position - 4, 0) : position]]
        is_bare = position + 1 == len(tokens) or tokens[position + 1].kind is not Kind.TERM
        is_age = {"aged", "age", "ages"} & set(" ".join(before).split()) or before[-1:] in (
            ["under"],
            ["over"],
        )
        if is_bare and is_age and value.amount <= _OLDEST:
            found[position] = replace(token, key=replace(value, unit="year"))
            last = tokens[position - 1]
            if last.key in BEFORE_VALUES:
                found[position - 1] = Token(Kind.MARK, BEFORE_VALUES[str(last.key)], last.text)
    return found


def _counted(tokens: Sequence[Token]) -> list[Token]:
    """Give a number the time that an adjective parts from it: "les six premiers [mois]"."""
    found = list(tokens)
    for place in range(len(found) - 2):
        number, between, noun = found[place : place + 3]
        unit, factor = UNITS.get(fold(noun.text), ("", 1))
        is_bare = isinstance(number.key, Value) and number.key.amount and not number.key.unit
        is_ranked = isinstance(between.key, Value) and between.key.unit == "rank"
        if is_bare and unit in DURATIONS and (is_ranked or fold(between.text) in _LAST):
            assert isinstance(number.key, Value)
            assert number.key.amount is not None
            value = Value(number.key.amount * factor, unit)
            text = f"{number.text} {noun.text}"
            found[place : place + 3] = [between, replace(number, key=value, text=text), _NOTHING]
    return [token for token in found if token is not _NOTHING]


def _joined(tokens: Sequence[Token]) -> list[Token]:
    """Give the first of two joined values what it leaves to the second: "3 to 7 June"."""
    joined = list(tokens)
    for position in range(len(joined) - 3, -1, -1):
        first, link, second = joined[position : position + 3]
        if (
            link.text.lower() in _JOINTS
            and isinstance(first.key, Value)
            and isinstance(second.key, Value)
        ):
            joined[position] = replace(first, key=_completed(first.key, second.key))
    return joined


def _completed(first: Value, second: Value) -> Value:
    if first.is_date and second.is_date:
        month = first.month or (second.month if first.day else None)
        year = first.year or (second.year if first.month else None)
        return Value(day=first.day, month=month, year=year)
    if first.amount is None or first.unit:
        return first
    if not second.is_date:
        return replace(first, unit=second.unit)
    if second.day and 0 < first.amount <= 31:
        return Value(day=int(first.amount), month=second.month, year=second.year)
    return first


def _marked(tokens: Sequence[Token]) -> Iterator[Token]:
    """Yield the tokens with words that are marks before values, and superlatives, told."""
    for position, token in enumerate(tokens):
        before = tokens[position - 1] if position else None
        following = tokens[position + 1] if position + 1 < len(tokens) else None
        value = following.key if following is not None else None
        if before is not None and not isinstance(value, Value) and _is_share(tokens, position):
            yield _changed(token, before)
        elif token.key is Mark.MOST and before is not None and _makes_superlative(before):
            yield replace(token, key=Mark.MORE)
        elif _is_reflexive(tokens, position) or _is_length(tokens, position):
            yield replace(token, kind=Kind.STOP)
        elif isinstance(value, Value):
            yield _beside_value(token, value, before)
        else:
            yield token


def _beside_value(token: Token, value: Value, before: Token | None) -> Token:
    """Return what a token is when a value follows it."""
    if token.key is Mark.SOME and token.text.lower() == "some":
        return replace(token, key=Mark.ABOUT)
    if token.kind is Kind.STOP and token.key in BEFORE_VALUES:
        lasts = token.key == "over" and value.unit in DURATIONS
        is_during = lasts and (before is None or before.text.lower() not in _OF_LENGTH)
        mark = Token(Kind.MARK, BEFORE_VALUES[str(token.key)], token.text)
        return token if is_during else mark
    if token.text.lower() == "within" and value.unit in _LENGTHS:
        return Token(Kind.MARK, Mark.LESS, token.text)
    if token.key is Mark.UNTIL and not value.is_date and value.unit != "minute":
        return replace(token, key=Mark.AT_MOST)
    return token


def _is_reflexive(tokens: Sequence[Token], position: int) -> bool:
    """Whether "se voir" makes an infinitive passive: "s’est vu confier"."""
    before = {token.text.lower() for token in tokens[max(position - 2, 0) : position]}
    token = tokens[position]
    return token.kind is not Kind.STOP and fold(token.text) in _SEEN and bool(_SELF & before)


def _is_length(tokens: Sequence[Token], position: int) -> bool:
    """Whether a time, perhaps a bounded one, follows "depuis", which is then no "since"."""
    if tokens[position].key is not Mark.SINCE:
        return False
    following = [t for t in tokens[position + 1 : position + 4] if t.kind is not Kind.STOP]
    if following and following[0].key in BOUNDS:
        following = following[1:]
    value = following[0].key if following else None
    return isinstance(value, Value) and value.unit in DURATIONS


def _is_share(tokens: Sequence[Token], position: int) -> bool:
    """Whether a share or multiple stands before a token: "3 % more", "3 % de plus"."""
    before = [token for token in tokens[max(position - 2, 0) : position] if token.key != "de"]
    last = before[-1].key if before else None
    return isinstance(last, Value) and last.unit in ("%", "times")


def _changed(token: Token, before: Token) -> Token:
    """Return what "more" and "less" are after a share: a change; "deux fois plus" is just twice."""
    if token.kind is not Kind.MARK or token.text.lower() not in COMPARING:
        return token
    if isinstance(before.key, Value) and before.key.unit == "times":
        return replace(token, kind=Kind.STOP, key="plus") if token.key is Mark.MORE else token
    return replace(token, key=Mark.UP if token.key is Mark.MORE else Mark.DOWN)


def _makes_superlative(before: Token) -> bool:
    """Whether "most" after a token compares ("the third most visited") and counts nothing."""
    is_rank = isinstance(before.key, Value) and before.key.unit == "rank"
    return is_rank or before.text.lower() in ("the", "its", "s", "world")


def _negated(tokens: Sequence[Token]) -> Iterator[Token]:
    """Yield the tokens with the two halves of a French negation as one: "ne … pas", "ne … que"."""
    open_for = 0
    for position, token in enumerate(tokens):
        if token.key is Mark.NOT and not open_for and _is_expletive(tokens, position):
            yield replace(token, kind=Kind.STOP, key="ne")
            continue
        is_half = token.key is Mark.NOT or (open_for and token.text == "plus")
        if is_half and not open_for:
            yield replace(token, key=Mark.ONLY) if _only_restricts(tokens, position) else token
        elif not is_half:
            yield token
        is_open = is_half and token.text.lower() not in _ENGLISH_NEGATIONS
        open_for = _NEGATION_REACH if is_open else max(open_for - 1, 0)


def _is_expletive(tokens: Sequence[Token], position: int) -> bool:
    """Whether "ne" denies nothing: "plus qu’il n’en faut", "à moins qu’il ne pleuve"."""
    if tokens[position].text.lower() not in ("ne", "n"):
        return False
    rest = tokens[position + 1 : position + 1 + _NEGATION_REACH]
    if any(t.key in (Mark.NOT, Mark.MAY) or fold(t.text) in _SECOND_HALVES for t in rest):
        return False
    before = tokens[max(position - _NEGATION_REACH, 0) : position]
    return any(t.key in THAT or t.key is Mark.UNLESS for t in before)


def _only_restricts(tokens: Sequence[Token], position: int) -> bool:
    """Whether a negation is the first half of "ne … que", which says "only"."""
    if tokens[position].text.lower() not in ("ne", "n"):
        return False
    rest = tokens[position + 1 : position + 1 + 2 * _NEGATION_REACH]
    end = next((n for n, t in enumerate(rest) if t.kind is Kind.BREAK and t.text != "-"), None)
    rest = rest[:end]
    halves = (t for t in rest if t.key is Mark.NOT or t.text in ("plus", "que", "qu"))
    second = next(halves, None)
    return second is not None and second.text in ("que", "qu")


_ENGLISH_NEGATIONS = frozenset({"not", "no", "never", "neither", "nor", "none", "cannot", "nobody"})


def _disbelieved(tokens: Sequence[Token]) -> list[Token]:
    """Return the tokens with words that deny what follows "that" as the negations they are."""
    if not tokens:
        return []
    return [
        replace(token, kind=Kind.MARK, key=Mark.NOT)
        if token.is_content and fold(token.text) in _DENYING and following.key in THAT
        else token
        for token, following in zip(tokens, (*tokens[1:], tokens[-1]), strict=True)
    ]
