"""The sentences that a model writes, each with the marks of the passages that it names."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

_MARK = r"\[\s?(?:[a-z]+\s)?\d+(?:\s?[,;]\s?\d+)*\s?\]"
_MARKED = re.compile(rf".+?(?:{_MARK}[\s.!?;,]*)+(?=[^\s\[.!?;,])", re.IGNORECASE)
"""A sentence with its marks, once something else has begun after it."""
_BULLET = re.compile(r"^(?:[-*•–]|\d{1,2}[.)])\s+")
_YES_OR_NO = re.compile(
    r"^(?:yes|no|oui|non|indeed|certainly|of course|en effet|bien sûr|tout à fait)\s?[,!:;]\s+"
    r"(?=\w)",
    re.IGNORECASE,
)
"""No quote can prove it; the sentence that follows says as much, and may be proved."""
_LONGEST = 1000
"""Characters of a sentence; what is longer is none."""


@dataclass(frozen=True)
class Written:
    """A sentence as a model wrote it, without its marks, and the numbers in them."""

    text: str
    marks: tuple[int, ...]


def written_sentences(pieces: Iterable[str]) -> Iterator[Written | None]:
    """Yield each sentence as soon as it is finished: after its marks, or at the end of its line.

    None after each piece lets those who wait look at the clock.
    """
    buffer = ""
    for piece in pieces:
        yield None
        buffer += piece
        while (cut := _end_of_first(buffer)) is not None:
            yield from _read(buffer[:cut])
            buffer = buffer[cut:]
    yield from _read(buffer)


def _end_of_first(buffer: str) -> int | None:
    line = buffer.find("\n") + 1
    marked = _MARKED.match(buffer)
    if marked is not None and (not line or marked.end() < line):
        return marked.end()
    return line or (len(buffer) if len(buffer) > _LONGEST else None)


def _read(raw: str) -> Iterator[Written]:
    numbers = (int(number) for mark in re.findall(_MARK, raw, re.I) for number in _digits(mark))
    text = re.sub(rf"\s*{_MARK}", "", raw, flags=re.IGNORECASE).replace("**", "")
    text = _BULLET.sub("", " ".join(text.split())).strip()
    if _YES_OR_NO.match(text):
        text = _capitalised(_YES_OR_NO.sub("", text))
    text = re.sub(r"([.!?])[\s.;,]+$", r"\1", text)
    if any(sign.isalnum() for sign in text) and len(text) <= _LONGEST:
        yield Written(text, tuple(dict.fromkeys(numbers)))


def _capitalised(text: str) -> str:
    return text[:1].upper() + text[1:]


def _digits(mark: str) -> list[str]:
    return re.findall(r"\d{1,4}", mark)
