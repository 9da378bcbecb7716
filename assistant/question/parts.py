"""The questions that a message holds, and the part of it that asks."""

import re

from index.lexical import fold, query_terms

_INTERROGATIVE = (
    r"(?:combien|qui|quoi|quand|ou|comment|pourquoi|quels?|quelles?|lequel|laquelle|lesquels"
    r"|lesquelles|how|who|whom|whose|what|when|where|which|why|est-ce|is there|are there|y a-t-il)"
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
_LONG = 15
"""Words of a sentence that is likely to tell a story before it asks."""
_ASKS_LATE = re.compile(
    r"(?:,|\b(?:know|tell \w+|wonder(?:ing)?|ask(?:ed|ing)?|find out|understand|savoir|demande[rz]?"
    rf"|dire|comprendre))\s+(?=(?:{_INTERROGATIVE}|whether|do|does|can|s['’]il y a|si)\b)",
    re.IGNORECASE,
)
"""What stands before a question within a sentence: "we are moving, so tell me [how many] ..."."""


def core(text: str) -> str:
    """Return what a message asks, without the statements around it where it can do without."""
    sentences = [sentence.strip() for sentence in _BREAKS.split(text) if sentence.strip()]
    clauses = [_asking_clause(sentence) for sentence in sentences]
    asked = [c for c, s in zip(clauses, sentences, strict=True) if s.endswith("?") or c != s]
    found = " ".join(asked)
    return found if len(query_terms(found)) >= _LEAST_ASKED else text


def _asking_clause(sentence: str) -> str:
    """Return the part of a long sentence that asks, or all of it."""
    if len(sentence.split()) < _LONG:
        return sentence
    *_, start = (0, *(match.end() for match in _ASKS_LATE.finditer(sentence)))
    return sentence[start:]
