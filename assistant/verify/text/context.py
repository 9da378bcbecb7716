"""What tokens are only beside others: ages, joined values, bounds."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from assistant.verify.numbers.values import DURATIONS, OLDEST, SCALES, UNITS, Value
from assistant.verify.text.negation import disbelieved, negated
from assistant.verify.text.tokens import Kind, Token
from assistant.verify.words.markers import BOUNDS, COMPARING, Mark, words_of
from assistant.verify.words.vocabulary import BEFORE_VALUES
from index.lexical import fold

_AGES = frozenset({"aged", "age", "ages"})
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
_VOTES = words_of("voix suffrages")
_ORDERS = frozenset({Mark.BEFORE, Mark.AFTER})
_ONLY_AFTER_TIMES = frozenset(
    {"earlier", "later", "previously", "beforehand", "auparavant", "plus tot", "plus tard"}
    | {"precedent", "precedente", "precedents", "precedentes", "suivante", "suivants"}
    | {"suivantes"}
)
_ONLY_BEFORE_TIMES = frozenset({"previous", "preceding", "following"})
"""Words that are "before" and "after" only beside a time: "ten years earlier"."""


def in_context(tokens: Sequence[Token]) -> tuple[Token, ...]:
    """Return the tokens with what they are only beside others told."""
    return tuple(disbelieved(list(negated(list(_marked(_joined(_with_ages(_counted(tokens)))))))))


def _with_ages(tokens: Sequence[Token]) -> list[Token]:
    """Give years to the ages that English leaves bare: "aged 16 to 25", "residents over 65"."""
    found = list(tokens)
    for position, token in enumerate(tokens):
        value = token.key
        # "Under 0" is cold, and no age.
        if not isinstance(value, Value) or value.unit or not value.amount:
            continue
        before = [known.text.lower() for known in tokens[max(position - 4, 0) : position]]
        is_bare = position + 1 == len(tokens) or tokens[position + 1].kind is not Kind.TERM
        has_age_word = not _AGES.isdisjoint(" ".join(before).split())
        is_bounded = before[-1:] in (["under"], ["over"])
        if is_bare and (has_age_word or is_bounded) and value.amount <= OLDEST:
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
        is_bare = isinstance(number.key, Value) and number.key.is_count
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
            scale = 1 if _scale(first) > 1 else _scale(second)
            joined[position] = replace(first, key=_completed(first.key, second.key, scale))
    return joined


def _scale(token: Token) -> int:
    """Return the last of "thousand", "million" and the like in a value."""
    words = (SCALES.get(fold(word), 1) for word in reversed(token.text.split()))
    return next((scale for scale in words if scale >= 1000), 1)


def _completed(first: Value, second: Value, scale: int = 1) -> Value:
    if first.is_date and second.is_date:
        month = first.month or (second.month if first.day else None)
        year = first.year or (second.year if first.month else None)
        return Value(day=first.day, month=month, year=year)
    if first.amount is None or first.unit:
        return first
    if not second.is_date:
        return replace(first, amount=first.amount * scale, unit=second.unit)
    if second.day and 0 < first.amount <= 31:
        return Value(day=int(first.amount), month=second.month, year=second.year)
    return first


def _marked(tokens: Sequence[Token]) -> Iterator[Token]:
    """Yield the tokens with words that are marks before values, and superlatives, told."""
    for position, token in enumerate(tokens):
        before = tokens[position - 1] if position else None
        following = tokens[position + 1] if position + 1 < len(tokens) else None
        value = following.key if following is not None else None
        is_bound = isinstance(value, Value) and not token.text.lower().endswith(" than")
        if before is not None and not is_bound and _is_share(tokens, position):
            yield _changed(token, before)
        elif token.key is Mark.MOST and before is not None and _makes_superlative(before):
            yield replace(token, key=Mark.MORE)
        elif token.text.lower() == "par" and _is_rate(following):
            yield replace(token, kind=Kind.STOP, key=fold(token.text))
        elif not _is_ordered(tokens, position) or _says_nothing(tokens, position):
            yield replace(token, kind=Kind.STOP)
        elif isinstance(value, Value):
            counted = tokens[position + 2] if position + 2 < len(tokens) else None
            yield _beside_value(token, value, before, counted)
        else:
            yield token


def _beside_value(token: Token, value: Value, before: Token | None, counted: Token | None) -> Token:
    """Return what a token is when a value follows it."""
    if token.key is Mark.SOME and token.text.lower() == "some":
        return replace(token, key=Mark.ABOUT)
    if token.kind is Kind.STOP and token.key in BEFORE_VALUES:
        lasts = token.key == "over" and value.unit in DURATIONS
        is_during = lasts and (before is None or before.text.lower() not in _OF_LENGTH)
        mark = Token(Kind.MARK, BEFORE_VALUES[str(token.key)], token.text)
        return token if is_during else mark
    if token.key is Mark.BY and not _may_act(token, value, counted):
        return replace(token, kind=Kind.STOP, key=fold(token.text))
    if token.text.lower() == "within" and value.unit in _LENGTHS:
        return Token(Kind.MARK, Mark.LESS, token.text)
    if token.key is Mark.UNTIL and not value.is_date and value.unit != "minute":
        return replace(token, key=Mark.AT_MOST)
    return token


def _is_rate(following: Token | None) -> bool:
    """Whether a bare noun follows "par", which then says of what each has: "par hectare"."""
    if following is None or following.is_name:
        return False
    return following.kind in (Kind.TERM, Kind.LIGHT)


def _may_act(token: Token, value: Value, counted: Token | None) -> bool:
    """Whether "by" before a value names who acts: "by 40 members", not "by 40 %" or "by 2030"."""
    if token.text == "par" and counted is not None and fold(counted.text) in _VOTES:
        return False
    return value.is_count or (value.unit == "rank" and token.text != "by")


def _is_ordered(tokens: Sequence[Token], position: int) -> bool:
    """Whether "earlier", "later" and the like say on which side of a time something lies."""
    word = fold(tokens[position].text)
    is_either = word in _ONLY_AFTER_TIMES or word in _ONLY_BEFORE_TIMES
    if tokens[position].key not in _ORDERS or not is_either:
        return True
    place = position + 1 if word in _ONLY_BEFORE_TIMES else position - 1
    beside = tokens[place] if 0 <= place < len(tokens) else _NOTHING
    is_time = isinstance(beside.key, Value) and beside.key.unit in DURATIONS
    return is_time or UNITS.get(fold(beside.text), ("", 1))[0] in DURATIONS


def _says_nothing(tokens: Sequence[Token], position: int) -> bool:
    return _is_reflexive(tokens, position) or _is_length(tokens, position)


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
    near = tokens[max(position - 2, 0) : position]
    before = [token for token in near if token.key not in ("de", "en")]
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
