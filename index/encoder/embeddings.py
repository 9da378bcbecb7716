"""The seam for embeddings: LangChain's interface, and the arrays that vectors are kept in."""

from typing import Protocol

import numpy as np
import numpy.typing as npt

Vectors = npt.NDArray[np.float32]


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


def clean(text: str) -> str:
    """Return a text that every bundled model can be given: without NUL, and such as UTF-8 holds."""
    return text.replace("\0", " ").encode("utf-8", "replace").decode("utf-8")
