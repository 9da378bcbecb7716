"""Files of JSON lines: an object on each line, read strictly; what is wrong is told with its line.

Lines end at a line feed and nowhere else: a string may hold the other characters that end a line.
"""

import json
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any, TypeVar

from corpus.errors import InputInvalid

Made = TypeVar("Made")

WRONG = (AttributeError, LookupError, TypeError, ValueError)
"""What values of another form raise where they are used."""


def lines(path: Path) -> Iterator[tuple[int, str]]:
    """Yield the number and the text of every line that is not blank."""
    try:
        text = path.read_bytes().decode("utf-8-sig")
    except FileNotFoundError:
        raise InputInvalid(f"There is no file {path}.", "Check the name.") from None
    except UnicodeDecodeError as error:
        raise InputInvalid(f"{path} is not UTF-8 text.", "Save it as UTF-8.") from error
    yield from ((n, line) for n, line in enumerate(text.split("\n"), start=1) if line.strip())


def parsed(text: str | bytes) -> dict[str, Any]:
    """Return the object that JSON holds; raises ValueError when it holds none."""
    try:
        values = json.loads(text)
        # Half a surrogate pair can be read, and then be written nowhere.
        json.dumps(values, ensure_ascii=False).encode()
    except RecursionError:
        raise ValueError("too many brackets") from None
    if not isinstance(values, dict):
        raise ValueError("not a JSON object")
    return values


def read(
    path: Path, make: Callable[[dict[str, Any]], Made], what: str, hint: str | None = None
) -> Iterator[tuple[int, Made]]:
    """Yield the number of every line and what is made of its object.

    Raises InputInvalid at a line of which no `what` can be made.
    """
    for number, line in lines(path):
        try:
            made = make(parsed(line))
        except WRONG as error:
            why = f": {error}" if isinstance(error, ValueError) else ""
            raise InputInvalid(f"{path}:{number} is no {what}{why}.", hint) from error
        yield number, made


def text_of(values: Mapping[str, Any], name: str) -> str:
    """Return the text under a name; raises ValueError when there is none."""
    text = values.get(name)
    if not isinstance(text, str):
        raise ValueError(f'"{name}" is no text')
    return text


def texts_of(values: Mapping[str, Any], name: str) -> tuple[str, ...]:
    """Return the texts of the list under a name; raises ValueError when there is no such list."""
    texts = values.get(name)
    if not isinstance(texts, list) or not all(isinstance(text, str) for text in texts):
        raise ValueError(f'"{name}" is no list of texts')
    return tuple(texts)
