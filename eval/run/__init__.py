"""Ask the assistant the questions of a split and say how good the answers are.

Beside it stand what people would build instead: the pipeline of tutorials, BM25 alone, and an
assistant that always answers or always declines. `--html` writes a page with every wrong answer
beside its gold quote, `--json` a file for `python -m eval compare`.
"""

import argparse
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from assistant.settings import Settings
from corpus.catalogue import fingerprints
from corpus.door import add_folders, positive
from corpus.writing import check_place
from eval.baselines import bm25_system, tutorial_system
from eval.dataset import QUESTIONS, Question, Split, load
from eval.metrics import Case
from eval.report import ASSISTANT, About, Outcome, Report, write_report
from eval.report.outcome import digest_of
from eval.report.page import write_page
from eval.report.terminal import table
from eval.run.cost import built_anew, bytes_in, peak_memory
from eval.run.keeping import Kept
from eval.sample import spread
from eval.systems import (
    AssistantSystem,
    System,
    always_answering,
    always_declining,
    ask_all,
    ask_each,
)
from index import Index


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the command's arguments."""
    add_folders(parser)
    parser.add_argument(
        "--split", type=Split, choices=tuple(Split), default=Split.TUNING, help="tuning or final"
    )
    parser.add_argument("--confidence", type=float, help="instead of that which the settings name")
    parser.add_argument("--wrong", action="store_true", help="print every wrong answer")
    parser.add_argument("--json", type=Path, metavar="FILE", help="write the report for machines")
    parser.add_argument("--html", type=Path, metavar="FILE", help="write the report as a page")
    parser.add_argument(
        "--no-baselines", action="store_true", help="leave out what the assistant is compared with"
    )
    parser.add_argument(
        "--sample", type=positive, metavar="N", help="ask only N questions, of each kind its share"
    )
    parser.add_argument("--seed", type=int, default=0, help="another seed, another sample")
    parser.add_argument(
        "--keep",
        type=Path,
        metavar="FILE",
        help="write each answer there as it comes, and go on after those it holds; no baselines",
    )
    parser.add_argument(
        "--build", action="store_true", help="also build the index anew, for its time and memory"
    )
    parser.add_argument(
        "--questions", type=Path, default=QUESTIONS, metavar="DIR", help="folder of questions"
    )


def main(arguments: argparse.Namespace) -> int:
    """Print the report, and write it where it is wanted."""
    for path in filter(None, (arguments.json, arguments.html, arguments.keep)):
        check_place(path)
    report = measure(arguments)
    if arguments.wrong:
        print("\n".join(wrong_answers(report.outcomes)))
    print("\n".join(table(report)))
    if arguments.json:
        write_report(report, arguments.json)
    if arguments.html:
        write_page(report, arguments.html)
        print(f"\nThe page is in {arguments.html}.")
    return 0


def measure(arguments: argparse.Namespace) -> Report:
    """Ask the assistant and its baselines, and return what comes of it."""
    settings = replace(Settings.from_environment(), corpus=arguments.corpus, index=arguments.index)
    if arguments.confidence is not None:
        settings = replace(settings, confidence=arguments.confidence)
    index = open_index(settings)
    questions = load(arguments.split, arguments.questions)
    if arguments.sample is not None:
        questions = sample(questions, arguments.sample, arguments.seed)
    system = AssistantSystem(index, settings)
    about = About(
        split=arguments.split,
        confidence=settings.confidence,
        documents=len(index.documents),
        passages=len(index.passages),
        model=system.model,
        index_bytes=bytes_in(settings.index),
    )
    if arguments.keep is not None:
        return Report(about, {ASSISTANT: _kept(system, questions, Kept(arguments.keep, about))})
    cases = ask_all(system, questions, "Asking")
    about = replace(about, memory_bytes=peak_memory())
    systems = {ASSISTANT: cases}
    if not arguments.no_baselines:
        systems |= baselines(cases, index, settings, questions)
    if arguments.build:
        cost = built_anew(settings.corpus)
        about = replace(about, build_seconds=cost.seconds, build_bytes=cost.peak_bytes)
    return Report(about, {name: tuple(map(Outcome.of, cases)) for name, cases in systems.items()})


def sample(questions: Sequence[Question], count: int, seed: int) -> tuple[Question, ...]:
    """Return so many of the questions, of each kind and language its share."""
    order = spread([(question.kind, question.language) for question in questions], seed)
    return tuple(questions[place] for place in order[:count])


def _kept(system: System, questions: Sequence[Question], kept: Kept) -> tuple[Outcome, ...]:
    """Return what comes of the questions, asking those of which nothing is kept as they are now."""
    known = {(o.id, o.digest) for o in kept.outcomes.values()}
    asked = [q for q in questions if (q.id, digest_of(q)) not in known]
    new = {outcome.id: outcome for outcome in kept.add(map(Outcome.of, ask_each(system, asked)))}
    return tuple((kept.outcomes | new)[question.id] for question in questions)


def open_index(settings: Settings) -> Index:
    """Return the index that the settings name."""
    known = fingerprints(settings.corpus)
    return Index.open(settings.index, fingerprints=known, encoders=settings.encoders)


def baselines(
    cases: Sequence[Case], index: Index, settings: Settings, questions: Sequence[Question]
) -> Mapping[str, list[Case]]:
    """Return what the baselines make of the questions that the assistant was asked."""
    return {
        "tutorial": ask_all(tutorial_system(index, settings.corpus), questions, "Tutorial"),
        "bm25": ask_all(bm25_system(index), questions, "BM25"),
        "always": [always_answering(case) for case in cases],
        "never": [always_declining(case) for case in cases],
    }


def wrong_answers(outcomes: Sequence[Outcome]) -> Iterator[str]:
    """Yield every wrong answer, with what was wanted."""
    for outcome in outcomes:
        if outcome.values["correct"] < 1:
            yield f"{outcome.id} {outcome.kind} {outcome.direction}: {outcome.question}"
            yield f"   faults {', '.join(outcome.faults)}"
            yield f"   wanted {list(outcome.facts)}"
            for quote in outcome.gold[:2]:
                yield f"   gold   {quote[:200]}"
            yield f"   got    {outcome.reply}: {outcome.text[:300]!r}"
