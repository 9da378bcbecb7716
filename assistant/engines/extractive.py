"""How an answer is found: in verbatim sentences, with nothing made up."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Protocol

from assistant.confidence import ANSWER_NAMES, answer_evidence, telling_features
from assistant.disagreement import other_side
from assistant.evidence import FEATURE_NAMES, Candidate, find_candidates
from assistant.finding import POOL, Found, find_passages
from assistant.followups import Standalone
from assistant.question import Question, Wanted, parts
from assistant.selection import (
    ANNOUNCING,
    Selection,
    WholeList,
    lists_of,
    select_sentences,
    telling,
)
from assistant.weights import LearnedWeights
from corpus.document import Passage
from index import Hit, Index, Query
from index.lexical import query_terms

EVIDENCE_NAMES = (*FEATURE_NAMES, *ANSWER_NAMES)

_WHOLE = 0.5
"""What the whole question counts beside a part of it."""


@dataclass(frozen=True)
class Draft:
    """What an engine found: what to show, how sure it is, and where it looked."""

    selection: Selection
    confidence: float
    hits: tuple[Hit, ...]
    evidence: tuple[float, ...] = (0.0,) * len(EVIDENCE_NAMES)
    """The numbers that the confidence is drawn from, named by EVIDENCE_NAMES."""


@dataclass(frozen=True)
class Looked:
    """What a question asks, where an answer was looked for, and its sentences, best first."""

    question: Question
    found: Found
    ranked: tuple[Candidate, ...]


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
        looked = self.look(standalone)
        if not looked.ranked:
            return Draft(Selection(()), 0.0, looked.found.hits)
        selection = self._select(standalone, looked, most)
        best = telling_features(selection, looked.ranked)
        answer = answer_evidence(looked.question, selection, looked.ranked)
        return Draft(
            selection,
            self._weights.probability(best, answer),
            looked.found.hits,
            (*best.vector, *answer.vector),
        )

    def look(self, standalone: Standalone) -> Looked:
        """Return every sentence that may answer, best first.

        A sentence counts by what it is worth to the whole message and to what the message asks.
        """
        query = self._index.encode(standalone.text)
        found = find_passages(self._index, query, standalone.talk)
        is_whole = standalone.asked == standalone.text
        question = Question.read(query.question if is_whole else standalone.asked)
        if standalone.own == standalone.text or not query_terms(standalone.own):
            return Looked(question, found, tuple(self._ranked(query, question, found)))
        query_of_own = self._index.encode(standalone.own)
        found = found.with_hits(self._index.search(query_of_own, POOL))
        question_of_own = question if standalone.talk else Question.read(query_of_own.question)
        whole = {c.sentence.id: c for c in self._ranked(query, question, found)}
        mixed = [
            replace(c, features=c.features.mixed_with(whole[c.sentence.id].features))
            for c in self._ranked(query_of_own, question_of_own, found)
        ]
        return Looked(question_of_own, found, tuple(self._scored(mixed)))

    def _select(self, standalone: Standalone, looked: Looked, most: int) -> Selection:
        selection = self._list(looked.question, looked.ranked)
        asked = [part for part in parts(standalone.text) if query_terms(part)]
        if selection is None and len(asked) > 1:
            selection = self._answer_parts(asked, looked.ranked, looked.found, most)
        if selection is None:
            selection = select_sentences(looked.ranked, self._weights.margin, most)
            other = other_side(looked.question, telling(looked.ranked), self._weights.margin)
            if other is not None:
                selection = selection.with_other_side(other.sentence, most)
        return selection

    def _ranked(self, query: Query, question: Question, found: Found) -> list[Candidate]:
        return self._scored(find_candidates(self._index, query, question, found))

    def _scored(self, candidates: Iterable[Candidate]) -> list[Candidate]:
        scored = (replace(c, score=self._weights.score(c.features)) for c in candidates)
        return sorted(scored, key=lambda candidate: -candidate.score)

    def _answer_parts(
        self, asked: Sequence[str], ranked: Sequence[Candidate], found: Found, most: int
    ) -> Selection:
        """Return the best sentence for each of several questions asked in one.

        A part says little of what the whole is about: a sentence counts by what it is worth to
        the part, and half as much by what it is worth to the whole.
        """
        whole = {candidate.sentence.id: candidate.score for candidate in ranked}
        worst = min(whole.values())
        best: list[Candidate] = []
        for part in asked:
            query = self._index.encode(part)
            more = found.with_hits(self._index.search(query, POOL))
            scored = [
                replace(c, score=c.score + _WHOLE * whole.get(c.sentence.id, worst))
                for c in self._ranked(query, Question.read(query.question), more)
            ]
            best.extend(sorted(telling(scored), key=lambda candidate: -candidate.score)[:1])
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
        rival = max((c.score for c in telling(ranked)), default=scores[best])
        if len(self._lists[best].items) < 2 or scores[best] < rival:
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
