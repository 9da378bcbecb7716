"""Baselines that answer questions, so that they can be judged as the assistant is.

Neither can write, so both show sentences: those of the best passages that fit the question best.
Neither declines; what it scores for its best passage is its confidence.
"""

from collections.abc import Callable, Sequence
from pathlib import Path
from time import perf_counter

from assistant.answer import Answer, Citation, Kind, Sentence
from corpus.catalogue import read_entries
from corpus.document import Document, Passage
from corpus.loaders import load_text
from corpus.repair import Change, repair
from corpus.splitter.sentences import sentence_spans
from eval.baselines.rankers import (
    Bm25Ranker,
    EncoderRanker,
    Ranker,
    tutorial_encoder,
    tutorial_splitter,
)
from eval.dataset import GoldSpan, Question, locate
from eval.metrics.retrieval import DEPTH
from eval.systems import Reply
from index import Index

SHOWN_SENTENCES = 3
READ_PASSAGES = 1
"""Sentences are chosen from the first passage, which the pipeline of tutorials trusts most."""


class BaselineSystem:
    """Finds passages with one ranker, and shows the sentences that another ranks first."""

    def __init__(
        self,
        passages: Sequence[Passage],
        sentences: Sequence[Passage],
        finder: Ranker,
        chooser: Ranker,
        find_gold: Callable[[GoldSpan], tuple[Passage, ...]],
    ) -> None:
        self.passages = tuple(passages)
        self.documents = tuple({p.document.id: p.document for p in passages}.values())
        self.locate = find_gold
        self._sentences = sentences
        self._finder = finder
        self._chooser = chooser

    def reply(self, question: Question) -> Reply:
        """Answer a question by itself: a tutorial's pipeline has no memory."""
        started = perf_counter()
        ranked = self._finder.rank(question.question, DEPTH)
        found = tuple(self.passages[entry.row] for entry in ranked)
        # Only the order of confidences counts; a BM25 score may be of any size.
        best = max(ranked[0].score, 0.0)
        confidence = best / (1 + best)
        answer = self._answer(question.question, found[:READ_PASSAGES], confidence)
        elapsed = 1000 * (perf_counter() - started)
        return Reply(answer, answer, found, elapsed)

    def _answer(self, question: str, read: Sequence[Passage], confidence: float) -> Answer:
        ranked = self._chooser.rank(question, len(self._sentences))
        sentences = (self._sentences[entry.row] for entry in ranked)
        near = [s for s in sentences if any(_begins_in(s, passage) for passage in read)]
        shown = near[:SHOWN_SENTENCES] or list(read[:1])
        return Answer(
            question,
            read[0].document.language,
            Kind.ANSWER,
            "",
            tuple(Sentence(s.reading, (n,)) for n, s in enumerate(shown, start=1)),
            tuple(Citation(n, s) for n, s in enumerate(shown, start=1)),
            engine="baseline",
            confidence=confidence,
        )


def bm25_system(index: Index) -> BaselineSystem:
    """Return BM25 alone, over the passages of the index and their sentences."""
    sentences = [sentence for passage in index.passages for sentence in passage.sentences]
    finder, chooser = (
        Bm25Ranker([p.reading for p in texts], [p.language for p in texts])
        for texts in (index.passages, sentences)
    )
    return BaselineSystem(
        index.passages, sentences, finder, chooser, lambda span: locate(span, index.documents)
    )


def tutorial_system(index: Index, corpus: Path) -> BaselineSystem:
    """Return the pipeline of tutorials over the files as they are, without any repair.

    multilingual-e5-small finds passages; the last encoder of the index, which is quick, chooses
    sentences.
    """
    raw = {entry.source.id: load_text(entry.path) for entry in read_entries(corpus)}
    damaged = {
        document.id: Document(document.source, raw[document.id], document.language)
        for document in index.documents
    }
    passages = [passage for document in damaged.values() for passage in _pieces(document)]
    sentences = [
        document.passage(start, end)
        for document in damaged.values()
        for start, end in sentence_spans(document.text, 0, len(document.text))
    ]
    origins = {name: origins_of(text, repair(text).changes) for name, text in raw.items()}

    def locate_damaged(span: GoldSpan) -> tuple[Passage, ...]:
        return tuple(
            damaged[place.document.id].passage(
                origins[place.document.id][place.start],
                origins[place.document.id][place.end - 1] + 1,
            )
            for place in locate(span, index.documents)
        )

    return BaselineSystem(
        passages,
        sentences,
        EncoderRanker([passage.text for passage in passages], tutorial_encoder()),
        EncoderRanker([sentence.reading for sentence in sentences], index.encoders[-1]),
        locate_damaged,
    )


def origins_of(text: str, changes: Sequence[Change]) -> list[int]:
    """Return for each character of the repaired text the place in the damaged one it comes from."""
    starts = [0]
    for line in text.split("\n"):
        starts.append(starts[-1] + len(line) + 1)
    origins: list[int] = []
    position = 0
    for change in sorted(changes, key=lambda change: (change.line, change.column)):
        place = starts[change.line - 1] + change.column - 1
        origins.extend(range(position, place))
        origins.extend([place] * len(change.after))
        position = place + len(change.before)
    return [*origins, *range(position, len(text))]


def _pieces(document: Document) -> list[Passage]:
    pieces = tutorial_splitter().create_documents([document.text])
    return [
        document.passage(start, start + len(piece.page_content))
        for piece in pieces
        for start in [piece.metadata["start_index"]]
    ]


def _begins_in(sentence: Passage, passage: Passage) -> bool:
    same = sentence.document.id == passage.document.id
    return same and passage.start <= sentence.start < passage.end
