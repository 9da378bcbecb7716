import json
from pathlib import Path

import pytest

from assistant.answer import Turn
from assistant.batch import Asked
from corpus.errors import InputInvalid
from eval.answered import Answered, from_json, read_answers, read_questions
from eval.review.rows import dialogue, rows_of, turns
from eval.review.words import NOTHING

HISTORY = (Turn("Is there a port?", "Yes – one. [1]"), Turn("Big?", "Rather."))
ASKED = Asked("q1", "And a mill?", HISTORY)


def values(**changes: object) -> dict[str, object]:
    """An answer of the batch door: two sentences, the first with two quotes."""
    citations = [
        {
            "number": number,
            "document": "mill",
            "title": "The mill",
            "language": "en",
            "date": None,
            "start": 10 * number,
            "end": 10 * number + 9,
            "quote": f"quote {number}",
            "translation": None,
        }
        for number in (1, 2)
    ]
    answer: dict[str, object] = {
        "id": "q1",
        "language": "en",
        "kind": "answer",
        "declined": False,
        "text": "One. [1] [2] Two. [2]",
        "sentences": [{"text": "One.", "citations": [1, 2]}, {"text": "Two.", "citations": [2]}],
        "citations": citations,
    }
    return answer | changes


def answered(**changes: object) -> Answered:
    return from_json(values(**changes), ASKED)


def test_a_sentence_has_a_row_for_each_quote_and_is_rated_once() -> None:
    rows = list(rows_of([answered(), answered()]))
    assert [row.number for row in rows] == ["1", "2", "3", "4", "5", "6"]
    assert [(row.sentence, row.quote, row.sentence_rating) for row in rows[:3]] == [
        ("One.", "quote 1", ""),
        ("One.", "quote 2", NOTHING),
        ("Two.", "quote 2", ""),
    ]
    assert {row.citation_rating for row in rows} == {""}
    assert (rows[0].title, rows[0].document, rows[0].start, rows[0].end) == (
        *("The mill", "mill", "10", "19"),
    )


@pytest.mark.parametrize("kind", ["declined", "smalltalk"])
def test_what_does_not_answer_is_one_row_without_a_citation_to_rate(kind: str) -> None:
    (row,) = rows_of([answered(kind=kind)])
    assert row.sentence == "One. [1] [2] Two. [2]"
    assert (row.sentence_rating, row.quote, row.citation_rating) == ("", "", NOTHING)


def test_a_sentence_without_a_quote_is_rated_too() -> None:
    (row,) = rows_of([answered(sentences=[{"text": "Three.", "citations": []}])])
    assert (row.sentence, row.sentence_rating, row.citation_rating) == ("Three.", "", NOTHING)


def test_earlier_turns_come_back() -> None:
    line = dialogue(HISTORY)
    assert line == "— Is there a port? — Yes – one. [1] — Big? — Rather."
    assert turns(line) == HISTORY
    assert turns(dialogue(())) == ()
    assert turns(dialogue((Turn("A — b?", "No — c."),))) == (Turn("A – b?", "No – c."),)


def write(path: Path, *lines: object) -> Path:
    path.write_text("".join(json.dumps(line) + "\n" for line in lines), encoding="utf-8")
    return path


def test_answers_find_their_questions_by_id(tmp_path: Path) -> None:
    questions = read_questions(
        write(tmp_path / "in.jsonl", {"id": 7, "question": "B?"}, {"id": "q1", "question": "A?"})
    )
    found = read_answers(write(tmp_path / "out.jsonl", values(), values(id=7)), questions)
    assert [(entry.asked.id, entry.asked.question) for entry in found] == [("q1", "A?"), (7, "B?")]


@pytest.mark.parametrize(
    ("line", "complaint"),
    [
        ([], "is no answer"),
        ({"id": "q1"}, "is no answer"),
        (values(kind="riddle"), "is no answer"),
        (values(citations=[]), "is no answer"),
        (values(id="q2"), "no known question"),
    ],
)
def test_a_line_that_is_no_answer_is_refused_with_its_number(
    tmp_path: Path, line: object, complaint: str
) -> None:
    path = write(tmp_path / "out.jsonl", values(), line)
    with pytest.raises(InputInvalid, match=rf"out\.jsonl:2 .*{complaint}"):
        read_answers(path, [ASKED])


def test_a_file_without_questions_is_refused(tmp_path: Path) -> None:
    with pytest.raises(InputInvalid, match="holds no question"):
        read_questions(write(tmp_path / "empty.jsonl"))
    with pytest.raises(InputInvalid, match="no file"):
        read_questions(tmp_path / "none.jsonl")
