import argparse
import json
import random
from collections import Counter
from pathlib import Path

import pytest

from corpus.errors import InputInvalid
from corpus.language import Language, detect
from eval.interval import Share
from eval.language import LINES, Labelled, add_arguments, main, read_lines, read_squad


def call(*arguments: str) -> int:
    parser = argparse.ArgumentParser()
    add_arguments(parser)
    return main(parser.parse_args(arguments))


def test_there_are_enough_questions_and_none_is_twice() -> None:
    questions = read_lines(LINES)
    counts = Counter((question.part, question.language) for question in questions)
    assert min(counts.values()) >= 60
    assert len({question.text for question in questions}) == len(questions)


@pytest.mark.parametrize("spoken", [True, False])
def test_held_out_questions_reach_their_share(spoken: bool) -> None:
    questions = [
        question
        for question in read_lines(LINES, "held-out")
        if (question.language is not Language.OTHER) is spoken
    ]
    right = sum(detect(question.text) is question.language for question in questions)
    assert right / len(questions) >= 0.95


def test_the_order_of_questions_does_not_matter() -> None:
    texts = [question.text for question in read_lines(LINES)][::7]
    first = {text: detect(text) for text in texts}
    random.Random(0).shuffle(texts)
    assert {text: detect(text) for text in texts} == first


def test_files_in_squad_format_and_plain_ones_are_read(tmp_path: Path) -> None:
    squad = {"data": [{"paragraphs": [{"qas": [{"question": "Wo?"}, {"question": "Wer?"}]}]}]}
    (tmp_path / "squad.json").write_text(json.dumps(squad), encoding="utf-8")
    (tmp_path / "plain.json").write_text(json.dumps({"q1": "Wo?"}), encoding="utf-8")
    assert [question.text for question in read_squad(tmp_path / "squad.json", "de")] == [
        "Wo?",
        "Wer?",
    ]
    assert read_squad(tmp_path / "plain.json", "de") == [Labelled("Wo?", "de", "squad")]
    assert Labelled("Wo?", "de", "squad").language is Language.OTHER


def test_the_report_counts_right_and_wrong(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    lines = [
        {"text": "where is the station", "language": "en", "part": "tuning"},
        {"text": "où est la gare", "language": "en", "part": "tuning"},  # a wrong label
    ]
    (tmp_path / "lines.jsonl").write_text("\n".join(map(json.dumps, lines)), encoding="utf-8")
    assert call("--lines", str(tmp_path / "lines.jsonl"), "--errors") == 0
    shown = capsys.readouterr().out
    assert "50.0 %" in shown
    assert "en, told fr: où est la gare" in shown


def test_questions_are_counted_by_how_they_are_typed(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    asked = {"persona": "staff", "kind": "smalltalk"}
    lines = [
        {"id": "a", "language": "fr", "question": "où est la gare", "style": "keywords", **asked},
        {"id": "b", "language": "en", "question": "Where is it?", "style": "short", **asked},
        {"id": "c", "language": "en", "question": "Who is the mayor?", "style": "plain", **asked},
    ]
    path = tmp_path / "tuning-typed.jsonl"
    path.write_text("\n".join(map(json.dumps, lines)), encoding="utf-8")
    assert call("--questions", str(tmp_path)) == 0
    shown = capsys.readouterr().out
    for name in ("keywords fr", "short en", "plain"):
        (line,) = (line for line in shown.splitlines() if line.startswith(f"{name}  "))
        assert " 1  100.0 % [20.7-100.0]" in line


def test_wrong_options_and_files_are_refused(tmp_path: Path) -> None:
    with pytest.raises(InputInvalid, match="belong together"):
        call("--language", "fr")
    (tmp_path / "lines.jsonl").write_text("no json", encoding="utf-8")
    with pytest.raises(InputInvalid, match=r"lines\.jsonl:1"):
        call("--lines", str(tmp_path / "lines.jsonl"))


def test_wilsons_interval() -> None:
    # 81 of 263: Newcombe, "Two-sided confidence intervals for the single proportion",
    # Statistics in Medicine 17 (1998), table I, method 3.
    assert Share(81, 263).interval == pytest.approx((0.2553, 0.3662), abs=5e-5)
    assert Share(0, 20).interval == pytest.approx((0.0, 0.1611), abs=5e-5)
    assert Share(0, 0).interval == (0.0, 1.0)
    assert str(Share(49, 50)) == " 98.0 % [89.5-99.6]"
