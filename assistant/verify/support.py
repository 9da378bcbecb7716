"""Whether quotes support a sentence: the one predicate, for what is shown and for what is measured.

Everything that a sentence says must stand in its quotes: each term, value and name; each small
word that turns the meaning; and they must be put together as there.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from assistant.verify.alignment import align
from assistant.verify.likeness import Likeness
from assistant.verify.marks import missing_marks
from assistant.verify.order import misplaced
from assistant.verify.reading import read
from assistant.verify.tokens import Quote
from corpus.language import Language, detect


@dataclass(frozen=True)
class Support:
    """Whether quotes support a sentence, and what they do not hold, in words for a reader."""

    supported: bool
    missing: tuple[str, ...]


def supports(sentence: str, quotes: Sequence[str], likeness: Likeness | None = None) -> Support:
    """Tell whether everything that a sentence says stands in its quotes.

    Across languages terms are compared by `likeness`; without it only facts are: values, names,
    and the marks that turn a meaning.
    """
    default = detect(" ".join(quotes))
    language = _spoken(detect(sentence, default), default)
    said = read(sentence, language)
    if not any(token.is_content for token in said):
        return Support(False, ("…",))
    held = [_read_quote(quote, language) for quote in quotes]
    aligned = align(said, held, likeness)
    missing = (
        *(token.text for token in aligned.missing),
        *missing_marks(aligned.tokens, [quote.tokens for quote in held]),
        *misplaced(aligned.tokens, held),
    )
    return Support(not missing, tuple(dict.fromkeys(missing)))


def _read_quote(quote: str, language: Language) -> Quote:
    own = _spoken(detect(quote, language), language)
    return Quote(read(quote, own), own is not language)


def _spoken(language: Language, default: Language) -> Language:
    return default if language is Language.OTHER else language
