"""What is said of a judge: how often it is right, and on how much it says nothing."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from eval.__main__ import main
from eval.judge.agreement import Agreement, Judged
from eval.judge.verdict import Predicate, Verdict
from eval.predicate import Pair

QUOTE = "The mill was built in 1720 and has four sails."


def pair(sentence: str, *, supported: bool, language: str = "en") -> Pair:
    return Pair(sentence, sentence, QUOTE, supported, "number", language, "tuning")


def judged(*outcomes: tuple[bool, bool | None]) -> list[Judged]:
    """Labels and verdicts."""
    return [Judged(pair("s", supported=label), Verdict(said, "why")) for label, said in outcomes]


def test_right_precision_and_recall_are_over_what_was_judged() -> None:
    found = Agreement.of(
        judged((True, True), (True, False), (False, True), (False, False), (False, False),
               (True, None), (False, None))
    )  # fmt: skip
    assert (found.pairs, found.unjudged) == (7, 2)
    assert (found.right.hits, found.right.total) == (3, 5)
    assert (found.precision.hits, found.precision.total) == (1, 2)
    assert (found.recall.hits, found.recall.total) == (1, 2)


def test_a_judge_that_says_nothing_is_right_on_nothing() -> None:
    found = Agreement.of(judged((True, None), (False, None)))
    assert (found.unjudged, found.right.total, found.recall.total) == (2, 0, 0)
    assert not any(entry.is_right for entry in judged((True, None), (False, None)))


def test_the_predicate_is_a_judge_too() -> None:
    predicate = Predicate()
    assert predicate.judge("The mill has four sails.", [QUOTE]) == Verdict(True)
    assert predicate.judge("The mill has five sails.", [QUOTE]) == Verdict(False)


@pytest.fixture
def pairs(tmp_path: Path) -> Path:
    folder = tmp_path / "pairs"
    folder.mkdir()
    entries = [
        pair("The mill has four sails.", supported=True),
        pair("The mill has five sails.", supported=False),
        pair("The mill was built in 1720.", supported=True, language="fr"),
    ]
    lines = (json.dumps(vars(entry)) + "\n" for entry in entries)
    (folder / "tuning-x.jsonl").write_text("".join(lines), encoding="utf-8")
    return folder


def test_the_agreement_is_shown_by_language_before_any_answer_is_judged(
    pairs: Path, tmp_path: Path, call: Callable[..., tuple[int, str, str]]
) -> None:
    questions, answers = tmp_path / "in.jsonl", tmp_path / "out.jsonl"
    questions.write_text('{"id": 1, "question": "Sails?"}\n', encoding="utf-8")
    citation = {"number": 1, "document": "m", "title": "M", "start": 0, "end": 9, "quote": QUOTE}
    sentences = [
        {"text": "The mill has four sails.", "citations": [1]},
        {"text": "The mill has six sails.", "citations": [1]},
        {"text": "The mill has four sails.", "citations": []},
    ]
    answer = {"id": 1, "language": "en", "kind": "answer", "text": "…", "citations": [citation]}
    answers.write_text(json.dumps(answer | {"sentences": sentences}), encoding="utf-8")
    words = ["--pairs", pairs, "--part", "tuning", "--answers", answers, "--ask", questions]
    status, output, _ = call(main, "judge", *words)
    assert status == 0
    agreement, support = output.split("the predicate of support, on the sentences of 1 answers")
    rows = {line.split()[0]: line for line in agreement.splitlines()[2:]}
    assert list(rows) == ["en", "fr", "all"]
    assert rows["all"].split()[1:5] == ["3", "0", "100.0", "%"]
    assert support.splitlines()[2].split()[:4] == ["en", "3", "0", "33.3"]


def test_answers_that_cannot_be_read_are_refused_before_any_pair_is_judged(
    pairs: Path, tmp_path: Path, call: Callable[..., tuple[int, str, str]]
) -> None:
    words = ["--pairs", pairs, "--part", "tuning", "--answers", tmp_path / "none.jsonl"]
    status, output, errors = call(main, "judge", *words)
    assert (status, output, errors.count("\n")) == (2, "", 1)
    assert "none.jsonl" in errors


def test_pairs_that_the_predicate_was_not_made_with_are_drawn(
    pairs: Path, call: Callable[..., tuple[int, str, str]]
) -> None:
    status, _, errors = call(main, "judge", "--pairs", pairs)
    assert status == 2
    assert "no held-out pairs" in errors


def test_a_model_that_cannot_be_reached_is_one_line(
    pairs: Path, call: Callable[..., tuple[int, str, str]]
) -> None:
    for unreachable in (["--entailment", pairs], ["--model", "nonsense"]):
        status, _, errors = call(main, "judge", "--pairs", pairs, *unreachable)
        assert status == 2
        assert errors.count("\n") == 1
