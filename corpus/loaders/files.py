"""Reading the bytes of a file, with one clear error for each way in which that fails."""

from pathlib import Path

from corpus.errors import DocumentMissing, DocumentUnreadable


def read_bytes(path: Path) -> bytes:
    """Return the bytes of a file; raises DocumentMissing or DocumentUnreadable."""
    if path.is_dir():
        raise DocumentUnreadable(f"{path} is a folder, not a file.", "Name a file inside it.")
    try:
        return path.read_bytes()
    except FileNotFoundError:
        raise DocumentMissing(f"There is no file {path}.") from None
    except PermissionError:
        raise DocumentUnreadable(
            f"{path} may not be read by this user.", "Change its permissions (chmod u+r)."
        ) from None
    except OSError as error:
        raise DocumentUnreadable(
            f"{path} cannot be read: {error.strerror}.", "Copy the file here anew."
        ) from None
