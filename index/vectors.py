"""Vector stores: the nearest of many unit vectors, kept in a file; FAISS by default."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import Any, Protocol

import faiss
import numpy as np
import numpy.typing as npt

from index.encoder import Vectors

Rows = npt.NDArray[np.int64]


@dataclass(frozen=True)
class Neighbours:
    """The rows nearest to each query and their cosines, nearest first; shapes (queries, top_k)."""

    rows: Rows
    cosines: Vectors


class VectorStore(Protocol):
    """Unit vectors by row, searchable from several threads at once."""

    def __len__(self) -> int:
        """Return the number of vectors."""
        ...

    def nearest(self, queries: Vectors, top_k: int) -> Neighbours:
        """Return the rows nearest to the queries, shape (n, dimensions)."""
        ...

    def cosines(self, query: Vectors, rows: Rows | None = None) -> Vectors:
        """Return a query's cosines with the vectors of rows, all when None; shape (rows,)."""
        ...

    def vectors(self) -> Vectors:
        """Return every vector, shape (n, dimensions)."""
        ...

    def save(self, path: Path) -> None:
        """Write the vectors to a file."""
        ...


class FaissStore:
    """An exact FAISS index over inner products, which are cosines of unit vectors."""

    def __init__(self, flat: Any) -> None:
        self._flat = flat
        # A view, not a copy: it lives as long as the index that it looks into.
        shape = (flat.ntotal, flat.d)
        self._vectors: Vectors = (
            faiss.rev_swig_ptr(flat.get_xb(), flat.ntotal * flat.d).reshape(shape)
            if flat.ntotal
            else np.empty(shape, np.float32)
        )

    @classmethod
    def of(cls, vectors: Vectors) -> "FaissStore":
        """Return a store of unit vectors, shape (n, dimensions)."""
        flat = faiss.IndexFlatIP(vectors.shape[1])
        flat.add(np.ascontiguousarray(vectors))
        return cls(flat)

    @classmethod
    def open(cls, path: Path) -> "FaissStore":
        """Read the store that `save` wrote; raises RuntimeError when the file is no such store."""
        flat = faiss.read_index(str(path))
        if not isinstance(flat, faiss.IndexFlatIP):
            raise RuntimeError(f"{path.name} is not a flat index")
        return cls(flat)

    def __len__(self) -> int:
        return int(self._flat.ntotal)

    def nearest(self, queries: Vectors, top_k: int) -> Neighbours:
        """Return the rows nearest to the queries, shape (n, dimensions)."""
        cosines, rows = self._flat.search(queries, min(top_k, len(self)))
        return Neighbours(rows, cosines)

    def cosines(self, query: Vectors, rows: Rows | None = None) -> Vectors:
        """Return a query's cosines with the vectors of rows, all when None; shape (rows,)."""
        vectors = self._vectors if rows is None else self._vectors[rows]
        cosines: Vectors = vectors @ query
        return cosines

    def vectors(self) -> Vectors:
        """Return every vector, shape (n, dimensions)."""
        return self._vectors

    def save(self, path: Path) -> None:
        """Write the vectors in FAISS's own format."""
        # Not faiss.write_index, which does not say what the disk had against it.
        path.write_bytes(faiss.serialize_index(self._flat).data)


@dataclass(frozen=True)
class StoreKind:
    """How to make a store of vectors and how to open the file that it saved."""

    of: Callable[[Vectors], VectorStore]
    open: Callable[[Path], VectorStore]


VECTOR_STORES: Mapping[str, StoreKind] = MappingProxyType(
    {"faiss": StoreKind(FaissStore.of, FaissStore.open)}
)
DEFAULT_STORE = "faiss"
