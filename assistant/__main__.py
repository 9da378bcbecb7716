"""The door of the assistant: `python -m assistant ask|batch|feedback|models|password`."""

import json
import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing
from dataclasses import replace
from getpass import getpass
from time import perf_counter
from typing import Any

from assistant.answer import GENERATIVE, Answer, Turn
from assistant.assistant import Assistant
from assistant.batch import read_line
from assistant.feedback import Ratings, Verdict, as_csv, as_json_lines
from assistant.generation import Deadline, ModelFailed, open_model, stream_text
from assistant.page.words import words_for
from assistant.password import PasswordHash
from assistant.settings import Settings
from corpus.door import Parser, add_folders, run
from corpus.environment import environment_name
from corpus.errors import InputInvalid, ModelUnavailable


def main() -> int:
    """Run the command named on the command line."""
    parser = Parser(prog="python -m assistant", description=__doc__)
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")
    ask = commands.add_parser("ask", help="answer one question")
    ask.add_argument("question")
    ask.add_argument("--json", action="store_true", help="print the answer as one line of JSON")
    batch = commands.add_parser("batch", help="answer the JSON lines of standard input")
    feedback = commands.add_parser("feedback", help="print what readers think of the answers")
    feedback.add_argument("--csv", action="store_true", help="as a table, not as lines of JSON")
    feedback.add_argument("--bad", action="store_true", help="only the answers that were no use")
    commands.add_parser("models", help="say which language model is configured, and try it")
    for command in (ask, batch):
        add_folders(command)
    commands.add_parser("password", help="ask for the staff's password and print its hash")
    arguments = parser.parse_args()
    if arguments.command == "feedback":
        return _feedback(Settings.from_environment(), table=arguments.csv, bad=arguments.bad)
    if arguments.command == "models":
        print(_tried(Settings.from_environment()))
        return 0
    if arguments.command == "password":
        return _hash_password()
    settings = Settings.from_environment()
    assistant = Assistant.open(replace(settings, corpus=arguments.corpus, index=arguments.index))
    assistant.warm_up()
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


def _hash_password() -> int:
    """Ask for a password twice, unseen, or read it from a pipe; print what may be kept of it."""
    if sys.stdin.isatty():
        try:
            password = getpass("Password for the staff page: ")
            again = getpass("The same again: ")
        except EOFError as error:
            raise InputInvalid("No password was given.", "Run the command again.") from error
        if again != password:
            raise InputInvalid("The two passwords differ.", "Run the command again.")
    else:
        password = sys.stdin.readline().rstrip("\r\n")
    hashed = PasswordHash.of(password)
    print(f"{environment_name('staff_password_hash')}={hashed}")
    return 0


def _feedback(settings: Settings, *, table: bool, bad: bool) -> int:
    ratings = [
        rating
        for rating in Ratings(settings.feedback, settings.feedback_days).read()
        if rating.verdict is Verdict.DOWN or not bad
    ]
    print(*(as_csv if table else as_json_lines)(ratings), sep="", end="")
    return 0


def _batch(assistant: Assistant) -> int:
    # Bytes, so that the terminal's encoding does not matter.
    for number, line in enumerate(sys.stdin.buffer, start=1):
        if line.strip():
            asked = read_line(line, number)
            _, values = _timed(assistant, asked.question, asked.history)
            print(json.dumps({"id": asked.id, **values}, ensure_ascii=False), flush=True)
    return 0


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
        # What a model wrote can be checked against it.
        if answer.engine == GENERATIVE:
            yield f"    {passage.reading}"
        if citation.translation:
            yield f"    ({words_for(answer.language).translation}) {citation.translation}"


if __name__ == "__main__":
    raise SystemExit(run(main))
