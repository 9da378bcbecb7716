"""How an answer is found: in verbatim sentences, with nothing made up."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from types import MappingProxyType
from typing import Protocol

from assistant.evidence import POOL, Candidate, find_candidates
from assistant.question import Question, parts
from assistant.selection import Selection, WholeList, lists_of, select_sentences
from assistant.weights import LearnedWeights
from corpus.document import Passage
from index import Hit, Index, Query
from index.lexical import query_terms


@dataclass(frozen=True)
class Draft:
    """What an engine found: what to show, how sure it is, and where it looked."""

    selection: Selection
    confidence: float
    hits: tuple[Hit, ...]


class Engine(Protocol):
    """Answers a question that can be understood by itself."""

    def draft(self, text: str, most: int) -> Draft:
        """Return what answers the question best, at most so many sentences or one list."""
        ...


class ExtractiveEngine:
    """Shows sentences of the sources as they stand."""

    def __init__(self, index: Index, weights: LearnedWeights | None = None) -> None:
        self._index = index
        self._weights = weights or LearnedWeights.read()

    def draft(self, text: str, most: int) -> Draft:
        """Return what answers the question best, at most so many sentences or one list."""
        query, whole = self._index.encode(text), Question.read(text)
        hits = self._index.search(query, POOL)
        ranked = self._ranked(query, whole, hits)
        if not ranked:
            return Draft(Selection(()), 0.0, hits)
        confidence = self._weights.probability(ranked[0].features)
        selection = self._list(whole, ranked) if whole.wants_list else None
        asked = [part for part in parts(text) if query_terms(part)]
        if selection is None and len(asked) > 1:
            selection = self._answer_parts(asked, hits, most)
        if selection is None:
            selection = select_sentences(ranked, self._weights.margin, most)
        return Draft(selection, confidence, hits)

    def _ranked(self, query: Query, question: Question, hits: Sequence[Hit]) -> list[Candidate]:
        found = [
            replace(candidate, score=self._weights.score(candidate.features))
            for candidate in find_candidates(self._index, query, question, hits)
        ]
        return sorted(found, key=lambda candidate: -candidate.score)

    def _answer_parts(self, asked: Sequence[str], hits: Sequence[Hit], most: int) -> Selection:
        """Return the best sentence for each of several questions, then the next best."""
        best: list[Candidate] = []
        for part in asked:
            query = self._index.encode(part)
            known = {hit.passage.id: hit for hit in (*self._index.search(query, POOL), *hits)}
            best.extend(self._ranked(query, Question.read(part), tuple(known.values()))[:1])
        return select_sentences(best, float("inf"), most)

    def _list(self, question: Question, ranked: Sequence[Candidate]) -> Selection | None:
        """Return the list that answers as well as any sentence does, if there is one."""
        scores: dict[int, float] = {}
        for candidate in ranked:
            number = self._list_numbers.get(candidate.context.id)
            if number is not None:
                role_free = self._weights.score_but_role(candidate.features)
                scores[number] = max(scores.get(number, role_free), role_free)
        for number in scores:
            scores[number] += self._weights.count_bonus * _has_count(question, self._lists[number])
        if not scores:
            return None
        best = max(scores, key=lambda number: scores[number])
        if len(self._lists[best].items) < 2 or scores[best] < ranked[0].score:
            return None
        return self._lists[best].shown

    @cached_property
    def _lists(self) -> list[WholeList]:
        by_document: dict[str, list[Passage]] = {}
        for passage in self._index.passages:
            by_document.setdefault(passage.document.id, []).append(passage)
        return [found for passages in by_document.values() for found in lists_of(passages)]

    @cached_property
    def _list_numbers(self) -> Mapping[str, int]:
        return {
            passage.id: number
            for number, found in enumerate(self._lists)
            for passage in found.passages
        }


def _has_count(question: Question, found: WholeList) -> bool:
    """Whether the question names the number of the list's items ("the seven domains")."""
    return len(found.items) in question.counts


ENGINES: Mapping[str, type[ExtractiveEngine]] = MappingProxyType({"extractive": ExtractiveEngine})
