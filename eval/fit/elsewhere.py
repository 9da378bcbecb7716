"""Collections of other documents: what is learned from the sources alone holds for them alone.

They are of the documents that the reader never learned from, a few to a collection.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from typing import Any

from assistant.engines import ExtractiveEngine
from assistant.followups import make_standalone
from assistant.weights import LearnedWeights
from corpus.document import Document, Source
from corpus.language import Language
from eval.dataset import GoldSpan, locate
from eval.fit.showing import Asked
from eval.json_lines import read
from eval.reader.examples import HELD_BACK, STOPS
from index import Index

COLLECTIONS = 5
"""They hold about as many questions as the tuning part."""
_DOCUMENTS = 14
_COUNTS = 0.5
"""What each question counts beside one on the sources. They were invented to be hard, a third of
them in the documents' own words without an answer there: the more they count, the less a word that
is found tells, and the less is answered of what people ask of the sources."""


@dataclass(frozen=True)
class Collection:
    """An index and what was found in it for questions."""

    index: Index
    asked: tuple[Asked, ...]
    counts: float = 1.0
    """What each of its questions counts among those of others."""

    def read(self, weights: LearnedWeights) -> "Collection":
        """Return the collection with the most promising sentences and lists read."""
        engine = ExtractiveEngine(self.index, weights)
        read = (replace(asked, looked=engine.read(asked.looked)) for asked in self.asked)
        return replace(self, asked=tuple(read))


def collections(path: Path = HELD_BACK) -> Iterator[Collection]:
    """Yield each collection with what is found in it, not read yet."""
    documents = [document for _, document in read(path, dict, "document")]
    Random(0).shuffle(documents)  # noqa: S311
    for first in range(0, min(len(documents), COLLECTIONS * _DOCUMENTS), _DOCUMENTS):
        with TemporaryDirectory() as folder:
            yield _collection(documents[first : first + _DOCUMENTS], Path(folder) / "index")


def _collection(chosen: Sequence[Mapping[str, Any]], folder: Path) -> Collection:
    named = {f"invented-{number}": document for number, document in enumerate(chosen)}
    index = Index.build([_document(name, told) for name, told in named.items()], folder)
    engine = ExtractiveEngine(index)
    asked = []
    for name, told in named.items():
        for question in told["questions"]:
            looked = engine.look(make_standalone(question["q"], ()))
            gold = [
                GoldSpan(name, told["sections"][s]["sentences"][p]) for s, p in question["gold"]
            ]
            places = tuple(locate(span, index.documents) for span in gold)
            asked.append(Asked(looked, (places,) if places else ()))
    return Collection(index, tuple(asked), _COUNTS)


def _document(name: str, told: Mapping[str, Any]) -> Document:
    blocks = [told["title"]]
    for section in told["sections"]:
        blocks += [section["heading"], *_blocks(section["sentences"])]
    source = Source(name, told["title"])
    return Document(source, "\n\n".join(blocks), Language(told["lang"]))


def _blocks(sentences: Sequence[str]) -> Iterator[str]:
    """Yield whole sentences that follow each other as a paragraph, and all else as items."""
    paragraph: list[str] = []
    for sentence in (" ".join(sentence.split()) for sentence in sentences):
        if sentence.endswith(STOPS):
            paragraph.append(sentence)
            continue
        if paragraph:
            yield " ".join(paragraph)
            paragraph = []
        yield f"• {sentence}"
    if paragraph:
        yield " ".join(paragraph)
