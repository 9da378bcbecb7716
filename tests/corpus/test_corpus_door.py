import json
import subprocess
import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from corpus.__main__ import main
from corpus.door import CORPUS, HOUSE

CLEAN = "\ufeffLe café est ouvert.\r\nThe café is open.  \n\nsans fin de ligne".encode()


Door = Callable[..., Any]


@pytest.fixture
def door(call: Door) -> Door:
    return partial(call, main)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "corpus"
    folder.mkdir()
    (folder / "mairie.txt").write_text("La mairie est ouverte le lundi.\n", encoding="utf-8")
    return folder


@pytest.mark.parametrize("command", ["list", "check", "repair", "add", "remove"])
def test_every_command_has_help(door: Door, command: str) -> None:
    shown = door(command, "--help")
    assert shown.status == 0
    assert f"python -m corpus {command}" in shown.out


def test_list_shows_what_is_known_and_found_out(door: Door, folder: Path) -> None:
    shown = door("list", "--corpus", folder)
    assert shown.status == 0
    header, row = shown.out.splitlines()
    assert header.split()[:2] == ["ID", "LANGUAGE"]
    assert row.split() == ["mairie", "French", "-", "-", "mairie"]


def test_the_shipped_corpus_is_in_order(door: Door) -> None:
    shown = door("check")
    assert shown.status == 0, shown.out
    assert "5 documents checked, 0 errors." in shown.out
    assert "broken characters mended" in shown.out


def test_check_names_every_fault_and_fails(door: Door, folder: Path) -> None:
    (folder / "empty.txt").write_bytes(b"")
    (folder / "town.txt").write_text("The town hall is open on Monday.\n", encoding="utf-8")
    (folder / "sources.toml").write_text(
        '[[document]]\nfile = "town.txt"\nlanguage = "fr"\nvalid_until = "2001"\n',
        encoding="utf-8",
    )
    shown = door("check", "--corpus", folder)
    lines = shown.out.splitlines()
    assert shown.status == 1
    assert lines[0].startswith("error  empty: ")
    assert lines[1].startswith("error  town: sources.toml says French")
    assert lines[2] == "note   town: it was valid until 2001 only."
    assert lines[3] == "3 documents checked, 2 errors."


def test_repair_gives_a_clean_file_back_byte_for_byte(tmp_path: Path) -> None:
    (tmp_path / "clean.txt").write_bytes(CLEAN)
    shown = subprocess.run(
        [sys.executable, "-m", "corpus", "repair", tmp_path / "clean.txt"],
        cwd=HOUSE,
        capture_output=True,
        check=True,
    )
    assert (shown.stdout, shown.stderr) == (CLEAN, b"Nothing to mend.\n")


def test_repair_reports_every_change(door: Door, tmp_path: Path) -> None:
    damaged = CORPUS / "003_42976ea023fd8c72.txt"
    shown = door("repair", damaged, "--report", tmp_path / "report.jsonl")
    before = damaged.read_text("utf-8").split("\n")
    after = shown.out.split("\n")
    assert len(after) == len(before)
    written = (tmp_path / "report.jsonl").read_text("utf-8")
    report = [json.loads(line) for line in written.removesuffix("\n").split("\n")]
    assert set(report[0]) == {"line", "column", "before", "after", "rule"}
    assert {change["line"] for change in report} == {
        number
        for number, pair in enumerate(zip(before, after, strict=True), 1)
        if pair[0] != pair[1]
    }
    for change in report:
        assert before[change["line"] - 1].startswith(change["before"], change["column"] - 1)
    counted = shown.err.split(", ")
    assert sum(int(part.split()[0]) for part in counted) == len(report)


def test_add_and_remove(door: Door, folder: Path, tmp_path: Path) -> None:
    new = tmp_path / "guide.txt"
    new.write_text("Guide de la ville\n\nLe marché a lieu le samedi.\n", encoding="utf-8")
    added = door(
        *("add", new, "--corpus", folder, "--publisher", "Ville", "--valid-until", "2030-06"),
    )
    assert added.status == 0
    assert "Added guide: Guide de la ville (French)." in added.out
    assert "python -m index update" in added.out
    assert b'valid_until = "2030-06"' in (folder / "sources.toml").read_bytes()

    removed = door("remove", "guide", "--corpus", folder)
    assert removed.status == 0
    assert "python -m index update" in removed.out
    assert not (folder / "guide.txt").exists()
    assert (folder / "removed" / "guide.txt").read_bytes() == new.read_bytes()


@pytest.mark.parametrize(
    "arguments",
    [
        (),
        ("repair",),
        ("repair", "missing.txt"),
        ("repair", "pyproject.toml"),
        ("list", "--corpus", "nowhere"),
        ("remove", "nothing"),
        ("add", "missing.txt"),
        ("add", "missing.txt", "--language", "klingon"),
        ("fly",),
    ],
)
def test_a_mistake_gives_one_line_and_status_2(door: Door, arguments: tuple[str, ...]) -> None:
    shown = door(*arguments)
    assert shown.status == 2
    assert shown.out == ""
    assert len(shown.err.splitlines()) == 1
