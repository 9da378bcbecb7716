"""Encoder: a model by name, loaded when first used."""

import threading
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache, cached_property

import numpy as np

from index.encoder.bundled import ENCODERS
from index.encoder.embeddings import Embeddings, Vectors
from index.encoder.transformers import fingerprint, folder_of, sentence_transformer

# So many that a batch is worth torch, so few that a progress bar moves every few seconds.
_LETTERS_IN_BATCH = 16_000
_UNRELATED = (
    "The cat sleeps on the warm roof.",
    "Interest rates were raised again this spring.",
    "Faites revenir les oignons dans le beurre.",
    "Le train de nuit part du quai numéro trois.",
    "How do I reset the password of my router?",
    "La photosynthèse transforme la lumière en énergie.",
    "The violinist broke a string during the encore.",
    "Quel âge faut-il avoir pour voter ?",
    "Whales breathe air and feed their young with milk.",
    "Le mur du jardin a été repeint en blanc.",
)
"""Sentences that have nothing to do with each other."""


@dataclass(frozen=True)
class Encoder:
    """A named model that turns texts into unit vectors; loaded when first used.

    `fingerprint` changes when the model does, so that an index can tell.
    """

    name: str
    fingerprint: str
    make: Callable[[], Embeddings]
    reads_told: bool = False
    """Whether it is given sentences as `index.told` puts them."""

    @classmethod
    def named(cls, name: str) -> "Encoder":
        """Return the encoder of that name; raises EncoderUnavailable when there is none."""
        if name in ENCODERS:
            return _bundled(name)
        folder = folder_of(name)
        return cls(name, fingerprint(folder), lambda: sentence_transformer(name, folder))

    _lock: threading.Lock = field(default_factory=threading.Lock, repr=False, compare=False)

    @cached_property
    def _embeddings(self) -> Embeddings:
        return self.make()

    def load(self) -> Embeddings:
        """Return the model, which several threads may ask for at once."""
        with self._lock:
            return self._embeddings

    def baseline(self) -> float:
        """Return the mean cosine of unrelated texts, which differs much between models."""
        vectors = self.texts(_UNRELATED)
        cosines = vectors @ vectors.T
        return float(cosines[np.triu_indices(len(vectors), k=1)].mean())

    def query(self, text: str) -> Vectors:
        """Return the unit vector of a question, shape (dimensions,)."""
        vector: Vectors = _normalised([self.load().embed_query(text)])[0]
        return vector

    def texts(self, texts: Sequence[str]) -> Vectors:
        """Return the unit vectors of texts, shape (len(texts), dimensions)."""
        if not texts:
            return np.empty((0, 0), np.float32)
        return _normalised(self.load().embed_documents(list(texts)))

    def batches(self, texts: Sequence[str]) -> Iterator[tuple[list[int], Vectors]]:
        """Yield the positions and vectors of a few texts at a time, the shortest first.

        Texts of like length share a batch because a batch costs as much as its longest.
        """
        order = sorted(range(len(texts)), key=lambda position: len(texts[position]))
        letters = np.cumsum([len(texts[position]) for position in order])
        total = int(letters[-1]) if order else 0
        # Rounded down, so that the last batch is no smaller than the others.
        count = max(1, total // _LETTERS_IN_BATCH)
        ends = total * np.arange(1, count) / count
        for part in np.split(np.array(order, int), np.searchsorted(letters, ends)):
            if positions := part.tolist():
                yield positions, self.texts([texts[position] for position in positions])


@cache
def _bundled(name: str) -> Encoder:
    """Return the one encoder of that name: loaded once, whatever number of indexes use it."""
    bundled = ENCODERS[name]
    return Encoder(name, bundled.fingerprint(), bundled.make, bundled.reads_told)


def _normalised(lists: Sequence[Sequence[float]]) -> Vectors:
    vectors = np.asarray(lists, np.float32)
    norms = np.linalg.norm(vectors, axis=1, keepdims=True)
    normalised: Vectors = vectors / np.maximum(norms, np.finfo(np.float32).tiny)
    return normalised
