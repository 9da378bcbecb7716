"""How well the reader reads documents that it did not learn from."""

import argparse
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from random import Random

from scipy.stats import mannwhitneyu

from assistant.reader import Reader
from assistant.reader.reader import FILE
from corpus.door import positive
from corpus.errors import InputInvalid
from eval.interval import Share
from eval.reader.examples import HELD_BACK, Example, of_documents
from eval.sample import draw


@dataclass(frozen=True)
class Read:
    """A question and how well the sentences read that answer it, and the others of its document."""

    example: Example
    gold: tuple[float, ...]
    others: tuple[float, ...]

    @property
    def is_right(self) -> bool:
        """Whether a sentence that answers reads better than every other one."""
        return max(self.gold) > max(self.others)

    @property
    def best(self) -> float:
        """How well the best of all sentences reads."""
        return max((*self.gold, *self.others))


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the command's arguments."""
    parser.add_argument(
        "--documents", type=Path, default=HELD_BACK, metavar="FILE", help="with their questions"
    )
    parser.add_argument("--reader", type=Path, default=FILE, metavar="FILE", help="its network")
    parser.add_argument(
        "--count", type=positive, default=600, help="so many of the questions (600)"
    )
    parser.add_argument("--seed", type=int, default=1, help="which of them (1)")


def main(arguments: argparse.Namespace) -> int:
    """Print how often the right sentence reads best, and how well no answer is told from one."""
    asked = list(of_documents(arguments.documents, Random(0)))  # noqa: S311
    if not asked:
        raise InputInvalid(f"{arguments.documents} holds no questions.", "Give another file.")
    reader = Reader(arguments.reader)
    drawn = draw(len(asked), arguments.count, arguments.seed)
    found = [read(reader, asked[number]) for number in drawn]
    answered = [one for one in found if one.gold]
    for name, is_across in (("same language", False), ("other language", True)):
        group = [one for one in answered if one.example.is_across == is_across]
        right = Share(sum(one.is_right for one in group), len(group))
        print(f"right sentence best, {name:<15} {right}")
    silent = [one for one in found if not one.gold]
    print(f"answer or none, ROC area              {roc_area(answered, silent):6.3f}")
    print(f"questions with an answer / without one {len(answered)} / {len(silent)}")
    return 0


def read(reader: Reader, example: Example) -> Read:
    """Read a question with every sentence of its document."""
    gold, others = (
        reader.read(example.question, texts) for texts in (example.gold, example.others)
    )
    return Read(example, gold, others)


def roc_area(answered: Sequence[Read], silent: Sequence[Read]) -> float:
    """Return how likely the best sentence of a document that answers reads better than of one not.

    The area under the receiver operating characteristic, by the U of Mann and Whitney (1947); not
    a number where one of both is empty.
    """
    if not answered or not silent:
        return float("nan")
    u = mannwhitneyu([one.best for one in answered], [one.best for one in silent]).statistic
    return float(u) / (len(answered) * len(silent))
