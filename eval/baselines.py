"""What the index is compared with: plain BM25, and the pipeline that tutorials build."""

from collections.abc import Sequence
from typing import Protocol

import bm25s
import faiss
import numpy as np
from langchain_text_splitters import RecursiveCharacterTextSplitter

from corpus.document import Document
from index import Index
from index.encoder import Encoder
from index.lexical import query_terms, term_of, terms


class Ranker(Protocol):
    """Ranks documents for a question."""

    def rank(self, question: str, top_k: int) -> list[str]:
        """Return the ids of the best documents, best first."""
        ...


class IndexRanker:
    """The project's own index; a document is as good as its best passage."""

    def __init__(self, index: Index) -> None:
        self._index = index

    def rank(self, question: str, top_k: int) -> list[str]:
        """Return the ids of the best documents, best first."""
        found = [hit.passage.document.id for hit in self._index.search(question, 10 * top_k)]
        return list(dict.fromkeys(found))[:top_k]


class Bm25Ranker:
    """BM25 over whole documents, stemmed and without stop words."""

    def __init__(self, documents: Sequence[Document]) -> None:
        self._ids = [document.id for document in documents]
        # Questions are analysed as the documents are, which is fair to it: as in the language
        # that most documents are written in.
        languages = [document.language for document in documents]
        self._language = max(set(languages), key=languages.count)
        self._scorer = bm25s.BM25(method="lucene")
        self._scorer.index(
            [terms(document.text, document.language) or [""] for document in documents],
            show_progress=False,
        )

    def rank(self, question: str, top_k: int) -> list[str]:
        """Return the ids of the best documents, best first."""
        words = [term_of(word.word, self._language) for word in query_terms(question)]
        scores = self._scorer.get_scores(words or [""])
        return [self._ids[row] for row in np.argsort(-scores, kind="stable")[:top_k]]


class TutorialRanker:
    """LangChain's splitter at 1,000 characters with 200 shared, one encoder, nearest vectors."""

    def __init__(self, documents: Sequence[Document], encoder: Encoder) -> None:
        splitter = RecursiveCharacterTextSplitter(chunk_size=1000, chunk_overlap=200)
        pieces = [
            (document.id, piece)
            for document in documents
            for piece in splitter.split_text(document.text)
        ]
        self._ids = [name for name, _ in pieces]
        self._encoder = encoder
        batches = list(encoder.batches([piece for _, piece in pieces]))
        matrix = np.concatenate([vectors for _, vectors in batches])
        matrix[[position for positions, _ in batches for position in positions]] = matrix.copy()
        self._index = faiss.IndexFlatIP(matrix.shape[1])
        self._index.add(matrix)

    def rank(self, question: str, top_k: int) -> list[str]:
        """Return the ids of the best documents, best first."""
        query = self._encoder.query(question)[np.newaxis]
        _, rows = self._index.search(query, min(4 * top_k, len(self._ids)))
        return list(dict.fromkeys(self._ids[row] for row in rows[0]))[:top_k]
