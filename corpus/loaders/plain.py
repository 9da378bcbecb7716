"""Plain text: the encoding is found out, nothing else is touched."""

import codecs
from pathlib import Path

from corpus.errors import DocumentUnreadable
from corpus.loaders.files import Pages, read_bytes

# The marks of UTF-32 come first: that of UTF-32-LE begins with that of UTF-16-LE.
_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_OTHER_FORMATS = (
    (b"%pdf-", "a PDF", "Give it a name that ends in .pdf."),
    (b"{\\rtf", "an RTF file", "Open it in a word processor and save it as text."),
    (b"<!doctype html", "a web page", "Open it in a browser and save it as text or PDF."),
    (b"<html", "a web page", "Open it in a browser and save it as text or PDF."),
    (b"<?xml", "an XML file", "Save what it says as text."),
)
"""How formats begin that could pass for text, what they are, and what to do."""
_HINT = "Save it again as UTF-8 text."
_MOST_CONTROLS = 0.01
"""Above this share of control characters a file is no text; stray ones occur in extracts."""


def _byte_as_cp1252(error: UnicodeError) -> tuple[str, int]:
    if not isinstance(error, UnicodeDecodeError):
        raise error
    try:
        return error.object[error.start : error.end].decode("cp1252"), error.end
    except UnicodeDecodeError:
        raise error from None  # whose place is that in the file


# Only the bytes that are no UTF-8 are taken as cp1252, so that a file of mixed origin, or one
# cut in the middle of a character, does not lose all its accents. For a file that is cp1252
# throughout the two come to the same: an accented letter is followed by a plain one.
codecs.register_error("cp1252", _byte_as_cp1252)


def read_plain(path: Path) -> Pages:
    """Return the text of a file as one page, its line ends and blanks as they are.

    Read as UTF-8, as UTF-16 or UTF-32 where a mark says so, else as cp1252, which is a guess.
    """
    data = read_bytes(path)
    _refuse_other_formats(data, path)
    marked = next((encoding for mark, encoding in _MARKS if data.startswith(mark)), None)
    try:
        text = data.decode(marked or "utf-8", errors="strict" if marked else "cp1252")
    except UnicodeDecodeError as error:
        line = data[: error.start].count(b"\n") + 1
        encoding = marked.upper() if marked else "UTF-8 nor cp1252"
        raise DocumentUnreadable(
            f"{path}: line {line} is {'not' if marked else 'neither'} {encoding} text.", _HINT
        ) from None
    controls = sum(character < " " and character not in "\t\n\v\f\r" for character in text)
    if controls > _MOST_CONTROLS * len(text):
        raise DocumentUnreadable(f"{path} holds binary data, not text.", _HINT)
    return Pages((text,), is_guessed=not marked and not _is_utf8(data))


def _is_utf8(data: bytes) -> bool:
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def _refuse_other_formats(data: bytes, path: Path) -> None:
    start = data[:100].removeprefix(codecs.BOM_UTF8).lstrip().lower()
    for beginning, name, hint in _OTHER_FORMATS:
        if start.startswith(beginning):
            raise DocumentUnreadable(f"{path} is {name} by what it holds, not text.", hint)
