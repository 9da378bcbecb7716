"""Which verbatim quote of a passage supports a sentence that somebody else wrote."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from assistant.verify.support import Support, supports
from assistant.verify.text.reading import read
from assistant.verify.words.likeness import Likeness
from corpus.document import Passage, Role
from corpus.language import Language, detect

_LONGEST_QUOTE = 3
"""Sentences of a quote, at most."""
_STOPS = (".", "!", "?", ":", ";")


@dataclass(frozen=True)
class Proof:
    """The quotes that support a sentence, or what the nearest ones lack."""

    quotes: tuple[Passage, ...]
    missing: tuple[str, ...] = ()


def prove(sentence: str, passages: Sequence[Passage], likeness: Likeness | None = None) -> Proof:
    """Find the shortest quote of the passages, the first before the others, that supports it.

    Every quote that is cited supports the whole sentence: two that each support a part would also
    support what neither of them says, the date of one thing for another. Only a heading may be
    quoted besides, for the name of what the quote under it tells of.
    """
    nearest: tuple[str, ...] | None = None
    language = detect(sentence, Language.OTHER)
    for passage in passages:
        # Across languages words are compared, not how they are put together: that a tower was of
        # wood and, in the next sentence, rebuilt would prove that it was rebuilt in wood.
        is_foreign = language not in (passage.language, Language.OTHER)
        for run in runs_of(passage, 1 if is_foreign else _LONGEST_QUOTE):
            quote, reading = _quoted(run), _told_apart(run)
            # As it stands, too: so it is shown, and judged by whoever looks at what is shown.
            told = [[reading], [quote.reading]]
            support = _each_supports(sentence, told, likeness)
            if support.supported:
                return Proof((quote,))
            heading = heading_over(quote) if _names_nothing_else(sentence, reading) else None
            if heading:
                headed = [[heading.reading, *texts] for texts in told]
                if _each_supports(sentence, headed, likeness).supported:
                    return Proof((heading, quote))
            if nearest is None or len(support.missing) < len(nearest):
                nearest = support.missing
    return Proof((), nearest or ())


def _each_supports(
    sentence: str, quotes: Sequence[Sequence[str]], likeness: Likeness | None
) -> Support:
    """Return the support of a sentence by the first quotes that do not support it, or the last."""
    for texts in quotes:
        support = supports(sentence, texts, likeness)
        if not support.supported:
            break
    return support


def heading_over(quote: Passage) -> Passage | None:
    """Return the nearest heading above a quote where it stands in the document.

    It has its lines to itself, but for a number before it and a colon after it: the same words
    within a sentence are no heading.
    """
    if not quote.place.section:
        return None
    words = r"\s+".join(map(re.escape, quote.place.section[-1].split()))
    # One way only to read what stands before: a row of numbers would else take for ever.
    before = r"(?:(?>\w{1,4}[.)]|\d|[^\w\n]))*"
    heading = re.compile(rf"^{before}({words})[^\w\n]*$", re.MULTILINE)
    found = [*heading.finditer(quote.document.text, 0, quote.start)]
    if not found:
        return None
    place = replace(quote.place, role=Role.HEADING, gaps=())
    return quote.document.passage(*found[-1].span(1), place)


def _names_nothing_else(sentence: str, quote: str) -> bool:
    """Whether a quote names only what a sentence does: it tells of nothing but its heading."""
    return _names_in(quote) <= _names_in(sentence)


def _names_in(text: str) -> set[object]:
    return {token.key for token in read(text, detect(text)) if token.is_name}


def runs_of(passage: Passage, longest: int = _LONGEST_QUOTE) -> Iterator[Sequence[Passage]]:
    """Yield what may be quoted of a passage, the shortest first: sentences and runs of them."""
    sentences = passage.sentences or (passage,)
    for length in range(1, longest + 1):
        for first in range(len(sentences) - length + 1):
            yield sentences[first : first + length]


def _quoted(run: Sequence[Passage]) -> Passage:
    first, last = run[0], run[-1]
    if first is last:
        return first
    gaps = tuple(gap for sentence in run for gap in sentence.place.gaps)
    return first.document.passage(first.start, last.end, replace(first.place, gaps=gaps))


def _told_apart(run: Sequence[Passage]) -> str:
    """Return the reading of sentences with a stop between any two.

    Lines and items have none; run on, one would be the subject of what the next one says.
    """
    *before, last = (sentence.reading for sentence in run)
    ended = (text if text.endswith(_STOPS) else f"{text}." for text in before)
    return " ".join((*ended, last))
