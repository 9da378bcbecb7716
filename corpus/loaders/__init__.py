"""From a file to its text: one loader for each format."""

from collections.abc import Callable, Mapping
from pathlib import Path
from types import MappingProxyType

from corpus.errors import DocumentWithoutText, FormatUnknown
from corpus.loaders.pdf import read_pdf
from corpus.loaders.plain import read_plain

Loader = Callable[[Path], tuple[str, ...]]
"""Takes a file to its pages of text; a format without pages is one page."""

LOADERS: Mapping[str, Loader] = MappingProxyType({".txt": read_plain, ".pdf": read_pdf})

PAGE_BREAK = "\n\f"
"""What stands between two pages: a form feed at the start of a line, as pdftotext has it."""


def load_text(path: Path) -> str:
    """Return the text of a file, unrepaired, with PAGE_BREAK between pages.

    Raises FormatUnknown, DocumentMissing or DocumentUnreadable.
    """
    loader = LOADERS.get(path.suffix.lower())
    if loader is None:
        known = ", ".join(LOADERS)
        raise FormatUnknown(
            f"{path}: files named '{path.suffix or path.name}' cannot be read.",
            f"Save it in one of these formats: {known}.",
        )
    text = PAGE_BREAK.join(loader(path))
    if not text.strip("\ufeff \t\r\n\f"):
        raise DocumentWithoutText(f"{path} is empty.")
    return text
