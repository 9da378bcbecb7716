import json
from dataclasses import asdict, fields, replace
from pathlib import Path

import pytest

from assistant.confidence import ANSWER_NAMES, AnswerEvidence
from assistant.evidence import FEATURE_NAMES, Features
from assistant.weights import ROLE_NAMES, LearnedWeights, Showing


def make(**values: float) -> Features:
    return Features(**{**dict.fromkeys(FEATURE_NAMES, 0.0), **values})


WEIGHTS = LearnedWeights(
    {"likeness": 4.0},
    {"meaning": 2.0, "is_heading": -3.0},
    {"meaning": 1.0, "is_list": 0.5},
    -1.0,
)


def test_the_kept_weights_name_every_feature_and_no_other() -> None:
    kept = LearnedWeights.read()
    assert set(kept.choice) == set(FEATURE_NAMES) == set(kept.promise)
    assert kept.promise["reading"] == 0.0
    assert set(kept.confidence) == {*FEATURE_NAMES, *ANSWER_NAMES}
    assert set(ROLE_NAMES) < {field.name for field in fields(Features)}


def test_a_score_is_the_weighted_sum() -> None:
    features = make(meaning=0.5, is_heading=1.0, length=9.0)
    assert WEIGHTS.score(features) == pytest.approx(-2.0)
    assert WEIGHTS.score_but_role(features) == pytest.approx(1.0)
    assert WEIGHTS.promise_of(make(meaning=0.5, likeness=0.5)) == pytest.approx(2.0)


def test_a_probability_follows_the_evidence() -> None:
    nothing = AnswerEvidence(*(0.0 for _ in ANSWER_NAMES))
    assert WEIGHTS.probability(make(meaning=1.0), nothing) == pytest.approx(0.5)
    assert 0 < WEIGHTS.probability(make(), nothing) < 0.5
    assert 0.5 < WEIGHTS.probability(make(meaning=2.0), nothing) < 1
    listed = replace(nothing, is_list=1.0)
    assert WEIGHTS.probability(make(), listed) > WEIGHTS.probability(make(), nothing)


def test_weights_are_read_from_a_file(tmp_path: Path) -> None:
    weights = LearnedWeights({"focus": 0.5}, {"meaning": 1.5}, {}, 0.25, Showing(margin=1.0))
    (tmp_path / "weights.json").write_text(json.dumps(asdict(weights)), encoding="utf-8")
    assert LearnedWeights.read(tmp_path / "weights.json") == weights
