from pathlib import Path

import numpy as np
import pytest

from index.vectors import VECTOR_STORES, StoreKind


@pytest.fixture(params=sorted(VECTOR_STORES))
def store(request: pytest.FixtureRequest) -> StoreKind:
    return VECTOR_STORES[request.param]


def unit_vectors(count: int) -> np.ndarray:
    vectors = np.random.default_rng(7).normal(size=(count, 16)).astype(np.float32)
    return vectors / np.linalg.norm(vectors, axis=1, keepdims=True)


def test_nearest_is_exact(store: StoreKind) -> None:
    vectors, queries = unit_vectors(50), unit_vectors(3)
    found = store.of(vectors).nearest(queries, 5)
    cosines = queries @ vectors.T
    expected = np.argsort(-cosines, axis=1)[:, :5]
    np.testing.assert_array_equal(found.rows, expected)
    np.testing.assert_allclose(found.cosines, np.take_along_axis(cosines, expected, 1), atol=1e-6)


def test_a_saved_store_opens_as_it_was(store: StoreKind, tmp_path: Path) -> None:
    vectors = unit_vectors(9)
    store.of(vectors).save(tmp_path / "vectors")
    opened = store.open(tmp_path / "vectors")
    np.testing.assert_array_equal(opened.vectors(), vectors)
    np.testing.assert_allclose(opened.cosines(vectors[2]), vectors @ vectors[2], atol=1e-6)
    rows = np.array([4, 2])
    np.testing.assert_allclose(
        opened.cosines(vectors[2], rows), vectors[rows] @ vectors[2], atol=1e-6
    )


def test_more_are_asked_for_than_there_are(store: StoreKind) -> None:
    assert store.of(unit_vectors(2)).nearest(unit_vectors(1), 10).rows.shape == (1, 2)


def test_a_file_of_something_else_is_refused(store: StoreKind, tmp_path: Path) -> None:
    (tmp_path / "vectors").write_bytes(b"not a store at all")
    with pytest.raises(RuntimeError):
        store.open(tmp_path / "vectors")
