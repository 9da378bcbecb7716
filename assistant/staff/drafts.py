"""Drafts: files that staff have handed in and not yet added."""

import re
import secrets
import shutil
import tempfile
import unicodedata
import weakref
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from threading import Lock

from assistant.staff.preview import Preview
from corpus.errors import FormatUnknown
from corpus.loaders import LOADERS

_KEPT = 20
"""Drafts that wait at the same time; the oldest makes room."""
_LONGEST_NAME = 80


@dataclass(frozen=True)
class Draft:
    """A file that waits, what would become of it, and the id of the document it is to replace."""

    id: str
    file: Path
    preview: Preview
    replaces: str | None


class Drafts:
    """Keeps drafts in a folder of its own, which is deleted with the program."""

    def __init__(self) -> None:
        self._folder = Path(tempfile.mkdtemp(prefix="beffroi-"))
        weakref.finalize(self, shutil.rmtree, self._folder, ignore_errors=True)
        self._drafts: dict[str, Draft] = {}
        self._lock = Lock()

    def keep(self, name: str, data: Iterable[bytes], replaces: str | None = None) -> Draft:
        """Keep a file under a tidy name; raises CorpusError when it cannot be read."""
        tidy = tidy_name(name)
        folder = self._folder / secrets.token_urlsafe(12)
        try:
            folder.mkdir()
            with (folder / tidy).open("wb") as file:
                file.writelines(data)
            draft = Draft(folder.name, folder / tidy, Preview.of(folder / tidy), replaces)
        except BaseException:
            shutil.rmtree(folder, ignore_errors=True)
            raise
        with self._lock:
            self._drafts[draft.id] = draft
            oldest = list(self._drafts)[:-_KEPT]
        for old in oldest:
            self.drop(old)
        return draft

    def get(self, name: str) -> Draft | None:
        """Return the draft of that id; None when it was dropped."""
        return self._drafts.get(name)

    def drop(self, name: str) -> None:
        """Delete a draft."""
        with self._lock:
            draft = self._drafts.pop(name, None)
        if draft:
            shutil.rmtree(draft.file.parent, ignore_errors=True)


def tidy_name(name: str) -> str:
    """Return a file name without folders and without signs that trouble some system or other.

    Raises FormatUnknown when no loader reads files of this kind.
    """
    last = re.split(r"[/\\]", unicodedata.normalize("NFC", name))[-1]
    stem, dot, suffix = last.rpartition(".")
    if f"{dot}{suffix}".lower() not in LOADERS:
        raise FormatUnknown(f"{last}: files of this kind cannot be read.")
    tidy = re.sub(r"[^\w.]+", "-", stem).strip("-._")[:_LONGEST_NAME]
    return f"{tidy or 'document'}.{suffix.lower()}"
