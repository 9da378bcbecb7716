"""How an answer is found: in verbatim sentences, with nothing made up."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Protocol

from assistant.evidence import Candidate, find_candidates
from assistant.finding import POOL, Found, find_passages
from assistant.followups import Standalone
from assistant.question import Question, Wanted, parts
from assistant.selection import ANNOUNCING, Selection, WholeList, lists_of, select_sentences
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

    def draft(self, standalone: Standalone, most: int) -> Draft:
        """Return what answers the question best, at most so many sentences or one list."""
        ...


class ExtractiveEngine:
    """Shows sentences of the sources as they stand."""

    def __init__(self, index: Index, weights: LearnedWeights | None = None) -> None:
        self._index = index
        self._weights = weights or LearnedWeights.read()

    def draft(self, standalone: Standalone, most: int) -> Draft:
        """Return what answers the question best, at most so many sentences or one list."""
        query, question = self._index.encode(standalone.text), Question.read(standalone.asked)
        found = find_passages(self._index, query, standalone.talk)
        ranked = self._ranked(query, question, found)
        if not ranked:
            return Draft(Selection(()), 0.0, found.hits)
        selection = self._list(question, ranked)
        asked = [part for part in parts(standalone.text) if query_terms(part)]
        if selection is None and len(asked) > 1:
            selection = self._answer_parts(asked, ranked, found, most)
        if selection is None:
            selection = select_sentences(ranked, self._weights.margin, most)
        return Draft(selection, self._weights.probability(ranked[0].features), found.hits)

    def _ranked(self, query: Query, question: Question, found: Found) -> list[Candidate]:
        candidates = [
            replace(candidate, score=self._weights.score(candidate.features))
            for candidate in find_candidates(self._index, query, question, found)
        ]
        return sorted(candidates, key=lambda candidate: -candidate.score)

    def _answer_parts(
        self, asked: Sequence[str], ranked: Sequence[Candidate], found: Found, most: int
    ) -> Selection:
        """Return the best sentence for each of several questions asked in one.

        A part says little of what the whole is about: a sentence counts by what it is worth to
        the part and to the whole.
        """
        whole = {candidate.sentence.id: candidate.score for candidate in ranked}
        worst = min(whole.values())
        best: list[Candidate] = []
        for part in asked:
            query = self._index.encode(part)
            known = {hit.passage.id: hit for hit in (*found.hits, *self._index.search(query, POOL))}
            scored = [
                replace(c, score=c.score + whole.get(c.sentence.id, worst))
                for c in self._ranked(query, Question.read(part), Found(tuple(known.values())))
            ]
            telling = [c for c in scored if c.sentence.place.role not in ANNOUNCING]
            best.extend(sorted(telling, key=lambda candidate: -candidate.score)[:1])
        return select_sentences(best, float("inf"), most)

    def _list(self, question: Question, ranked: Sequence[Candidate]) -> Selection | None:
        """Return the list that answers better than any sentence does, if there is one.

        What announces a list speaks for it, and where a list is asked for its items do too.
        """
        scores: dict[int, float] = {}
        for candidate in ranked:
            number = self._list_numbers.get(candidate.context.id)
            announces = candidate.sentence.place.role in ANNOUNCING
            if number is None or not (announces or question.wants_list):
                continue
            score = (
                self._weights.score_but_role(candidate.features) if announces else candidate.score
            )
            scores[number] = max(scores.get(number, score), score)
        for number in scores:
            scores[number] += self._weights.count_bonus * _has_count(question, self._lists[number])
            scores[number] += self._weights.list_bonus * question.wants_list
        if not scores or question.wanted not in (Wanted.LIST, Wanted.ANYTHING):
            return None
        best = max(scores, key=lambda number: scores[number])
        telling = (c.score for c in ranked if c.sentence.place.role not in ANNOUNCING)
        if len(self._lists[best].items) < 2 or scores[best] < max(telling, default=scores[best]):
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
