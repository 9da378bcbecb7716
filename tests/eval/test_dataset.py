"""The question files: what is refused, what a quote and a fact are found in, what check tells."""

import json
from pathlib import Path

import pytest

from corpus.catalogue import load as load_corpus
from corpus.document import Document, Source
from corpus.door import CORPUS
from corpus.errors import InputInvalid
from corpus.language import Language
from eval.check import check, read
from eval.dataset import (
    Direction,
    GoldSpan,
    Line,
    Question,
    QuestionKind,
    Split,
    fold,
    holds,
    load,
    locate,
    parse,
)

MILL = Document(
    Source("mill", "The mill"),
    "The mill was built\n\nin 1720. It has four sails.",
    Language.ENGLISH,
)
MOULIN = Document(
    Source("moulin", "Le moulin"), "Le moulin date de 1721.\nLe moulin tourne.", Language.FRENCH
)
DOCUMENTS = (MILL, MOULIN)
BUILT = {"document": "mill", "quote": "The mill was built in 1720."}
DATED = {"document": "moulin", "quote": "Le moulin date de 1721."}


def row(**changes: object) -> dict[str, object]:
    """A sound question about the mill; a change to None leaves the key out."""
    values: dict[str, object] = {
        "id": "m-1",
        "persona": "staff",
        "language": "en",
        "kind": "fact",
        "question": "When was the mill built?",
        "history": [],
        "gold": [BUILT],
        "facts": [["1720"]],
        "forbidden": [],
        "style": "plain",
    }
    return {key: value for key, value in (values | changes).items() if value is not None}


def question(name: str = "tuning-mill.jsonl", number: int = 1, **changes: object) -> Question:
    return parse(json.dumps(row(**changes)), Line(Path(name), number))


def write(folder: Path, name: str, *rows: dict[str, object]) -> None:
    lines = (json.dumps(values, ensure_ascii=False) + "\n" for values in rows)
    (folder / name).write_text("".join(lines), encoding="utf-8")


def test_a_sound_line_becomes_a_question() -> None:
    asked = question(history=[{"question": "A mill?", "answer": "Yes."}])
    assert asked.kind is QuestionKind.FACT
    assert asked.gold == (GoldSpan("mill", "The mill was built in 1720."),)
    assert asked.history[0].answer == "Yes."
    assert asked.split is Split.TUNING


@pytest.mark.parametrize(
    ("changes", "complaint"),
    [
        ({"colour": "red"}, "colour"),
        ({"id": None}, "id"),
        ({"question": "  "}, "question"),
        ({"kind": "riddle"}, "riddle"),
        ({"persona": "king"}, "king"),
        ({"style": "baroque"}, "baroque"),
        ({"language": "English"}, "English"),
        ({"gold": "The mill"}, "gold"),
        ({"gold": [{"document": "mill"}]}, "quote"),
        ({"gold": [], "facts": []}, "needs gold"),
        ({"facts": []}, "needs gold and facts"),
        ({"facts": [[]]}, "empty group"),
        ({"all": True}, "two spans"),
        ({"all": "yes"}, "all"),
        ({"kind": "followup"}, "history"),
        ({"kind": "unanswerable"}, "neither gold nor facts"),
        ({"kind": "foreign"}, "language en"),
        ({"language": "es"}, "language es"),
    ],
)
def test_a_line_that_is_no_question_is_refused_with_its_place(
    changes: dict[str, object], complaint: str
) -> None:
    with pytest.raises(InputInvalid, match=complaint) as caught:
        question(number=7, **changes)
    assert "tuning-mill.jsonl:7: " in str(caught.value)


def test_what_is_not_json_is_refused_with_its_place() -> None:
    for text in ("{", "[]", '"mill"'):
        with pytest.raises(InputInvalid, match=r"final-x\.jsonl:3"):
            parse(text, Line(Path("final-x.jsonl"), 3))


def test_load_reads_one_split_or_both_in_order(tmp_path: Path) -> None:
    write(tmp_path, "tuning-b.jsonl", row(id="t-1"), row(id="t-2"))
    write(tmp_path, "final-a.jsonl", row(id="f-1"))
    assert [asked.id for asked in load(folder=tmp_path)] == ["f-1", "t-1", "t-2"]
    assert [asked.id for asked in load(Split.TUNING, tmp_path)] == ["t-1", "t-2"]


def test_a_file_of_no_split_and_an_empty_folder_are_refused(tmp_path: Path) -> None:
    with pytest.raises(InputInvalid, match="no question file"):
        load(folder=tmp_path)
    write(tmp_path, "more.jsonl", row())
    with pytest.raises(InputInvalid, match="belongs to no split"):
        load(folder=tmp_path)


def test_a_file_in_another_encoding_is_refused(tmp_path: Path) -> None:
    (tmp_path / "tuning-a.jsonl").write_bytes("été".encode("cp1252"))
    with pytest.raises(InputInvalid, match="UTF-8"):
        load(folder=tmp_path)


def test_proofs_are_each_span_or_all_of_them_or_an_alternative() -> None:
    either = question(gold=[BUILT, DATED])
    both = question(gold=[BUILT, DATED], all=True, alternatives=[[DATED]])
    mill, moulin = either.gold
    assert either.proofs == ((mill,), (moulin,))
    assert both.proofs == ((mill, moulin), (moulin,))
    assert both.spans == (mill, moulin)


def test_direction_follows_from_the_languages_of_question_and_gold() -> None:
    assert question().direction(DOCUMENTS) is Direction.SAME
    assert question(gold=[DATED]).direction(DOCUMENTS) is Direction.CROSS
    assert question(gold=[BUILT, DATED]).direction(DOCUMENTS) is Direction.BOTH
    nothing = question(kind="unanswerable", gold=[], facts=[])
    assert nothing.direction(DOCUMENTS) is Direction.NONE


def test_locate_folds_white_space_and_nothing_else() -> None:
    (place,) = locate(GoldSpan("mill", "mill was  built in 1720"), DOCUMENTS)
    assert place.text == "mill was built\n\nin 1720"
    assert MILL.text[place.start : place.end] == place.text
    assert not locate(GoldSpan("mill", "the mill was built"), DOCUMENTS)
    assert not locate(GoldSpan("moulin", "The mill was built"), DOCUMENTS)


def test_locate_finds_every_place_of_a_repeated_quote() -> None:
    assert [place.start for place in locate(GoldSpan("moulin", "Le moulin"), DOCUMENTS)] == [0, 24]


def test_fold_keeps_neither_accents_nor_capitals_nor_kinds_of_quotes_and_spaces() -> None:
    assert fold("«\u202fL’Œuvre\xa0» d’Été") == fold("\" l'oeuvre \" D'ETE")
    assert fold("Đinh Toàn Thắng") == "dinh toan thang"
    assert fold("Team²") == "team2"


@pytest.mark.parametrize("text", ["17%", "17 %", "(17)", "du 17", "17km", "17, and 18.", "17."])
def test_a_number_is_held_by_itself(text: str) -> None:
    assert holds(text, "17")


@pytest.mark.parametrize("text", ["170", "217", "1.7", "17.5", "17,500", "0,17", "seventeen"])
def test_a_number_is_not_held_by_a_longer_or_other_one(text: str) -> None:
    assert not holds(text, "17")


def test_a_word_is_held_from_its_beginning() -> None:
    assert holds("les Musées", "musee")
    assert not holds("a familiar face", "IAR")


def complaints(*questions: Question) -> list[str]:
    return [str(problem) for problem in check(questions, DOCUMENTS)]


def test_check_has_nothing_to_say_about_sound_questions() -> None:
    other = question("final-mill.jsonl", id="m-2", question="Quel âge ?", language="fr",
                     gold=[DATED], facts=[["1721"]])  # fmt: skip
    assert complaints(question(), other) == []


def test_check_finds_gold_that_is_not_in_the_corpus() -> None:
    moved = question(gold=[{"document": "mill", "quote": "The mill fell in 1720."}])
    lost = question(id="m-2", number=2, question="?", gold=[{"document": "barn", "quote": "1720"}])
    first, second = complaints(moved, lost)
    assert first.startswith("tuning-mill.jsonl:1: ")
    assert "mill does not hold" in first
    assert "barn does not hold" in second


def test_check_finds_a_fact_that_no_gold_holds() -> None:
    (problem,) = complaints(question(facts=[["1720"], ["eight", "huit"]]))
    assert "eight / huit" in problem


def test_check_finds_ids_and_questions_that_stand_twice() -> None:
    again = question(number=2, question="WHEN was the  mill built?")
    assert [problem.split(": ")[1] for problem in complaints(question(), again)] == [
        "the id is taken by tuning-mill.jsonl:1",
        "the same is asked at tuning-mill.jsonl:1",
    ]


def test_the_same_words_after_another_history_are_another_question() -> None:
    after = question(number=2, id="m-2", history=[{"question": "The barn?", "answer": "No."}])
    assert complaints(question(), after) == []


def test_check_finds_gold_that_overlaps_between_the_splits_only() -> None:
    part = {"document": "mill", "quote": "in 1720"}
    same_split = question(id="m-2", number=2, question="Year?", gold=[part])
    leak = question("final-mill.jsonl", id="m-3", question="Which year?", gold=[part])
    assert complaints(question(), same_split) == []
    (problem,) = complaints(question(), leak)
    assert problem.startswith("tuning-mill.jsonl:1: shares gold of the final split")


def test_check_reads_on_after_a_broken_line(tmp_path: Path) -> None:
    write(tmp_path, "tuning-mill.jsonl", row(kind="riddle"), row())
    questions, problems = read(tmp_path)
    assert [asked.id for asked in questions] == ["m-1"]
    assert len(problems) == 1
    assert str(problems[0]).count("tuning-mill.jsonl:1") == 1


def test_the_question_files_of_the_project_are_sound() -> None:
    documents = load_corpus(CORPUS)
    assert [str(problem) for problem in check(load(), documents)] == []
