"""Negations that a text in the other language puts into a word: "unpaid", "hors", "refused"."""

from collections.abc import Iterator, Sequence

from simplemma import is_known

from assistant.verify.text.tokens import Kind, Token
from assistant.verify.words.markers import Mark, words_of
from index.lexical import fold

NEGATIONS = frozenset({Mark.NOT, Mark.WITHOUT})
_DENYING = words_of(
    "hors rather instead plutot defaut fail fails failed spare spares spared outside dehors sauf",
    "exterieur exterieurs exterieure exterieures",
)
_DENYING_STEMS = (
    *("exclud", "exclue", "exclus", "exclut", "except", "lack", "absen", "dispens", "exempt"),
    *("interdi", "forbid", "exoner", "barred", "prohibit", "bann", "refus", "impossib", "depourv"),
)
"""Folded words, and beginnings of words, that deny by themselves what stands beside them."""
_FREEING = {"free": ("of", "from"), "out": ("of",)}
"""Words that deny before others: "free of", "out of"; "interest-free" does, too."""
_CONTRARY = ("un", "in", "im", "ir", "non", "de", "dis", "mal")
"""What words of either language begin with that say the contrary of the rest."""
_NO_CONTRARY = frozenset({"unemployment", "unemployed"})
"""Words with a name of their own in the other language: "chômage"."""
_SHORTEST_DENIED = 4
"""Letters of a word that "un" makes the contrary of."""


def denials(tokens: Sequence[Token], others: Sequence[Token]) -> list[int]:
    """Return the places of negations, and of words that deny and translate none that does."""
    translated = {token.key for token in others if _is_contrary(token)}
    return [
        n
        for n, token in enumerate(tokens)
        if token.key in NEGATIONS or (_denies(tokens, n) and token.key not in translated)
    ]


def _is_contrary(token: Token) -> bool:
    word = fold(token.text)
    return _is_denying(word) or word.startswith(_CONTRARY)


def _is_denying(word: str) -> bool:
    is_only = word.startswith("exclusi")  # "exclusive"
    return word in _DENYING or (word.startswith(_DENYING_STEMS) and not is_only)


def _denies(tokens: Sequence[Token], place: int) -> bool:
    token, word = tokens[place], fold(tokens[place].text)
    if token.kind in (Kind.VALUE, Kind.BREAK, Kind.MARK):
        return False
    if word in _FREEING:
        after = tokens[place + 1].text.lower() if place + 1 < len(tokens) else ""
        rest = tokens[place + 2].text.lower() if place + 2 < len(tokens) else ""
        is_joined = bool(place) and tokens[place - 1].text == "-"
        return is_joined or (after in _FREEING[word] and rest != "charge")
    return is_contrary_of_word(token) or _is_denying(word)


def is_contrary_of_word(token: Token) -> bool:
    """Whether an English word is the contrary of another: "unpaid", "driverless"."""
    word = fold(token.text)
    stem = word.removeprefix("un").removesuffix("less")
    is_made = stem != word and len(stem) >= _SHORTEST_DENIED and word not in _NO_CONTRARY
    return is_made and token.kind is Kind.TERM and is_known(stem, lang="en")


def turned_contraries(tokens: Sequence[Token], others: Sequence[Token]) -> Iterator[Token]:
    """Yield the contraries that stand for what they are the contrary of: "unpaid" for "payé"."""
    if {token.key for token in others} & NEGATIONS:
        return
    keys = {token.key for token in others if not _is_contrary(token)}
    yield from (token for token in tokens if token.key in keys and is_contrary_of_word(token))
