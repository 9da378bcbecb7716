"""The course that goes on from the reader there is, from the first question to the file."""

import json
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from assistant.reader import Reader
from assistant.settings import Settings
from eval.__main__ import main
from eval.reader import command


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


def test_what_could_not_be_written_is_refused_before_anything_is_learned(
    tmp_path: Path, call: Callable[..., tuple[int, str, str]]
) -> None:
    for wrong in (["--keep", tmp_path / "none" / "w.pt"], ["--epochs", 0], ["--hard", 2]):
        status, _, errors = call(main, "train", *wrong)
        assert status == 2
        assert errors.count("\n") == 1
