"""What the tests of several rooms share: a room's door, a small town's texts, a page's loop."""

import asyncio
import io
import os
import shutil
import sys
from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

import pytest
from hypothesis import settings

from assistant.password import Cost, PasswordHash
from assistant.settings import Settings
from corpus.catalogue import fingerprints, load
from corpus.door import run
from index import Index

TOWN = {
    "harbour.txt": (
        "The harbour of Milbrook\n\n"
        "The harbour of Milbrook has forty cranes and two lighthouses. "
        "It handles 1,400 ships a year.\n\n"
        "Fishermen sell their catch on the quay every morning. "
        "Tourists come from far away for the mussels.\n\n"
        "The harbour master is Eleanor Whitcombe. She took office in March 2019.\n"
    ),
    "permis.txt": (
        "La carte de pêche\n\n"
        "La carte de pêche coûte 35 euros par an. Elle est délivrée par la mairie de Milbrook.\n\n"
        "Les cinq documents à fournir sont :\n"
        "- une pièce d'identité ;\n"
        "- une photo récente ;\n"
        "- un justificatif de domicile ;\n"
        "- une attestation d'assurance ;\n"
        "- le formulaire signé.\n"
    ),
}


settings.register_profile("house", derandomize=True, deadline=None)
settings.load_profile("house")


# Whatever is set where the tests run, nothing of it is meant for them.
for _name in [name for name in os.environ if name.startswith("ASSISTANT_")]:
    del os.environ[_name]


class Ended(NamedTuple):
    """What a command printed and how it ended."""

    status: int
    out: str
    err: str


@pytest.fixture
def call(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Callable[..., Ended]:
    """Return what runs a door as the shell does."""

    def call(main: Callable[[], int | None], *words: object, stdin: bytes = b"") -> Ended:
        room = main.__module__.partition(".")[0]
        monkeypatch.setattr(sys, "argv", [room, *map(str, words)])
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin)))
        try:
            status = run(main)
        except SystemExit as left:
            status = int(left.code or 0)
        return Ended(status, *capsys.readouterr())

    return call


@pytest.fixture(scope="session")
def town() -> Mapping[str, str]:
    """A small town's texts in two languages, by their files."""
    return TOWN


@pytest.fixture(scope="session")
def make_collection(tmp_path_factory: pytest.TempPathFactory) -> Callable[..., Settings]:
    """Return what makes a collection of texts, with its index, and gives its settings."""

    def make_collection(texts: Mapping[str, str], catalogue: str = "") -> Settings:
        corpus, index = tmp_path_factory.mktemp("corpus"), tmp_path_factory.mktemp("index")
        for name, text in texts.items():
            (corpus / name).write_text(text, encoding="utf-8")
        (corpus / "sources.toml").write_text(catalogue, encoding="utf-8")
        Index.build(load(corpus), index, fingerprints=fingerprints(corpus))
        return Settings(corpus=corpus, index=index)

    return make_collection


@pytest.fixture(scope="session")
def with_staff() -> Callable[..., Settings]:
    """Return what copies a collection to a folder, for staff to look after it there."""

    def with_staff(settings: Settings, folder: Path, user: str, password: str) -> Settings:
        for name in ("corpus", "index"):
            shutil.copytree(getattr(settings, name), folder / name)
        return replace(
            settings,
            corpus=folder / "corpus",
            index=folder / "index",
            feedback=folder / "ratings.jsonl",
            staff_reports=folder / "reports",
            staff_user=user,
            staff_password_hash=str(PasswordHash.of(password, Cost(n=16, r=1, p=1))),
        )

    return with_staff


@pytest.fixture(scope="session")
def in_a_loop() -> Callable[[Callable[[], object]], object]:
    """Return what makes something of Gradio's, which otherwise leaves an event loop open."""

    def in_a_loop(make: Callable[[], object]) -> object:
        async def run_it() -> object:
            return make()

        return asyncio.run(run_it())

    return in_a_loop
