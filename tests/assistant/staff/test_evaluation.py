"""Evaluations run as programs of their own: here a quick one that behaves in the same way."""

import sys
import time

import pytest

from assistant.staff.evaluation import KEPT, Evaluation

PROGRAM_TEXT = """
import os, sys, time
from pathlib import Path
from tqdm import tqdm
mode, report = sys.argv[1], Path(sys.argv[sys.argv.index("--html") + 1])
secrets = [name for name in os.environ if name.startswith("ASSISTANT_STAFF")]
for _ in tqdm(range(3), disable=None, mininterval=0):
    time.sleep(60 if mode == "wait" else 0.02)
if mode == "fail":
    sys.exit("The questions cannot be read.")
report.write_text(f"<h1>Right: 9 of 10</h1> {secrets}", encoding="utf-8")
"""


@pytest.fixture
def make_evaluation(staff_settings, tmp_path, monkeypatch):
    monkeypatch.setenv("ASSISTANT_STAFF_PASSWORD_HASH", "x")
    program = tmp_path / "program.py"
    program.write_text(PROGRAM_TEXT, encoding="utf-8")
    return lambda mode: Evaluation(staff_settings, (sys.executable, str(program), mode))


def until(condition):
    ends = time.monotonic() + 20
    while not condition():
        assert time.monotonic() < ends
        time.sleep(0.01)


def test_a_report_is_kept_when_it_is_whole(make_evaluation):
    evaluation = make_evaluation("work")
    assert evaluation.reports() == ()
    evaluation.start()
    evaluation.start()  # one at a time
    run = evaluation.wait()
    assert (run.number, run.is_running, run.complaint) == (1, False, "")
    (report,) = evaluation.reports()
    assert evaluation.report(report.name) == report
    assert report.file.read_text("utf-8") == "<h1>Right: 9 of 10</h1> []"


def test_progress_is_followed_and_it_can_be_stopped(make_evaluation):
    evaluation = make_evaluation("wait")
    evaluation.start()
    until(lambda: evaluation.state.total == 3)
    evaluation.cancel()
    run = evaluation.wait()
    assert run.was_cancelled
    assert not run.complaint
    assert evaluation.reports() == ()
    assert not list(evaluation.folder.iterdir())


def test_a_failure_is_told_in_its_own_words(make_evaluation):
    evaluation = make_evaluation("fail")
    evaluation.start()
    assert evaluation.wait().complaint == "The questions cannot be read."
    assert evaluation.reports() == ()


def test_only_the_last_reports_are_kept_and_only_reports_are_read(make_evaluation):
    evaluation = make_evaluation("work")
    folder = evaluation.folder
    folder.mkdir()
    for number in range(KEPT + 3):
        (folder / f"202501{number + 10}T000000Z.html").write_text("old")
    (folder / "secret.html").write_text("x")
    evaluation.start()
    evaluation.wait()
    assert len(evaluation.reports()) == KEPT
    assert evaluation.reports()[0].file.read_text("utf-8").startswith("<h1>Right")
    for name in ("secret.html", "../index/manifest.json", ""):
        assert evaluation.report(name) is None


def test_staff_run_it_and_read_its_report(make_visitor, room, make_evaluation):
    object.__setattr__(room, "evaluation", make_evaluation("work"))
    visitor = make_visitor()
    reply = visitor.send("/evaluation/start", page="/evaluation")
    room.evaluation.wait()
    text = reply.text + visitor.get("/evaluation").text
    assert text.count("The evaluation has finished.") == 1
    (report,) = room.evaluation.reports()
    assert f"/staff/report?id={report.name}" in text
    page = visitor.get(f"/report?id={report.name}")
    assert page.text.startswith("<h1>Right: 9 of 10")
    policy = page.headers["content-security-policy"]
    assert "sandbox" in policy
    assert "script-src" not in policy
    assert "default-src 'none'" in policy
    assert visitor.get("/report?id=../ratings.jsonl").status_code == 404
