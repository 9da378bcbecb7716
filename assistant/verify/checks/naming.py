"""Names of several words: translated ones, and those that initials stand for."""

from collections.abc import Iterator, Sequence

from simplemma import is_known

from assistant.verify.text.tokens import Kind, Token
from assistant.verify.words.likeness import Likeness
from assistant.verify.words.opposites import are_opposite
from index.lexical import fold

_PHRASES_ALIKE = 0.65
"""How alike names of several words are at least, of which the two Koreas are no more than .51."""
_WORDS_ALIKE = 0.55
"""How alike one word of two names is at least, when the names share the others."""
_FEWEST_INITIALS = 3


def renamed_in(
    said: Sequence[Token], foreign: Sequence[Token], likeness: Likeness
) -> dict[Token, Token]:
    """Return what the words of translated names stand for: "Royaume-Uni", "United Kingdom".

    Word by word they may be too short to compare. People are not translated: names with words that
    no dictionary holds are left alone. Of names that share a word the others are compared.
    """
    found: dict[Token, Token] = {}
    theirs = [run for run in _names(foreign) if _is_of_words(run)]
    for run in _names(said):
        words = {fold(token.text) for token in run}
        others = [own for own in theirs if not words & {fold(token.text) for token in own}]
        if not _is_of_words(run):
            continue
        for own in theirs:
            if own not in others:
                found.update(_rest_of(run, own, likeness))
        if not others:
            continue
        alike = likeness.alike([_phrase(run)], [_phrase(own) for own in others])[0]
        best = int(alike.argmax())
        if alike[best] >= _PHRASES_ALIKE:
            found.update(dict.fromkeys(run, others[best][0]))
    return found


def _rest_of(
    run: Sequence[Token], own: Sequence[Token], likeness: Likeness
) -> Iterator[tuple[Token, Token]]:
    """Yield the words of two names that differ and are alike: "Fine Arts", "Beaux-Arts"."""
    mine, theirs = ({fold(token.text): token for token in name} for name in (run, own))
    for word in (known for known in mine if known not in theirs):
        for other in (known for known in theirs if known not in mine):
            one, two = mine[word], theirs[other]
            if are_opposite(str(one.key), str(two.key)):
                continue
            if likeness.alike([one.text], [two.text])[0, 0] >= _WORDS_ALIKE:
                yield one, two


def initials_in(said: Sequence[Token], held: Sequence[Token]) -> dict[Token, Token]:
    """Return the first words of the names that initials in a sentence stand for."""
    words = [token for token in held if token.kind in (Kind.TERM, Kind.LIGHT)]
    letters = "".join(fold(token.text)[:1] for token in words)
    found: dict[Token, Token] = {}
    for token in said:
        if token.is_name and token.text.isupper() and len(token.text) >= _FEWEST_INITIALS:
            place = letters.find(fold(token.text))
            if place >= 0 and any(w.is_name for w in words[place : place + len(token.text)]):
                found[token] = words[place]
    return found


def _names(tokens: Sequence[Token]) -> Iterator[tuple[Token, ...]]:
    """Yield names of several words in a row; hyphens may join them."""
    run: list[Token] = []
    for token in (*tokens, Token(Kind.BREAK, ".", ".")):
        if token.is_name:
            run.append(token)
        elif token.text != "-":
            if len(run) > 1:
                yield tuple(run)
            run = []


def _is_of_words(run: Sequence[Token]) -> bool:
    return all(is_known(token.text.lower(), lang=("fr", "en")) for token in run)


def _phrase(run: Sequence[Token]) -> str:
    return " ".join(token.text for token in run)
