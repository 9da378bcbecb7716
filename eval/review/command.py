"""`python -m eval review`: which answers are rated, and what is said of the ratings."""

import argparse
from dataclasses import replace
from pathlib import Path

from assistant.assistant import Assistant
from assistant.batch import Asked
from assistant.settings import Settings
from corpus.door import add_folders, positive
from corpus.errors import InputInvalid
from corpus.language import Language
from corpus.writing import check_place
from eval.answered import Answered, ask, read_answers, read_questions
from eval.dataset import Split, load
from eval.review.report import report
from eval.review.rows import rows_of
from eval.review.sheet import Separator, write
from eval.sample import draw

SPOKEN = (Language.FRENCH, Language.ENGLISH)


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the command's arguments."""
    add_folders(parser)
    what = parser.add_mutually_exclusive_group()
    what.add_argument(
        "--write",
        type=Path,
        default=Path("review.csv"),
        metavar="FILE",
        help="the sheet to write (review.csv)",
    )
    what.add_argument(
        "--read", type=Path, nargs="+", metavar="FILE", help="rated sheets, of one rater or of two"
    )
    parser.add_argument(
        "--language",
        type=Language,
        choices=SPOKEN,
        default=Language.ENGLISH,
        help="of the headings (en)",
    )
    parser.add_argument(
        "--separator",
        choices=[separator.name.lower() for separator in Separator],
        help="between cells (fr: semicolon, en: comma, as Excel has it there)",
    )
    parser.add_argument(
        "--split", type=Split, choices=tuple(Split), default=Split.TUNING, help="tuning or final"
    )
    parser.add_argument(
        "--ask", type=Path, metavar="FILE", help="questions of the batch door, instead of a split"
    )
    parser.add_argument(
        "--answers", type=Path, metavar="FILE", help="what the batch door answered, as it stands"
    )
    parser.add_argument("--count", type=positive, default=20, help="how many answers (20)")
    parser.add_argument("--seed", type=int, default=0, help="another seed draws others (0)")


def main(arguments: argparse.Namespace) -> int:
    """Write a sheet, or read rated ones."""
    if arguments.read:
        return report(arguments.read)
    path, language = arguments.write, arguments.language
    if path.exists():
        hint = "It may hold ratings: give another name with --write."
        raise InputInvalid(f"{path} is there already.", hint)
    check_place(path)
    answers = _answers(arguments)
    rows = list(rows_of(answers))
    named = arguments.separator
    separator = Separator[named.upper()] if named else Separator.usual(language)
    write(path, rows, language, separator)
    print(f"{path}: {len(answers)} answers in {len(rows)} rows.")
    print(f"Rate them, save as CSV, then: python -m eval review --read {path}")
    return 0


def _answers(arguments: argparse.Namespace) -> list[Answered]:
    questions = _questions(arguments)
    if arguments.answers:
        found = read_answers(arguments.answers, questions)
        return [found[place] for place in draw(len(found), arguments.count, arguments.seed)]
    settings = replace(Settings.from_environment(), corpus=arguments.corpus, index=arguments.index)
    assistant = Assistant.open(settings)
    places = draw(len(questions), arguments.count, arguments.seed)
    return list(ask(assistant, [questions[place] for place in places]))


def _questions(arguments: argparse.Namespace) -> list[Asked]:
    if arguments.ask:
        return read_questions(arguments.ask)
    # Answers from a file may be to the questions of either split.
    split = None if arguments.answers else arguments.split
    return [Asked(q.id, q.question, q.history) for q in load(split)]
