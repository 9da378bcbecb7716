"""The words of a text, each with the weight that it has as a witness of the language."""

import re
import unicodedata
from dataclasses import dataclass

from corpus.language.places import place_spans

NAME = 0.05
"""The weight of a name: it keeps its own language in a text of any other."""
_LINK = 0.25
"""The weight of what may belong to the name that follows: *Port de* Dunkerque."""

_TOKEN = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_ELISION = re.compile(
    r"((?:[ldcjmnst]|qu|jusqu|lorsqu|puisqu|quoiqu)['’])(.+)",
    re.IGNORECASE,
)
_PARTICLES = frozenset({"d", "de", "des", "du", "en", "et", "l", "la", "le", "les", "sous", "sur"})
"""Small words inside French names: Boulogne-sur-Mer, Communauté de Flandre."""


@dataclass(frozen=True)
class Word:
    """A word in lower case, and its weight from 0 to 1."""

    text: str
    weight: float = 1.0

    @property
    def is_name(self) -> bool:
        """Whether the word looks like a name or a part of one."""
        return self.weight == NAME


def weigh(text: str) -> tuple[Word, ...]:
    """Return the words of a text; elisions and hyphenated compounds come in parts."""
    found = list(_TOKEN.finditer(text))
    in_places = {at for start, end in place_spans(text) for at in range(start, end)}
    places = [match.start() in in_places or _is_compound_name(match[0]) for match in found]
    tokens = [match[0] for match in found]
    names = [place or capital for place, capital in zip(places, _capitals(tokens), strict=True)]
    return tuple(
        Word(part, NAME if places[position] else _weight(position, tokens, names))
        for position, token in enumerate(tokens)
        for part in _parts(token)
    )


def is_latin(words: tuple[Word, ...]) -> bool:
    """Whether most of the letters are Latin, those of names apart."""
    latin = other = 0.0
    for word in words:
        if word.text[0].isascii() or unicodedata.name(word.text[0], "").startswith("LATIN"):
            latin += word.weight * len(word.text)
        else:
            other += word.weight * len(word.text)
    return latin >= other


def _weight(position: int, tokens: list[str], names: list[bool]) -> float:
    before, after = names[position - 1 : position], names[position + 1 : position + 3]
    if names[position]:  # a capital at the start is no sign of a name by itself
        if position > 0 or after[:1] == [True]:
            return NAME
        return _LINK if after == [False, True] and _is_particle(tokens[1]) else 1.0
    if _is_particle(tokens[position]) and after[:1] == [True]:
        # A capital at the start, "Port de Dunkerque", may or may not begin the name.
        return NAME if before == [True] and position > 1 else _LINK
    return 1.0


def _is_particle(token: str) -> bool:
    return token.lower() in _PARTICLES


def _capitals(tokens: list[str]) -> list[bool]:
    capitals = [_is_capitalised(token) for token in tokens]
    # A title with a capital on every word does not show which of them are names.
    is_title = all(
        capital or _is_particle(token) or token.isupper()
        for token, capital in zip(tokens, capitals, strict=True)
    )
    return [False] * len(tokens) if is_title else capitals


def _is_capitalised(token: str) -> bool:
    elision = _ELISION.fullmatch(token)
    word = elision[2] if elision else token
    is_acronym = word.isupper() and len(word) > 1
    is_english_i = re.match(r"I(?![^\W\d_])", token) is not None
    return word[0].isupper() and not is_acronym and not is_english_i


def _is_compound_name(token: str) -> bool:
    parts = token.split("-")
    return len(parts) > 1 and (
        not _PARTICLES.isdisjoint(part.lower() for part in parts[1:-1])
        or all(part[0].isupper() for part in parts)
    )


def _parts(token: str) -> list[str]:
    lowered = token.lower().replace("’", "'")
    elision = _ELISION.fullmatch(lowered)
    if elision:
        return [elision[1].rstrip("'"), *elision[2].split("-")]
    return [lowered] if "'" in lowered else lowered.split("-")
