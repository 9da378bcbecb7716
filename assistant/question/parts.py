"""The questions that a message holds."""

import re

from assistant.question.asking import ASKS, MAY_ASK, asks, sentences_of
from index.lexical import fold_in_place

_INTERROGATIVE = rf"(?:(?:{ASKS}|{MAY_ASK}|is there|are there|y a-t-il)\b)"
_JOINTS = re.compile(
    rf"[\s,;]+(?:et|and|ainsi que|puis|as well as)\s+(?=(?:[\w'’]+\s+){{0,2}}?{_INTERROGATIVE})",
    re.IGNORECASE,
)
_MOST_PARTS = 6


def parts(text: str) -> tuple[str, ...]:
    """Return the questions that a message holds: most often one, the message itself.

    Statements around a question ("Hello, I have just moved here.") belong to no part.
    """
    sentences = sentences_of(text)
    asked = [sentence for sentence in sentences if sentence.endswith("?")]
    asked = asked or [sentence for sentence in sentences if asks(sentence)] or [text]
    found = [part.strip(" ,;") for sentence in asked for part in _split_joint(sentence)]
    kept = tuple(part for part in found if re.search(r"\w{2}", part))
    return kept if 1 < len(kept) <= _MOST_PARTS else (text,)


def _split_joint(sentence: str) -> list[str]:
    pieces, start = [], 0
    for match in _JOINTS.finditer(fold_in_place(sentence)):
        pieces.append(sentence[start : match.start()])
        start = match.end()
    return [*pieces, sentence[start:]]
