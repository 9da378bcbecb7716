"""How an answer is found: in verbatim sentences, with nothing made up."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from heapq import nlargest

from assistant.confidence import ANSWER_NAMES, answer_evidence, telling_features
from assistant.disagreement import sides
from assistant.engines.lists import Lists
from assistant.evidence import FEATURE_NAMES, Candidate, Features, find_candidates
from assistant.finding import POOL, Found, find_definitions, find_passages
from assistant.followups import Standalone
from assistant.matching import telling_words
from assistant.narrowing import narrowed
from assistant.question import Question
from assistant.question.definitions import defines
from assistant.reader import Reader, bundled_reader
from assistant.selection import (
    Selection,
    select_sentences,
    telling,
)
from assistant.weights import LearnedWeights
from corpus.document import Passage
from corpus.language import Language, detect
from index import Hit, Index, Query
from index.lexical import content_words

EVIDENCE_NAMES = (*FEATURE_NAMES, *ANSWER_NAMES)
READ = 3
"""So many sentences, the most promising by all other evidence, are read together with the question:
as many answers are right as with six, and more than without."""
STORY = 3
"""So many times as much counts what a message asks as the story around it: a sentence answers the
one, and holds hardly any word of the other."""
HOPELESS = 0.2
"""Below this confidence nothing is read: it would hardly become an answer."""


@dataclass(frozen=True)
class Draft:
    """What an engine found: what to show, how sure it is, and where it looked."""

    selection: Selection
    confidence: float
    hits: tuple[Hit, ...]
    evidence: tuple[float, ...] = (0.0,) * len(EVIDENCE_NAMES)
    """The numbers that the confidence is drawn from, named by EVIDENCE_NAMES."""
    asks: str = ""
    """What is asked, without what it leans on."""
    unanswered: tuple[str, ...] = ()
    """Of several questions asked in one those that the sources do not answer."""


@dataclass(frozen=True)
class Looked:
    """What a question asks, where an answer was looked for, and its sentences, best first."""

    question: Question
    query: Query
    found: Found
    ranked: tuple[Candidate, ...]
    asks: str = ""
    """The question as it is read."""
    lists: Mapping[int, float] | None = None
    """What the reader makes of the promising lists, by number; None where it read nothing."""


class ExtractiveEngine:
    """Shows sentences of the sources as they stand."""

    def __init__(
        self, index: Index, weights: LearnedWeights | None = None, reader: Reader | None = None
    ) -> None:
        self._index = index
        self._weights = weights or LearnedWeights.read()
        self._reader = reader or bundled_reader()

    def warm_up(self) -> None:
        """Load the reader and make the lists now, instead of with the first question."""
        self._reader.warm_up()
        _ = self._lists  # made where it is first asked for

    def draft(self, standalone: Standalone, most: int) -> Draft:
        """Return what answers the question best, at most so many sentences or one list."""
        looked = self.look(standalone)
        found = self.draft_of(looked, most)
        if found.confidence >= HOPELESS:
            found = self.draft_of(self.read(looked), most)
        return replace(found, asks=standalone.own)

    def draft_of(self, looked: Looked, most: int) -> Draft:
        """Return what answers best of what was looked up."""
        if not looked.ranked:
            return Draft(Selection(()), 0.0, looked.found.hits)
        selection = self.select(looked, most)
        best = telling_features(selection, looked.ranked)
        if selection.reading is not None:
            best = best.with_reading(selection.reading)
        answer = answer_evidence(looked.question, selection, looked.ranked)
        confidence = self._weights.probability(best, answer)
        if any(_defines(looked.question, quoted.sentence) for quoted in selection.quoted):
            confidence = max(confidence, self._weights.showing.defined)
        return Draft(
            selection,
            confidence,
            looked.found.hits,
            (*best.vector, *answer.vector),
        )

    def look(self, standalone: Standalone) -> Looked:
        """Return every sentence that may answer, best first.

        A sentence counts by what it is worth to the whole message and to what the message asks: as
        much by either where the rest is the talk before, else more by what is asked.
        """
        query = self._index.encode(standalone.text)
        found = find_passages(self._index, query, standalone.talk)
        is_whole = standalone.asked == standalone.text
        question = Question.read(query.question if is_whole else standalone.asked)
        if question.defined is not None:
            found = found.with_hits(find_definitions(self._index, query, question.defined))
        if standalone.own == standalone.text or not content_words(standalone.own):
            ranked = self._ranked(query, question, found)
            return Looked(question, query, found, ranked, query.glossed)
        query_of_own = self._index.encode(standalone.own)
        found = found.with_hits(self._index.search(query_of_own, POOL))
        question_of_own = question if standalone.talk else Question.read(query_of_own.question)
        of_whole = find_candidates(self._index, query, question, found)
        whole = {c.sentence.id: c.features for c in of_whole}
        times = 1 if standalone.talk else STORY
        mixed = [
            replace(c, features=Features.mean_of((*[c.features] * times, whole[c.sentence.id])))
            for c in find_candidates(self._index, query_of_own, question_of_own, found)
        ]
        ranked = self._scored(mixed)
        # Of a story the reader would look for what no source tells.
        asks = query.glossed if standalone.talk else query_of_own.glossed
        return Looked(question_of_own, query_of_own, found, ranked, asks)

    def read(self, looked: Looked) -> Looked:
        """Return what was looked up in the order that it has when the best of it is read.

        The items of a list answer together, so that a list is read as a whole. The reader learned
        French and English only.
        """
        if not looked.ranked or detect(looked.question.text) is Language.OTHER:
            return looked
        return replace(
            looked,
            ranked=self._read(looked.asks, looked.ranked),
            lists=self._read_lists(looked),
        )

    def _read(self, asks: str, ranked: Sequence[Candidate]) -> tuple[Candidate, ...]:
        """Return sentences, of which the most promising are read, best first."""
        promising = nlargest(READ, ranked, key=lambda c: self._weights.promise_of(c.features))
        readings = self._reader.read(asks, [self._index.told(c.sentence) for c in promising])
        known = {c.sentence.id: reading for c, reading in zip(promising, readings, strict=True)}
        worst = min(readings, default=0.0)
        return self._scored(c.with_reading(known.get(c.sentence.id, worst)) for c in ranked)

    def _read_lists(self, looked: Looked) -> Mapping[int, float]:
        """Return what the reader makes of the promising lists, by number."""
        numbers = self._lists.promising(looked.question, looked.ranked, self._weights)
        readings = self._reader.read(looked.asks, [self._lists.lists[n].told for n in numbers])
        return dict(zip(numbers, readings, strict=True))

    def rescored(self, looked: Looked) -> Looked:
        """Return what was looked up with other weights in the order of these.

        Other lists may be promising by these; the same sentences stay read.
        """
        scored = replace(looked, ranked=self._scored(looked.ranked))
        return scored if looked.lists is None else replace(scored, lists=self._read_lists(scored))

    def select(self, looked: Looked, most: int) -> Selection:
        """Return what to show of sentences, best first, of which there is one at least."""
        listed = self._lists.best(looked.question, looked.ranked, self._weights, looked.lists)
        words = looked.query.words
        rare = telling_words(self._index, words)
        if listed is not None:
            return narrowed(listed, looked.question, words, rare)
        showing, ranked = self._weights.showing, telling(looked.ranked)
        if defining := [c for c in ranked if _defines(looked.question, c.sentence)]:
            return select_sentences(defining, showing.margin, most)
        whole = self._lists.whole(looked.question, ranked, showing.margin)
        if whole is not None:
            return narrowed(whole, looked.question, words, rare)
        # A few words may answer, but they add nothing to an answer.
        adding = [*ranked[:1], *(c for c in ranked[1:] if not c.features.is_bare)]
        selection = select_sentences(adding, showing.margin, most)
        found = sides(looked.question, words, rare, ranked, showing.contrary)
        return selection if found is None else selection.with_sides(found.one, found.other, most)

    def _ranked(self, query: Query, question: Question, found: Found) -> tuple[Candidate, ...]:
        return self._scored(find_candidates(self._index, query, question, found))

    def _scored(self, candidates: Iterable[Candidate]) -> tuple[Candidate, ...]:
        return _best_first(c.scored(self._weights.score(c.features)) for c in candidates)

    @cached_property
    def _lists(self) -> Lists:
        return Lists.of(self._index.passages)


def _defines(question: Question, sentence: Passage) -> bool:
    """Whether a sentence tells what a question asks the meaning of."""
    return question.defined is not None and bool(defines(question.defined, sentence.reading))


def _best_first(candidates: Iterable[Candidate]) -> tuple[Candidate, ...]:
    return tuple(sorted(candidates, key=lambda candidate: -candidate.score))
