"""From a document to passages with their sentences."""

import re

from corpus.document import Document, Passage


def split(document: Document) -> tuple[Passage, ...]:
    """Return the passages of a document in order, each with its sentences."""
    found = []
    for match in re.finditer(r"\S(?:.*\S)?", document.text):
        sentences = (document.passage(match.start(), match.end()),)
        found.append(document.passage(match.start(), match.end(), sentences=sentences))
    return tuple(found)
