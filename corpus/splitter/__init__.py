"""From a document to passages: structure first, then pieces of a size that can be searched."""

from corpus.splitter.passages import split

__all__ = ["split"]
