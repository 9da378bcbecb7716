"""Whether an answer is right, proved, and given when it should be."""

from collections.abc import Iterable
from dataclasses import dataclass

from assistant.answer import Answer, Kind
from assistant.verify import is_proved
from corpus.document import Document, Passage
from eval.dataset import Question, QuestionKind, holds, locate, overlap

MOST_SENTENCES = 3
MOST_ITEMS = 5
"""A list of more items is not a short answer to a question that asked for no list."""

_LISTS = (QuestionKind.LIST, QuestionKind.TWO_PART)


@dataclass(frozen=True)
class Judgement:
    """What is true of one answer."""

    correct: bool
    """It holds every asked fact and none that is wrong, and is short; or it rightly declines."""
    gold_cited: bool
    declined: bool
    proved: bool
    language_right: bool


def judge(question: Question, answer: Answer, documents: Iterable[Document]) -> Judgement:
    """Return what is true of an answer to a question over these documents."""
    return Judgement(
        correct=is_correct(question, answer),
        gold_cited=cites_gold(question, answer, tuple(documents)),
        declined=answer.declined,
        proved=is_proved(answer),
        language_right=_language_right(question, answer),
    )


def is_correct(question: Question, answer: Answer) -> bool:
    """Whether a reader is told what was asked for, or rightly told that the sources are silent."""
    if any(holds(answer.text, wrong) for wrong in question.forbidden):
        return False
    if question.kind is QuestionKind.SMALLTALK:
        return answer.kind is Kind.SMALLTALK
    if not question.kind.answerable:
        return answer.declined
    told = all(any(holds(answer.text, form) for form in fact) for fact in question.facts)
    return told and not answer.declined and is_short(question, answer)


def is_short(question: Question, answer: Answer) -> bool:
    """Whether an answer is a few sentences, or a list that was asked for."""
    if answer.is_list:
        return question.kind in _LISTS or len(answer.sentences) <= MOST_ITEMS
    return len(answer.sentences) <= MOST_SENTENCES


def cites_gold(question: Question, answer: Answer, documents: tuple[Document, ...]) -> bool:
    """Whether the citations overlap with every span of one of the sets that prove the answer."""
    cited = [citation.passage for citation in answer.citations]

    def is_cited(places: Iterable[Passage]) -> bool:
        return any(overlap(place, passage) for place in places for passage in cited)

    return any(
        all(is_cited(locate(span, documents)) for span in proof) for proof in question.proofs
    )


def _language_right(question: Question, answer: Answer) -> bool:
    if question.kind is QuestionKind.FOREIGN:
        return answer.kind is Kind.OTHER_LANGUAGE
    return answer.language.value == question.language
