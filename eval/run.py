"""Ask the assistant the questions of a split and say how many answers are right."""

import argparse
import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from statistics import median
from time import perf_counter

from assistant.answer import Answer
from assistant.assistant import Assistant
from assistant.dialogue import without_greeting
from assistant.followups import make_standalone
from assistant.settings import Settings
from corpus.door import add_folders
from eval.dataset import QUESTIONS, Direction, Question, QuestionKind, Split, load, locate, overlap
from eval.interval import Share
from eval.metrics.answers import Judgement, judge
from index import Index

AS_OF = date(2026, 1, 1)
"""The day on which the questions are asked, so that notices do not change the figures."""


FOUND_AMONG = 5


@dataclass(frozen=True)
class Asked:
    """A question, its answer, what is true of the answer, and how long it took."""

    question: Question
    direction: Direction
    answer: Answer
    judgement: Judgement
    found: bool
    """Whether a gold span stands in the first five passages found."""
    milliseconds: float


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the command's arguments."""
    add_folders(parser)
    parser.add_argument("--split", type=Split, choices=tuple(Split), default=Split.TUNING)
    parser.add_argument("--confidence", type=float, default=Settings.confidence)
    parser.add_argument("--wrong", action="store_true", help="print every wrong answer")
    parser.add_argument(
        "--json", type=Path, metavar="FILE", help="write every answer as a JSON line"
    )
    parser.add_argument(
        "--questions", type=Path, default=QUESTIONS, metavar="DIR", help="folder of questions"
    )


def main(arguments: argparse.Namespace) -> int:
    """Print the shares of right answers, by direction and kind."""
    settings = replace(
        Settings.from_environment(),
        corpus=arguments.corpus,
        index=arguments.index,
        confidence=arguments.confidence,
    )
    assistant = Assistant.open(settings, today=lambda: AS_OF)
    asked = ask_all(assistant, load(arguments.split, arguments.questions))
    if arguments.wrong:
        _print_wrong(asked)
    if arguments.json:
        arguments.json.write_text("".join(map(_as_line, asked)), encoding="utf-8")
    _print_table(asked)
    return 0


def ask_all(assistant: Assistant, questions: Iterable[Question]) -> list[Asked]:
    """Ask every question in its conversation and judge the answers."""
    documents = assistant.index.documents
    asked = []
    assistant.index.warm_up()
    for question in questions:
        started = perf_counter()
        answer = assistant.ask(question.question, question.history)
        elapsed = (perf_counter() - started) * 1000
        judgement = judge(question, answer, documents)
        found = _is_found(assistant.index, question)
        direction = question.direction(documents)
        asked.append(Asked(question, direction, answer, judgement, found, elapsed))
    return asked


def _is_found(index: Index, question: Question) -> bool:
    if not question.spans:
        return False
    text = make_standalone(without_greeting(question.question), question.history).text
    passages = [hit.passage for hit in index.search(text, FOUND_AMONG)]
    return any(
        overlap(place, passage)
        for span in question.spans
        for place in locate(span, index.documents)
        for passage in passages
    )


def _print_table(asked: Sequence[Asked]) -> None:
    answerable = [entry for entry in asked if entry.question.kind.answerable]
    alone = [entry for entry in answerable if entry.question.kind is not QuestionKind.FOLLOWUP]
    for direction in (Direction.SAME, Direction.CROSS):
        group = [entry for entry in alone if entry.direction is direction]
        _print_share(f"correct, {direction} language", [e.judgement.correct for e in group])
        _print_share(f"gold cited, {direction} language", [e.judgement.gold_cited for e in group])
        _print_share(f"gold in the top {FOUND_AMONG}, {direction}", [e.found for e in group])
    for kind in QuestionKind:
        group = [entry for entry in asked if entry.question.kind is kind]
        _print_share(f"correct, {kind}", [e.judgement.correct for e in group])
    _print_share("answerable answered", [not e.judgement.declined for e in answerable])
    _print_share("language right", [e.judgement.language_right for e in asked])
    _print_share("every sentence proved", [e.judgement.proved for e in asked])
    print(f"median time of an answer: {median(e.milliseconds for e in asked):.1f} ms")


def _print_share(name: str, outcomes: Sequence[bool]) -> None:
    if outcomes:
        share = Share(sum(outcomes), len(outcomes))
        print(f"{name:32} {share}  {share.hits} of {share.total}")


def _print_wrong(asked: Sequence[Asked]) -> None:
    for entry in asked:
        if not entry.judgement.correct:
            question = entry.question
            print(f"{question.id} {question.kind} {entry.direction}: {question.question}")
            print(f"   wanted {[fact[0] for fact in question.facts]}")
            for span in question.spans[:2]:
                print(f"   gold   {span.quote[:200]}")
            print(f"   got    {entry.answer.kind}: {entry.answer.text[:300]!r}")


def _as_line(entry: Asked) -> str:
    values = {"id": entry.question.id, **entry.answer.as_json(), "ms": entry.milliseconds}
    return json.dumps(values, ensure_ascii=False) + "\n"
