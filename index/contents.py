"""Everything that an index holds, and the files that it is kept in."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from index.postings import Postings
from index.texts import Texts, as_json, from_json
from index.vectors import StoreKind, VectorStore

_TEXTS = "texts.json"
_VOCABULARY = "vocabulary.json"
_POSTINGS = "postings.npz"
_ARRAYS = ("idf", "bounds", "passages", "scores", "sentence_bounds", "sentence_terms")


@dataclass(frozen=True)
class EncodedTexts:
    """The vectors that one encoder made of all passages and all sentences, by row."""

    passages: VectorStore
    sentences: VectorStore


@dataclass(frozen=True)
class Contents:
    """Texts, their vectors by encoder, their postings, and the vectors of their words.

    `words` maps terms of the corpus to the word form whose vector stands for them. The rows of
    `word_vectors`, which the last encoder made, are in its order, and then the stop words.
    """

    texts: Texts
    encoded: tuple[EncodedTexts, ...]
    postings: Postings
    words: Mapping[str, str]
    word_vectors: VectorStore


def save(contents: Contents, folder: Path) -> None:
    """Write the contents as JSON, NumPy arrays and the vector store's own files."""
    _write_json(folder / _TEXTS, as_json(contents.texts))
    _write_json(
        folder / _VOCABULARY, {"terms": contents.postings.terms, "words": dict(contents.words)}
    )
    arrays = {name: getattr(contents.postings, name) for name in _ARRAYS}
    np.savez(folder / _POSTINGS, allow_pickle=False, **arrays)
    for number, encoded in enumerate(contents.encoded):
        encoded.passages.save(folder / f"passages-{number}.vectors")
        encoded.sentences.save(folder / f"sentences-{number}.vectors")
    contents.word_vectors.save(folder / "words.vectors")


def load(folder: Path, encoder_count: int, store: StoreKind) -> Contents:
    """Read the contents that `save` wrote into the folder."""
    vocabulary = json.loads((folder / _VOCABULARY).read_bytes())
    with np.load(folder / _POSTINGS, allow_pickle=False) as arrays:
        postings = Postings(
            terms=tuple(vocabulary["terms"]), **{name: arrays[name] for name in _ARRAYS}
        )
    encoded = tuple(
        EncodedTexts(
            store.open(folder / f"passages-{number}.vectors"),
            store.open(folder / f"sentences-{number}.vectors"),
        )
        for number in range(encoder_count)
    )
    return Contents(
        texts=from_json(json.loads((folder / _TEXTS).read_bytes())),
        encoded=encoded,
        postings=postings,
        words=vocabulary["words"],
        word_vectors=store.open(folder / "words.vectors"),
    )


def _write_json(path: Path, value: object) -> None:
    path.write_text(json.dumps(value, ensure_ascii=False), encoding="utf-8")
