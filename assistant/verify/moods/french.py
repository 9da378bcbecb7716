"""How sure a French text is of what its verbs say: endings, auxiliaries and what they depend on."""

import re
from collections.abc import Mapping, Sequence, Set

from assistant.verify.moods.mood import (
    BE,
    HAVE,
    PLANNING,
    Mood,
    before_verb,
    form_of,
    is_before_noun,
    is_reported,
)
from assistant.verify.text.clauses import DETERMINERS, PREPOSITIONS
from assistant.verify.text.tokens import Kind, Token
from assistant.verify.words.markers import MOVES, Mark
from corpus.language import Language
from index.lexical import fold

_FRENCH: Mapping[str, Mood] = {"pouvoir": Mood.POSSIBLE, "aller": Mood.TO_COME}
_FUTURE = re.compile(r"r(?:a|ont|ai|as|ons|ez)$")
_CONDITIONAL = re.compile(r"r(?:ait|aient|ais|ions|iez)$")
_INFINITIVE = ("er", "ir", "re", "oir")


def french_mood(tokens: Sequence[Token], place: int) -> Mood | None:
    """Return how sure a French text is of what a word says, if it is a verb of which one knows."""
    word = fold(tokens[place].text)
    form = form_of(tokens[place].text, Language.FRENCH)
    is_verb = form.endswith(_INFINITIVE) or tokens[place].key in MOVES
    before = before_verb(tokens, place)
    if form.endswith(_INFINITIVE) and word == fold(form):
        return _french_infinitive(before)
    own = _tense(word, fold(form)) if is_verb else None
    if own is Mood.PLANNED and is_reported(tokens, place):
        own = Mood.TO_COME
    auxiliaries = {fold(token.text) for token in before if token.text != "à"}
    if own is None and (tokens[place].is_participle or HAVE & auxiliaries):
        return _french_participle(tokens, place, before, auxiliaries)
    is_noun = not before or is_before_noun(before[0])
    return own or (Mood.SO if is_verb and not is_noun else None)


def _french_participle(
    tokens: Sequence[Token], place: int, before: Sequence[Token], auxiliaries: Set[str]
) -> Mood | None:
    """Return what the auxiliary tells; without any, a form may be the present: "il produit"."""
    told = [_tense(word, "etre") for word in auxiliaries if word[:3] in ("ser", "aur")]
    if told:
        return Mood.TO_COME if told[0] and is_reported(tokens, place) else told[0]
    if "etre" in auxiliaries:
        return _french_infinitive(before)
    if HAVE & auxiliaries:
        return Mood.DONE
    is_bare = bool(before) and before[0].kind is Kind.TERM
    return Mood.SO if BE & auxiliaries or (is_bare and _is_present(tokens, place)) else None


def _is_present(tokens: Sequence[Token], place: int) -> bool:
    """Whether a form that may be a participle is the verb: an object follows at once."""
    following = tokens[place + 1] if place + 1 < len(tokens) else None
    return following is not None and (
        following.key in DETERMINERS - PREPOSITIONS or following.kind is Kind.VALUE
    )


def _french_infinitive(before: Sequence[Token]) -> Mood | None:
    """Return what the verb says that an infinitive depends on."""
    if any(token.text.lower() == "pu" for token in before):
        return Mood.DONE
    for token in before:
        form = form_of(token.text, Language.FRENCH)
        if token.key is Mark.MAY:
            return Mood.POSSIBLE
        if form in _FRENCH:
            return _FRENCH[form]
        if form == "devoir" and _CONDITIONAL.search(fold(token.text)):
            return Mood.PLANNED
        if form in PLANNING:
            return Mood.PLANNED
    return None


def _tense(word: str, form: str) -> Mood | None:
    """Return the mood of a French form that is told by its ending; both folded."""
    stem = form[:-2]
    if _FUTURE.search(word) and not any(word == stem + end for end in ("a", "ont", "ons", "ez")):
        return Mood.TO_COME
    if _CONDITIONAL.search(word) and word not in (stem + "ait", stem + "aient"):
        return Mood.PLANNED
    return None


def is_infinitive(token: Token) -> bool:
    """Whether a token looks like a French infinitive."""
    return token.text.endswith(_INFINITIVE) and token.kind in (Kind.TERM, Kind.LIGHT)
