from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from assistant.evidence import FEATURE_NAMES
from assistant.weights import LearnedWeights
from corpus.document import Document, Passage, Source
from corpus.errors import StorageFailed
from corpus.language import Language
from eval.fit import Example, evidence_f, fit_choice, fit_confidence
from eval.fit.choice import report_choice
from eval.fit.command import write

MEANING = FEATURE_NAMES.index("meaning")
NAMES = ("meaning", "coverage", "likeness", "lacks_wanted", "length")


@pytest.fixture
def examples() -> list[Example]:
    """Four questions; of the four sentences found for each, the right one alone has meaning."""
    found = []
    for gold in range(4):
        features = np.random.default_rng(7).normal(0, 0.1, (4, len(FEATURE_NAMES)))
        features[:, MEANING] = np.arange(4) == gold
        found.append(Example(features, np.arange(4) == gold))
    return found


def test_the_choice_puts_gold_first(examples: list[Example]) -> None:
    weights = fit_choice(examples, 0.1)
    assert weights.shape == (len(FEATURE_NAMES),)
    assert np.argmax(np.abs(weights)) == MEANING
    for found in examples:
        assert found.gold[np.argmax(found.features @ weights)]


@pytest.mark.parametrize("decay", [0.1, 10.0])
def test_a_stronger_penalty_makes_smaller_weights(examples: list[Example], decay: float) -> None:
    smaller = fit_choice(examples, decay * 10)
    assert np.linalg.norm(smaller) < np.linalg.norm(fit_choice(examples, decay))


def test_gold_far_down_is_found_all_the_same(capsys: pytest.CaptureFixture[str]) -> None:
    features = np.zeros((115, len(FEATURE_NAMES)))
    features[:, MEANING] = np.arange(115)
    last, lost = (Example(features, np.arange(115) == gold) for gold in (0, -1))
    report_choice([last, lost], np.eye(len(FEATURE_NAMES))[MEANING])
    assert "gold found at all: 50.0%" in capsys.readouterr().out


def test_a_question_counts_as_much_as_it_is_said_to(examples: list[Example]) -> None:
    halves = [replace(example, counts=0.5) for example in examples]
    assert np.allclose(fit_choice(halves * 2, 0.1), fit_choice(examples, 0.1), atol=1e-3)
    rows = np.random.default_rng(7).normal(0, 1.0, (40, 5))
    answered = rows[:, 0] > 0
    twice, both = np.concatenate([rows, rows]), np.concatenate([answered, answered])
    once = fit_confidence(rows, answered, 1.0, NAMES)
    halved = fit_confidence(twice, both, 1.0, NAMES, counts=np.full(80, 0.5))
    assert np.allclose(once[0], halved[0], atol=1e-3)


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


def test_weights_are_written_whole_or_stay_as_they_were(
    tmp_path: Path, full_after: Callable[[int], AbstractContextManager[None]]
) -> None:
    path, weights = tmp_path / "weights.json", LearnedWeights.read()
    write(weights, path)
    assert LearnedWeights.read(path) == weights
    with full_after(100), pytest.raises(StorageFailed):
        write(replace(weights, intercept=0.0), path)
    assert LearnedWeights.read(path) == weights


TEXT = "The mill is red. It was built in 1874. Cows graze there. The ferry is late."


def sentences(*wanted: str) -> list[Passage]:
    document = Document(Source("x", "X"), TEXT, Language.ENGLISH)
    return [document.passage(TEXT.index(text), TEXT.index(text) + len(text)) for text in wanted]


def test_what_is_shown_is_worth_most_when_it_is_the_gold_and_nothing_else() -> None:
    (gold,) = sentences("It was built in 1874.")
    proofs = [((gold,),)]
    assert evidence_f([gold], proofs) == 1.0
    assert 0.5 < evidence_f(sentences("The mill is red.", "It was built in 1874."), proofs) < 1.0
    assert evidence_f(sentences("Cows graze there."), proofs) == 0.0
    assert evidence_f([], proofs) == 0.0


def test_a_missing_part_costs_more_than_a_sentence_too_many() -> None:
    one, other, idle = sentences("The mill is red.", "The ferry is late.", "Cows graze there.")
    proofs = [((one,), (other,))]
    assert evidence_f([one, other, idle], proofs) > evidence_f([one], proofs)
