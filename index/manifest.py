"""What an index says about itself, and how its files are replaced without a moment of loss.

The folder of an index holds `manifest.json` and one folder of files. A new index is written into
a new folder beside the old; replacing the manifest, which names the folder, is the single step
that makes it the index.
"""

import hashlib
import json
import os
import shutil
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from functools import cache
from pathlib import Path
from typing import Any
from uuid import uuid4

from filelock import FileLock, Timeout

from corpus.door import HOUSE
from corpus.errors import IndexDamaged, IndexMissing, IndexStale, StorageBusy, StorageFailed

FORMAT = 1
"""Raised by whoever changes what the files hold or what is encoded for a passage."""

_NAME = "manifest.json"
_PREFIX = "build-"
READERS = (
    *(
        f"corpus/{name}*"
        for name in ("antecedents", "document", "language", "loaders", "repair", "splitter")
    ),
    "corpus/catalogue/titles.py",
    *(
        f"index/{name}.py"
        for name in ("acronyms", "building", "lexical", "postings", "stopwords", "texts", "told")
    ),
)
"""Where the code stands that makes an index of files."""


@dataclass(frozen=True)
class EncoderRecord:
    """The encoder that an index was built with, and its cosine of unrelated texts."""

    name: str
    fingerprint: str
    baseline: float


@dataclass(frozen=True)
class Manifest:
    """What an index was built from, and the digest of each of its files.

    `documents` maps ids to fingerprints, `reading` stands for the code that made passages of
    them, `folder` is where the files are.
    """

    folder: str
    store: str
    encoders: tuple[EncoderRecord, ...]
    documents: Mapping[str, str]
    reading: str
    files: Mapping[str, str]


@cache
def reading_fingerprint() -> str:
    """Return the digest of the code that makes an index of files; any change to it counts."""
    paths = {
        path
        for pattern in READERS
        for found in HOUSE.glob(pattern)
        for path in ([found] if found.is_file() else found.rglob("*.py"))
    }
    digest = hashlib.sha256()
    for path in sorted(paths):
        digest.update(path.relative_to(HOUSE).as_posix().encode() + b"\0" + path.read_bytes())
    return digest.hexdigest()


def read_manifest(directory: Path) -> Manifest:
    """Return the manifest of an index; raises IndexMissing, IndexStale or IndexDamaged."""
    try:
        values = json.loads((directory / _NAME).read_bytes())
    except (FileNotFoundError, NotADirectoryError):
        raise IndexMissing(f"There is no index in {directory}.") from None
    except (ValueError, RecursionError, IsADirectoryError):
        raise IndexDamaged(f"{directory / _NAME} cannot be read.") from None
    other_version = IndexStale(
        f"The index in {directory} was written by another version of this program.",
        "Run `python -m index build`.",
    )
    if not isinstance(values, dict) or values.get("format") != FORMAT:
        raise other_version
    digest = values.pop("digest", None)
    if digest != _digest(values):
        raise IndexDamaged(f"{directory / _NAME} was altered.")
    del values["format"]
    try:
        values["encoders"] = tuple(EncoderRecord(**record) for record in values["encoders"])
        return Manifest(**values)
    except (KeyError, TypeError):
        raise other_version from None


def check_files(directory: Path, manifest: Manifest) -> Path:
    """Return the folder of the index's files; raises IndexDamaged unless all are as written."""
    folder = directory / manifest.folder
    for name, expected in manifest.files.items():
        try:
            if file_digest(folder / name) == expected:
                continue
        except (FileNotFoundError, NotADirectoryError, IsADirectoryError):
            raise IndexDamaged(f"{folder / name} is missing.") from None
        raise IndexDamaged(f"{folder / name} was cut short or altered.")
    return folder


def file_digest(path: Path) -> str:
    """Return the digest of a file."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "blake2b").hexdigest()


@contextmanager
def new_folder(directory: Path) -> Iterator[Path]:
    """Give a folder to write an index into; it is deleted when the block fails.

    Whatever an interrupted build left behind is cleaned up first. Raises StorageFailed when the
    disk refuses, or when another build is at work.
    """
    try:
        directory.mkdir(parents=True, exist_ok=True)
        with FileLock(directory / ".lock", timeout=0):
            _sweep(directory)
            folder = directory / f"{_PREFIX}{uuid4().hex[:12]}"
            folder.mkdir()
            try:
                yield folder
            except BaseException:
                shutil.rmtree(folder, ignore_errors=True)
                raise
            _sweep(directory)
    except Timeout:
        raise StorageBusy(f"Another program is building the index in {directory}.") from None
    except OSError as error:
        doing = f"The index cannot be written to {directory}"
        raise StorageFailed.of(error, doing) from error


def publish(directory: Path, manifest: Manifest) -> None:
    """Make the manifest's folder the index, in one step."""
    values: dict[str, Any] = {"format": FORMAT, **asdict(manifest)}
    values["digest"] = _digest(values)
    draft = directory / manifest.folder / _NAME
    with draft.open("w", encoding="utf-8") as file:
        json.dump(values, file, indent=1)
        file.flush()
        os.fsync(file.fileno())
    draft.replace(directory / _NAME)


def _digest(values: Mapping[str, Any]) -> str:
    return hashlib.sha256(json.dumps(values, sort_keys=True).encode()).hexdigest()


def _sweep(directory: Path) -> None:
    """Delete the folders that no manifest names."""
    try:
        current = json.loads((directory / _NAME).read_bytes())["folder"]
    except (OSError, ValueError, KeyError, TypeError):
        current = None
    for folder in directory.glob(f"{_PREFIX}*"):
        if folder.name != current:
            shutil.rmtree(folder, ignore_errors=True)
