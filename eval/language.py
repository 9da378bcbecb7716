"""Is the language of short questions told right? Beside langdetect alone, on labelled questions."""

import argparse
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import langdetect

from corpus.errors import InputInvalid
from corpus.language import Language, detect
from eval.dataset import load
from eval.interval import Share
from eval.json_lines import WRONG, read, text_of
from eval.squad import paragraphs, read_json

LINES = Path(__file__).parent / "lines" / "language.jsonl"
_FORM = 'Give {"text": "…", "language": "fr", "part": "tuning"} on each line.'
_SQUAD = "Give a file in SQuAD format, or of id -> question."


@dataclass(frozen=True)
class Labelled:
    """A question and the code of its true language, of any language."""

    text: str
    code: str
    part: str
    """What it is counted with besides its language: how it is typed, or for what it was kept."""

    @property
    def language(self) -> Language:
        """What the detector should say."""
        return Language(self.code) if self.code in set(Language) else Language.OTHER


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Give the parser the options of this command."""
    parser.add_argument(
        "--lines", type=Path, default=LINES, help="JSON lines: text, language, part"
    )
    parser.add_argument("--part", choices=["tuning", "held-out"], help="only this part of them")
    parser.add_argument(
        "--questions", type=Path, metavar="DIR", help="the questions of the evaluation instead"
    )
    parser.add_argument("--squad", type=Path, help="a file in SQuAD format, or of id -> question")
    parser.add_argument("--language", help="the language of that file, such as fr or es")
    parser.add_argument("--errors", action="store_true", help="print each question told wrong")


def main(arguments: argparse.Namespace) -> int:
    """Print the share of questions told right, by language."""
    if (arguments.squad is None) != (arguments.language is None):
        raise InputInvalid("--squad and --language belong together.")
    if arguments.questions is not None:
        questions = read_questions(arguments.questions)
    elif arguments.squad is not None:
        questions = read_squad(arguments.squad, arguments.language)
    else:
        questions = read_lines(arguments.lines, arguments.part)
    report(questions, show_errors=arguments.errors)
    return 0


def read_lines(path: Path, part: str | None = None) -> list[Labelled]:
    """Return the labelled questions of a file of JSON lines, or one part of them."""
    found = (question for _, question in read(path, _labelled, "labelled question", _FORM))
    return [question for question in found if part in {None, question.part}]


def _labelled(values: Mapping[str, Any]) -> Labelled:
    return Labelled(*(text_of(values, name) for name in ("text", "language", "part")))


def read_questions(folder: Path) -> list[Labelled]:
    """Return the questions of the evaluation that stand alone, each with its language."""
    return [
        Labelled(question.question, question.language, question.style)
        for question in load(folder=folder)
        if not question.history
    ]


def read_squad(path: Path, code: str) -> list[Labelled]:
    """Return the questions of a file in SQuAD format, or of one that maps id to question."""
    content = read_json(path, _SQUAD)
    try:
        if "data" in content:
            asked = [entry for paragraph in paragraphs(content) for entry in paragraph["qas"]]
            texts = [text_of(entry, "question") for entry in asked]
        else:
            texts = [text_of(content, name) for name in content]
    except WRONG:
        raise InputInvalid(f"{path} is not in the format of SQuAD.", _SQUAD) from None
    return [Labelled(text, code, "squad") for text in texts]


def report(questions: Sequence[Labelled], *, show_errors: bool = False) -> None:
    """Print a line for French, English and the others, one for each other language and part."""
    groups: dict[str, list[Labelled]] = defaultdict(list)
    for question in questions:
        groups[question.language.value].append(question)
        if question.language is Language.OTHER:
            groups[f"  {question.code}"].append(question)
            if len(question.text.split()) >= 4:
                groups["other, 4+ words"].append(question)
        else:
            groups["fr and en"].append(question)
    _print("language", groups)
    _print("how typed, or part", _parts(questions))
    spoken = groups["fr and en"]
    lost = Share(sum(detect(question.text) is Language.OTHER for question in spoken), len(spoken))
    print(f"French or English taken for another language: {lost}")
    for question in questions if show_errors else ():
        if not _is_right(question):
            print(f"  {question.code}, told {detect(question.text)}: {question.text}")


def _parts(questions: Iterable[Labelled]) -> Mapping[str, list[Labelled]]:
    """Return the questions by part, and within each by language."""
    groups: dict[str, list[Labelled]] = defaultdict(list)
    for question in questions:
        groups[question.part].append(question)
        groups[f"{question.part} {question.language}"].append(question)
    return groups


def _print(heading: str, groups: Mapping[str, Sequence[Labelled]]) -> None:
    print(f"{heading:<20}{'questions':>10}  {'detect':<24}langdetect alone")
    for name, members in sorted(groups.items()):
        ours = Share(sum(_is_right(question) for question in members), len(members))
        alone = Share(sum(_is_right_alone(question) for question in members), len(members))
        print(f"{name:<20}{len(members):>10}  {ours!s:<24}{alone}")
    print()


def _is_right(question: Labelled) -> bool:
    # The default is never the right answer, so that not knowing counts as an error.
    default = Language.ENGLISH if question.language is not Language.ENGLISH else Language.FRENCH
    return detect(question.text, default) is question.language


def _is_right_alone(question: Labelled) -> bool:
    langdetect.DetectorFactory.seed = 0
    try:
        code = langdetect.detect(question.text)
    except langdetect.LangDetectException:
        return False
    found = Language(code) if code in set(Language) else Language.OTHER
    return found is question.language
