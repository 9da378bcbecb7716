"""The door of the assistant: `python -m assistant ask|batch|models`."""

import argparse
import json
import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass, replace
from time import perf_counter
from typing import Any

from assistant.answer import Answer, Turn
from assistant.assistant import Assistant
from assistant.generation import Deadline, ModelFailed, open_model, stream_text
from assistant.settings import Settings
from corpus.door import Parser, add_folders, run
from corpus.errors import InputInvalid, ModelUnavailable


@dataclass(frozen=True)
class Asked:
    """One line of a batch; its id is given back as it came."""

    id: Any
    question: str
    history: tuple[Turn, ...]


def main() -> int:
    """Answer on the terminal, or line by line from standard input."""
    parser = Parser(prog="python -m assistant", description=__doc__)
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")
    ask = commands.add_parser("ask", help="answer one question")
    ask.add_argument("question")
    ask.add_argument("--json", action="store_true", help="print the answer as one line of JSON")
    batch = commands.add_parser("batch", help="answer the JSON lines of standard input")
    commands.add_parser("models", help="say which language model is configured, and try it")
    for command in (ask, batch):
        add_folders(command)
        command.set_defaults(corpus=None, index=None)  # what is not given is a setting
    arguments = parser.parse_args()
    if arguments.command == "models":
        print(_tried(Settings.from_environment()))
        return 0
    assistant = Assistant.open(_settings(arguments))
    if arguments.command == "batch":
        return _batch(assistant)
    answer = _timed(assistant, arguments.question)
    print(json.dumps(answer[1], ensure_ascii=False) if arguments.json else _printed(answer[0]))
    return 0


def _tried(settings: Settings) -> str:
    """Return what language model is configured and how fast it responds.

    Raises ModelUnavailable when it does not.
    """
    model = open_model(settings.model, settings.model_seconds)
    if model is None:
        return "No language model is configured: answers quote the sources as they stand."
    started = perf_counter()
    greeting = [("human", "Say hello.")]
    try:
        with closing(stream_text(model, greeting, Deadline.after(settings.model_seconds))) as text:
            responds = any(piece.strip() for piece in text)
    except ModelFailed as error:
        raise ModelUnavailable(f"{model.name} does not respond. {error}", _TRY) from error
    if not responds:
        raise ModelUnavailable(f"{model.name} responds with nothing.", _TRY)
    return f"{model.name} responds, after {perf_counter() - started:.1f} seconds."


_TRY = "Is its server running? Check ASSISTANT_MODEL and ASSISTANT_MODEL_SECONDS."


def _settings(arguments: argparse.Namespace) -> Settings:
    settings = Settings.from_environment()
    given = {
        name: value
        for name in ("corpus", "index")
        if (value := getattr(arguments, name)) is not None
    }
    return replace(settings, **given)


def _batch(assistant: Assistant) -> int:
    # Bytes, so that the terminal's encoding does not matter.
    for number, line in enumerate(sys.stdin.buffer, start=1):
        if line.strip():
            asked = _read(line, number)
            _, values = _timed(assistant, asked.question, asked.history)
            print(json.dumps({"id": asked.id, **values}, ensure_ascii=False), flush=True)
    return 0


def _read(line: bytes, number: int) -> Asked:
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
            'Give one JSON object a line: {"id": "q1", "question": "…", "history": []}.',
        ) from None


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError
    return value


def _timed(
    assistant: Assistant, question: str, history: Sequence[Turn] = ()
) -> tuple[Answer, Mapping[str, Any]]:
    started = perf_counter()
    answer = assistant.ask(question, history)
    elapsed = round((perf_counter() - started) * 1000, 1)
    return answer, {**answer.as_json(), "ms": elapsed}


def _printed(answer: Answer) -> str:
    return "\n".join(_lines(answer))


def _lines(answer: Answer) -> Iterator[str]:
    yield answer.text
    for notice in answer.notices:
        yield f"({notice})"
    if answer.citations:
        yield ""
    for citation in answer.citations:
        passage = citation.passage
        date = f", {passage.document.source.date}" if passage.document.source.date else ""
        place = f"{passage.document.id}:{passage.start}-{passage.end}"
        yield f"[{citation.number}] {passage.document.title}{date} ({place})"


if __name__ == "__main__":
    raise SystemExit(run(main))
