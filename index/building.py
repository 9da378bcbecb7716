"""From documents to the contents of an index; what an older index encoded is not encoded again."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from corpus.document import Document, Passage
from corpus.errors import InputInvalid
from corpus.splitter import split
from index.acronyms import Acronyms
from index.contents import Contents, EncodedTexts
from index.encoder import Encoder, Vectors
from index.lexical import SHORTEST_TRANSLATED, most_frequent_forms, terms
from index.postings import Postings, build_postings
from index.stopwords import ALL_STOP_WORDS
from index.texts import Texts, reading_with_headings
from index.vectors import StoreKind, VectorStore

Progress = Callable[[int, int], None]
"""Is told how many characters are encoded, and how many there are to encode."""


def silent(done: int, total: int) -> None:
    """Tell nobody."""


@dataclass(frozen=True)
class _Work:
    """What one encoder has to encode, and what it encoded before."""

    encoder: Encoder
    texts: frozenset[str]
    known: Mapping[str, Vectors]

    @property
    def missing(self) -> list[str]:
        return sorted(self.texts.difference(self.known))


def build_contents(
    documents: Sequence[Document],
    encoders: Sequence[Encoder],
    store: StoreKind,
    previous: Contents | None = None,
    *,
    progress: Progress = silent,
) -> Contents:
    """Return the contents of an index of documents.

    `previous` must come from the same encoders; `progress` is told how much is encoded.
    """
    texts = Texts(
        tuple(documents), tuple(found for document in documents for found in split(document))
    )
    if not texts.passages:
        raise InputInvalid("The documents hold no text.", "Add a document, then build again.")
    passages = [reading_with_headings(passage) for passage in texts.passages]
    sentences = [_sentences(texts, encoder) for encoder in encoders]
    words = _words(texts.passages)
    work = [
        _Work(encoder, frozenset({*passages, *given}), _encoded_before(previous, number, encoder))
        for number, (encoder, given) in enumerate(zip(encoders, sentences, strict=True))
    ]
    # The last encoder compares words: of the two default ones it is better at it, and much faster.
    work.append(
        _Work(encoders[-1], frozenset({*words.values(), *ALL_STOP_WORDS}), _words_before(previous))
    )
    *vectors, word_vectors = _encode(work, progress)
    return Contents(
        texts=texts,
        encoded=tuple(
            EncodedTexts(_store(passages, by_text, store), _store(given, by_text, store))
            for by_text, given in zip(vectors, sentences, strict=True)
        ),
        postings=_postings(texts),
        words=words,
        word_vectors=_store([*words.values(), *ALL_STOP_WORDS], word_vectors, store),
    )


def _words(passages: Iterable[Passage]) -> Mapping[str, str]:
    """Return term -> word form for the terms that can have a translation: no numbers."""
    forms = most_frequent_forms((passage.reading, passage.language) for passage in passages)
    return {
        term: word
        for term, word in forms.items()
        if len(word) >= SHORTEST_TRANSLATED and not any(map(str.isdigit, word))
    }


def _sentences(texts: Texts, encoder: Encoder) -> list[str]:
    """Return every sentence as an encoder is given it."""
    if encoder.reads_told:
        return [texts.told[sentence.id] for sentence in texts.sentences]
    return [sentence.reading for sentence in texts.sentences]


def _encoded_before(
    previous: Contents | None, number: int, encoder: Encoder
) -> Mapping[str, Vectors]:
    if previous is None:
        return {}
    encoded, texts = previous.encoded[number], previous.texts
    known = dict(zip(_sentences(texts, encoder), encoded.sentences.vectors(), strict=True))
    readings = [reading_with_headings(passage) for passage in texts.passages]
    known.update(zip(readings, encoded.passages.vectors(), strict=True))
    return known


def _words_before(previous: Contents | None) -> Mapping[str, Vectors]:
    if previous is None:
        return {}
    words = (*previous.words.values(), *ALL_STOP_WORDS)
    return dict(zip(words, previous.word_vectors.vectors(), strict=True))


def _encode(work: Sequence[_Work], progress: Progress) -> list[dict[str, Vectors]]:
    """Return text -> vector for each piece of work."""
    missing = [piece.missing for piece in work]
    done, letters = 0, sum(len(text) for texts in missing for text in texts)
    results = []
    for piece, texts in zip(work, missing, strict=True):
        by_text = dict(piece.known)
        for positions, vectors in piece.encoder.batches(texts):
            by_text.update(zip((texts[position] for position in positions), vectors, strict=True))
            done += sum(len(texts[position]) for position in positions)
            progress(done, letters)
        results.append(by_text)
    return results


def _store(texts: Sequence[str], by_text: Mapping[str, Vectors], store: StoreKind) -> VectorStore:
    return store.of(np.stack([by_text[text] for text in texts]))


def _postings(texts: Texts) -> Postings:
    named = Acronyms.of(texts.documents)
    return build_postings(
        [_terms(passage, named) for passage in texts.passages],
        [_terms(sentence, named) for sentence in texts.sentences],
    )


def _terms(passage: Passage, named: Acronyms) -> list[str]:
    """Return the terms of a passage, with the acronyms of the names that it spells out."""
    return [*terms(passage.reading, passage.language), *named.of_names_in(passage.reading)]
