"""Changing what a folder of documents holds; a file and its entry in sources.toml go together.

What is new is written aside first. Then files are only renamed, which a full disk allows, and
renamed back when one of them cannot be. A lock keeps two changes apart.
"""

import json
import re
import shutil
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from filelock import FileLock, Timeout

from corpus.catalogue.entries import (
    CATALOGUE,
    Entry,
    composed,
    parse_catalogue,
    read_catalogue,
    read_entries,
    refuse_name,
    source_from,
    usual_id,
)
from corpus.errors import (
    CatalogueInvalid,
    CorpusMissing,
    DocumentKnown,
    DocumentMissing,
    StorageBusy,
)
from corpus.loaders import load_text

REMOVED = "removed"
"""The folder inside the corpus that keeps what was taken out."""

Fields = Mapping[str, str | Mapping[str, str]]
"""The fields of a table of sources.toml, without the file."""

_PATIENCE = 10
"""Seconds that a change waits for another one, which takes a fraction of that."""
_HEADER = re.compile(r"^[ \t]*\[\[[ \t]*document[ \t]*\]\]", re.MULTILINE)


def add(folder: Path, file: Path, fields: Fields) -> Entry:
    """Copy a file into the folder and enter it in sources.toml; both happen or neither.

    All else in sources.toml stays as it is.
    """
    if file.resolve() == (folder / file.name).resolve():
        raise DocumentKnown(f"{file} is in the corpus already.", f"Describe it in {CATALOGUE}.")
    load_text(file)
    table = {"file": file.name, "id": usual_id(file.name), **fields}
    entry = _entry(folder, file, table)
    folder.mkdir(parents=True, exist_ok=True)
    with _alone(folder):
        _refuse_known(entry, folder)
        text = _with_table(read_catalogue(folder), table)
        _carry_out(folder, text, new=_New(file, entry.path))
    return entry


def replace(folder: Path, name: str, file: Path, fields: Fields) -> Entry:
    """Put a file and its fields in the place of the document with this id; REMOVED keeps both."""
    load_text(file)
    table = {"file": file.name, **fields, "id": name}
    entry = _entry(folder, file, table)
    with _alone(folder):
        old = _find(folder, name)
        if entry.path != old.path and entry.path.exists():
            raise DocumentKnown(f"{entry.path} is there already.")
        rest, taken = _without_table(read_catalogue(folder), old.path.name)
        text = _with_table(rest, table)
        _carry_out(folder, text, _taken(folder, old, taken), _New(file, entry.path))
    return entry


def describe(folder: Path, name: str, fields: Fields) -> Entry:
    """Write other fields for the document with this id."""
    with _alone(folder):
        old = _find(folder, name)
        table = {"file": old.path.name, **fields, "id": name}
        entry = Entry(old.path, source_from(table, CATALOGUE))
        rest, _ = _without_table(read_catalogue(folder), old.path.name)
        _carry_out(folder, _with_table(rest, table))
    return entry


def remove(folder: Path, name: str) -> Path:
    """Move the document with this id, and its entry, into REMOVED; return the file's new place."""
    with _alone(folder):
        old = _find(folder, name)
        rest, taken = _without_table(read_catalogue(folder), old.path.name)
        going = _taken(folder, old, taken)
        _carry_out(folder, rest, going)
    return going.kept


def _entry(folder: Path, file: Path, table: Fields) -> Entry:
    """Return the entry that a file from elsewhere will have."""
    refuse_name(file)
    source = source_from(table, str(file), "Give another value; nothing was changed.")
    return Entry(folder / file.name, source)


@dataclass(frozen=True)
class _Taken:
    """A file that leaves the folder, where it is kept, and its entry."""

    path: Path
    kept: Path
    table: str


@dataclass(frozen=True)
class _New:
    """A file from elsewhere, and its place in the folder."""

    file: Path
    path: Path


@contextmanager
def _alone(folder: Path) -> Iterator[None]:
    if not folder.is_dir():
        raise CorpusMissing(f"There is no folder {folder}.")
    try:
        with FileLock(folder / ".lock", timeout=_PATIENCE):
            yield
    except Timeout:
        raise StorageBusy(f"Another program is changing {folder}.") from None


def _carry_out(
    folder: Path, text: str, taken: _Taken | None = None, new: _New | None = None
) -> None:
    """Take a file out, bring a file in and write the catalogue: all or nothing."""
    with ExitStack() as tidying, ExitStack() as undoing:

        def draft(path: Path) -> Path:
            aside = path.with_name(f".{path.name}.new")
            tidying.callback(aside.unlink, missing_ok=True)
            return aside

        moves: list[tuple[Path, Path]] = []
        if taken:
            taken.kept.parent.mkdir(exist_ok=True)
            moves.append((taken.path, taken.kept))
        if taken and taken.table:
            entry = taken.kept.with_name(f"{taken.kept.name}.toml")
            moves.append((_written(draft(entry), taken.table), entry))
        if new:
            moves.append((Path(shutil.copyfile(new.file, draft(new.path))), new.path))
        catalogue = folder / CATALOGUE
        if text != read_catalogue(folder):
            # The last move: it writes over a file, so it could not be undone.
            moves.append((_written(draft(catalogue), text), catalogue))
        for source, target in moves:
            source.replace(target)
            undoing.callback(target.replace, source)
        undoing.pop_all()


def _written(path: Path, text: str) -> Path:
    path.write_text(text, encoding="utf-8", newline="")
    return path


def _find(folder: Path, name: str) -> Entry:
    for entry in read_entries(folder):
        if entry.source.id == composed(name):
            return entry
    raise DocumentMissing(f"{folder} holds no document with the id '{name}'.")


def _refuse_known(entry: Entry, folder: Path) -> None:
    if entry.path.exists():
        raise DocumentKnown(f"{entry.path} is there already.")
    try:
        known = {other.source.id for other in read_entries(folder)}
    except CorpusMissing:
        return  # the first document of a new folder
    if entry.source.id in known:
        raise DocumentKnown(
            f"{folder} holds a document '{entry.source.id}' already.",
            "Remove that one first, or give the new one another id.",
        )


def _with_table(text: str, table: Fields) -> str:
    gap = "\n\n" if text and not text.endswith("\n") else "\n" if text else ""
    changed = "\n".join([f"{text}{gap}[[document]]", *_lines(table), ""])
    _require(changed, [*_tables(text), table])
    return changed


def _lines(table: Fields, prefix: str = "") -> Iterator[str]:
    for key, value in table.items():
        if isinstance(value, Mapping):
            yield from _lines(value, f"{key}.")
        else:
            # A TOML string may be written as JSON writes it.
            yield f"{prefix}{key} = {json.dumps(value, ensure_ascii=False)}"


def _without_table(text: str, file: str) -> tuple[str, str]:
    """Return the catalogue without the table of a file, and that table, both as text.

    Comments above the next table belong to that one and stay.
    """
    tables, file = _tables(text), composed(file)
    number = next((n for n, table in enumerate(tables) if composed(table["file"]) == file), None)
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


def _tables(text: str) -> list[dict[str, Any]]:
    return parse_catalogue(text, Path(CATALOGUE))


def _taken(folder: Path, entry: Entry, table: str) -> _Taken:
    return _Taken(entry.path, _free_name(folder / REMOVED, entry.path.name), table)


def _free_name(folder: Path, name: str) -> Path:
    path, number = folder / name, 1
    while path.exists():
        number += 1
        path = folder / f"{Path(name).stem}.{number}{Path(name).suffix}"
    return path
