"""How an answer is written: from verbatim sentences, with nothing made up."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import Protocol

from assistant.evidence import POOL, Candidate, candidates
from assistant.question import Question, parts
from assistant.selection import Selection, lists_of, with_antecedent
from assistant.weights import LearnedWeights
from corpus.document import Passage, Role
from index import Hit, Index, Query
from index.lexical import query_terms


@dataclass(frozen=True)
class Draft:
    """What an engine found: the quotes to show, how sure it is, and where it looked."""

    selection: Selection
    confidence: float
    hits: tuple[Hit, ...]


class Engine(Protocol):
    """Answers a question that can be understood by itself."""

    def draft(self, text: str, most: int) -> Draft:
        """Return the quotes that answer the question best, at most so many sentences."""
        ...


class ExtractiveEngine:
    """Shows sentences of the sources as they stand."""

    def __init__(self, index: Index, weights: LearnedWeights | None = None) -> None:
        self._index = index
        self._weights = weights or LearnedWeights.read()

    def draft(self, text: str, most: int) -> Draft:
        """Return the quotes that answer the question best, at most so many sentences."""
        asked = [part for part in parts(text) if query_terms(part)] or [text]
        query = self._index.encode(text)
        hits = self._index.search(query, POOL)
        whole = Question.read(text)
        best = self._ranked(query, whole, hits)
        if not best:
            return Draft(Selection(()), 0.0, hits)
        if whole.wants_list:
            found = self._list(whole, best)
            if found is not None:
                return Draft(found, self._weights.probability(best[0].features), hits)
        chosen = [best[0]]
        if len(asked) > 1:
            chosen = [self._answer_to(part, hits) or best[0] for part in asked]
        quotes = dict.fromkeys(
            sentence for candidate in chosen for sentence in with_antecedent(candidate)
        )
        confidence = max(self._weights.probability(c.features) for c in (best[0], *chosen))
        return Draft(Selection(tuple(quotes)[:most]), confidence, hits)

    def _answer_to(self, part: str, hits: Sequence[Hit]) -> Candidate | None:
        query = self._index.encode(part)
        own_hits = {hit.passage.id: hit for hit in (*self._index.search(query, POOL), *hits)}
        ranked = self._ranked(query, Question.read(part), tuple(own_hits.values()))
        return ranked[0] if ranked else None

    def _ranked(self, query: Query, question: Question, hits: Sequence[Hit]) -> list[Candidate]:
        found = [
            Candidate(sentence, context, features, self._weights.score(features))
            for sentence, context, features in candidates(self._index, query, question, hits)
        ]
        return sorted(found, key=lambda candidate: -candidate.score)

    def _list(self, question: Question, ranked: Sequence[Candidate]) -> Selection | None:
        """Return the whole list that the best candidates belong to or announce."""
        for candidate in ranked[:3]:
            if candidate.context.place.role is not Role.LIST:
                continue
            document = candidate.context.document
            passages = [p for p in self._index.passages if p.document.id == document.id]
            for found in lists_of(passages):
                if candidate.context in found.passages and len(found.items) > 1:
                    start = found.introduction or found.items[0][0]
                    return Selection(
                        tuple(_span(item) for item in found.items)
                        if start is found.items[0][0]
                        else (start, *(_span(item) for item in found.items)),
                        is_list=True,
                    )
        return None


def _span(sentences: Sequence[Passage]) -> Passage:
    first, last = sentences[0], sentences[-1]
    return first.document.passage(first.start, last.end, first.place)


ENGINES: Mapping[str, type[ExtractiveEngine]] = MappingProxyType({"extractive": ExtractiveEngine})
