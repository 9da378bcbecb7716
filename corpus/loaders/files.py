"""Reading the bytes of a file, with one clear error for each way in which that fails."""

import stat
from dataclasses import dataclass
from pathlib import Path

from corpus.errors import DocumentMissing, DocumentUnreadable

PAGE_BREAK = "\n\f"
"""What stands between two pages: a form feed at the start of a line, as pdftotext has it."""


@dataclass(frozen=True)
class Pages:
    """What a loader made of a file: its pages of text; a format without pages has one."""

    texts: tuple[str, ...]
    is_guessed: bool = False
    """Whether the encoding of its letters had to be guessed."""

    @property
    def text(self) -> str:
        """The whole text, unrepaired, with PAGE_BREAK between pages."""
        return PAGE_BREAK.join(self.texts)


def read_bytes(path: Path) -> bytes:
    """Return the bytes of a file; raises DocumentMissing or DocumentUnreadable."""
    try:
        # Whoever opens a pipe waits for ever, and a device may have no end.
        _refuse_what_is_no_file(path, path.stat().st_mode)
        return path.read_bytes()
    except FileNotFoundError:
        if path.is_symlink():
            raise DocumentMissing(
                f"{path} is a link to a file that is not there.", "Mend or delete the link."
            ) from None
        raise DocumentMissing(f"There is no file {path}.", "Check its name.") from None
    except PermissionError:
        raise DocumentUnreadable(
            f"{path} may not be read by this user.", "Change its permissions (chmod u+r)."
        ) from None
    except OSError as error:
        raise DocumentUnreadable(
            f"{path} cannot be read: {error.strerror}.", "Copy the file here anew."
        ) from None


def _refuse_what_is_no_file(path: Path, mode: int) -> None:
    if stat.S_ISDIR(mode):
        raise DocumentUnreadable(f"{path} is a folder, not a file.", "Name a file inside it.")
    if not stat.S_ISREG(mode):
        raise DocumentUnreadable(f"{path} is a pipe or a device, not a file.", "Name a file.")
