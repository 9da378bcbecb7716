from collections.abc import Callable
from contextlib import AbstractContextManager
from pathlib import Path

import pytest

from corpus.errors import InputInvalid, StorageFailed
from eval.metrics import Case
from eval.report import About, Outcome
from eval.run.keeping import Kept

ABOUT = About("tuning", 0.4, 1, 2, model="gguf:m")


def test_what_is_kept_is_there_after_a_stop(tmp_path: Path, case: Case) -> None:
    path = tmp_path / "kept.jsonl"
    outcome = Outcome.of(case)
    assert list(Kept(path, ABOUT).add([outcome])) == [outcome]
    with path.open("a") as file:
        file.write('{"id": "half wri')
    again = Kept(path, ABOUT)
    assert again.outcomes == {outcome.id: outcome}
    assert Kept(path, ABOUT).outcomes == again.outcomes


def test_going_on_writes_nothing_again_and_a_full_disk_loses_nothing(
    tmp_path: Path, case: Case, full_after: Callable[[int], AbstractContextManager[None]]
) -> None:
    path = tmp_path / "kept.jsonl"
    outcome = Outcome.of(case)
    list(Kept(path, ABOUT).add([outcome]))
    whole = path.stat()
    assert Kept(path, ABOUT).outcomes == {outcome.id: outcome}
    assert path.stat() == whole
    half = path.read_bytes() + '{"id": "é'.encode()[:-1]  # a letter was being written, too
    path.write_bytes(half)
    told = rf"^{path}: .* Free some space"
    with full_after(100), pytest.raises(StorageFailed, match=told):
        Kept(path, ABOUT)
    assert path.read_bytes() == half
    kept = Kept(path, ABOUT)
    with full_after(len(half)), pytest.raises(StorageFailed, match=told):
        list(kept.add([outcome]))
    assert Kept(path, ABOUT).outcomes == {outcome.id: outcome}


def test_the_file_of_another_run_is_refused_and_stays(tmp_path: Path, case: Case) -> None:
    path = tmp_path / "kept.jsonl"
    list(Kept(path, ABOUT).add([Outcome.of(case)]))
    before = path.read_bytes()
    with pytest.raises(InputInvalid, match="another run"):
        Kept(path, About("tuning", 0.4, 1, 2))
    assert path.read_bytes() == before


@pytest.mark.parametrize("text", ["hello\n", "{}\n", "[1]\n", "hello", "[1, 2]"])
def test_a_file_of_something_else_is_refused_and_stays(tmp_path: Path, text: str) -> None:
    path = tmp_path / "kept.jsonl"
    path.write_text(text)
    with pytest.raises(InputInvalid):
        Kept(path, ABOUT)
    assert path.read_text() == text
