from dataclasses import replace

import numpy as np
import pytest

from assistant.answer import GENERATIVE, Wrote
from eval.metrics import Case
from eval.metrics.table import WRITING
from eval.report import Outcome
from eval.report.figures import figure


def written(case: Case, wrote: Wrote, engine: str = GENERATIVE) -> Case:
    answer = replace(case.answer, engine=engine, wrote=wrote)
    return replace(case, answer=answer, first_milliseconds=7.0)


def test_without_a_model_there_are_no_figures(case: Case) -> None:
    assert all(figure(metric, [Outcome.of(case)]) is None for metric in WRITING)


def test_the_share_held_back_is_of_all_sentences(case: Case) -> None:
    cases = [
        written(case, Wrote(3)),
        written(case, Wrote(0, ("a", "b", "c")), engine="extractive"),
        written(case, Wrote(1, ("d",))),
        case,
    ]
    outcomes = [Outcome.of(one) for one in cases]
    found = {metric.name: figure(metric, outcomes) for metric in WRITING}
    assert {name: f and f.value for name, f in found.items()} == pytest.approx(
        {"written": 2 / 3, "held_back": 4 / 8, "first_ms": 7.0, "written_ms": 20.0}
    )
    assert outcomes[1].held_back == ("a", "b", "c")
    assert Outcome.read(outcomes[1].as_json()) == outcomes[1]


def test_a_resampled_share_is_a_share_of_each_sample() -> None:
    share = WRITING[1].combine
    parts, wholes = np.array([[1.0, 1.0], [0.0, 0.0]]), np.array([[2.0, 2.0], [1.0, 0.0]])
    assert share(parts, wholes, axis=-1).tolist() == [0.5, 0.0]
