"""Whether a sentence is surer than its quotes of what it says.

What is planned has not been done, and what may be need not.
"""

from collections.abc import Iterator, Sequence

from assistant.verify.moods.english import english_mood
from assistant.verify.moods.french import french_mood, is_infinitive
from assistant.verify.moods.mood import Mood
from assistant.verify.text.tokens import Kind, Quote, Token
from assistant.verify.words.markers import MOVES, Mark
from corpus.language import Language


def raised(said: Sequence[Token], language: Language, quotes: Sequence[Quote]) -> Iterator[str]:
    """Yield the verbs of which a sentence is surer than its quotes are."""
    mine = moods(said, language)
    farthest: dict[object, Mood] = {}
    for quote in quotes:
        for place, mood in moods(quote.tokens, quote.language).items():
            key: object = quote.tokens[place].key
            farthest[key] = min(mood, farthest.get(key, mood))
    for key, mood in farthest.items():
        own = [(place, mine[place]) for place in mine if said[place].key == key]
        if mood > Mood.SO and own and not any(_is_as_far(found, mood) for _, found in own):
            yield said[own[0][0]].text


def _is_as_far(mine: Mood, theirs: Mood) -> bool:
    """Whether a mood claims no more than another; the future may be told as the present."""
    return mine >= theirs or (mine is Mood.SO and theirs is Mood.TO_COME)


def moods(tokens: Sequence[Token], language: Language) -> dict[int, Mood]:
    """Return the mood of each verb of which one is told, by its place."""
    tell = french_mood if language is Language.FRENCH else english_mood
    found: dict[int, Mood] = {}
    for place, token in enumerate(tokens):
        if token.kind not in (Kind.TERM, Kind.LIGHT) and token.key not in MOVES:
            continue
        mood = None if token.is_name else tell(tokens, place)
        if mood is not None:
            found[place] = mood
    return found


def french_verbs(tokens: Sequence[Token]) -> frozenset[object]:
    """Return what the verbs of a French text stand for."""
    told = moods(tokens, Language.FRENCH)
    return frozenset(
        token.key
        for place, token in enumerate(tokens[:-1])
        if place in told
        or (token.is_participle and tokens[place + 1].key is Mark.BY)
        or (place and tokens[place - 1].key in (Mark.MUST, Mark.MAY) and is_infinitive(token))
    )
