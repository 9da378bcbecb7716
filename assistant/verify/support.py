"""Whether quotes support a sentence: the one predicate, for what is shown and for what is measured.

Everything that a sentence says must stand in its quotes: each term, value and name; each small
word that turns the meaning; and they must be put together as there.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from assistant.verify.checks.alignment import Aligned, align
from assistant.verify.checks.conditions import dropped_conditions
from assistant.verify.checks.contrast import borrowed_manners
from assistant.verify.checks.degrees import dropped_degrees
from assistant.verify.checks.foremost import claimed_alone
from assistant.verify.checks.likely import are_likely
from assistant.verify.checks.marks import missing_marks
from assistant.verify.checks.order import misplaced, stands_whole_in
from assistant.verify.checks.sides import turned_round
from assistant.verify.checks.steps import changed_otherwise
from assistant.verify.moods.modality import raised
from assistant.verify.text.reading import read
from assistant.verify.text.tokens import Quote, Token
from assistant.verify.words.likeness import Likeness
from corpus.language import Language, detect


@dataclass(frozen=True)
class Support:
    """Whether quotes support a sentence, and which of its words they do not hold."""

    supported: bool
    missing: tuple[str, ...]


def supports(sentence: str, quotes: Sequence[str], likeness: Likeness | None = None) -> Support:
    """Tell whether everything that a sentence says stands in its quotes.

    Across languages terms are compared by `likeness`; without it only facts are: values, names,
    and the marks that turn a meaning.
    """
    language = _language(sentence)
    if language is Language.OTHER:  # nothing tells: a name, a number
        told = (own for own in map(_language, quotes) if own is not Language.OTHER)
        language = next(told, Language.ENGLISH)
    said = read(sentence, language)
    if not any(token.is_content for token in said):
        return Support(False, ("…",))
    held = [_read_quote(quote, language) for quote in quotes]
    if any(stands_whole_in(said, quote.tokens) for quote in held):
        return Support(True, ())
    aligned = align(said, held, likeness)
    missing = tuple(_turned(aligned.tokens, language, held))
    if missing or not _is_all_told(aligned, held, (sentence, quotes), likeness):
        missing = (*(token.text for token in aligned.missing), *missing)
    return Support(not missing, tuple(dict.fromkeys(missing)))


def _turned(said: Sequence[Token], language: Language, held: Sequence[Quote]) -> Iterator[str]:
    """Yield what turns the meaning of the words that a sentence shares with its quotes."""
    tokens = [quote.tokens for quote in held]
    yield from missing_marks(said, tokens, is_foreign=all(quote.is_foreign for quote in held))
    yield from misplaced(said, held)
    yield from dropped_conditions(said, tokens)
    yield from borrowed_manners(said, tokens)
    yield from turned_round(said, tokens)
    yield from claimed_alone(said, tokens)
    yield from changed_otherwise(said, tokens)
    yield from dropped_degrees(said, tokens)
    yield from raised(said, language, held)


def _is_all_told(
    aligned: Aligned,
    held: Sequence[Quote],
    texts: tuple[str, Sequence[str]],
    likeness: Likeness | None,
) -> bool:
    """Whether a sentence says nothing but what its quotes do, with or without words for it."""
    if not aligned.missing:
        return True
    foreign = [token for quote in held if quote.is_foreign for token in quote.tokens]
    return (
        likeness is not None
        and aligned.is_free
        and are_likely(aligned.missing, aligned.tokens, foreign, texts, likeness)
    )


@lru_cache(maxsize=4096)
def _language(text: str) -> Language:
    return detect(text, Language.OTHER)


@lru_cache(maxsize=4096)
def _read_quote(quote: str, language: Language) -> Quote:
    """Read a quote that is compared with sentences of a language; the same one often is again."""
    found = _language(quote)
    own = language if found is Language.OTHER else found
    return Quote(read(quote, own), own is not language, own)
