"""The documents and passages of an index, in memory and as JSON."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from functools import cached_property
from typing import Any

import numpy as np
import numpy.typing as npt

from corpus.antecedents import named_before
from corpus.document import Document, Note, Passage, Place, Role, Source
from corpus.language import Language
from index.told import told
from index.vectors import Rows

Json = dict[str, Any]


@dataclass(frozen=True)
class Texts:
    """Documents, their passages, and the sentences of the passages, each in order."""

    documents: tuple[Document, ...]
    passages: tuple[Passage, ...]

    @cached_property
    def sentences(self) -> tuple[Passage, ...]:
        """Every sentence; a passage without sentences is its own."""
        return tuple(sentence for passage in self.passages for sentence in sentences_of(passage))

    @cached_property
    def starts(self) -> Rows:
        """Row of the first sentence of each passage and one past the last: (passages + 1,)."""
        counts = [len(sentences_of(passage)) for passage in self.passages]
        return np.concatenate([[0], np.cumsum(counts)]).astype(np.int64)

    @cached_property
    def rows(self) -> Mapping[str, int]:
        """Passage id -> its row."""
        return {passage.id: row for row, passage in enumerate(self.passages)}

    @cached_property
    def told(self) -> Mapping[str, str]:
        """Sentence id -> the sentence as a network is given it that reads it by itself."""
        texts = [sentence.reading for sentence in self.sentences]
        roles = [sentence.place.role for sentence in self.sentences]
        # An item may be of several sentences: to the others of its list it is one all the same.
        listed = [
            Role.ITEM if passage.place.role is Role.LIST and role is Role.PROSE else role
            for passage in self.passages
            for role in (sentence.place.role for sentence in sentences_of(passage))
        ]
        found = {}
        for position, sentence in enumerate(self.sentences):
            its = listed if roles[position] is Role.ITEM else roles
            before = named_before(texts, its, position)
            is_near = before is not None and self._are_together(before, position)
            path = (sentence.document.title, *sentence.place.section)
            found[sentence.id] = told(
                texts[position], path, texts[before] if before is not None and is_near else ""
            )
        return found

    def _are_together(self, one: int, other: int) -> bool:
        """Whether two sentences stand under one heading of one document."""
        first, second = self.sentences[one], self.sentences[other]
        is_one_document = first.document.id == second.document.id
        return is_one_document and first.place.section == second.place.section

    def are_joined(self, passage_rows: Rows) -> npt.NDArray[np.bool_]:
        """Return which rows, in order, follow each other in one document, shape (rows - 1,)."""
        owners = self._owners[passage_rows]
        joined: npt.NDArray[np.bool_] = (np.diff(passage_rows) == 1) & (np.diff(owners) == 0)
        return joined

    @cached_property
    def _owners(self) -> Rows:
        numbers = {document.id: number for number, document in enumerate(self.documents)}
        return np.array([numbers[passage.document.id] for passage in self.passages], np.int64)

    def sentence_rows(self, passage_rows: Rows) -> tuple[Rows, Rows]:
        """Return the rows of the passages' sentences, and where each passage's begin in them."""
        counts = self.starts[passage_rows + 1] - self.starts[passage_rows]
        begins = np.cumsum(counts) - counts
        offsets = np.arange(counts.sum()) - np.repeat(begins, counts)
        return np.repeat(self.starts[passage_rows], counts) + offsets, begins


def sentences_of(passage: Passage) -> tuple[Passage, ...]:
    """Return the sentences of a passage; one without any is its own sentence."""
    return passage.sentences or (passage,)


def reading_with_headings(passage: Passage) -> str:
    """Return what is encoded for a passage: its document's title and its heading before its text.

    A title that only repeats the file's name says nothing and would blur the vector; of the path
    of headings the innermost says most.
    """
    document = passage.document
    title = "" if _squeezed(document.title) == _squeezed(document.id) else document.title
    headings = dict.fromkeys(text for text in (title, *passage.place.section[-1:]) if text)
    return "\n".join(text for text in (" > ".join(headings), passage.reading) if text)


def _squeezed(name: str) -> str:
    return "".join(letter for letter in name.casefold() if letter.isalnum())


def as_json(texts: Texts) -> Json:
    """Return the texts as JSON values; `from_json` is the way back."""
    positions = {document.id: position for position, document in enumerate(texts.documents)}
    return {
        "documents": [
            {
                "source": asdict(document.source),
                "language": document.language,
                "text": document.text,
            }
            for document in texts.documents
        ],
        "passages": [
            [
                positions[passage.document.id],
                *_span_as_json(passage),
                [_span_as_json(sentence) for sentence in passage.sentences],
            ]
            for passage in texts.passages
        ],
    }


def _span_as_json(passage: Passage) -> list[Any]:
    place = passage.place
    return [passage.start, passage.end, place.role, place.section, place.language, place.gaps]


def from_json(values: Json) -> Texts:
    """Return the texts that `as_json` wrote."""
    documents = tuple(_document(entry) for entry in values["documents"])
    passages = []
    for position, *span, sentences in values["passages"]:
        document = documents[position]
        inner = tuple(_passage(document, sentence) for sentence in sentences)
        passages.append(_passage(document, span, inner))
    return Texts(documents, tuple(passages))


def _document(entry: Json) -> Document:
    source = dict(entry["source"])
    if source["language"] is not None:
        source["language"] = Language(source["language"])
    if source["note"] is not None:
        source["note"] = Note(**source["note"])
    return Document(Source(**source), entry["text"], Language(entry["language"]))


def _passage(
    document: Document, span: Sequence[Any], sentences: tuple[Passage, ...] = ()
) -> Passage:
    start, end, role, section, language, gaps = span
    place = Place(
        Role(role),
        tuple(section),
        None if language is None else Language(language),
        tuple((gap_start, gap_end) for gap_start, gap_end in gaps),
    )
    return document.passage(start, end, place, sentences)
