"""From questions to a sheet, from a rated sheet to a score, as staff do it."""

import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from assistant.settings import Settings
from corpus.language import Language
from eval.dataset import Split, load
from eval.review.sheet import Row, Separator, read, write
from eval.review.words import NOTHING

Call = Callable[..., tuple[int, str, str]]

QUESTIONS = [
    {"id": "c", "question": "How many cranes does the harbour of Milbrook have?"},
    {"id": "m", "question": "Quand le moulin de Milbrook a-t-il été construit ?"},
    {"id": "x", "question": "Hello!"},
]


@pytest.fixture
def asked(tmp_path: Path) -> Path:
    path = tmp_path / "in.jsonl"
    path.write_text("".join(json.dumps(entry) + "\n" for entry in QUESTIONS), encoding="utf-8")
    return path


@pytest.fixture
def where(settings: Settings) -> list[object]:
    return ["--corpus", settings.corpus, "--index", settings.index]


def rate(path: Path, *ratings: tuple[str, str]) -> None:
    """Fill in the ratings of the rows, as a rater does."""
    rows = [line.row for line in read(path)]
    rated = [
        replace(row, sentence_rating=sentence, citation_rating=citation)
        for row, (sentence, citation) in zip(rows, ratings, strict=True)
    ]
    write(path, rated, Language.FRENCH, Separator.SEMICOLON)


def test_questions_become_a_sheet_and_its_ratings_a_score(
    door: Call, asked: Path, where: list[object], tmp_path: Path
) -> None:
    sheet = tmp_path / "sheet.csv"
    words = ["--language", "fr", "--write", sheet, "--ask", asked]
    status, output, _ = door("review", *words, *where)
    assert (status, "3 answers" in output) == (0, True)
    rows = [line.row for line in read(sheet)]
    by_id = {row.id: row for row in reversed(rows)}
    assert by_id["c"].quote == "The harbour of Milbrook has forty cranes."
    assert (by_id["c"].document, by_id["c"].start) == ("harbour", "0")
    assert by_id["m"].language == "fr"
    assert by_id["x"].citation_rating == NOTHING

    rate(sheet, *[("100", "25") if row.quote else ("80", NOTHING) for row in rows])
    status, output, _ = door("review", "--read", sheet)
    assert status == 0
    quoted = sum(bool(row.quote) for row in rows)
    assert f"25.0 of 25  [25.0-25.0]         {quoted} of {quoted} rated" in output
    assert "sentence, fr    100.0 of 100" in output


def test_what_the_batch_door_answered_is_rated_as_it_stands(
    door: Call, asked: Path, tmp_path: Path
) -> None:
    answers, sheet = tmp_path / "out.jsonl", tmp_path / "sheet.csv"
    values = {"id": "m", "language": "fr", "kind": "answer", "text": "1720.", "citations": []}
    line = json.dumps(values | {"sentences": [{"text": "1720.", "citations": []}]})
    answers.write_text(line, encoding="utf-8")
    words = ["--write", sheet, "--answers", answers]
    assert door("review", *words, "--ask", asked)[0] == 0
    assert [line.row.sentence for line in read(sheet)] == ["1720."]
    sheet.unlink()
    assert "--ask" in door("review", *words)[2]


def test_answers_may_be_to_the_questions_of_the_set(door: Call, tmp_path: Path) -> None:
    question = load(Split.TUNING)[0]
    answers, sheet = tmp_path / "out.jsonl", tmp_path / "sheet.csv"
    values = {"id": question.id, "language": "fr", "kind": "declined", "text": "Non.",
              "citations": [], "sentences": []}  # fmt: skip
    answers.write_text(json.dumps(values), encoding="utf-8")
    assert door("review", "--write", sheet, "--answers", answers)[0] == 0
    assert [line.row.question for line in read(sheet)] == [question.question]


def test_a_sheet_that_is_there_is_kept(door: Call, asked: Path, tmp_path: Path) -> None:
    sheet = tmp_path / "sheet.csv"
    sheet.write_text("hours of work", encoding="utf-8")
    status, _, error = door("review", "--write", sheet, "--ask", asked)
    assert (status, error.count("\n"), "--write" in error) == (2, 1, True)
    assert sheet.read_text(encoding="utf-8") == "hours of work"


ROWS = [
    Row(str(n), f"q{n}", "en", "", "Why?", "So.", sentence, "So.", citation)
    for n, (sentence, citation) in enumerate(
        [("100", "25"), ("90", ""), ("", NOTHING), ("", "bad"), ("0", "20")], start=1
    )
]


def test_what_is_not_or_wrongly_rated_is_told_with_its_line(door: Call, tmp_path: Path) -> None:
    sheet = tmp_path / "sheet.csv"
    write(sheet, ROWS, Language.ENGLISH, Separator.COMMA)
    first = read(sheet)[0].line
    status, output, _ = door("review", "--read", sheet)
    assert status == 1
    wrong, bad, sentences, citations, *_ = output.splitlines()
    assert wrong.startswith(f"sheet.csv line {first + 1} (number 2): “90” is no sentence rating")
    assert bad.startswith(f"sheet.csv line {first + 3} (number 4): “bad” is no citation rating")
    assert sentences == f"sheet.csv: no sentence rating on lines {first + 2}-{first + 3}"
    assert citations == f"sheet.csv: no citation rating on lines {first + 1}"
    assert "2 of 5 rated" in output


def test_two_raters_are_compared(door: Call, tmp_path: Path) -> None:
    one, two = tmp_path / "one.csv", tmp_path / "two.csv"
    write(one, ROWS, Language.ENGLISH, Separator.COMMA)
    changed = [replace(ROWS[0], sentence_rating="80"), *reversed(ROWS[1:])]
    write(two, changed, Language.FRENCH, Separator.TAB)
    _, output, _ = door("review", "--read", one, two)
    assert "sentence: the same on 1 of 2" in output
    assert "number 1: 100 and 80" in output
    assert "citation: the same on 2 of 2" in output


def test_sheets_that_differ_and_too_many_are_refused(door: Call, tmp_path: Path) -> None:
    one, two = tmp_path / "one.csv", tmp_path / "two.csv"
    write(one, ROWS, Language.ENGLISH, Separator.COMMA)
    write(two, [replace(ROWS[0], id="other")], Language.ENGLISH, Separator.COMMA)
    status, _, error = door("review", "--read", one, two)
    assert (status, "copies of one sheet" in error) == (2, True)
    assert "one sheet or two" in door("review", "--read", one, one, one)[2]
