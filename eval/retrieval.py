"""How well passages are found: each paragraph of a SQuAD file is a document to find.

Prints R@1 with its 95 % interval, R@5, MRR and nDCG@10 by document, for the index and, with
--baselines, for plain BM25 and for the pipeline that tutorials build (splitter, encoder, FAISS).
"""

import argparse
import os
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import fmean
from typing import Protocol

from tqdm import tqdm

from corpus.catalogue import fingerprints, load
from corpus.door import progress_bar
from corpus.errors import IndexFault
from corpus.writing import write_aside
from eval.baselines import (
    Bm25Ranker,
    EncoderRanker,
    Ranker,
    tutorial_encoder,
    tutorial_splitter,
)
from eval.interval import Share
from eval.metrics.retrieval import DEPTH, ndcg_at_k, recall_at_k, reciprocal_rank
from eval.squad import Collection, Question, read_collection
from index import Index
from index.encoder import DEFAULT_ENCODERS


class Finder(Protocol):
    """Finds documents for a question."""

    def find(self, question: str, top_k: int) -> list[str]:
        """Return the ids of the best documents, best first."""
        ...


class IndexFinder:
    """The project's own index; a document is as good as its best passage."""

    def __init__(self, index: Index) -> None:
        index.warm_up()  # the time of a question holds no loading
        self._index = index

    def find(self, question: str, top_k: int) -> list[str]:
        """Return the ids of the best documents, best first."""
        found = [hit.passage.document.id for hit in self._index.search(question, 10 * top_k)]
        return list(dict.fromkeys(found))[:top_k]


@dataclass(frozen=True)
class RankedPieces:
    """Pieces of documents in an order; a document is as good as its best piece."""

    ranker: Ranker
    names: tuple[str, ...]
    """The id of the document of each piece."""

    def find(self, question: str, top_k: int) -> list[str]:
        """Return the ids of the best documents, best first."""
        ranked = self.ranker.rank(question, 4 * top_k)
        return list(dict.fromkeys(self.names[entry.row] for entry in ranked))[:top_k]


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the options of the command."""
    parser.add_argument("--squad", type=Path, required=True, metavar="FILE", help="the collection")
    parser.add_argument(
        "--questions",
        type=Path,
        metavar="FILE",
        help="JSON of question id -> question, to ask in another language",
    )
    parser.add_argument(
        "--index",
        type=Path,
        metavar="DIR",
        help="where to keep the index of the collection (a folder of the user's cache)",
    )
    parser.add_argument("--baselines", action="store_true", help="measure the baselines as well")


def main(arguments: argparse.Namespace) -> int:
    """Print one line of figures for each way of finding."""
    collection = read_collection(arguments.squad, arguments.questions)
    index = index_of(collection, (arguments.index or _cache()) / collection.digest)
    finders: dict[str, Finder] = {"index": IndexFinder(index)}
    if arguments.baselines:
        finders |= _baselines(index)
    print(f"{len(collection.questions)} questions, {len(collection.paragraphs)} documents")
    print(f"{'':9} R@1                      R@5     MRR   nDCG@10  ms a question")
    for name, finder in finders.items():
        print(f"{name:9} {measure(finder, collection.questions)}")
    return 0


def _baselines(index: Index) -> dict[str, Finder]:
    documents = index.documents
    whole = Bm25Ranker([d.text for d in documents], [d.language for d in documents])
    pieces = [(d.id, piece) for d in documents for piece in tutorial_splitter().split_text(d.text)]
    nearest = EncoderRanker([piece for _, piece in pieces], tutorial_encoder())
    return {
        "BM25": RankedPieces(whole, tuple(document.id for document in documents)),
        "tutorial": RankedPieces(nearest, tuple(name for name, _ in pieces)),
    }


def index_of(collection: Collection, folder: Path) -> Index:
    """Return the index of a collection, kept in a folder with the paragraphs as text files.

    It is made just as `python -m index build` makes it.
    """
    texts = folder / "texts"
    texts.mkdir(parents=True, exist_ok=True)
    for name, text in collection.paragraphs.items():
        path = texts / f"{name}.txt"
        if not path.exists():
            write_aside(path, text.encode())
    known = fingerprints(texts)
    try:
        return Index.open(folder / "index", fingerprints=known, encoders=DEFAULT_ENCODERS)
    except IndexFault:
        documents = load(texts)
    with progress_bar("Encoding") as progress:
        try:
            index = Index.open(folder / "index", encoders=DEFAULT_ENCODERS)
        except IndexFault:
            return Index.build(documents, folder / "index", fingerprints=known, progress=progress)
        return index.update(documents, fingerprints=known, progress=progress)


@dataclass(frozen=True)
class Figures:
    """What is measured of a ranker."""

    first: Share
    recall_at_5: float
    mean_reciprocal_rank: float
    ndcg_at_10: float
    milliseconds: float

    def __str__(self) -> str:
        """Return the figures in the order of the table's columns."""
        return (
            f"{self.first}   {self.recall_at_5:.3f}   {self.mean_reciprocal_rank:.3f}"
            f"   {self.ndcg_at_10:.3f}   {self.milliseconds:6.1f}"
        )


def measure(finder: Finder, questions: Sequence[Question]) -> Figures:
    """Ask every question and return the figures over all of them."""
    started = time.perf_counter()
    ranked = [
        (finder.find(question.text, DEPTH), {question.gold})
        for question in tqdm(questions, desc="Searching", unit="question", disable=None)
    ]
    seconds = time.perf_counter() - started
    return Figures(
        first=Share(sum(bool(recall_at_k(found, gold, 1)) for found, gold in ranked), len(ranked)),
        recall_at_5=fmean(recall_at_k(found, gold, 5) for found, gold in ranked),
        mean_reciprocal_rank=fmean(reciprocal_rank(found, gold) for found, gold in ranked),
        ndcg_at_10=fmean(ndcg_at_k(found, gold, DEPTH) for found, gold in ranked),
        milliseconds=1000 * seconds / len(ranked),
    )


def _cache() -> Path:
    root = os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache"
    return Path(root) / "beffroi" / "retrieval"
