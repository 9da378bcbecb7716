"""What the reader learns from: questions, each with sentences that answer and others near them."""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from random import Random
from typing import Any

from assistant.reader.pairs import told, told_of
from corpus.errors import InputInvalid
from eval.dataset import GoldSpan, locate, overlap
from index import Index

FOLDER = Path(__file__).parent
DOCUMENTS = FOLDER / "documents.jsonl"
HELD_BACK = FOLDER / "held-back.jsonl"
SOURCES = FOLDER / "sources.jsonl"
POOL = 12
"""So many passages of the index are looked into for sentences that come near."""
_NEAR = 30
"""So many sentences that come near are kept."""
_NEAREST = 12
_SHOWN = 11
"""Sentences that are compared for a question at a time."""
_MOST_GOLD = 2
_TRANSLATED = (0.0, 0.5, 1.0)
"""Shares of a question's sentences that may be read in the other language: sources come mixed."""


@dataclass(frozen=True)
class Example:
    """A question, what answers it, and what comes near and does not, the nearest first."""

    question: str
    gold: tuple[str, ...]
    others: tuple[str, ...]
    is_across: bool = False
    """Whether the document is in the other language."""
    translations: Mapping[str, str] = field(default_factory=dict)
    """Sentences as the document's translation has them, where there is one."""

    def sample(self, random: Random) -> tuple[list[str], list[str]]:
        """Return some of the sentences that answer and some of the others, most of them near.

        Each is in the language of the document or of its translation, so that what answers is
        told by what it says, whatever the language.
        """
        gold = random.sample(self.gold, min(len(self.gold), _MOST_GOLD))
        room = _SHOWN - len(gold)
        nearest = self.others[:_NEAREST]
        others = random.sample(nearest, min(len(nearest), room - 2))
        others += random.sample(self.others, min(len(self.others), 2))
        share = random.choice(_TRANSLATED)
        return self._read(gold, share, random), self._read(others, share, random)

    def _read(self, sentences: Sequence[str], share: float, random: Random) -> list[str]:
        return [
            self.translations.get(sentence, sentence) if random.random() < share else sentence
            for sentence in sentences
        ]


def examples(index: Index, random: Random) -> list[Example]:
    """Return the examples of both files, those of the sources with sentences that are found."""
    return [*of_documents(DOCUMENTS, random), *_of_sources(SOURCES, index)]


def source_quotes(path: Path = SOURCES) -> Iterator[tuple[int, str]]:
    """Yield the line and the text of every quote of the questions on the sources."""
    for number, line in json_lines(path):
        yield from ((number, quote) for quote in line["quotes"])


def json_lines(path: Path) -> Iterator[tuple[int, Mapping[str, Any]]]:
    """Yield the number and the object of every line; raises InputInvalid at one that is none."""
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise InputInvalid(f"{path} cannot be read.", "Give a file of UTF-8 text.") from error
    for number, line in enumerate(lines, start=1):
        try:
            yield number, json.loads(line)
        except ValueError as error:
            raise InputInvalid(f"{path.name}:{number} is not JSON.", "Mend the line.") from error


def of_documents(path: Path, random: Random) -> Iterator[Example]:
    """Yield the questions on invented documents; raises InputInvalid at a line that is not one."""
    for number, document in json_lines(path):
        try:
            yield from _of_document(document, random)
        except (LookupError, TypeError, ValueError) as error:
            hint = "See eval/reader/__init__.py for its form."
            raise InputInvalid(f"{path.name}:{number} is no document.", hint) from error


def _of_document(document: Mapping[str, Any], random: Random) -> Iterator[Example]:
    sentences, headings = _told_in(document)
    translated = _translations(document)
    for asked in document["questions"]:
        gold = {(number, place) for number, place in asked["gold"]}
        others = [text for place, text in sentences.items() if place not in gold]
        others = random.sample(others + headings, len(others) + len(headings))
        answers = tuple(sentences[place] for place in sorted(gold))
        is_across = asked["lang"] != document["lang"]
        yield Example(asked["q"], answers, tuple(others), is_across, translated)


def _told_in(document: Mapping[str, Any]) -> tuple[dict[tuple[int, int], str], list[str]]:
    """Return the sentences of a document by their places, and its first heading."""
    sentences = {
        (number, place): told(" ".join(sentence.split()), (document["title"], section["heading"]))
        for number, section in enumerate(document["sections"])
        for place, sentence in enumerate(section["sentences"])
    }
    return sentences, [told(document["sections"][0]["heading"], (document["title"],))]


def _translations(document: Mapping[str, Any]) -> dict[str, str]:
    """Return what stands at the same places of the translation, if the document has one."""
    if "translation" not in document:
        return {}
    (ours, headings), (theirs, their_headings) = map(_told_in, (document, document["translation"]))
    if ours.keys() != theirs.keys():
        raise ValueError
    pairs = zip((*ours.values(), *headings), (*theirs.values(), *their_headings), strict=True)
    return dict(pairs)


def _of_sources(path: Path, index: Index) -> Iterator[Example]:
    for _, asked in json_lines(path):
        spans = [GoldSpan(document.id, q) for q in asked["quotes"] for document in index.documents]
        places = [place for span in spans for place in locate(span, index.documents)]
        query = index.encode(asked["q"])
        passages = [hit.passage for hit in index.search(query, POOL)]
        near = [hit.passage for hit in index.sentence_hits(query, passages)]
        is_gold = [any(overlap(sentence, place) for place in places) for sentence in near]
        yield Example(
            query.glossed,
            tuple(told_of(s) for s, gold in zip(near, is_gold, strict=True) if gold),
            _told([s for s, gold in zip(near, is_gold, strict=True) if not gold][:_NEAR]),
        )


def _told(sentences: Sequence[Any]) -> tuple[str, ...]:
    return tuple(told_of(sentence) for sentence in sentences)
