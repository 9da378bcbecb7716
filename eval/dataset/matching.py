"""Whether a document or an answer holds what it should: quotes to the letter, facts folded."""

import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache

from corpus.document import Document, Passage
from eval.dataset.question import GoldSpan

# Quote marks, and letters that Unicode does not take apart into a letter and an accent.
_PLAIN = str.maketrans(
    {**dict.fromkeys("’‘´`", "'"), **dict.fromkeys("“”«»„", '"'), "đ": "d", "œ": "oe"}
)


def locate(span: GoldSpan, documents: Iterable[Document]) -> tuple[Passage, ...]:
    """Return every place where the quote stands in its document, white space folded."""
    pattern = re.compile(r"\s+".join(re.escape(word) for word in span.quote.split()))
    return tuple(
        document.passage(match.start(), match.end())
        for document in documents
        if document.id == span.document
        for match in pattern.finditer(document.text)
    )


def overlap(one: Passage, other: Passage) -> bool:
    """Whether two passages share a character of the same document."""
    same = one.document.id == other.document.id
    return same and one.start < other.end and other.start < one.end


@lru_cache(maxsize=1024)  # an answer is looked through once for every form of every fact
def fold(text: str) -> str:
    """Return the text without accents and capitals, with one kind of quote mark and space."""
    plain = unicodedata.normalize("NFKD", text.casefold().translate(_PLAIN))
    return " ".join("".join(c for c in plain if not unicodedata.combining(c)).split())


def holds(text: str, fact: str) -> bool:
    """Return whether the text holds the fact, both folded.

    A fact begins where a word or number begins and may be followed by an ending: "museum" is
    held by "museums" but "17" neither by "170" nor by "1.7" or "17.5".
    """
    folded = fold(fact)
    # A number may stand against a letter (220km), but not be a part of a longer number.
    before = r"(?<!\d)(?<!\d[.,])" if folded[:1].isdigit() else r"(?<![^\W\d_])"
    after = r"(?!\d)(?![.,]\d)" if folded[-1:].isdigit() else ""
    return re.search(before + re.escape(folded) + after, fold(text)) is not None
