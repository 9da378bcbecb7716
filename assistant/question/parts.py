"""The questions that a message holds, and the part of it that asks."""

import re

from index.lexical import fold, query_terms

_INTERROGATIVE = (
    r"(?:combien|qui|quand|ou|comment|pourquoi|quels?|quelles?|lequel|laquelle|lesquels|lesquelles"
    r"|how|who|whom|whose|what|when|where|which|why|est-ce|is there|are there|y a-t-il)"
)
_BREAKS = re.compile(r"(?<=[?!])\s+(?=\w)|(?<=[.])\s+(?=[A-ZÀ-Ý])")
_JOINTS = re.compile(
    rf"[\s,;]+(?:et|and|ainsi que|puis|as well as)\s+(?=(?:[\w'’]+\s+){{0,2}}?{_INTERROGATIVE}\b)",
    re.IGNORECASE,
)
_MOST_PARTS = 3


def parts(text: str) -> tuple[str, ...]:
    """Return the questions that a message holds: most often one, the message itself.

    Statements around a question ("Hello, I have just moved here.") belong to no part.
    """
    sentences = [sentence.strip() for sentence in _BREAKS.split(text) if sentence.strip()]
    asked = [sentence for sentence in sentences if sentence.endswith("?")] or sentences
    found = [part.strip(" ,;") for sentence in asked for part in _split_joint(sentence)]
    kept = tuple(part for part in found if re.search(r"\w{2}", part))
    return kept if 1 < len(kept) <= _MOST_PARTS else (text,)


def _split_joint(sentence: str) -> list[str]:
    folded = fold(sentence)
    if len(folded) != len(sentence):  # a ligature was spelled out: positions no longer agree
        return _JOINTS.split(sentence)
    pieces, start = [], 0
    for match in _JOINTS.finditer(folded):
        pieces.append(sentence[start : match.start()])
        start = match.end()
    return [*pieces, sentence[start:]]


_LEAST_ASKED = 3
"""Words that a question must have to be understood without the statements around it."""


def core(text: str) -> str:
    """Return what a message asks, without the statements around it where it can do without."""
    sentences = [sentence.strip() for sentence in _BREAKS.split(text) if sentence.strip()]
    asked = [sentence for sentence in sentences if sentence.endswith("?")]
    found = " ".join(asked)
    enough = len(asked) < len(sentences) and len(query_terms(found)) >= _LEAST_ASKED
    return found if enough else text
