"""Did anything get worse? Two reports of the same questions, one of an older version.

Each metric is tested over all questions, over the French and over the English ones: of the
questions whose value changed, are more worse than better, beyond chance? That is the exact
one-sided sign test, which for right and wrong is McNemar's; Holm's correction covers all the
tests together. A metric that holds by construction may not lose a single question.

Exit status: 0 when nothing got worse beyond chance, 1 when something did, 2 for bad input.
"""

import argparse
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from scipy.stats import binomtest

from corpus.door import HOUSE
from corpus.errors import InputInvalid
from eval.metrics import METRICS, Gate, Metric
from eval.report import Outcome, Report, read_report
from eval.report.groups import EVERYTHING, Dimension, Group
from eval.report.outcome import by_id

EXPECTED = HOUSE / "eval" / "expected"
"""The reports of the current assistant, one for each split; the README says how they are made."""

LEVEL = 0.05
"""The chance, over all the tests of a comparison, of an alarm where there is nothing."""

GROUPS = (EVERYTHING, Group(Dimension.LANGUAGE, "fr"), Group(Dimension.LANGUAGE, "en"))

_SHOWN = 10
_CUT = 160


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the command's arguments."""
    parser.add_argument(
        "old",
        type=Path,
        nargs="?",
        metavar="OLD",
        help="a report of the older version (the one in eval/expected/ of the same split)",
    )
    parser.add_argument("new", type=Path, metavar="NEW", help="a report of the newer version")


def main(arguments: argparse.Namespace) -> int:
    """Print what changed; return 1 when something got worse beyond chance."""
    new = read_report(arguments.new)
    old = read_report(arguments.old or EXPECTED / f"{new.about.split}.json")
    return compare(old, new)


def compare(old: Report, new: Report) -> int:
    """Print what changed between two reports; return 1 when something got worse beyond chance."""
    pairs = pair(old, new)
    worse = losses(pairs)
    lost = len(old.outcomes) - len(pairs)
    print(f"{len(pairs)} questions in common, {lost} of the older report without a partner")
    print("\n".join(_lines(pairs, worse)))
    return 1 if worse else 0


@dataclass(frozen=True)
class Pair:
    """The same question under the older and the newer version."""

    old: Outcome
    new: Outcome

    def gain(self, metric: Metric) -> float:
        """Return how much better the newer version is; 0 when the metric does not apply to both."""
        if not metric.applies(self.old.values) or not metric.applies(self.new.values):
            return 0.0
        change = self.new.values[metric.name] - self.old.values[metric.name]
        return -change if metric.lower_is_better else change


@dataclass(frozen=True)
class Test:
    """A metric over a group of questions: those that got worse, and those that got better."""

    metric: Metric
    group: Group
    worse: tuple[Pair, ...]
    better: tuple[Pair, ...]

    @property
    def p_value(self) -> float:
        """How likely so many changes are for the worse when better and worse are as likely.

        The exact sign test; for outcomes of 0 and 1 the test of McNemar (1947).
        """
        changed = len(self.worse) + len(self.better)
        if not changed:
            return 1.0
        return float(binomtest(len(self.worse), changed, 0.5, alternative="greater").pvalue)


def pair(old: Report, new: Report) -> list[Pair]:
    """Return the questions that both reports hold unchanged; raises InputInvalid without any."""
    before = by_id(old.outcomes)
    pairs = [
        Pair(before[outcome.id], outcome)
        for outcome in new.outcomes
        if outcome.id in before and before[outcome.id].digest == outcome.digest
    ]
    if not pairs:
        raise InputInvalid(
            "The two reports have no question in common.", "Compare reports of the same split."
        )
    return pairs


def tests_of(pairs: Sequence[Pair]) -> list[Test]:
    """Return a test of every gated metric over each of GROUPS."""
    return [
        Test(
            metric,
            group,
            tuple(p for p in members if p.gain(metric) < 0),
            tuple(p for p in members if p.gain(metric) > 0),
        )
        for metric in METRICS
        if metric.gate is not Gate.NEVER
        for group in GROUPS
        for members in [[p for p in pairs if group.of([p.new])]]
    ]


def losses(pairs: Sequence[Pair]) -> list[Test]:
    """Return the tests that show a loss beyond chance, the surest first.

    Holm, "A simple sequentially rejective multiple test procedure" (1979), over those that leave
    room for chance.
    """
    tests = tests_of(pairs)
    broken = [t for t in tests if t.metric.gate is Gate.ANY_LOSS and t.worse]
    ordered = sorted(
        (t for t in tests if t.metric.gate is Gate.BEYOND_CHANCE), key=lambda t: t.p_value
    )
    for rank, test in enumerate(ordered):
        if test.p_value > LEVEL / (len(ordered) - rank):
            return broken + ordered[:rank]
    return broken + ordered


def _lines(pairs: Sequence[Pair], worse: Sequence[Test]) -> Iterator[str]:
    for test in tests_of(pairs):
        if test.group is EVERYTHING and (test.worse or test.better):
            yield f"  {test.metric.words.en:<34}{_counts(test)}"
    if not worse:
        yield "Nothing got worse beyond chance."
        return
    yield "Worse beyond chance:"
    for test in worse:
        where = "" if test.group is EVERYTHING else f", questions in {test.group.words.en}"
        yield f"  {test.metric.words.en}{where}: {_counts(test).strip()}"
        yield f"    {' '.join(pair.new.id for pair in test.worse)}"
    flipped = list(dict.fromkeys(pair.new.id for test in worse for pair in test.worse))
    by_name = {pair.new.id: pair for pair in pairs}
    yield f"The first of the {len(flipped)} questions that got worse:"
    for name in flipped[:_SHOWN]:
        yield f"  {name}  {by_name[name].new.question}"
        yield f"    old  {_cut(by_name[name].old.text)}"
        yield f"    new  {_cut(by_name[name].new.text)}"


def _counts(test: Test) -> str:
    return f"{len(test.better):>4} better {len(test.worse):>4} worse  (p = {test.p_value:.2g})"


def _cut(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= _CUT else f"{line[:_CUT]} …"
