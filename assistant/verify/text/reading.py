"""A text read as a row of tokens: terms, values, marks and what stands between them."""

from collections.abc import Iterator, Mapping
from functools import lru_cache

from simplemma import is_known, lemmatize

from assistant.verify.numbers.amounts import read_amount
from assistant.verify.numbers.dates import read_date
from assistant.verify.numbers.values import GROUPS, SCALES, SMALL, UNITS
from assistant.verify.pieces import Cursor, Piece
from assistant.verify.text.context import in_context
from assistant.verify.text.tokens import Kind, Token
from assistant.verify.words.markers import MOVES, RATES, Mark
from assistant.verify.words.places import place_at
from assistant.verify.words.vocabulary import (
    FUNCTION_WORDS,
    LIGHT,
    MARKS,
    ONLY_BEFORE_VALUES,
    ONLY_FIRST,
)
from corpus.language import Language
from index.lexical import fold, term_of
from index.stopwords import ALL_STOP_WORDS, STOP_WORDS

_LONGEST_MARK = 4
"""Words of a mark, at most: "under the age of"."""
_DICTIONARIES: Mapping[Language, tuple[str, ...]] = {
    Language.FRENCH: ("fr",),
    Language.ENGLISH: ("en",),
    Language.OTHER: ("fr", "en"),
}
"""Where the dictionary forms of a text's words are looked up."""
_FRENCH_PARTICIPLES = ("it", "i", "ert")
_ACCENTED = ("é", "ée", "és", "ées")
_ENGLISH_OTHERS = ("s", "ing", "er", "est")
"""How forms end that are no participles: "sells", "selling", "larger"."""
_ARTICLES = frozenset({"a", "the", "la", "le", "un", "une"})
_INFLECTED = MOVES | {Mark.CAUSES}
_BEFORE_SUMMER = frozenset({"chaque", "cet", "l", "d", "en", "un", "fin"})
"""Words after which "été" is no form of "être"."""
_OFTEN = frozenset({"a", "an", "per", "par", "each", "every", "chaque", "/"})
_BEFORE_LENGTHS = frozenset(
    {"for", "in", "within", "of", "is", "was", "after", "before", "", "over", "under", "than"}
    | {"least", "most", "nearly", "almost", "about", "exactly", "half", "during", "lasts", "takes"}
)
"""Words after which "a year" is a length and not a rate."""
_AFTER_LENGTHS = frozenset({"earlier", "later", "before", "after", "ago", "on", "long", "old"})
"""Words before which it is one, too."""
_PHRASAL = frozenset({"went", "go", "goes", "gone", "going"})
"""Verbs after which "up" and "down" keep their meaning; "make up" does not."""


@lru_cache(maxsize=5_000)
def read(text: str, language: Language) -> tuple[Token, ...]:
    """Return the tokens of a text, values made alike; only French and English have marks.

    The last texts are remembered: the same quotes are read for question after question.
    """
    return in_context(list(_tokens(Cursor(text), language)))


def _tokens(cursor: Cursor, language: Language) -> Iterator[Token]:
    while not cursor.is_done:
        yield (
            _value(cursor, language)
            or _place(cursor, language)
            or _rate(cursor)
            or _mark(cursor, language)
            or _word(cursor, language)
        )


def _value(cursor: Cursor, language: Language) -> Token | None:
    start = cursor.at
    value = read_date(cursor, language) or read_amount(cursor)
    return Token(Kind.VALUE, value, cursor.text_since(start)) if value else None


def _place(cursor: Cursor, language: Language) -> Token | None:
    """Return a place whose name is another in the other language."""
    start = cursor.at
    place, count = place_at(cursor, language)
    if not place:
        return None
    cursor.take(count)
    return Token(Kind.TERM, place, cursor.text_since(start), is_name=True, root=place)


def _rate(cursor: Cursor) -> Token | None:
    """Return how often, after "a", "per" or "every": "250 euros a month"."""
    start, before = cursor.at, cursor.peek(-1)
    words = [cursor.peek(ahead) for ahead in range(3)]
    count = 2 if " ".join(words[:2]) in ("tous les", "toutes les") else 1
    if count == 1 and words[0] not in _OFTEN:
        return None
    unit = UNITS.get(words[count], ("", 0))[0]
    is_priced = "number" in (cursor.piece(-1).group, cursor.piece(-2).group)
    is_followed = cursor.peek(count + 1) in _AFTER_LENGTHS and not is_priced
    is_length = before in _BEFORE_LENGTHS or is_followed
    if unit not in RATES or (words[0] in ("a", "an") and is_length):
        return None
    cursor.take(count + 1)
    return Token(Kind.MARK, RATES[unit], cursor.text_since(start))


def _mark(cursor: Cursor, language: Language) -> Token | None:
    start = cursor.at
    for count in range(_LONGEST_MARK, 0, -1):
        phrase = " ".join(cursor.peek(ahead) for ahead in range(count))
        mark = MARKS.get(language, {}).get(phrase)
        if mark in MOVES and _is_in_name(cursor.piece()):
            continue
        if mark and _is_marked(cursor, phrase, count):
            cursor.take(count)
            return Token(Kind.MARK, mark, cursor.text_since(start))
    return _move(cursor, language)


def _is_in_name(piece: Piece) -> bool:
    """Whether a capital says that a word is part of a name: "the firm Gold Drop"."""
    return piece.text[:1].isupper() and not piece.starts


def _is_marked(cursor: Cursor, phrase: str, count: int) -> bool:
    """Whether a phrase is a mark where it stands."""
    if phrase == "ne" and cursor.piece().text.lower() == "né":
        return False
    is_before = _precedes_number(cursor, count)
    if phrase in ("up", "down"):
        return (is_before or _follows_points(cursor)) and not _is_verb_part(cursor)
    if phrase in ONLY_FIRST:
        return is_before or cursor.piece(-1).group in ("end", "break")
    return is_before or phrase not in ONLY_BEFORE_VALUES


def _follows_points(cursor: Cursor) -> bool:
    """Whether a share or its points precede: "four points up", "3 % down"."""
    return UNITS.get(cursor.peek(-1), ("", 1))[0] in ("%", "point")


def _is_verb_part(cursor: Cursor) -> bool:
    """Whether a word belongs to the verb before it: "makes up 5 %"."""
    before = cursor.piece(-1)
    is_small = before.folded in STOP_WORDS[Language.ENGLISH] or before.folded in (*_PHRASAL, *UNITS)
    return before.group == "word" and not is_small


def _move(cursor: Cursor, language: Language) -> Token | None:
    """Return any form of a word that says that something rises, falls or has an effect."""
    piece = cursor.piece()
    if piece.group != "word" or _is_in_name(piece):
        return None
    form = fold(str(lemmatize(piece.text.lower(), lang=_DICTIONARIES[language])))
    mark = MARKS.get(language, {}).get(form)
    if mark not in _INFLECTED or form in ONLY_BEFORE_VALUES:
        return None
    return Token(Kind.MARK, mark, cursor.take().text)


def _precedes_number(cursor: Cursor, count: int) -> bool:
    """Whether a number or, perhaps after its article, a share follows so many words."""
    is_share = cursor.peek(count) in _ARTICLES and cursor.peek(count + 1) in GROUPS
    return is_share or _is_number(cursor.piece(count))


def _is_number(piece: Piece) -> bool:
    return piece.group in ("number", "sign") or piece.folded in (*SMALL, *SCALES, *GROUPS)


def _word(cursor: Cursor, language: Language) -> Token:
    before = cursor.peek(-1)
    piece = cursor.take()
    if piece.group in ("break", "sign"):
        return Token(Kind.BREAK, piece.text, piece.text)
    word = piece.text.lower()
    is_summer = word == "été" and before in _BEFORE_SUMMER
    is_stop = word in STOP_WORDS.get(language, ALL_STOP_WORDS) and not is_summer
    is_name = piece.text[0].isupper() and (
        not piece.starts
        or piece.text[1:].isupper()
        or (cursor.piece().text[:1].isupper() and not is_stop)
        or not is_known(word, lang=_DICTIONARIES[language])
    )
    is_label = len(word) == 1 and is_name and not piece.is_elided and piece.text != "I"
    is_small = (is_stop and not is_name) or len(word) <= 1 or piece.folded in FUNCTION_WORDS
    # One capital tells one of several from the others: "visa C", "ligne A".
    if not is_label and (is_small or (is_stop and len(word) <= 2)):
        return Token(Kind.STOP, piece.folded, piece.text)
    is_light = piece.folded in LIGHT.get(language, frozenset()) and not is_name
    # The stemmer cannot tell that "sold" is of "sell".
    form = str(lemmatize(word, lang=_DICTIONARIES[language]))
    kind = Kind.LIGHT if is_light else Kind.TERM
    is_participle = not is_name and (
        _is_participle(piece.folded, fold(form), language) or word.endswith(_ACCENTED)
    )
    return Token(
        kind, term_of(word, language), piece.text, is_name, term_of(form, language), is_participle
    )


def _is_participle(word: str, form: str, language: Language) -> bool:
    """Whether a word may be a participle, by its ending and its dictionary form; both folded.

    Dictionaries hold many French participles as words of their own.
    """
    if language is Language.FRENCH:
        return (
            word != form and form.endswith(("er", "ir", "re")) and not word.endswith("ant")
        ) or word.rstrip("s").rstrip("e").endswith(_FRENCH_PARTICIPLES)
    return word.endswith("ed") or (word != form and not word.endswith(_ENGLISH_OTHERS))
