"""Adding a document to a folder and taking one out; the file and its entry go together."""

import json
import re
import shutil
import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from corpus.catalogue.entries import CATALOGUE, Entry, read_entries, source_from
from corpus.errors import CatalogueInvalid, DocumentMissing
from corpus.loaders import load_text

REMOVED = "removed"
"""The folder inside the corpus that keeps what was taken out."""

_HEADER = re.compile(r"^[ \t]*\[\[[ \t]*document[ \t]*\]\]", re.MULTILINE)


def add(folder: Path, file: Path, fields: Mapping[str, str]) -> Entry:
    """Copy a file into the folder and enter it in sources.toml; both happen or neither.

    `fields` are those of its table, without the file. All else in sources.toml stays as it is.
    """
    load_text(file)
    table = {"file": file.name, "id": file.stem, **fields}
    entry = Entry(folder / file.name, source_from(table, str(file)))
    _refuse_known(entry, folder)
    folder.mkdir(parents=True, exist_ok=True)
    text = _with_table(_read(folder), table)
    copy = folder / f".{file.name}.new"
    try:
        shutil.copyfile(file, copy)
        copy.replace(entry.path)
        _write(folder, text)
    except OSError:
        copy.unlink(missing_ok=True)
        entry.path.unlink(missing_ok=True)
        raise
    return entry


def remove(folder: Path, name: str) -> Path:
    """Move the document with this id, and its entry, into REMOVED; return the file's new place."""
    entry = next((entry for entry in read_entries(folder) if entry.source.id == name), None)
    if entry is None:
        raise DocumentMissing(f"{folder} holds no document with the id '{name}'.")
    text = _read(folder)
    rest, taken = _without_table(text, entry.path.name)
    kept = _free_name(folder / REMOVED, entry.path.name)
    kept.parent.mkdir(exist_ok=True)
    entry.path.replace(kept)
    try:
        if taken:
            kept.with_name(f"{kept.name}.toml").write_text(taken, encoding="utf-8", newline="")
            _write(folder, rest)
    except OSError:
        kept.replace(entry.path)
        raise
    return kept


def _refuse_known(entry: Entry, folder: Path) -> None:
    hint = "Remove that one first, or rename the new file."
    if entry.path.exists():
        raise CatalogueInvalid(f"{entry.path} is there already.", hint)
    try:
        known = {other.source.id for other in read_entries(folder)}
    except DocumentMissing:
        return  # the first document of a new folder
    if entry.source.id in known:
        raise CatalogueInvalid(f"{folder} holds a document '{entry.source.id}' already.", hint)


def _with_table(text: str, table: Mapping[str, str]) -> str:
    # A TOML string may be written as JSON writes it.
    lines = [f"{key} = {json.dumps(value, ensure_ascii=False)}" for key, value in table.items()]
    gap = "\n\n" if text and not text.endswith("\n") else "\n" if text else ""
    changed = "\n".join([f"{text}{gap}[[document]]", *lines, ""])
    _require(changed, [*_tables(text), table])
    return changed


def _without_table(text: str, file: str) -> tuple[str, str]:
    """Return the catalogue without the table of a file, and that table, both as text.

    Comments above the next table belong to that one and stay.
    """
    tables = _tables(text)
    number = next((n for n, table in enumerate(tables) if table["file"] == file), None)
    if number is None:
        return text, ""
    starts = [match.start() for match in _HEADER.finditer(text)] + [len(text)]
    if len(starts) != len(tables) + 1:
        raise CatalogueInvalid(f"{CATALOGUE} is written in an unusual form.", "Edit it by hand.")
    lines = text[starts[number] : starts[number + 1]].splitlines(keepends=True)
    while lines[-1].strip() == "" or lines[-1].lstrip().startswith("#"):
        lines.pop()
    taken = "".join(lines)
    rest = text[: starts[number]] + text[starts[number] + len(taken) :]
    _require(rest, [*tables[:number], *tables[number + 1 :]])
    return rest, taken


def _require(text: str, tables: list[Any]) -> None:
    """Refuse an edit of the text that does not come out as these tables."""
    if _tables(text) != tables:
        raise CatalogueInvalid(f"{CATALOGUE} is written in an unusual form.", "Edit it by hand.")


def _tables(text: str) -> list[Any]:
    try:
        return list(tomllib.loads(text).get("document", []))
    except tomllib.TOMLDecodeError as error:
        raise CatalogueInvalid(f"{CATALOGUE} cannot be changed: {error}.") from None


def _read(folder: Path) -> str:
    path = folder / CATALOGUE
    return path.read_bytes().decode("utf-8") if path.exists() else ""


def _write(folder: Path, text: str) -> None:
    new = folder / f".{CATALOGUE}.new"
    try:
        new.write_text(text, encoding="utf-8", newline="")
        new.replace(folder / CATALOGUE)
    finally:
        new.unlink(missing_ok=True)


def _free_name(folder: Path, name: str) -> Path:
    path, number = folder / name, 1
    while path.exists():
        number += 1
        path = folder / f"{Path(name).stem}.{number}{Path(name).suffix}"
    return path
