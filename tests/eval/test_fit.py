from pathlib import Path

import numpy as np
import pytest

from assistant.evidence import FEATURE_NAMES
from eval.dataset import Line, Persona, Question, QuestionKind, Style
from eval.fit import Example, fit_choice, fit_confidence

MEANING = FEATURE_NAMES.index("meaning")
QUESTION = Question(
    line=Line(Path("tuning-x.jsonl"), 1),
    id="x",
    persona=Persona.NEWCOMER,
    language="en",
    kind=QuestionKind.FACT,
    question="How many cranes?",
    style=Style.PLAIN,
)


def example(gold: int | None, strength: float = 1.0) -> Example:
    """Four sentences of which one has the meaning; `gold` is the right one."""
    features = np.random.default_rng(7).normal(0, 0.1, (4, len(FEATURE_NAMES)))
    features[:, MEANING] = 0.0
    features[gold or 0, MEANING] = strength
    return Example(QUESTION, features, np.arange(4) == (-1 if gold is None else gold))


def test_the_choice_puts_gold_first() -> None:
    examples = [example(number) for number in (0, 1, 2, 3)]
    weights = fit_choice(examples, 0.1)
    assert weights.shape == (len(FEATURE_NAMES),)
    assert np.argmax(np.abs(weights)) == MEANING
    for found in examples:
        assert found.gold[np.argmax(found.features @ weights)]


@pytest.mark.parametrize("decay", [0.1, 10.0])
def test_a_stronger_penalty_makes_smaller_weights(decay: float) -> None:
    examples = [example(number) for number in (0, 1, 2, 3)]
    smaller = fit_choice(examples, decay * 10)
    assert np.linalg.norm(smaller) < np.linalg.norm(fit_choice(examples, decay))


NAMES = ("meaning", "coverage", "likeness", "lacks_wanted", "length")


def test_evidence_for_an_answer_never_speaks_against_it() -> None:
    rows = np.random.default_rng(7).normal(0, 1.0, (40, 5))
    answered = rows[:, 0] + rows[:, 3] + rows[:, 4] < 0
    weights, _ = fit_confidence(rows, answered, 0.1, NAMES)
    assert (weights[:3] >= 0).all()
    assert weights[3] < 0
    assert weights[4] < 0


def test_confidence_tells_right_from_wrong() -> None:
    rows = np.random.default_rng(7).normal(0, 0.1, (8, 5))
    answered = np.arange(8) < 4
    rows[answered, 2] += 3.0
    weights, intercept = fit_confidence(rows, answered, 0.1, NAMES)
    confidence = 1 / (1 + np.exp(-(rows @ weights + intercept)))
    assert confidence[answered].min() > 0.5 > confidence[~answered].max()
