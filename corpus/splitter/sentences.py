"""Where sentences end, in French and English."""

import re
from collections.abc import Iterator

from corpus.document import Span

ABBREVIATIONS = frozenset(
    """
    adj approx apr av avr bd boul ca cf coll corp dec dept dr éd env ex exp feb févr fr gén gov hon
    inc incl janv jr juil ltd mgr mlle mm mme mr mrs ms nov oct prof préf réf rev sept sr st ste
    suiv tel tél trad univ vs e.g i.e c.-à-d p.ex a.m p.m
    """.split()  # noqa: SIM905 - one word a line would be thirty lines
)
"""Shortened words whose full stop does not end a sentence. "etc." is not among them: it may."""

BEFORE_NUMBERS = frozenset(
    "al art ch chap col ff fig n no nos nr nº p pp para sec sect v vol".split()  # noqa: SIM905
)
"""Shortened words only where a number follows: "no. 5", but "He said no. Then he left."."""

HARD_LIMIT = 2000
"""Characters after which text without any sentence end is cut at white space."""

_CLOSERS = "»”’\"')\\]"
_BOUNDARY = re.compile(
    rf"(?P<end>[.!?…]+(?:\s?»|[{_CLOSERS}])*(?:\[\d+\])?(?:\s?\(\d{{4}}\))?)\s+(?=(?P<next>\S))",
)


def sentence_spans(text: str, start: int, end: int) -> Iterator[Span]:
    """Yield the spans of the sentences of text[start:end], without the white space between."""
    position = start
    for match in _BOUNDARY.finditer(text, start, end):
        if _ends_sentence(text, position, match):
            yield from _within_limit(text, position, match.end("end"))
            position = match.end()
    yield from _within_limit(text, position, end)


def _ends_sentence(text: str, start: int, match: re.Match[str]) -> bool:
    following = match["next"]
    if following.islower() or following in ",;:.)»%&/":
        return False
    if match["end"] != ".":
        return True
    word = _last_word(text, start, match.start())
    initial = len(word) == 1 and word.isupper()
    dotted = re.fullmatch(r"(?:[^\W\d]\.)+[^\W\d]", word) is not None
    enumerator = match.start() - len(word) <= start and len(word) <= 3
    shortened = word.lower() in ABBREVIATIONS
    numbered = word.lower() in BEFORE_NUMBERS and following.isdigit()
    return not (initial or dotted or enumerator or shortened or numbered)


def _last_word(text: str, start: int, end: int) -> str:
    position = end
    while position > start and (text[position - 1].isalnum() or text[position - 1] in ".-’'"):
        position -= 1
    return re.split("[’']", text[position:end])[-1]


def _within_limit(text: str, start: int, end: int) -> Iterator[Span]:
    while end - start > HARD_LIMIT:
        cut = max(
            text.rfind(" ", start, start + HARD_LIMIT), text.rfind("\n", start, start + HARD_LIMIT)
        )
        cut = cut if cut > start else start + HARD_LIMIT
        yield from _stripped(text, start, cut)
        start = cut
    yield from _stripped(text, start, end)


def _stripped(text: str, start: int, end: int) -> Iterator[Span]:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    if start < end:
        yield start, end
