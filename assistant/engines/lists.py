"""Which whole list answers a question, if one does so better than any sentence."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from heapq import nlargest
from math import inf

from assistant.evidence import ANNOUNCING, Candidate
from assistant.question import Question, Wanted
from assistant.question.wanted import HAVE_A_FORM
from assistant.selection import Selection, WholeList, lists_of, telling
from assistant.weights import LearnedWeights
from corpus.document import Passage

_READ = 2
"""So many lists are read where one is asked for."""


@dataclass(frozen=True)
class Lists:
    """The lists of a corpus that have several items; `numbers` by the ids of their passages."""

    lists: Sequence[WholeList]
    numbers: Mapping[str, int]

    @classmethod
    def of(cls, passages: Sequence[Passage]) -> "Lists":
        """Find the lists among the passages of a corpus."""
        by_document: dict[str, list[Passage]] = {}
        for passage in passages:
            by_document.setdefault(passage.document.id, []).append(passage)
        found = [known for ordered in by_document.values() for known in lists_of(ordered)]
        lists = [known for known in found if len(known.items) > 1]
        numbers = {p.id: number for number, known in enumerate(lists) for p in known.passages}
        return cls(lists, numbers)

    def best(
        self,
        question: Question,
        ranked: Sequence[Candidate],
        weights: LearnedWeights,
        readings: Mapping[int, float] | None = None,
    ) -> Selection | None:
        """Return the list that answers better than any sentence does, if there is one.

        `readings` are what the reader makes of the promising lists, by number. A list that it did
        not read is no answer then; where it read nothing at all, None, lists and sentences are
        compared by all other evidence. Where a list is asked for, only a sentence that names
        several things can do better, and no item of the list itself.
        """
        scores = self._scores(question, ranked, weights)
        if readings is not None:
            gains = {number: weights.of_reading(known) for number, known in readings.items()}
            scores = {n: scores[n] + gain for n, gain in gains.items() if n in scores}
        if not scores:
            return None
        best = max(scores, key=lambda number: scores[number])
        worth = weights.unread if readings is None else _score
        if scores[best] < self._rival(best, question, ranked, worth):
            return None
        return replace(self.lists[best].shown, reading=(readings or {}).get(best))

    def whole(
        self, question: Question, ranked: Sequence[Candidate], margin: float
    ) -> Selection | None:
        """Return the list of the best sentence if all of its items answer about as well.

        That is, if each scores at most `margin` less. An amount or a date is told by one of them at
        the most, and so is "which one".
        """
        asks_for_one = question.wants_one or question.wanted in HAVE_A_FORM
        if asks_for_one or not (told := telling(ranked)):
            return None
        number = self.numbers.get(told[0].context.id)
        if number is None:
            return None
        near = {
            candidate.sentence.start
            for candidate in told
            if candidate.score >= told[0].score - margin
            and self.numbers.get(candidate.context.id) == number
        }
        known = self.lists[number]
        begins = {item.start for item in known.items}
        return known.shown if told[0].sentence.start in begins and begins <= near else None

    def promising(
        self, question: Question, ranked: Sequence[Candidate], weights: LearnedWeights
    ) -> list[int]:
        """Return the numbers of the lists worth reading, the most promising first.

        Where no list is asked for, that is one which all other evidence puts before sentences.
        """
        scores = self._scores(question, ranked, weights)
        best = nlargest(_READ, scores, key=lambda number: scores[number])
        if question.wants_list:
            return best
        return [
            number
            for number in best[:1]
            if scores[number] >= self._rival(number, question, ranked, weights.unread)
        ]

    def _rival(
        self,
        number: int,
        question: Question,
        ranked: Sequence[Candidate],
        worth: Callable[[Candidate], float],
    ) -> float:
        """Return what the best sentence is worth that may answer in the place of a list."""
        own = number if question.wants_list else None
        rivals = (
            worth(candidate)
            for candidate in telling(ranked)
            if _names_several(candidate, question)
            and (own is None or self.numbers.get(candidate.context.id) != own)
        )
        return max(rivals, default=-inf)

    def _scores(
        self, question: Question, ranked: Sequence[Candidate], weights: LearnedWeights
    ) -> dict[int, float]:
        """Return how well each list answers that has a part among the candidates, not read.

        The line right before its items speaks for a list, and where a list is asked for its items
        do too: the worst of them, since all are shown. A list of seven holds the number in "the
        seven domains", though no sentence may say it.
        """
        if question.wanted not in (Wanted.LIST, Wanted.ANYTHING):
            return {}
        announced: dict[int, float] = {}
        listed: dict[int, float] = {}
        for candidate in ranked:
            number = self.numbers.get(candidate.context.id)
            if number is None:
                continue
            gain = self._gain(number, question, candidate, weights)
            if candidate.sentence in self.lists[number].announcements[-1:]:
                role = weights.score_but_role(candidate.features)
                announced[number] = role - weights.for_reading(candidate.features) + gain
            elif question.wants_list and candidate.sentence.place.role not in ANNOUNCING:
                score = weights.unread(candidate) + weights.showing.items_bonus + gain
                listed[number] = min(listed.get(number, score), score)
        bonus = weights.showing.list_bonus * question.wants_list
        return {
            number: bonus + max(known[number] for known in (announced, listed) if number in known)
            for number in (*announced, *listed)
        }

    def _gain(
        self, number: int, question: Question, candidate: Candidate, weights: LearnedWeights
    ) -> float:
        """Return what a list gains from having as many items as the question says.

        It gains the more, the more alike its words are to the thing that is asked for: of two
        lists of seven a question means one.
        """
        if len(self.lists[number].items) not in question.counts:
            return 0.0
        bonus = weights.showing.count_bonus * candidate.features.focus
        return bonus + weights.for_numbers(candidate.features)


def _score(candidate: Candidate) -> float:
    return candidate.score


def _names_several(candidate: Candidate, question: Question) -> bool:
    """Whether a sentence may answer as a list does: one that names one thing tells no list."""
    return question.wanted is not Wanted.LIST or candidate.features.shows_wanted > 0
