import json
import os
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


def test_a_report_that_could_not_be_written_is_refused_first(door: Door, tmp_path: Path) -> None:
    for name, says in (("none/a.jsonl", "is no folder"), ("", "is no file")):
        shown = door("repair", tmp_path / "missing.txt", "--report", name and tmp_path / name)
        assert (shown.status, shown.out) == (2, "")
        assert says in shown.err
    full = tmp_path / "full"
    full.symlink_to("/dev/full")
    shown = door("repair", CORPUS / "003_42976ea023fd8c72.txt", "--report", full)
    assert (shown.status, len(shown.err.splitlines())) == (2, 1)
    assert f"{full}: No space left" in shown.err
    assert full.is_char_device()


ENTRY = b'[[document]]\nfile = "mairie.txt"\n'


@pytest.mark.parametrize(
    ("catalogue", "says"),
    [
        (ENTRY + b'title = "open\n', "cannot be read"),
        (ENTRY + 'title = "Présenté"'.encode("cp1252"), "not UTF-8"),
        (ENTRY.decode().encode("utf-16"), "not UTF-8"),
        (b"a = " + b"[" * 5000, "cannot be read"),
        (b'{"document": []}', "cannot be read"),
        (b"version = 1\n" + ENTRY, "only [[document]] tables"),
        (b'document = ["mairie.txt"]', "only [[document]] tables"),
        (b'[document]\nfile = "mairie.txt"', "only [[document]] tables"),
        (ENTRY + b'titel = "x"', "no field is called 'titel'"),
        (ENTRY + b"title = 3", "title = 3 is not a line of text"),
        (ENTRY + b'title = "a\\u2028b"', "is not a line of text"),
        (ENTRY + b"id = []", "id = [] is not a line of text"),
        (ENTRY + b'language = ["fr"]', "is none of fr, en"),
        (ENTRY + b'date = "2020-13-45"', "is no date"),
        (ENTRY + b"date = 2020", 'date = 2020 is not a date such as "2020"'),
        (ENTRY + b'note = "old"', "is not of the form"),
        (ENTRY + ENTRY, "has an entry already"),
        (ENTRY + b'[[document]]\nfile = "gone.txt"', "Put the file back, or delete its entry"),
        (b'[[document]]\ntitle = "x"', "names no file"),
        (b'[[document]]\nfile = "../x.txt"', "not the bare name"),
    ],
)
def test_a_broken_catalogue_is_one_line_at_every_command_and_stays(
    door: Door, folder: Path, tmp_path: Path, catalogue: bytes, says: str
) -> None:
    (folder / "sources.toml").write_bytes(catalogue)
    (tmp_path / "new.txt").write_text("Le marché a lieu le samedi.", encoding="utf-8")
    for words in (["list"], ["check"], ["remove", "mairie"], ["add", tmp_path / "new.txt"]):
        shown = door(*words, "--corpus", folder)
        assert (shown.status, shown.out) == (2, "")
        (line,) = shown.err.splitlines()
        assert says in line
    assert (folder / "sources.toml").read_bytes() == catalogue
    assert not (folder / "new.txt").exists()


@pytest.mark.parametrize("name", [".hidden.txt", "two\nlines.txt", "bell\a.txt", b"caf\xe9.txt"])
def test_a_name_that_cannot_be_shown_is_refused(
    door: Door, folder: Path, tmp_path: Path, name: str | bytes
) -> None:
    path = tmp_path / os.fsdecode(name)
    try:
        path.write_text("Le marché a lieu le samedi.", encoding="utf-8")
    except OSError:
        pytest.skip("this disk allows no such name")
    shown = door("add", path, "--corpus", folder)
    assert shown.status == 2
    (line,) = shown.err.splitlines()
    assert "Rename the file" in line
    if not path.name.startswith("."):
        path.rename(folder / path.name)
        shown = door("list", "--corpus", folder)
        assert (shown.status, len(shown.err.splitlines())) == (2, 1)


@pytest.mark.parametrize(
    ("name", "asked"),
    [
        ("Été à la mer 🏖 (2).txt", "Été à la mer 🏖 (2)"),
        ("e\u0301te\u0301.txt", "\u00e9t\u00e9"),
        ("-guide.txt", "guide"),
        ('a"b\\c.txt', 'a"b\\c'),
    ],
)
def test_a_name_that_can_be_shown_works(
    door: Door, folder: Path, tmp_path: Path, name: str, asked: str
) -> None:
    (tmp_path / name).write_text("Le marché a lieu le samedi.", encoding="utf-8")
    assert door("add", tmp_path / name, "--corpus", folder).status == 0
    assert door("remove", asked, "--corpus", folder).status == 0
    assert (folder / "removed" / name).exists()


@pytest.mark.parametrize(
    ("data", "says"),
    [
        ("Le marché a lieu le samedi.".encode("cp1252"), "read as cp1252"),
        ("يقع السوق في ساحة المدينة صباح كل يوم سبت.".encode(), "neither French nor English"),
        (b"La mairie est ouverte le lundi.\n", "the same file as mairie"),
    ],
)
def test_what_is_odd_about_a_new_document_is_said_once(
    door: Door, folder: Path, tmp_path: Path, data: bytes, says: str
) -> None:
    (tmp_path / "new.txt").write_bytes(data)
    shown = door("add", tmp_path / "new.txt", "--corpus", folder)
    assert (shown.status, shown.err) == (0, "")
    assert shown.out.count(says) == 1
    checked = door("check", "--corpus", folder)
    assert (checked.status, checked.err) == (0, "")
    assert checked.out.count(says) == 1


def test_a_document_that_cannot_be_read_does_not_hide_the_others(door: Door, folder: Path) -> None:
    (folder / "vide.txt").write_bytes(b"")
    shown = door("list", "--corpus", folder)
    assert shown.status == 0
    assert [line.split()[0] for line in shown.out.splitlines()[1:]] == ["mairie", "vide"]
    assert "is empty" in shown.out


def test_the_environment_names_the_folder_and_the_command_line_overrules_it(
    door: Door, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ASSISTANT_CORPUS", str(folder))
    assert "mairie" in door("list").out
    assert door("list", "--corpus", "nowhere").status == 2
    monkeypatch.setenv("ASSISTANT_CORPUS", "nowhere")
    shown = door("check")
    assert shown.status == 2
    assert "There is no folder nowhere." in shown.err


@pytest.mark.parametrize(
    "arguments",
    [
        (),
        ("repair",),
        ("repair", "missing.txt"),
        ("repair", "pyproject.toml"),
        ("list", "--corpus", "nowhere"),
        ("list", "--corpus", ""),
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
