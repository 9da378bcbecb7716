"""The part of a message that asks, told from the story around it."""

import re

from index.lexical import content_words, fold_in_place

_BREAKS = re.compile(r"(?<=[?!])\s+(?=\w)|(?<=[.])\s+(?=[A-ZÀ-Ý])")
_LEAST = 3
"""Words with a meaning that a question must have to be understood without its story."""
LONG = 15
"""Words of a sentence that is likely to tell a story beside what it asks."""

ASKS = (
    r"(?:combien|comment|pourquoi|quels?|quelles?|lequel|laquelle|lesquels|lesquelles"
    r"|est[- ]ce(?= qu)|how|what|why|whose)"
)
"""Words that ask wherever they stand."""
MAY_ASK = r"(?:qui|quoi|quand|ou|who|whom|when|where|which)"
"""Words that ask, or join a clause to a noun: "ma sœur, qui habite Lille, ..."."""
_OF = (
    r"(?:(?:a|au|dans|de|depuis|en|jusqu'a|par|pour|sur|vers|about|at|by|for|from|in|of|on|since"
    r"|to|until|with|under) |[dl]')?"
)
_KNOW = (
    r"(?:ask\w*|check|clarify|clue|confirm|explain|figure out|find out|know|knows|idea|remind|say"
    r"|sure|tell|tells|understand|wonder\w*"
    r"|compren\w+|confirm\w+|demand\w+|di(?:re|s|tes)|expliqu\w+|idee|indiqu\w+|precis\w+|rappel\w+"
    r"|renseign\w+|sai[st]|saur\w+|sav\w+|voir)"
)
_EN_BE = r"(?:am|are|can|could|did|do|does|had|has|have|is|may|must|should|was|were|will|would)"
_EN_WHO = r"(?:i|you|he|she|it|we|they|there|one|someone|anyone|somebody|anybody|people)"
_FR_WHO = r"(?:je|tu|il|elle|on|ce|nous|vous|ils|elles)"
_POINTS = (
    rf"{_OF}{ASKS}\b",
    rf"{_KNOW}(?:[ -]\w+){{0,2}}?[ ,:]+(?={_OF}{MAY_ASK}\b|if\b|whether\b|si\b|s'ils?\b|ce qu)",
    rf"(?:so|alors|donc|but|mais),? (?={_OF}{MAY_ASK}\b)",
    rf"{_EN_BE} {_EN_WHO}\b",
    rf"(?!rendez-vous)\w+-(?:t-)?{_FR_WHO}\b",
    r"c'est (?:quoi|ou|qui|quand)\b",
    r"y a[- ]t[- ]il\b",
)
_POINT = re.compile(rf"^{_OF}{MAY_ASK}\b|\b(?:{'|'.join(_POINTS)})")
"""Where a question may begin within a sentence."""
_IN_QUESTION = re.compile(rf"{_POINT.pattern}|(?<=[,;:] ){_OF}{MAY_ASK}\b")
_REQUEST = re.compile(
    r"\b(?:appreciate|grateful|i'?d like|interested in|looking for|need|needs|please|want|wants"
    r"|would like|(?:give|list|name|send|show|tell) (?:me|us)"
    r"|aimer(?:ais|ions|ait)|besoin|cherch\w+|connaitre|faut|merci de|souhait\w+|voudr\w+)\b"
)
"""What asks for something without a question."""
_APART = re.compile(r"[,;:](?!\s*(?:et|and|ainsi que|puis)\s*$)|\b(?:but|mais|car|because)\b")
"""What parts a question from what is said before it."""
_POINTS_BACK = re.compile(
    r"\b(?:it|its|they|them|their|he|she|his|her|ils?|elles?|lui|leurs?|cela|ca|cet|cette|ces|celle"
    r"|celui|that|these|those|this)\b(?! (?:y a|faut|existe|is|are|region|year|annee)\b)"
)
"""A word for something that was named before it."""
_STORY = re.compile(
    r"[,;]\s+(?:(?:as|because|car|comme|and|et|since|so) )?"
    r"(?:c'est|j'|je|ma|mes|mon|nos|notre|nous|on|i|i'm|im|it's|my|our|we|we're)\b"
)
"""Where somebody goes on about themselves after the question."""


def sentences_of(text: str) -> list[str]:
    """Return the sentences of a message."""
    return [sentence.strip() for sentence in _BREAKS.split(text) if sentence.strip()]


def asks(text: str) -> bool:
    """Whether a text asks for something, as a question or a request."""
    return bool(_points(text)) or _REQUEST.search(fold_in_place(text)) is not None


def core(text: str) -> str:
    """Return what a message asks, without the statements around it where it can do without."""
    sentences = sentences_of(text)
    asked = [s for s in sentences if s.endswith("?") or _points(s)]
    if any(s.endswith("?") for s in asked):
        asked = [
            s for s in asked if s.endswith("?") or re.search(rf"\b{_KNOW}\b", fold_in_place(s))
        ]
    asked = asked or [s for s in sentences if _REQUEST.search(fold_in_place(s))][-1:]
    for found in (" ".join(map(_asking_clause, asked)), " ".join(asked)):
        if len(content_words(found)) >= _LEAST:
            return found
    return text


def _asking_clause(sentence: str) -> str:
    """Return the part of a long sentence that asks; all of it where that part points back."""
    if len(sentence.split()) < LONG:
        return sentence
    plain = fold_in_place(sentence)
    points = _points(sentence) or [m.start() for m in _REQUEST.finditer(plain)][-1:] or [0]
    start = last = points[-1]
    for point in reversed(points):
        if _APART.search(plain[point:start]):
            break
        start = point
    story = _STORY.search(plain, last)
    end = story.start() if story else len(plain)
    return sentence if _POINTS_BACK.search(plain[start:end]) else sentence[start:end]


def _points(sentence: str) -> list[int]:
    pattern = _IN_QUESTION if sentence.endswith("?") else _POINT
    return [match.start() for match in pattern.finditer(fold_in_place(sentence))]
