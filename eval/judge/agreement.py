"""How often a judge agrees with labelled pairs."""

from collections.abc import Sequence
from dataclasses import dataclass

from eval.interval import Share
from eval.judge.verdict import Verdict
from eval.predicate import Pair


@dataclass(frozen=True)
class Judged:
    """A labelled pair and the verdict on it."""

    pair: Pair
    verdict: Verdict

    @property
    def is_right(self) -> bool:
        """Whether there is a verdict and it is that of the label."""
        return self.verdict.supported == self.pair.supported


@dataclass(frozen=True)
class Agreement:
    """How a judge's verdicts stand to the labels, over the pairs that got a verdict."""

    pairs: int
    unjudged: int
    right: Share
    precision: Share
    """Of the pairs called supported, those that are."""
    recall: Share
    """Of the supported pairs, those called so."""

    @classmethod
    def of(cls, judged: Sequence[Judged]) -> "Agreement":
        """Count the verdicts on labelled pairs."""
        told = [entry for entry in judged if entry.verdict.is_judged]
        called = [entry for entry in told if entry.verdict.supported]
        true = [entry for entry in told if entry.pair.supported]
        both = sum(entry.is_right for entry in called)
        return cls(
            pairs=len(judged),
            unjudged=len(judged) - len(told),
            right=Share(sum(entry.is_right for entry in told), len(told)),
            precision=Share(both, len(called)),
            recall=Share(both, len(true)),
        )
