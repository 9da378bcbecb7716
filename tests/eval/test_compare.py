import argparse
import json
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from assistant.answer import Kind
from corpus.errors import InputInvalid
from eval import compare as gate
from eval.dataset import Split, load
from eval.interval import bootstrap_interval
from eval.metrics import METRICS, Case, Family, metric_named
from eval.quick import FILE, drawn, report_of
from eval.report import Report, read_report, write_report
from eval.report.figures import figure

CORRECT = metric_named("correct")


def arguments(*paths: Path) -> argparse.Namespace:
    parser = argparse.ArgumentParser()
    gate.add_arguments(parser)
    return parser.parse_args([str(path) for path in paths])


def asked(case: Case, count: int, *, declined: int = 0) -> Report:
    """Return the report of so many questions, the first of them wrongly declined."""
    wrong = replace(case.answer, kind=Kind.DECLINED)
    return report_of(
        [
            replace(
                case,
                question=replace(case.question, id=f"q{n}"),
                answer=wrong if n < declined else case.answer,
            )
            for n in range(count)
        ]
    )


def test_what_is_expected_of_the_assistant_still_holds(cases: list[Case]) -> None:
    """The quick part of the gate; `python -m eval quick` says more when it fails."""
    worse = gate.losses(gate.pair(read_report(FILE), report_of(cases)))
    named = [(t.metric.name, t.group.name, [p.new.id for p in t.worse]) for t in worse]
    assert not named


def test_a_question_more_moves_no_other_one_out_of_the_quick_part() -> None:
    questions = load(Split.TUNING)
    for every in (2, 10):
        some = drawn(questions, every)
        assert 0.7 < every * len(some) / len(questions) < 1.3
        assert drawn(questions[1:], every) == [q for q in some if q is not questions[0]]


def test_questions_without_a_partner_are_counted(
    case: Case, capsys: pytest.CaptureFixture[str]
) -> None:
    assert gate.compare(asked(case, 10), asked(case, 7)) == 0
    assert "7 questions in common, 3 of the older report without" in capsys.readouterr().out


def test_a_few_changes_are_chance_and_many_are_not(case: Case) -> None:
    right = asked(case, 30)
    assert not gate.losses(gate.pair(right, asked(case, 30, declined=4)))
    worse = gate.losses(gate.pair(right, asked(case, 30, declined=15)))
    assert {"correct", "needless_declining"} <= {test.metric.name for test in worse}
    assert not gate.losses(gate.pair(asked(case, 30, declined=15), right))


def test_the_test_is_the_exact_sign_test(case: Case) -> None:
    pairs = gate.pair(asked(case, 10), asked(case, 10, declined=5))
    test = next(t for t in gate.tests_of(pairs) if t.metric is CORRECT)
    assert (len(test.worse), len(test.better)) == (5, 0)
    assert test.p_value == pytest.approx(1 / 32)


def test_a_single_quote_that_is_not_verbatim_is_a_loss(case: Case) -> None:
    report = asked(case, 10)
    (first, *others) = report.outcomes
    broken = replace(first, values={**first.values, "quotes_verbatim": 0.0})
    worse = gate.losses(gate.pair(report, Report(report.about, {"assistant": (broken, *others)})))
    assert {test.metric.name for test in worse} == {"quotes_verbatim"}


def test_the_seed_moves_an_interval_and_not_its_figure(cases: list[Case]) -> None:
    report = report_of(cases)
    found = [figure(metric_named("brier"), report.outcomes, seed) for seed in range(20)]
    assert len({entry.value for entry in found if entry is not None}) == 1
    assert len({entry.interval for entry in found if entry is not None}) > 1


def test_a_report_is_read_back_as_it_was(cases: list[Case], tmp_path: Path) -> None:
    path = tmp_path / "report.json"
    report = report_of(cases)
    write_report(report, path)
    assert read_report(path) == report
    written = json.loads(path.read_text(encoding="utf-8"))
    without_model = {metric.name for metric in METRICS if metric.family is not Family.WRITING}
    assert {entry["metric"] for entry in written["figures"]} == without_model
    assert not [*tmp_path.glob(".*")]


@pytest.mark.parametrize("content", ["", "[]", "{}", '{"format": 0}', '{"format": 1}', "3"])
def test_what_is_no_report_is_refused(tmp_path: Path, content: str) -> None:
    (tmp_path / "x.json").write_text(content)
    with pytest.raises(InputInvalid):
        gate.main(arguments(tmp_path / "x.json"))


def test_a_missing_file_and_other_questions_are_refused(
    case: Case, cases: list[Case], tmp_path: Path
) -> None:
    with pytest.raises(InputInvalid, match="no file"):
        gate.main(arguments(tmp_path / "none.json"))
    write_report(asked(case, 3), tmp_path / "a.json")
    write_report(report_of(cases), tmp_path / "b.json")
    with pytest.raises(InputInvalid, match="no question in common"):
        gate.main(arguments(tmp_path / "a.json", tmp_path / "b.json"))


def test_a_changed_question_is_not_compared(case: Case) -> None:
    other = replace(case, question=replace(case.question, facts=(("not",),)))
    with pytest.raises(InputInvalid):
        gate.pair(report_of([case]), report_of([other]))


def test_a_share_of_all_or_none_has_an_interval_and_a_bootstrap_holds_its_value() -> None:
    ones, mixed = np.ones(10), np.array([0.0, 1.0] * 10)
    certain = bootstrap_interval([ones], np.mean, is_share=True)
    assert certain is not None
    assert 0.6 < certain.low < certain.high == 1
    half = bootstrap_interval([mixed], np.mean)
    assert half is not None
    assert 0.2 < half.low < 0.5 < half.high < 0.8
    assert bootstrap_interval([np.array([3.0])], np.median) is None


def test_what_is_no_share_gets_no_interval_of_shares(case: Case) -> None:
    outcomes = asked(replace(case, milliseconds=1.0), 10).outcomes
    found = {name: figure(metric_named(name), outcomes) for name in ("correct", "ms_median")}
    assert [entry.interval is None for entry in found.values() if entry] == [False, True]
