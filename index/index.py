"""Index: the passages of documents, made once and searched often."""

from collections.abc import Iterable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from hashlib import sha256
from pathlib import Path
from typing import Self

import numpy as np
from threadpoolctl import threadpool_limits

from corpus.document import Document, Passage
from corpus.errors import IndexDamaged, IndexStale
from index.building import Progress, build_contents, silent
from index.contents import Contents, load, save
from index.encoder import DEFAULT_ENCODERS, Encoder
from index.expander import Expander
from index.fusion import Weights, contrast
from index.lexicon import bundled_lexicon
from index.manifest import (
    EncoderRecord,
    Manifest,
    check_files,
    file_digest,
    new_folder,
    publish,
    read_manifest,
    reading_fingerprint,
)
from index.matches import WordMatches
from index.query import Hit, Query
from index.questions import Questions
from index.search import Searcher
from index.vectors import DEFAULT_STORE, VECTOR_STORES


class Index:
    """Passages that can be searched, from several threads at once.

    Made by `Index.build` or `Index.open`.
    """

    def __init__(
        self, directory: Path, manifest: Manifest, contents: Contents, encoders: Sequence[Encoder]
    ) -> None:
        # Matrices of one question are small: numpy's second thread would mostly spin, on the core
        # that another reader's question needs.
        threadpool_limits(1, user_api="blas")
        self.directory = directory
        self.encoders = tuple(encoders)
        self._manifest = manifest
        self._contents = contents
        baselines = tuple(record.baseline for record in manifest.encoders)
        weights = Weights()
        self._searcher = Searcher(contents, baselines, weights)
        expander = Expander(contents, baselines[-1], weights, bundled_lexicon())
        self._questions = Questions(contents.texts.documents, self.encoders, expander)

    @classmethod
    def build(
        cls,
        documents: Sequence[Document],
        directory: Path,
        *,
        fingerprints: Mapping[str, str] | None = None,
        encoders: Sequence[Encoder] = (),
        progress: Progress = silent,
    ) -> Self:
        """Build an index of documents in a folder, in the place of the one that may be there.

        `fingerprints` are those of `corpus.catalogue.fingerprints`; `progress` is
        told how much is encoded.
        """
        chosen = encoders or tuple(Encoder.named(name) for name in DEFAULT_ENCODERS)
        known = fingerprints or _digests(documents)
        with new_folder(directory) as folder:
            records = tuple(
                EncoderRecord(encoder.name, encoder.fingerprint, encoder.baseline())
                for encoder in chosen
            )
            store = VECTOR_STORES[DEFAULT_STORE]
            contents = build_contents(documents, chosen, store, progress=progress)
            manifest = _keep(contents, records, known, folder)
        return cls(directory, manifest, contents, chosen)

    @classmethod
    def open(
        cls,
        directory: Path,
        *,
        fingerprints: Mapping[str, str] | None = None,
        encoders: Sequence[str] = (),
    ) -> Self:
        """Open the index in a folder; raises IndexMissing or IndexDamaged when it cannot.

        When `fingerprints` or the names of `encoders` are given, the index has to be of those
        documents and by those encoders, else IndexStale is raised.
        """
        manifest = read_manifest(directory)
        if encoders and tuple(encoders) != tuple(record.name for record in manifest.encoders):
            raise IndexStale(
                f"The index in {directory} was not built with {' and '.join(encoders)}.",
                f"Run `python -m index build{''.join(f' --encoder {name}' for name in encoders)}`.",
            )
        loaded = [_same_encoder(record, directory) for record in manifest.encoders]
        if fingerprints is not None:
            _check_documents(manifest, fingerprints, directory)
        return cls(directory, manifest, _load(directory, manifest), loaded)

    def update(
        self,
        documents: Sequence[Document],
        *,
        fingerprints: Mapping[str, str] | None = None,
        progress: Progress = silent,
    ) -> Self:
        """Return an index of other documents in the same folder; encodes only what is new.

        What was encoded of texts that are read otherwise today is encoded anew.
        """
        store = VECTOR_STORES[self._manifest.store]
        is_read_alike = self._manifest.reading == reading_fingerprint()
        known_contents = self._contents if is_read_alike else None
        known = fingerprints or _digests(documents)
        with new_folder(self.directory) as folder:
            contents = build_contents(
                documents, self.encoders, store, known_contents, progress=progress
            )
            kept_in = self._manifest.store
            manifest = _keep(contents, self._manifest.encoders, known, folder, kept_in)
        return type(self)(self.directory, manifest, contents, self.encoders)

    @property
    def documents(self) -> tuple[Document, ...]:
        """The documents, in the order of the corpus."""
        return self._contents.texts.documents

    @property
    def passages(self) -> tuple[Passage, ...]:
        """Every passage, in order."""
        return self._contents.texts.passages

    @property
    def rows(self) -> Mapping[str, int]:
        """Passage id -> its place among the passages."""
        return self._contents.texts.rows

    def told(self, sentence: Passage) -> str:
        """Return a sentence of this index as a network is given it that reads it by itself."""
        return self._contents.texts.told[sentence.id]

    def is_current(self) -> bool:
        """Whether this is still the index in its folder: another program may have replaced it."""
        return read_manifest(self.directory).folder == self._manifest.folder

    def warm_up(self) -> None:
        """Load the encoders now, at the same time, instead of with the first question."""
        with ThreadPoolExecutor() as pool:
            loading = [pool.submit(encoder.load) for encoder in self.encoders]
        for loaded in loading:
            loaded.result()
        self._questions.warm_up()

    def term_weight(self, term: str) -> float:
        """Return how rare a term is: its inverse document frequency, highest when unknown."""
        return self._contents.postings.rarity(term)

    def contrasts(self, cosines: Sequence[Sequence[float]]) -> list[list[float]]:
        """Return cosines of texts, by this index's encoders, stretched as by `fusion.contrast`."""
        baselines = np.array([r.baseline for r in self._manifest.encoders], np.float32)
        table = np.array(cosines, np.float32).reshape(-1, len(baselines))
        found: list[list[float]] = contrast(table, baselines).tolist()
        return found

    def encode(self, question: str) -> Query:
        """Make a question ready: all the encoding that searching with it takes.

        The last ones are remembered: a follow-up leans on the question before.
        """
        return self._questions.make(question)

    def forget(self) -> None:
        """Encode everything anew from here on."""
        self._questions.forget()

    def word_matches(self, query: Query) -> WordMatches:
        """Return how alike every word of the question is to every term of the corpus."""
        return self._searcher.word_matches(query)

    def search(self, question: str | Query, top_k: int = 10) -> tuple[Hit, ...]:
        """Return the passages that answer the question best, best first."""
        query = self.encode(question) if isinstance(question, str) else question
        return self._searcher.search(query, top_k)

    def among(self, query: Query, passages: Iterable[str]) -> tuple[Hit, ...]:
        """Return passages, named by their ids, scored as among all others, best first."""
        return self._searcher.among(query, [self.rows[name] for name in passages])

    def sentence_hits(self, query: Query, passages: Sequence[Passage]) -> tuple[Hit, ...]:
        """Return every sentence of passages of this index with its own evidence, best first."""
        return self._searcher.sentence_hits(query, passages)


def _digests(documents: Sequence[Document]) -> dict[str, str]:
    return {document.id: sha256(document.text.encode()).hexdigest() for document in documents}


def _keep(
    contents: Contents,
    encoders: tuple[EncoderRecord, ...],
    documents: Mapping[str, str],
    folder: Path,
    store: str = DEFAULT_STORE,
) -> Manifest:
    """Write an index's files into a folder and make it the index."""
    save(contents, folder)
    manifest = Manifest(
        folder=folder.name,
        store=store,
        encoders=encoders,
        documents=dict(documents),
        reading=reading_fingerprint(),
        files={path.name: file_digest(path) for path in sorted(folder.iterdir())},
    )
    publish(folder.parent, manifest)
    return manifest


def _same_encoder(record: EncoderRecord, directory: Path) -> Encoder:
    encoder = Encoder.named(record.name)
    if encoder.fingerprint != record.fingerprint:
        raise IndexStale(
            f"The index in {directory} was built with another version of {record.name}.",
            "Run `python -m index build`.",
        )
    return encoder


def _check_documents(manifest: Manifest, fingerprints: Mapping[str, str], directory: Path) -> None:
    if dict(fingerprints) != dict(manifest.documents):
        changed = sorted(
            name
            for name in {*fingerprints, *manifest.documents}
            if fingerprints.get(name) != manifest.documents.get(name)
        )
        more = f" and {len(changed) - 1} more" if len(changed) > 1 else ""
        raise IndexStale(
            f"The index in {directory} is not of these documents: {changed[0]}{more} changed."
        )
    if manifest.reading != reading_fingerprint():
        raise IndexStale(f"The index in {directory} was made when documents were read otherwise.")


def _load(directory: Path, manifest: Manifest) -> Contents:
    folder = check_files(directory, manifest)
    store = VECTOR_STORES.get(manifest.store)
    if store is None:
        raise IndexStale(
            f"The index in {directory} is kept in an unknown {manifest.store!r} store.",
            "Run `python -m index build`.",
        )
    try:
        return load(folder, len(manifest.encoders), store)
    except (RuntimeError, ValueError, KeyError, TypeError, IndexError, OSError) as error:
        raise IndexDamaged(f"The index in {directory} cannot be read: {error}.") from error
