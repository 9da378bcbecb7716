"""Negations in two halves, and words that deny what follows "that"."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from assistant.verify.numbers.values import Value
from assistant.verify.text.tokens import Kind, Token
from assistant.verify.words.markers import THAT, Mark, words_of
from index.lexical import fold

_DENYING = words_of(
    "false untrue wrong incorrect deny denies denied doubt doubts doubted doubtful refute refutes"
    " refuted faux inexact errone nie nient dement dementent doute doutent douteux conteste"
    " contestent refutent exclu"
)
"""Folded words that deny what they are followed by: "it is false that", "il nie que"."""
_FIRST_HALVES = frozenset({"ne", "n"})
_OPEN_NEGATIONS = words_of(
    "ne n pas point jamais ni aucun aucune aucuns aucunes nul nulle rien personne guere neither"
)
"""Negations that another half may follow: "aucun n’est", "pas ... ni"."""
_ENDS = frozenset(".!?;")
_SECOND_HALVES = words_of("plus rien personne guere point que qu")
_NEGATION_REACH = 6
"""Tokens between the two halves of a French negation, at most."""


def negated(tokens: Sequence[Token]) -> Iterator[Token]:
    """Yield the tokens with the two halves of a French negation as one: "ne … pas", "ne … que"."""
    open_for, opener, is_complete = 0, "", False
    for position, token in enumerate(tokens):
        if token.kind is Kind.BREAK and token.text in _ENDS:
            open_for = 0
        is_new = token.text.lower() in _FIRST_HALVES and opener in _FIRST_HALVES
        open_for = 0 if is_new or token.text.lower() == "non" else open_for
        if token.key is Mark.NOT and not open_for and _is_expletive(tokens, position):
            yield replace(token, kind=Kind.STOP, key="ne")
            continue
        is_first = token.text.lower() in _FIRST_HALVES
        is_complete = is_complete and bool(open_for) and not is_first
        # "n’est plus"; but "n’est pas plus cher" compares.
        is_no_longer = open_for and not is_complete and _is_no_longer(tokens, position)
        is_half = token.key is Mark.NOT or is_no_longer
        is_half = is_half or (token.text == "nor" and opener == "neither")
        is_half = is_half and (opener != "sans" or token.text in ("ni", "nor") or not open_for)
        if is_half and not open_for:
            yield replace(token, key=Mark.ONLY) if _only_restricts(tokens, position) else token
        elif not is_half:
            yield token
        is_open = is_half or token.key is Mark.WITHOUT
        if is_open and (not open_for or token.text.lower() in _FIRST_HALVES):
            opener = "sans" if token.key is Mark.WITHOUT else token.text.lower()
        is_complete = is_complete or (is_half and not is_first and opener in _FIRST_HALVES)
        is_closed = token.key is not Mark.WITHOUT and fold(token.text) not in _OPEN_NEGATIONS
        is_open = is_open and not is_closed
        open_for = _NEGATION_REACH if is_open else max(open_for - 1, 0)


def _is_no_longer(tokens: Sequence[Token], position: int) -> bool:
    """Whether "plus" is the second half of a negation: "n’accepte plus de membres"."""
    following = tokens[position + 1 : position + 2]
    is_before_value = any(isinstance(token.key, Value) for token in following)
    is_bound = tokens[position].text == "plus de" and is_before_value
    return tokens[position].text in ("plus", "plus de") and not is_bound


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


def disbelieved(tokens: Sequence[Token]) -> list[Token]:
    """Return the tokens with words that deny what follows "that" as the negations they are."""
    if not tokens:
        return []
    return [
        replace(token, kind=Kind.MARK, key=Mark.NOT)
        if token.is_content and fold(token.text) in _DENYING and following.key in THAT
        else token
        for token, following in zip(tokens, (*tokens[1:], tokens[-1]), strict=True)
    ]
