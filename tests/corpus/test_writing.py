"""Files are there whole or as they were, and what is no file is left in its place."""

import os
import resource
import socket
import subprocess
import sys
from pathlib import Path

import pytest

from corpus.door import HOUSE
from corpus.errors import StorageFailed, StorageForbidden
from corpus.writing import check_place, write_aside

OLD, NEW = b"as it was", b"as it is now " * 100

PRINTING = """
from pathlib import Path
from corpus.writing import write_aside
print("before")
write_aside(Path("/dev/stdout"), b"told\\n")
print("after")
"""


def test_a_file_is_written_over_and_nothing_is_left_beside_it(tmp_path: Path) -> None:
    path = tmp_path / "a.json"
    for data in (OLD, NEW):
        write_aside(path, data)
        assert path.read_bytes() == data
    assert [*tmp_path.iterdir()] == [path]


def test_a_full_disk_is_told_by_the_name_given_and_leaves_what_was_there(tmp_path: Path) -> None:
    path = tmp_path / "a.json"
    path.write_bytes(OLD)
    _, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (100, hard))
    try:
        with pytest.raises(StorageFailed) as caught:
            write_aside(path, NEW, "No report")
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (hard, hard))
    assert str(caught.value).startswith(f"No report: {path}: File too large. Free some space")
    assert path.read_bytes() == OLD
    assert [*tmp_path.iterdir()] == [path]


def test_a_link_stays_and_what_it_names_is_written(tmp_path: Path) -> None:
    (tmp_path / "there").mkdir()
    link, path = tmp_path / "link.json", tmp_path / "there" / "a.json"
    link.symlink_to(path)
    write_aside(link, NEW)
    assert link.is_symlink()
    assert path.read_bytes() == NEW


def test_a_pipe_and_a_device_are_written_to_and_stay(tmp_path: Path) -> None:
    pipe, full = tmp_path / "pipe", tmp_path / "full"
    os.mkfifo(pipe)
    reader = os.open(pipe, os.O_RDONLY | os.O_NONBLOCK)
    write_aside(pipe, NEW)
    assert os.read(reader, 10_000) == NEW
    os.close(reader)
    full.symlink_to("/dev/full")  # of its own, so that only a link could be lost
    with pytest.raises(StorageFailed, match="Free some space"):
        write_aside(full, NEW)
    assert pipe.is_fifo()
    assert full.is_char_device()


def test_standard_output_is_written_to_where_it_is_even_if_that_is_a_file(tmp_path: Path) -> None:
    path = tmp_path / "out.txt"
    with path.open("wb") as file:
        subprocess.run([sys.executable, "-c", PRINTING], check=True, cwd=HOUSE, stdout=file)
    assert path.read_text() == "before\ntold\nafter\n"


@pytest.mark.parametrize("name", ["", ".", "/", "folder", "none/a.json", "socket", "file/a.json"])
def test_where_no_file_can_be_written_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("folder").mkdir()
    Path("file").write_bytes(OLD)
    with socket.socket(socket.AF_UNIX) as bound:
        bound.bind("socket")
        for refuse in (check_place, lambda path: write_aside(path, NEW)):
            with pytest.raises(StorageFailed, match="is no f"):
                refuse(Path(name))
    assert sorted(path.name for path in tmp_path.iterdir()) == ["file", "folder", "socket"]


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everywhere")
def test_where_this_user_may_not_write_is_refused(tmp_path: Path) -> None:
    tmp_path.chmod(0o500)
    with pytest.raises(StorageForbidden, match="may not be written to"):
        check_place(tmp_path / "a.json")
