"""Reading one line of a question file, strictly."""

import re
from collections.abc import Callable, Iterator
from typing import Any

from assistant.answer import Turn
from corpus.errors import InputInvalid
from corpus.language import Language
from eval.dataset.question import GoldSpan, Line, Persona, Question, QuestionKind, Style
from eval.json_lines import parsed


def parse(text: str, line: Line) -> Question:
    """Return the question that a line holds.

    Raises InputInvalid, naming file and line, when it holds none or one that contradicts itself.
    """
    try:
        values = parsed(text)
        question = Question(line, **{key: _read(key, value) for key, value in values.items()})
        for problem in _contradictions(question):
            raise ValueError(problem)
    except (ValueError, TypeError) as error:
        # A key that is left out is a TypeError of Question's, which names it.
        message = str(error).replace("Question.__init__() ", "")
        raise InputInvalid(
            f"{line}: {message}.", "eval/dataset/__init__.py explains the keys."
        ) from error
    return question


def _read(key: str, value: Any) -> Any:
    if key not in _READERS:
        raise ValueError(f'unknown key "{key}"')
    try:
        return _READERS[key](value)
    except ValueError as error:
        raise ValueError(f'"{key}": {error}') from error


def _text(value: Any) -> str:
    if not isinstance(value, str) or not value.strip():
        raise ValueError(f"{value!r} is not a text")
    return value


def _code(value: Any) -> str:
    if not re.fullmatch("[a-z]{2,3}", _text(value)):
        raise ValueError(f"{value!r} is not a language code")
    return str(value)


def _flag(value: Any) -> bool:
    if not isinstance(value, bool):
        raise ValueError(f"{value!r} is neither true nor false")
    return value


def _several(read: Callable[[Any], Any]) -> Callable[[Any], tuple[Any, ...]]:
    def read_all(value: Any) -> tuple[Any, ...]:
        if not isinstance(value, list):
            raise ValueError(f"{value!r} is not a list")
        return tuple(read(item) for item in value)

    return read_all


def _record(make: Callable[..., Any], first: str, second: str) -> Callable[[Any], Any]:
    def read(value: Any) -> Any:
        if not isinstance(value, dict) or set(value) != {first, second}:
            raise ValueError(f'{value!r} has not exactly the keys "{first}" and "{second}"')
        return make(_text(value[first]), _text(value[second]))

    return read


_span = _record(GoldSpan, "document", "quote")

_READERS: dict[str, Callable[[Any], Any]] = {
    "id": _text,
    "persona": Persona,
    "language": _code,
    "kind": QuestionKind,
    "question": _text,
    "history": _several(_record(Turn, "question", "answer")),
    "gold": _several(_span),
    "all": _flag,
    "alternatives": _several(_several(_span)),
    "facts": _several(_several(_text)),
    "forbidden": _several(_text),
    "style": Style,
}


def _contradictions(question: Question) -> Iterator[str]:
    kind = question.kind
    if kind.answerable and not (question.gold and question.facts):
        yield f"a question of the kind {kind} needs gold and facts"
    if not kind.answerable and (question.spans or question.facts):
        yield f"a question of the kind {kind} has neither gold nor facts"
    if kind is QuestionKind.FOLLOWUP and not question.history:
        yield "a follow-up needs a history"
    if question.all and len(question.gold) < 2:
        yield '"all" needs two spans or more'
    if not all((*question.facts, *question.alternatives, True)):
        yield "an empty group in facts or alternatives can never be met"
    spoken = question.language in {Language.FRENCH, Language.ENGLISH}
    if spoken == (kind is QuestionKind.FOREIGN):
        yield f"the kind {kind} does not go with the language {question.language}"
