"""Whether the assistant answers when it should, and knows when it should not.

Arrays are parallel, one entry a question: `confidence` in [0, 1], or -inf where the system declines
however sure it is, and `right` (0 or 1), whether the answer is right that is shown when it may not
decline for being unsure.
"""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from eval.dataset import QuestionKind
from eval.metrics.case import Case
from eval.metrics.correctness import is_correct

Values = npt.NDArray[np.float64]

BINS = 10


def hallucination(case: Case) -> float | None:
    """Return whether a question that the sources do not answer is answered.

    Its mean is the hallucination rate of Thakur et al., "Knowing when you don't know: NoMIRACL"
    (Findings of EMNLP 2024).
    """
    if case.question.kind is not QuestionKind.UNANSWERABLE:
        return None
    return float(not case.answer.declined)


def needless_declining(case: Case) -> float | None:
    """Return whether a question that the sources answer is declined.

    Its mean is the error rate of NoMIRACL (Thakur et al. 2024).
    """
    return float(case.answer.declined) if case.question.kind.answerable else None


def cost_weighted_score(case: Case) -> float | None:
    """Return 1 for a right answer, 0 for declining, -1 for a wrong answer.

    Declining is worth nothing even where it is right, so that a system that says nothing scores
    0. After the penalised score of Kalai et al., "Why language models hallucinate" (2025).
    """
    if case.question.kind is QuestionKind.SMALLTALK:
        return None
    if case.answer.declined:
        return 0.0
    return 1.0 if is_correct(case.question, case.answer) else -1.0


def confidence(case: Case) -> float | None:
    """Return how sure the system was, where it looked something up and that decides."""
    if case.question.kind is QuestionKind.SMALLTALK or case.forced.declined:
        return None
    return case.forced.confidence


def right_if_answered(case: Case) -> float | None:
    """Return whether what would be shown without declining is right, where anything would."""
    if case.question.kind is QuestionKind.SMALLTALK or case.forced.declined:
        return None
    return float(is_correct(case.question, case.forced))


@dataclass(frozen=True)
class OperatingPoint:
    """What happens when everything below a threshold is declined."""

    threshold: float
    answered: int
    right: int
    total: int

    @property
    def coverage(self) -> float:
        """The share of the questions that are answered."""
        return self.answered / self.total if self.total else 0.0

    @property
    def risk(self) -> float:
        """The share of the answers that are wrong; 0 when there is none."""
        return 1 - self.right / self.answered if self.answered else 0.0

    @property
    def score(self) -> float:
        """The cost-weighted score: +1 for a right answer, -1 for a wrong one, by question."""
        return (2 * self.right - self.answered) / self.total if self.total else 0.0


def operating_point(confidence: Values, right: Values, threshold: float) -> OperatingPoint:
    """Return what declining below a threshold does to these questions."""
    answered = confidence >= threshold
    return OperatingPoint(
        threshold, int(answered.sum()), int(right[answered].sum()), len(confidence)
    )


def risk_coverage_curve(confidence: Values, right: Values) -> tuple[OperatingPoint, ...]:
    """Return a point for every confidence that occurs, the highest first.

    El-Yaniv and Wiener, "On the foundations of noise-free selective classification" (JMLR 2010).
    """
    thresholds = np.unique(confidence[np.isfinite(confidence)])[::-1]
    return tuple(operating_point(confidence, right, float(t)) for t in thresholds)


def area_under_risk_coverage(confidence: Values, right: Values, axis: int = -1) -> Values:
    """Return the mean risk over every number of answers, from the surest one to all of them.

    Geifman, Uziel and El-Yaniv, "Bias-reduced uncertainty estimation" (ICLR 2019). Among equal
    confidences the order is open: each counts with the mean of all. Shapes (..., questions),
    one area for each of the samples before the last axis.
    """
    confidence, right = np.moveaxis(confidence, axis, -1), np.moveaxis(right, axis, -1)
    order = np.argsort(-confidence, axis=-1)
    sure = np.take_along_axis(confidence, order, axis=-1)
    wrong = 1 - np.take_along_axis(right, order, axis=-1)
    # Every sample begins a group, because nothing equals what is put before it.
    begins = np.diff(sure, axis=-1, prepend=np.nan) != 0
    group = np.cumsum(begins.ravel()) - 1
    means = np.bincount(group, weights=wrong.ravel()) / np.bincount(group)
    risks = np.cumsum(means[group].reshape(wrong.shape), axis=-1)
    area: Values = (risks / np.arange(1, wrong.shape[-1] + 1)).mean(axis=-1)
    return area


def expected_calibration_error(confidence: Values, right: Values, axis: int = -1) -> Values:
    """Return how far confidence is from the share of right answers, over ten equal bins.

    Naeini, Cooper and Hauskrecht (AAAI 2015); Guo et al. (ICML 2017). Shapes (..., questions),
    one error for each of the samples before the last axis.
    """
    confidence, right = np.moveaxis(confidence, axis, -1), np.moveaxis(right, axis, -1)
    bins = np.minimum((confidence * BINS).astype(int), BINS - 1)
    gaps = [(confidence - right).sum(axis=-1, where=bins == number) for number in range(BINS)]
    error: Values = np.abs(gaps).sum(axis=0) / confidence.shape[-1]
    return error


def brier_score(case: Case) -> float | None:
    """Return the squared distance between confidence and outcome (Brier 1950)."""
    sure, right = confidence(case), right_if_answered(case)
    return None if sure is None or right is None else (sure - right) ** 2
