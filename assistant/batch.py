"""The lines of the batch door: how a question stands in a file."""

import json
from dataclasses import dataclass
from typing import Any

from assistant.answer import Turn
from corpus.errors import InputInvalid


@dataclass(frozen=True)
class Asked:
    """One line of a batch; its id is given back as it came."""

    id: Any
    question: str
    history: tuple[Turn, ...]


def read_line(line: bytes, number: int) -> Asked:
    """Return the question on a line; raises InputInvalid, naming the line, when it holds none."""
    try:
        values = json.loads(line)
        history = tuple(
            Turn(_text(turn["question"]), _text(turn["answer"]))
            for turn in values.get("history") or ()
        )
        return Asked(values.get("id"), _text(values["question"]), history)
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        raise InputInvalid(
            f"Line {number} of the input is not a question.",
            'Give one JSON object a line, in UTF-8: {"id": "q1", "question": "…", "history": []}.',
        ) from None


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError
    return value
