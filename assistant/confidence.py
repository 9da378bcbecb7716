"""What speaks for an answer as a whole, besides the evidence for its best sentence."""

from collections.abc import Sequence
from dataclasses import astuple, dataclass, fields
from math import log2

from assistant.evidence import Candidate, Features
from assistant.question import Question
from assistant.selection import Selection
from corpus.document import Passage, Role
from index.lexical import query_terms


@dataclass(frozen=True)
class AnswerEvidence:
    """The numbers that tell whether the sources answer at all, each about 0 to 1."""

    is_list: float
    has_count: float
    """Whether a list has as many items as the question says."""
    score: float
    """Score of the best sentence, divided by ten."""
    counted_anywhere: float
    """The best `counted` of what is shown."""
    none_shows_wanted: float
    """Whether nothing that is shown holds the kind of thing asked for."""
    asked: float
    """How much is asked: a logarithm of the number of words with a meaning, 1 for seven of them.
    Of a few words a sentence easily holds all, of a long story hardly any does."""

    @property
    def vector(self) -> tuple[float, ...]:
        """The numbers in the order of their fields."""
        return astuple(self)


ANSWER_NAMES = tuple(field.name for field in fields(AnswerEvidence))


def answer_evidence(
    question: Question, selection: Selection, ranked: Sequence[Candidate]
) -> AnswerEvidence:
    """Return what speaks for a selection from candidates, which are best first and not none."""
    items = sum(q.sentence.place.role is not Role.INTRODUCTION for q in selection.quoted)
    features = [c.features for c in _shown(selection, ranked)]
    return AnswerEvidence(
        is_list=float(selection.is_list),
        has_count=float(selection.is_list and items in question.counts),
        score=ranked[0].score / 10,
        counted_anywhere=max(found.counted for found in features),
        none_shows_wanted=min(found.lacks_wanted for found in features),
        asked=log2(1 + len(query_terms(question.text))) / 3,
    )


def telling_features(selection: Selection, ranked: Sequence[Candidate]) -> Features:
    """Return the features of the best candidate that is shown, or of the best of all."""
    return _shown(selection, ranked)[0].features


def _shown(selection: Selection, ranked: Sequence[Candidate]) -> list[Candidate]:
    """Return the candidates that stand in the quotes, best first; the best of all if none does."""
    quotes = [quoted.quote for quoted in selection.quoted]
    shown = [c for c in ranked if any(_holds(quote, c.sentence) for quote in quotes)]
    return shown or [ranked[0]]


def _holds(quote: Passage, sentence: Passage) -> bool:
    is_inside = quote.start <= sentence.start and sentence.end <= quote.end
    return is_inside and quote.document.id == sentence.document.id
