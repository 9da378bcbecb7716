"""From a file to its text: one loader for each format."""

from collections.abc import Callable, Mapping
from pathlib import Path
from types import MappingProxyType

from corpus.errors import DocumentWithoutText, FormatUnknown
from corpus.loaders.files import PAGE_BREAK, Pages
from corpus.loaders.pdf import read_pdf
from corpus.loaders.plain import read_plain

__all__ = ["LOADERS", "PAGE_BREAK", "Loader", "Pages", "load_file", "load_text"]

Loader = Callable[[Path], Pages]
"""Takes a file to its pages of text."""
LOADERS: Mapping[str, Loader] = MappingProxyType({".txt": read_plain, ".pdf": read_pdf})


def load_file(path: Path) -> Pages:
    """Return what a file holds; raises FormatUnknown, DocumentMissing or DocumentUnreadable."""
    loader = LOADERS.get(path.suffix.lower())
    if loader is None:
        known = ", ".join(LOADERS)
        raise FormatUnknown(
            f"{path}: files named '{path.suffix or path.name}' cannot be read.",
            f"Save it in one of these formats: {known}.",
        )
    pages = loader(path)
    if not any(map(str.isalnum, pages.text)):
        raise DocumentWithoutText(f"{path} is empty: there are no words in it.")
    return pages


def load_text(path: Path) -> str:
    """Return the text of a file, unrepaired; raises what `load_file` does."""
    return load_file(path).text
