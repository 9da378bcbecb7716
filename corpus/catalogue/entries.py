"""sources.toml: what is known about each file, read and checked."""

import datetime
import re
import tomllib
import unicodedata
from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import Any

from corpus.document import Note, Source
from corpus.errors import CatalogueInvalid, CorpusMissing, NameInvalid
from corpus.language import Language
from corpus.loaders import LOADERS

CATALOGUE = "sources.toml"


@dataclass(frozen=True)
class Entry:
    """A file and what is known about it; the title is "" where the text must tell it."""

    path: Path
    source: Source


def read_entries(folder: Path) -> tuple[Entry, ...]:
    """Return an entry for every file of a known format in the folder, in the order of names.

    Raises CorpusMissing when there is none and CatalogueInvalid when sources.toml is wrong.
    """
    if not folder.is_dir():
        raise CorpusMissing(f"There is no folder {folder}.")
    paths = sorted(
        (path for path in folder.iterdir() if _is_document(path)), key=lambda path: path.name
    )
    for path in paths:
        refuse_name(path)
    if not paths:
        raise CorpusMissing(
            f"{folder} holds no source text.", f"Put files into it: {', '.join(LOADERS)}."
        )
    known = _known(folder, {composed(path.name) for path in paths})
    entries = tuple(
        Entry(path, known.get(composed(path.name)) or Source(id=usual_id(path.name), title=""))
        for path in paths
    )
    _refuse_repeated_ids(entries, folder)
    return entries


def source_from(table: Mapping[str, Any], place: str, hint: str | None = None) -> Source:
    """Return the source that a table of sources.toml describes; `place` names it in errors.

    Raises CatalogueInvalid, with the hint, on unknown keys and impossible values.
    """
    values = {}
    for key, value in table.items():
        if key not in FIELDS:
            raise CatalogueInvalid(
                f"{place}: no field is called '{key}', only {', '.join(FIELDS)}.", hint
            )
        try:
            values[key] = FIELDS[key](value)
        except ValueError as error:
            raise CatalogueInvalid(f"{place}: {key} = {value!r} {error}.", hint) from None
    if "file" not in values:
        raise CatalogueInvalid(f"{place} names no file.", hint)
    file = values.pop("file")
    return Source(**{"id": usual_id(file), "title": "", **values})


def composed(name: str) -> str:
    """Return a name in the one form (Unicode NFC) in which names are compared.

    A keyboard and a Mac's disk do not write accents the same way.
    """
    return unicodedata.normalize("NFC", name)


def usual_id(file: str) -> str:
    """Return the id of a file that is given none: its name without suffix.

    Nor with dashes in front, which a command line would take for an option.
    """
    stem = composed(Path(file).stem)
    return stem.lstrip("-") or stem


def refuse_name(path: Path) -> None:
    """Raise NameInvalid unless a file's name can stand in a catalogue and in a citation."""
    if path.name.startswith("."):
        raise NameInvalid(f"{path} is a hidden file: its name begins with a dot.")
    if any(map(_ends_a_line, path.name)):
        raise NameInvalid(f"{path.parent} / {path.name!a}: this name cannot be printed.")


def is_expired(source: Source, today: datetime.date) -> bool:
    """Whether the last day on which the source held has passed; "2027" lasts all year."""
    if source.valid_until is None:
        return False
    return today.isoformat()[: len(source.valid_until)] > source.valid_until


def _is_document(path: Path) -> bool:
    return path.suffix.lower() in LOADERS and not path.name.startswith(".") and not path.is_dir()


def read_catalogue(folder: Path) -> str:
    """Return the text of sources.toml, "" when there is none; raises CatalogueInvalid."""
    path = folder / CATALOGUE
    try:
        return path.read_bytes().decode("utf-8")
    except FileNotFoundError:
        return ""
    except UnicodeDecodeError:
        raise CatalogueInvalid(f"{path} is not UTF-8 text.", "Save it again as UTF-8.") from None


def parse_catalogue(text: str, path: Path) -> list[dict[str, Any]]:
    """Return the [[document]] tables of a catalogue's text; `path` names it in errors."""
    try:
        content = tomllib.loads(text.removeprefix("\ufeff"))
    except RecursionError:
        raise CatalogueInvalid(f"{path} cannot be read: too many brackets.") from None
    except tomllib.TOMLDecodeError as error:
        raise CatalogueInvalid(f"{path} cannot be read: {error}.") from None
    tables = content.pop("document", [])
    if content or not isinstance(tables, list) or not all(isinstance(t, dict) for t in tables):
        raise CatalogueInvalid(f"{path} may hold only [[document]] tables.")
    return tables


def _known(folder: Path, files: set[str]) -> dict[str, Source]:
    path = folder / CATALOGUE
    known: dict[str, Source] = {}
    for number, table in enumerate(parse_catalogue(read_catalogue(folder), path), 1):
        place = f"{path}, document {number}"
        source = source_from(table, place)
        file = composed(table["file"])
        if file not in files:
            raise CatalogueInvalid(
                f"{place}: there is no file '{file}' of a known format.",
                "Put the file back, or delete its entry.",
            )
        if file in known:
            raise CatalogueInvalid(f"{place}: '{file}' has an entry already.")
        known[file] = source
    return known


def _refuse_repeated_ids(entries: tuple[Entry, ...], folder: Path) -> None:
    for name, count in Counter(entry.source.id for entry in entries).items():
        if count > 1:
            raise CatalogueInvalid(
                f"{folder} holds {count} documents with the id '{name}'.",
                f"Give each an id of its own in {CATALOGUE}.",
            )


def _text(value: Any) -> str:
    if not isinstance(value, str) or not value.strip() or any(map(_ends_a_line, value)):
        raise ValueError("is not a line of text")
    return value


def _ends_a_line(character: str) -> bool:
    """Whether a character breaks a line or cannot be written: controls, separators, half ones."""
    return unicodedata.category(character) in {"Cc", "Cs", "Zl", "Zp"}


def _id(value: Any) -> str:
    return composed(_text(value))


def _file(value: Any) -> str:
    if Path(_text(value)).name != value:
        raise ValueError("is not the bare name of a file in this folder")
    return str(value)


def _language(value: Any) -> Language:
    try:
        return Language(value)
    except ValueError:
        raise ValueError(f"is none of {', '.join(Language)}") from None


def _date(value: Any) -> str:
    if isinstance(value, datetime.date):
        value = value.isoformat()
    if isinstance(value, str) and re.fullmatch(r"\d{4}(-\d\d){0,2}", value, re.ASCII):
        try:
            datetime.date.fromisoformat(value + "-01-01"[len(value) - 4 :])
        except ValueError as error:
            raise ValueError(f"is no date: {error}") from None
        return value
    raise ValueError('is not a date such as "2020", "2020-12" or "2020-12-31"')


def _url(value: Any) -> str:
    if not re.fullmatch(r"https?://\S+", _text(value)):
        raise ValueError("does not start with http:// or https://")
    return str(value)


def _note(value: Any) -> Note:
    if isinstance(value, dict) and set(value) == {"fr", "en"}:
        return Note(french=_text(value["fr"]), english=_text(value["en"]))
    raise ValueError('is not of the form { fr = "…", en = "…" }')


FIELDS: Mapping[str, Callable[[Any], Any]] = MappingProxyType(
    {
        "file": _file,
        "id": _id,
        "title": _text,
        "language": _language,
        "publisher": _text,
        "date": _date,
        "url": _url,
        "valid_until": _date,
        "note": _note,
    }
)
"""The fields of a [[document]] table, each with what checks its value."""
