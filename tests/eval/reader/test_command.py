"""The course that goes on from the reader there is, from the first question to the file."""

import json
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest
import torch

from assistant.reader import Reader
from assistant.settings import Settings
from corpus.errors import StorageFailed
from eval.__main__ import main
from eval.reader import command
from eval.reader.network import ReaderNetwork
from eval.reader.weights import load, save
from index.e5.networks import bundled_model


@pytest.fixture
def invented(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let what is learned be a document and a question on the sources."""
    sentences = ["The mill opens at nine.", "The mill is old.", "It stands by the river."]
    questions = [
        {"q": f"When does the mill open, {number}?", "lang": "en", "gold": [[0, 0]]}
        for number in range(16)
    ]
    document = {
        "title": "The mill",
        "lang": "en",
        "sections": [{"heading": "Hours", "sentences": sentences}],
        "questions": [*questions, {"q": "Who owns it?", "lang": "en", "gold": []}],
    }
    documents, sources = tmp_path / "documents.jsonl", tmp_path / "sources.jsonl"
    documents.write_text(json.dumps(document), encoding="utf-8")
    asked = {"q": "Where is the moon?", "lang": "en", "kind": "unanswerable", "quotes": []}
    sources.write_text(json.dumps(asked), encoding="utf-8")
    monkeypatch.setattr(command, "DOCUMENTS", documents)
    monkeypatch.setattr(command, "SOURCES", sources)


@pytest.mark.usefixtures("invented")
def test_the_reader_goes_on_from_its_own_file(
    tmp_path: Path,
    town: Mapping[str, str],
    make_collection: Callable[..., Settings],
    call: Callable[..., tuple[int, str, str]],
) -> None:
    written, settings = tmp_path / "reader.onnx", make_collection(town)
    folders = ["--corpus", settings.corpus, "--index", settings.index]
    go_on = ["--start", command.FILE, "--epochs", 1, "--hard", 0.5, "--mix", 0.5]
    status, output, _ = call(main, "train", *folders, "--write", written, *go_on)
    assert status == 0
    assert "9 questions, of which 8 are answered" in output
    before, after = (
        Reader(file).read("When does the mill open?", ["The mill opens at nine."])[0]
        for file in (command.FILE, written)
    )
    assert after == pytest.approx(before, abs=0.5)
    assert after != before


@pytest.mark.usefixtures("invented")
def test_what_was_learned_is_kept_though_its_file_cannot_be_written(
    tmp_path: Path,
    town: Mapping[str, str],
    make_collection: Callable[..., Settings],
    call: Callable[..., tuple[int, str, str]],
) -> None:
    kept, full, settings = tmp_path / "w.pt", tmp_path / "full", make_collection(town)
    full.symlink_to("/dev/full")
    folders = ["--corpus", settings.corpus, "--index", settings.index]
    words = ["--hard", 0.05, "--epochs", 1, "--write", full, "--keep", kept]
    status, _, errors = call(main, "train", *folders, *words)
    assert (status, errors.count("\n")) == (2, 1)
    assert f"{full}: No space left" in errors
    load(ReaderNetwork(bundled_model()), kept)


def test_a_full_disk_is_told_of_what_is_kept_too(tmp_path: Path) -> None:
    full = tmp_path / "full"
    full.symlink_to("/dev/full")
    with pytest.raises(StorageFailed, match="Free some space"):
        save({"weight": torch.zeros(1)}, full)


def test_a_share_is_above_none_and_no_more_than_all(
    call: Callable[..., tuple[int, str, str]],
) -> None:
    status, _, errors = call(main, "train", "--hard", 2)
    assert status == 2
    assert errors.count("\n") == 1
