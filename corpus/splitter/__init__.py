"""From a document to passages: structure first, then pieces of a size that can be searched."""

from corpus.splitter.passages import SPLITTER_VERSION, split

__all__ = ["SPLITTER_VERSION", "split"]
