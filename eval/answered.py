"""Answers in the form of the batch door, each with its question; asked now or read from a file."""

import json
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tqdm import tqdm

from assistant.answer import Kind
from assistant.assistant import Assistant
from assistant.batch import Asked, read_line
from corpus.errors import InputInvalid
from corpus.language import Language
from eval.json_lines import lines, read, text_of


@dataclass(frozen=True)
class Quote:
    """A quote and where it stands."""

    text: str
    title: str
    document: str
    start: int
    end: int


@dataclass(frozen=True)
class Statement:
    """A sentence of an answer and the quotes that it cites."""

    text: str
    quotes: tuple[Quote, ...]


@dataclass(frozen=True)
class Answered:
    """A question and what a reader was shown."""

    asked: Asked
    language: Language
    kind: Kind
    text: str
    statements: tuple[Statement, ...]

    @property
    def claims(self) -> tuple[Statement, ...]:
        """The statements that answer the question; none where the assistant declines or chats."""
        return self.statements if self.kind in (Kind.ANSWER, Kind.OTHER_LANGUAGE) else ()


def ask(assistant: Assistant, questions: Iterable[Asked]) -> Iterator[Answered]:
    """Ask every question in its conversation."""
    for asked in tqdm(list(questions), desc="Asking", unit="question", disable=None):
        yield from_json(assistant.ask(asked.question, asked.history).as_json(), asked)


def read_questions(path: Path) -> list[Asked]:
    """Read a file of questions, in the form that the batch door reads."""
    questions = [read_line(text.encode(), number) for number, text in lines(path)]
    if not questions:
        raise InputInvalid(f"{path} holds no question.", "Give one JSON object a line.")
    counts = Counter(_key(asked.id) for asked in questions)
    if None in {asked.id for asked in questions} or max(counts.values()) > 1:
        hint = 'Give each question an "id" of its own.'
        raise InputInvalid(f"{path} holds questions that no id tells apart.", hint)
    return questions


def read_answers(path: Path, questions: Iterable[Asked]) -> list[Answered]:
    """Read what the batch door wrote, and give each answer the question that has its id."""
    by_id = {_key(asked.id): asked for asked in questions}

    def answered(values: Mapping[str, Any]) -> Answered | None:
        asked = by_id.get(_key(values["id"]))
        return from_json(values, asked) if asked else None

    answers = []
    hint = "Give what `python -m assistant batch` wrote."
    for number, answer in read(path, answered, "answer", hint):
        if answer is None:
            hint = "Give the file of questions that it answers with --ask."
            raise InputInvalid(f"{path}:{number} answers no known question.", hint)
        answers.append(answer)
    return answers


def from_json(values: Any, asked: Asked) -> Answered:
    """Return an answer of the batch door with its question."""
    quotes = {
        citation["number"]: Quote(
            str(citation["quote"]),
            str(citation["title"]),
            str(citation["document"]),
            int(citation["start"]),
            int(citation["end"]),
        )
        for citation in values["citations"]
    }
    statements = (
        Statement(str(sentence["text"]), tuple(quotes[number] for number in sentence["citations"]))
        for sentence in values["sentences"]
    )
    text = text_of(values, "text")
    return Answered(
        asked, Language(values["language"]), Kind(values["kind"]), text, tuple(statements)
    )


def _key(identifier: Any) -> str:
    return json.dumps(identifier, sort_keys=True)
