"""The door of the evaluation, and a small corpus with its index."""

import sys

import pytest

from assistant.settings import Settings
from corpus.catalogue import fingerprints, load
from corpus.door import run
from eval.__main__ import main
from index import Index

TEXTS = {
    "harbour.txt": "The harbour of Milbrook has forty cranes. It handles 1,400 ships a year.\n",
    "moulin.txt": "Le moulin à vent de Milbrook a été construit en 1720. Il a quatre ailes.\n",
}


class Door:
    """`python -m eval` as the shell sees it: exit status, output and errors."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
        self._monkeypatch, self._capsys = monkeypatch, capsys

    def __call__(self, *words: object) -> tuple[int, str, str]:
        self._monkeypatch.setattr(sys, "argv", ["eval", *map(str, words)])
        try:
            status = run(main)
        except SystemExit as left:
            status = int(left.code or 0)
        output = self._capsys.readouterr()
        return status, output.out, output.err


@pytest.fixture
def door(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Door:
    return Door(monkeypatch, capsys)


@pytest.fixture(scope="session")
def town(tmp_path_factory: pytest.TempPathFactory) -> Settings:
    corpus, index = tmp_path_factory.mktemp("corpus"), tmp_path_factory.mktemp("index")
    for name, text in TEXTS.items():
        (corpus / name).write_text(text, encoding="utf-8")
    Index.build(load(corpus), index, fingerprints=fingerprints(corpus))
    return Settings(corpus=corpus, index=index)
