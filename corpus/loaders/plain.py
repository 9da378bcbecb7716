"""Plain text: the encoding is found out, nothing else is touched."""

import codecs
import logging
from pathlib import Path

from corpus.errors import DocumentUnreadable
from corpus.loaders.files import read_bytes

# The marks of UTF-32 come first: that of UTF-32-LE begins with that of UTF-16-LE.
_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_HINT = "Save it again as UTF-8 text."
_MOST_CONTROLS = 0.01
"""Above this share of control characters a file is no text; stray ones occur in extracts."""

_log = logging.getLogger(__name__)


def _byte_as_cp1252(error: UnicodeError) -> tuple[str, int]:
    if not isinstance(error, UnicodeDecodeError):
        raise error
    return error.object[error.start : error.end].decode("cp1252"), error.end


# Only the bytes that are no UTF-8 are taken as cp1252, so that a file of mixed origin, or one
# cut in the middle of a character, does not lose all its accents. For a file that is cp1252
# throughout the two come to the same: an accented letter is followed by a plain one.
codecs.register_error("cp1252", _byte_as_cp1252)


def read_plain(path: Path) -> tuple[str, ...]:
    """Return the text of a file as one page, its line ends and blanks as they are.

    Read as UTF-8, as UTF-16 or UTF-32 where a mark says so, else as cp1252, which is logged.
    """
    data = read_bytes(path)
    try:
        text = _decode(data, path)
    except UnicodeDecodeError as error:
        line = data[: error.start].count(b"\n") + 1
        raise DocumentUnreadable(
            f"{path}: line {line} is neither UTF-8 nor cp1252 text.", _HINT
        ) from None
    controls = sum(character < " " and character not in "\t\n\v\f\r" for character in text)
    if controls > _MOST_CONTROLS * len(text):
        raise DocumentUnreadable(f"{path} holds binary data, not text.", _HINT)
    return (text,)


def _decode(data: bytes, path: Path) -> str:
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return data.decode(encoding)
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        text = data.decode("utf-8", errors="cp1252")
    _log.warning("%s is not UTF-8 throughout; the rest was read as cp1252.", path)
    return text
