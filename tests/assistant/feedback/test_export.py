import csv
import io
import json

import pytest

from assistant.__main__ import main
from assistant.answer import Kind
from assistant.feedback import Rating, Ratings, Verdict
from corpus.language import Language

GOOD = Rating("Where?", Language.ENGLISH, Kind.ANSWER, Verdict.UP)


@pytest.fixture
def export(tmp_path, monkeypatch, call, bad):
    ratings = Ratings(tmp_path / "ratings.jsonl", days=30)
    for rating in (GOOD, bad):
        ratings.add(rating, str)
    monkeypatch.setenv("ASSISTANT_FEEDBACK", str(ratings.path))

    def export(*options, days="30"):
        monkeypatch.setenv("ASSISTANT_FEEDBACK_DAYS", days)
        status, output, _ = call(main, "feedback", *options)
        assert status == 0
        return output

    return export


def test_ratings_come_as_lines_that_can_be_asked_again(export, bad):
    lines = [json.loads(line) for line in export("--bad").splitlines()]
    assert [(line["question"], line["language"]) for line in lines] == [(bad.question, "fr")]
    assert lines[0]["history"] == [{"question": "Where?", "answer": "There [1]"}]


def test_ratings_come_as_a_table_that_no_spreadsheet_runs(export):
    rows = list(csv.DictReader(io.StringIO(export("--csv"))))
    assert [row["verdict"] for row in rows] == ["up", "down"]
    assert rows[1]["question"] == "'=1+1, or when?"
    assert rows[1]["answer"] == 'Neuf "heures" [1]'
    assert json.loads(rows[1]["cited"]) == ["office:3-9"]
    assert rows[0]["reason"] == ""


def test_nothing_comes_where_nothing_is_kept(export):
    assert export(days="0") == ""
