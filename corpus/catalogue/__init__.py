"""The source texts of a folder, with what sources.toml knows about them."""

import hashlib
import json
from dataclasses import asdict, replace
from pathlib import Path

from corpus.catalogue.entries import CATALOGUE, Entry, is_expired, read_entries
from corpus.catalogue.titles import guess_title
from corpus.document import Document
from corpus.language import detect
from corpus.loaders import load_text
from corpus.loaders.files import read_bytes
from corpus.repair import repair

__all__ = ["CATALOGUE", "Entry", "fingerprints", "is_expired", "load", "load_entry", "read_entries"]


def load(folder: Path) -> tuple[Document, ...]:
    """Return every document of a folder, repaired, in the order of the file names.

    A folder without sources.toml works too. The first file that cannot be read stops the load
    with an error that names it.
    """
    return tuple(load_entry(entry) for entry in read_entries(folder))


def load_entry(entry: Entry) -> Document:
    """Return the document of one entry; title and language that it leaves open are found out."""
    text = repair(load_text(entry.path)).text
    source = entry.source
    if not source.title:
        source = replace(source, title=guess_title(text, entry.path))
    return Document(source, text, source.language or detect(text))


def fingerprints(folder: Path) -> dict[str, str]:
    """Return document id -> SHA-256 of the file's bytes and of what is known about it.

    Nothing is decoded or repaired, so this costs no more than reading the files.
    """
    return {entry.source.id: _fingerprint(entry) for entry in read_entries(folder)}


def _fingerprint(entry: Entry) -> str:
    known = json.dumps(
        {"file": entry.path.name, **asdict(entry.source)}, sort_keys=True, ensure_ascii=True
    )
    digest = hashlib.sha256(known.encode())
    # The two parts are kept apart, so that no byte can move from one to the other unnoticed.
    digest.update(b"\0")
    digest.update(read_bytes(entry.path))
    return digest.hexdigest()
