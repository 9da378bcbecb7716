"""The weights of the evidence, learned by `python -m eval fit` and kept beside this file."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from math import exp
from operator import mul
from pathlib import Path

from assistant.confidence import ANSWER_NAMES, AnswerEvidence
from assistant.evidence import FEATURE_NAMES, Candidate, Features

ROLE_NAMES = ("is_heading", "is_fragment", "is_item", "is_introduction")
FILE = Path(__file__).with_name("weights.json")


@dataclass(frozen=True)
class Showing:
    """How much is shown: what decides beside the scores of single sentences."""

    margin: float = 2.5
    """How much worse than the best a sentence may score and still be shown."""
    contrary: float = 4.0
    """How much worse a sentence may score that contradicts the best, and still be shown."""
    list_bonus: float = 0.5
    """What a list gains over sentences when the question asks for one."""
    items_bonus: float = 0.0
    """What the items of a list gain as its evidence: the worst of many is worse than one."""
    count_bonus: float = 4.0
    """What a list gains that has as many items as the question names, of the thing it names.

    Set by hand: any value up to 6 does equally well for the tuning questions.
    """
    defined: float = 0.6
    """How likely the sources answer at least, when what is shown defines what is asked for.

    Set by hand: few tuning questions ask for a meaning. Of invented documents that hold such a
    sentence nearly all answer.
    """


@dataclass(frozen=True)
class LearnedWeights:
    """Linear scores for choosing among sentences, and a logistic one for confidence.

    `promise` chooses what the reader reads, before anything is; `choice` what answers, after it.
    """

    promise: Mapping[str, float]
    choice: Mapping[str, float]
    confidence: Mapping[str, float]
    intercept: float
    showing: Showing = Showing()

    @classmethod
    def read(cls, path: Path = FILE) -> "LearnedWeights":
        """Read the weights from a file."""
        values = json.loads(path.read_text(encoding="utf-8"))
        showing = Showing(**values["showing"])
        return cls(
            values["promise"], values["choice"], values["confidence"], values["intercept"], showing
        )

    @cached_property
    def _promise(self) -> tuple[float, ...]:
        return tuple(self.promise.get(name, 0.0) for name in FEATURE_NAMES)

    @cached_property
    def _choice(self) -> tuple[float, ...]:
        return tuple(self.choice.get(name, 0.0) for name in FEATURE_NAMES)

    @cached_property
    def _confidence(self) -> tuple[float, ...]:
        return tuple(self.confidence.get(name, 0.0) for name in (*FEATURE_NAMES, *ANSWER_NAMES))

    def promise_of(self, features: Features) -> float:
        """Return how well a sentence may answer, compared to others that are not read either."""
        return _dot(self._promise, features.vector)

    def score(self, features: Features) -> float:
        """Return how well a sentence answers, compared to others for the same question."""
        return _dot(self._choice, features.vector)

    def score_but_role(self, features: Features) -> float:
        """Return the score of a sentence as if it were prose, for judging what it announces."""
        roles = sum(self.choice.get(name, 0.0) * getattr(features, name) for name in ROLE_NAMES)
        return self.score(features) - float(roles)

    def unread(self, candidate: Candidate) -> float:
        """Return the score of a sentence without what the reader makes of it."""
        return candidate.score - self.for_reading(candidate.features)

    def for_reading(self, features: Features) -> float:
        """Return what a sentence gains by what the reader makes of it."""
        return self.of_reading(features.reading)

    def of_reading(self, reading: float) -> float:
        """Return what something gains by what the reader makes of it, from -1 to 1."""
        return self.choice.get("reading", 0.0) * reading

    def for_numbers(self, features: Features) -> float:
        """Return what a sentence would gain if it held all the numbers of the question."""
        return self.choice.get("numbers_kept", 0.0) * (1 - features.numbers_kept)

    def probability(self, features: Features, answer: AnswerEvidence) -> float:
        """Return how likely the sources answer the question, 0 to 1."""
        evidence = _dot(self._confidence, (*features.vector, *answer.vector))
        return 1 / (1 + exp(-self.intercept - evidence))


def _dot(weights: Sequence[float], values: Sequence[float]) -> float:
    return float(sum(map(mul, weights, values)))
