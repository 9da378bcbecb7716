"""Files written whole: beside their place first, then put there, so that none is half written."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from corpus.errors import StorageFailed, StorageForbidden

_OUTPUTS = {"/dev/stdout": 1, "/dev/stderr": 2}
"""Names that may stand for a file to which more is written than what is put there."""


def check_place(path: Path) -> None:
    """Raise StorageFailed where no file could be written, before there is anything to lose."""
    if _is_stream(path):
        return
    if not path.name or (path.exists() and not path.is_file()):
        raise StorageFailed(f"{path} is no file.", "Give the name of a file to write.")
    if not path.parent.is_dir():
        raise StorageFailed(f"{path.parent} is no folder.", "Make it, or name another file.")
    if not os.access(path.parent, os.W_OK):
        raise StorageForbidden(f"{path.parent} may not be written to.")


def write_aside(path: Path, data: bytes, doing: str = "") -> None:
    """Write a file aside and then put it in its place; a device or a pipe is simply written to.

    Raises StorageFailed, which begins with what was being done, when it cannot.
    """
    check_place(path)
    with naming(path, doing):
        if _is_stream(path):
            _write_to(path, data)
        else:
            _put(path.resolve(), data)


@contextmanager
def naming(path: Path, doing: str = "") -> Iterator[None]:
    """Raise what the system refuses as StorageFailed, by the name that the user gave the file."""
    try:
        yield
    except BrokenPipeError:
        raise  # the reader has left
    except OSError as error:
        named = OSError(error.errno, error.strerror, str(path))
        raise StorageFailed.of(named, doing) from error


def _is_stream(path: Path) -> bool:
    return str(path) in _OUTPUTS or path.is_char_device() or path.is_fifo()


def _write_to(path: Path, data: bytes) -> None:
    known = _OUTPUTS.get(str(path))
    sys.stdout.flush()  # what was printed before comes before
    descriptor = os.open(path, os.O_WRONLY) if known is None else os.dup(known)
    with os.fdopen(descriptor, "wb") as stream:
        stream.write(data)


def _put(path: Path, data: bytes) -> None:
    aside = path.with_name(f".{path.name}.{os.getpid()}")
    try:
        aside.write_bytes(data)
        aside.replace(path)
    finally:
        aside.unlink(missing_ok=True)
