import datetime
import json
from dataclasses import replace

import pytest

from assistant.feedback import Ratings
from corpus.errors import StorageFailed

DAY = datetime.date(2026, 3, 30)


def same(text):
    return text


def on(path, day, days=30):
    return Ratings(path, days, today=lambda: day)


def test_what_is_kept_comes_back_with_its_day(tmp_path, bad):
    ratings = on(tmp_path / "new" / "ratings.jsonl", DAY)
    ratings.add(bad, same)
    (kept,) = ratings.read()
    assert kept.date == "2026-03-30"
    assert (kept.question, kept.reason, kept.history) == (bad.question, bad.reason, bad.history)


def test_every_text_is_masked_before_it_is_kept(tmp_path, bad):
    ratings = on(tmp_path / "ratings.jsonl", DAY)
    ratings.add(bad, lambda text: "#")
    values = json.loads(ratings.path.read_text())
    assert values["question"] == values["answer"] == "#"
    assert values["history"] == [{"question": "#", "answer": "#"}]


def test_what_is_too_old_is_gone_from_the_file(tmp_path, bad):
    path = tmp_path / "ratings.jsonl"
    on(path, DAY).add(bad, same)
    later = on(path, DAY + datetime.timedelta(days=29))
    later.add(bad, same)
    assert len(later.read()) == 2
    last = on(path, DAY + datetime.timedelta(days=30))
    assert len(last.read()) == 1
    last.forget()
    assert len(path.read_text().splitlines()) == 1


def test_a_line_that_was_altered_is_passed_over(tmp_path, bad):
    path = tmp_path / "ratings.jsonl"
    ratings = on(path, DAY)
    ratings.add(bad, same)
    path.write_bytes(b"{}\n[]\nnothing\n\xff\xfe\n" + b"[" * 100_000 + b"\n" + path.read_bytes())
    assert len(ratings.read()) == 1


def test_there_may_be_nothing_to_forget(tmp_path):
    ratings = on(tmp_path / "none" / "ratings.jsonl", DAY)
    ratings.forget()
    assert ratings.read() == []


def test_a_disk_that_refuses_is_told_in_one_line(tmp_path, bad):
    (tmp_path / "file").write_text("")
    with pytest.raises(StorageFailed):
        on(tmp_path / "file" / "ratings.jsonl", DAY).add(bad, same)


def test_a_line_end_of_another_sort_parts_no_rating(tmp_path, bad):
    ratings = on(tmp_path / "ratings.jsonl", DAY)
    ratings.add(replace(bad, question="Où\u2028est le port ?\u0085"), same)
    ratings.add(bad, same)
    assert [kept.question for kept in ratings.read()] == [
        "Où\u2028est le port ?\u0085",
        bad.question,
    ]


def test_without_a_day_to_be_kept_for_everything_goes(tmp_path, bad):
    path = tmp_path / "ratings.jsonl"
    on(path, DAY).add(bad, same)
    on(path, DAY, days=0).forget()
    assert path.read_text() == ""
