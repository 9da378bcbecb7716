import json
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest

from index.__main__ import main

TEXTS = {
    "port": "The harbour has forty cranes. It handles 1,400 ships a year.",
    "ecole": "L'école du village accueille 120 élèves. La cantine sert des légumes.",
}


@pytest.fixture(scope="module")
def folders(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    corpus, index = tmp_path_factory.mktemp("corpus"), tmp_path_factory.mktemp("index")
    for name, text in TEXTS.items():
        (corpus / f"{name}.txt").write_text(text, encoding="utf-8")
    return corpus, index


Door = Callable[..., tuple[int, str, str]]


@pytest.fixture
def door(call: Door) -> Door:
    return partial(call, main)


@pytest.fixture
def built(door: Door, folders: tuple[Path, Path]) -> list[object]:
    corpus, index = folders
    where = ["--corpus", corpus, "--index", index]
    if not (index / "manifest.json").exists():
        assert door("build", *where)[0] == 0
    return where


def test_one_question_as_json(door: Door, built: list[object]) -> None:
    status, output, _ = door("search", *built, "--json", "How many cranes?", "--k", 1)
    line = json.loads(output)
    (hit,) = line["hits"]
    assert status == 0
    assert line["question"] == "How many cranes?"
    assert hit["document"] == "port"
    assert TEXTS["port"][hit["start"] : hit["end"]] == hit["text"]
    assert isinstance(hit["score"], float)


def test_one_question_for_people(door: Door, built: list[object]) -> None:
    status, output, _ = door("search", *built, "combien d'élèves")
    assert status == 0
    assert output.startswith("1. ")
    assert "120 élèves" in output.splitlines()[1]


def test_a_batch_keeps_ids_and_order(door: Door, built: list[object]) -> None:
    lines = [{"id": "b", "question": "cantine"}, {"id": 7, "question": "Häfen? cranes"}]
    stdin = "\n\n".join(json.dumps(line, ensure_ascii=False) for line in lines).encode()
    status, output, _ = door("search", *built, "--batch", stdin=stdin)
    answers = [json.loads(line) for line in output.splitlines()]
    assert status == 0
    assert [{key: answer[key] for key in ("id", "question")} for answer in answers] == lines
    assert [answer["hits"][0]["document"] for answer in answers] == ["ecole", "port"]


@pytest.mark.parametrize("line", [b"{", b"[]", b"7", b"{}", b'{"question": 3}', b"\xff", b"null"])
def test_a_bad_line_of_a_batch_is_named(door: Door, built: list[object], line: bytes) -> None:
    status, _, errors = door("search", *built, "--batch", stdin=line)
    assert status == 2
    assert errors.count("\n") == 1
    assert "Line 1" in errors


def test_the_doctor_finds_a_whole_index(door: Door, built: list[object]) -> None:
    status, output, _ = door("doctor", *built)
    assert status == 0
    assert "2 documents" in output


def test_the_doctor_names_the_cure(door: Door, built: list[object], tmp_path: Path) -> None:
    corpus = built[1]
    status, output, _ = door("doctor", "--corpus", corpus, "--index", tmp_path)
    assert status == 1
    assert "python -m index build" in output


def test_an_update_follows_the_texts(door: Door, tmp_path: Path) -> None:
    where = ["--corpus", tmp_path, "--index", tmp_path / "index"]
    (tmp_path / "port.txt").write_text(TEXTS["port"], encoding="utf-8")
    assert door("update", *where)[0] == 2
    assert door("build", *where)[0] == 0
    (tmp_path / "ecole.txt").write_text(TEXTS["ecole"], encoding="utf-8")
    status, output, _ = door("doctor", *where)
    assert status == 1
    assert "python -m index update" in output
    assert door("update", *where)[0] == 0
    assert door("doctor", *where)[0] == 0


@pytest.mark.parametrize(
    "words",
    [
        ["search"],
        ["search", ""],
        ["search", "port", "--k", "0"],
        ["search", "port", "--k", "x"],
        ["build", "--corpus", "/no/such/folder"],
        ["build", "--encoder", "no-such-model"],
        ["doctor", "--corpus", "/no/such/folder"],
        ["nonsense"],
        [],
    ],
)
def test_a_mistake_is_one_line_and_status_2(
    door: Door, built: list[object], words: list[str]
) -> None:
    index = built[2:] if words and words[0] in ("search", "build", "doctor") else []
    status, _, errors = door(*words, *index)
    assert status == 2
    assert errors.count("\n") == 1
