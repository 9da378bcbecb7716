"""How long an answer takes, as a multiple of what encoding its question takes, in one run."""

import argparse
from dataclasses import dataclass, replace
from statistics import median
from time import perf_counter

from assistant.assistant import Assistant
from assistant.settings import Settings
from corpus.door import add_folders, positive
from eval.dataset import Split, load
from index import Index


@dataclass(frozen=True)
class Timed:
    """Seconds that encoding a question took, and then answering it."""

    encoding: float
    answering: float


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the command's arguments."""
    add_folders(parser)
    parser.add_argument("--count", type=positive, default=100, help="how many questions (100)")


def main(arguments: argparse.Namespace) -> int:
    """Print the medians and their ratio."""
    # What is measured is what finds answers: a language model's time is its own.
    settings = replace(
        Settings.from_environment(), corpus=arguments.corpus, index=arguments.index, model=""
    )
    assistant = Assistant.open(settings)
    questions = [q.question for q in load(Split.TUNING) if not q.history][: arguments.count]
    assistant.warm_up()
    assistant.ask(questions[0])
    timed = [_timed(assistant, question) for question in questions]
    encoding = median(entry.encoding for entry in timed)
    answering = median(entry.answering for entry in timed)
    ratio = median(entry.answering / entry.encoding for entry in timed)
    print(f"{len(timed)} questions, medians of one run")
    print(f"encoding with every encoder  {encoding * 1000:7.1f} ms")
    print(f"answering                    {answering * 1000:7.1f} ms")
    print(f"answering / encoding         {ratio:7.2f}")
    return 0


def _timed(assistant: Assistant, question: str) -> Timed:
    encoding = _seconds_to_encode(assistant.index, question)
    started = perf_counter()
    assistant.ask(question)
    return Timed(encoding, perf_counter() - started)


def _seconds_to_encode(index: Index, question: str) -> float:
    started = perf_counter()
    for encoder in index.encoders:
        encoder.query(question)
    return perf_counter() - started
