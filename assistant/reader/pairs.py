"""How a question and a sentence stand before the reader, when it learns and when it answers."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from corpus.document import Passage
from index.e5.model_file import Floats, ModelFile, dequantised
from index.e5.tokenizer import Tokenizer

MOST_TOKENS = 128
"""Of question and sentence together; what a longer sentence goes on to say is not read."""
_MOST_OF_QUESTION = 48
_MOST_OF_HEADING = 60
"""Characters."""


@dataclass(frozen=True)
class Pair:
    """A question and a sentence as tokens: `ids` in order, of which the first are the question's.

    `segments` are 0 for the question's tokens and 1 for the sentence's.
    """

    ids: tuple[int, ...]
    segments: tuple[int, ...]


class Pairs:
    """Turns questions and sentences into tokens, and those into the vectors of their words."""

    def __init__(self, model: ModelFile) -> None:
        self._tokenizer = Tokenizer(model.vocabulary)
        self._vocabulary = model.vocabulary
        # A third of a gigabyte were it dequantised; a pair needs a few rows.
        self._words = model.blocks("emb.word", model.shape.vocabulary, model.shape.hidden)

    def pair(self, question: str, sentence: str) -> Pair:
        """Return a question and a sentence, each as long as can be read."""
        start, end = self._vocabulary.start, self._vocabulary.end
        asked = self._tokenizer.ids(f"query: {question}")[:_MOST_OF_QUESTION]
        room = MOST_TOKENS - len(asked) - 3
        told = self._tokenizer.ids(f"passage: {sentence}")[:room]
        ids = (start, *asked, end, *told, end)
        return Pair(ids, (0,) * (len(asked) + 2) + (1,) * (len(told) + 1))

    def vectors(self, ids: npt.NDArray[np.int64]) -> Floats:
        """Return the word vectors of tokens, shape (*ids.shape, hidden)."""
        rows = dequantised(self._words[ids.reshape(-1)])
        return rows.reshape(*ids.shape, -1)


def told(sentence: str, path: Sequence[str]) -> str:
    """Return what the reader is given of a sentence under a path of title and headings.

    The outermost heading, or the title where there is none, says what it is all about, the
    innermost what the sentence is about.
    """
    about = (path[min(1, len(path) - 2)], path[-1]) if len(path) > 1 else tuple(path)
    named = [name[:_MOST_OF_HEADING] for name in dict.fromkeys(about) if name != sentence]
    return f"{' — '.join(named)}: {sentence}" if named else sentence


def told_of(sentence: Passage) -> str:
    """Return what the reader is given of a sentence of a document."""
    return told(sentence.reading, (sentence.document.title, *sentence.place.section))
