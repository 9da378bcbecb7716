"""Collections in the format of SQuAD, and questions for them in another language."""

import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from corpus.errors import InputInvalid
from eval.json_lines import WRONG, parsed, text_of

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
    wordings = None if questions is None else read_json(questions, _WORDINGS)
    texts: dict[str, str] = {}
    found = []
    try:
        for paragraph in paragraphs(read_json(squad, _FORM)):
            text = text_of(paragraph, "context")
            name = hashlib.sha256(text.encode()).hexdigest()[:16]
            texts[name] = text
            for entry in paragraph["qas"]:
                if wordings is None:
                    found.append(Question(text_of(entry, "question"), name))
                elif entry.get("id") in wordings:
                    found.append(Question(text_of(wordings, entry["id"]), name))
    except WRONG:
        raise InputInvalid(f"{squad} is not in the format of SQuAD.", _FORM) from None
    if not found:
        form = _FORM if questions is None else _WORDINGS
        raise InputInvalid(f"{questions or squad} holds no question of the collection.", form)
    return Collection(texts, tuple(found))


def paragraphs(values: Mapping[str, Any]) -> Iterator[Any]:
    """Yield the paragraphs of a SQuAD file; raises a built-in error where it is of another form."""
    for article in values["data"]:
        yield from article["paragraphs"]


def read_json(path: Path, form: str) -> dict[str, Any]:
    """Return the object that a file holds; raises InputInvalid, which tells the form wanted."""
    try:
        return parsed(path.read_bytes())
    except FileNotFoundError:
        raise InputInvalid(f"There is no file {path}.", form) from None
    except ValueError as error:
        raise InputInvalid(f"{path} cannot be read: {error}.", form) from None
