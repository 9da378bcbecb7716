"""What the reader learns from: questions, each with sentences that answer and others near them."""

from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, field, replace
from itertools import chain, groupby
from pathlib import Path
from random import Random
from typing import Any

from corpus.antecedents import named_before
from corpus.document import Role
from eval.dataset import GoldSpan, locate, overlap
from eval.json_lines import read, text_of, texts_of
from index import Index
from index.encoder import Encoder
from index.told import told, told_list

FOLDER = Path(__file__).parent
DOCUMENTS = FOLDER / "documents.jsonl"
HELD_BACK = FOLDER / "held-back.jsonl"
SOURCES = FOLDER / "sources.jsonl"
_FORM = "eval/reader/__init__.py explains the form."
_Place = tuple[int, int]
POOL = 12
"""So many passages of the index are looked into for sentences that come near."""
_NEAR = 30
"""So many sentences that come near are kept."""
_NEAREST = 12
_SHOWN = 8
"""Sentences that are compared for a question at a time."""
_MOST_GOLD = 2
_LEAST_OF_LIST = 0.6
"""The least share of a list's items in an answer that is the list."""
STOPS = (".", "!", "?", "…", "»")
"""A sentence of an invented document that ends otherwise is an item, or introduces some."""
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
    lists: tuple[str, ...] = ()
    """Whole lists that answer, beside their items."""
    other_lists: tuple[str, ...] = ()
    """Whole lists that come near and hold no part of the answer."""

    def sample(self, random: Random) -> tuple[list[str], list[str]]:
        """Return some of the sentences that answer and some of the others, most of them near.

        Each is in the language of the document or of its translation, so that what answers is
        told by what it says, whatever the language.
        """
        gold = [*self.lists[:1]]
        gold += random.sample(self.gold, min(len(self.gold), _MOST_GOLD - len(gold)))
        room = _SHOWN - len(gold)
        near = [*self.others, *self.other_lists]
        nearest = [*self.others[:_NEAREST], *self.other_lists]
        others = random.sample(nearest, min(len(nearest), room - 2))
        others += random.sample(near, min(len(near), 2))
        share = random.choice(_TRANSLATED)
        return self._read(gold, share, random), self._read(others, share, random)

    def _read(self, sentences: Sequence[str], share: float, random: Random) -> list[str]:
        return [
            self.translations.get(sentence, sentence) if random.random() < share else sentence
            for sentence in sentences
        ]


def nearest_first(asked: Sequence[Example], encoder: Encoder) -> Iterator[Example]:
    """Yield questions on one document with the sentences that come nearest to each first.

    What is hard to tell from an answer is what the assistant has to tell from it.
    """
    texts = dict.fromkeys(chain.from_iterable(example.others for example in asked))
    rows = {text: row for row, text in enumerate(texts)}
    vectors = encoder.texts([*texts])
    for example in asked:
        nearness = vectors @ encoder.query(example.question)
        others = sorted(example.others, key=lambda text: -nearness[rows[text]])
        yield replace(example, others=tuple(others))


def source_quotes(path: Path = SOURCES) -> Iterator[tuple[int, str]]:
    """Yield the line and the text of every quote of the questions on the sources."""
    for number, line in _asked(path):
        yield from ((number, quote) for quote in line["quotes"])


def _asked(path: Path) -> Iterator[tuple[int, Mapping[str, Any]]]:
    return read(path, _question, "question", _FORM)


def _question(values: Mapping[str, Any]) -> Mapping[str, Any]:
    return {"q": text_of(values, "q"), "quotes": texts_of(values, "quotes")}


def of_documents(path: Path, random: Random) -> Iterator[Example]:
    """Yield the questions on invented documents; raises InputInvalid at a line that is not one."""
    for examples_of_one in by_document(path, random):
        yield from examples_of_one


def by_document(path: Path, random: Random) -> Iterator[tuple[Example, ...]]:
    """Yield the questions on each document; raises InputInvalid at a line that is not one."""
    found = read(path, lambda values: tuple(_of_document(values, random)), "document", _FORM)
    yield from (examples for _, examples in found)


def _of_document(document: Mapping[str, Any], random: Random) -> Iterator[Example]:
    told = _Told.of(document)
    translated = _translations(told, document)
    for asked in document["questions"]:
        gold = {(number, place) for number, place in asked["gold"]}
        near = [text for place, text in told.sentences.items() if place not in gold]
        others = random.sample([*near, *told.headings], len(near) + len(told.headings))
        yield Example(
            asked["q"],
            tuple(told.sentences[place] for place in sorted(gold)),
            tuple(others),
            asked["lang"] != document["lang"],
            translated,
            tuple(known.text for known in told.lists if known.is_answer(gold)),
            tuple(known.text for known in told.lists if known.is_apart_from(gold)),
        )


@dataclass(frozen=True)
class _ToldList:
    """A list as it is told, where its items stand, and its introduction where it has one."""

    text: str
    items: frozenset[_Place]
    introduction: frozenset[_Place]

    def is_answer(self, gold: Set[_Place]) -> bool:
        """Whether the whole list answers, and not one of its items."""
        return len(gold & self.items) >= max(2, _LEAST_OF_LIST * len(self.items))

    def is_apart_from(self, gold: Set[_Place]) -> bool:
        """Whether no part of the list answers."""
        return gold.isdisjoint(self.items | self.introduction)


@dataclass(frozen=True)
class _Told:
    """What a document tells: its sentences by place, and its lists in order."""

    sentences: Mapping[_Place, str]
    lists: Sequence[_ToldList]
    headings: Sequence[str]

    @classmethod
    def of(cls, document: Mapping[str, Any]) -> "_Told":
        sentences: dict[_Place, str] = {}
        lists = []
        for number, section in enumerate(document["sections"]):
            texts = [" ".join(sentence.split()) for sentence in section["sentences"]]
            roles, path = [*map(_role, texts)], (document["title"], section["heading"])
            for place, text in enumerate(texts):
                before = named_before(texts, roles, place)
                named = "" if before is None else texts[before]
                sentences[number, place] = told(text, path, named)
            for begin, end in _runs_of_items(roles):
                has_introduction = begin > 0 and roles[begin - 1] is Role.INTRODUCTION
                introduction = texts[begin - 1] if has_introduction else ""
                lists.append(
                    _ToldList(
                        told_list(texts[begin:end], path, introduction),
                        frozenset((number, place) for place in range(begin, end)),
                        frozenset({(number, begin - 1)} if has_introduction else ()),
                    )
                )
        return cls(
            sentences, lists, [told(document["sections"][0]["heading"], (document["title"],))]
        )


def _runs_of_items(roles: Sequence[Role]) -> Iterator[tuple[int, int]]:
    """Yield where lists of two items or more begin and end."""
    for role, run in groupby(range(len(roles)), key=roles.__getitem__):
        places = [*run]
        if role is Role.ITEM and len(places) > 1:
            yield places[0], places[-1] + 1


def _role(sentence: str) -> Role:
    if sentence.endswith(":"):
        return Role.INTRODUCTION
    return Role.PROSE if sentence.endswith(STOPS) else Role.ITEM


def _translations(ours: _Told, document: Mapping[str, Any]) -> dict[str, str]:
    """Return what stands at the same places of the translation, if the document has one."""
    if "translation" not in document:
        return {}
    theirs = _Told.of(document["translation"])
    if ours.sentences.keys() != theirs.sentences.keys():
        raise ValueError("its translation is not sentence for sentence")
    found = dict(zip(ours.sentences.values(), theirs.sentences.values(), strict=True))
    found |= zip(ours.headings, theirs.headings, strict=True)
    in_other = {known.items: known.text for known in theirs.lists}
    return found | {known.text: in_other.get(known.items, known.text) for known in ours.lists}


def of_sources(path: Path, index: Index) -> Iterator[Example]:
    """Yield the questions on the sources, with sentences that are found for them."""
    for _, asked in _asked(path):
        spans = [GoldSpan(document.id, q) for q in asked["quotes"] for document in index.documents]
        places = [place for span in spans for place in locate(span, index.documents)]
        query = index.encode(asked["q"])
        passages = [hit.passage for hit in index.search(query, POOL)]
        near = [hit.passage for hit in index.sentence_hits(query, passages)]
        is_gold = [any(overlap(sentence, place) for place in places) for sentence in near]
        yield Example(
            query.glossed,
            tuple(index.told(s) for s, gold in zip(near, is_gold, strict=True) if gold),
            tuple(index.told(s) for s, gold in zip(near, is_gold, strict=True) if not gold)[:_NEAR],
        )
