"""Collections in the format of SQuAD, and questions for them in another language."""

import hashlib
import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from corpus.errors import InputInvalid

_FORM = "A SQuAD file holds data > paragraphs > context, qas > question."
_WORDINGS = 'Give a JSON file of question ids and questions: {"id": "question"}.'


@dataclass(frozen=True)
class Question:
    """A question and the name of the paragraph that answers it."""

    text: str
    gold: str


@dataclass(frozen=True)
class Collection:
    """Paragraphs by name, each once, and the questions that they answer."""

    paragraphs: dict[str, str]
    questions: tuple[Question, ...]

    @property
    def digest(self) -> str:
        """A name for the paragraphs that changes when they do."""
        joined = "\0".join(f"{name}\0{text}" for name, text in sorted(self.paragraphs.items()))
        return hashlib.sha256(joined.encode()).hexdigest()[:16]


def read_collection(squad: Path, questions: Path | None = None) -> Collection:
    """Read a SQuAD file; `questions` maps ids of its questions to other wordings of them.

    A paragraph is named by the digest of its text, so equal paragraphs are one document and its
    name tells nothing.
    """
    wordings = None if questions is None else _json(questions, _WORDINGS)
    paragraphs: dict[str, str] = {}
    found = []
    try:
        for paragraph in _paragraphs(_json(squad, _FORM)):
            text = paragraph["context"]
            name = hashlib.sha256(text.encode()).hexdigest()[:16]
            paragraphs[name] = text
            for entry in paragraph["qas"]:
                if wordings is None:
                    found.append(Question(entry["question"], name))
                elif entry.get("id") in wordings:
                    found.append(Question(str(wordings[entry["id"]]), name))
    except (KeyError, TypeError, AttributeError):
        raise InputInvalid(f"{squad} is not in the format of SQuAD.", _FORM) from None
    if not found:
        form = _FORM if questions is None else _WORDINGS
        raise InputInvalid(f"{questions or squad} holds no question of the collection.", form)
    return Collection(paragraphs, tuple(found))


def _paragraphs(values: Any) -> Iterator[Any]:
    for article in values["data"]:
        yield from article["paragraphs"]


def _json(path: Path, form: str) -> Any:
    try:
        return json.loads(path.read_bytes())
    except FileNotFoundError:
        raise InputInvalid(f"There is no file {path}.", form) from None
    except ValueError:
        raise InputInvalid(f"{path} is not JSON.", form) from None
