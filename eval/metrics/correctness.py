"""Whether an answer is right: it tells the asked facts, shortly, or rightly tells nothing."""

from assistant.answer import Answer, Kind
from eval.dataset import Question, QuestionKind, holds
from eval.metrics.case import Case

MOST_SENTENCES = 3
MOST_ITEMS = 5
"""A list of more items is not a short answer to a question that asked for no list."""

_LISTS = (QuestionKind.LIST, QuestionKind.TWO_PART)


def correctness(case: Case) -> float | None:
    """Return whether the answer is correct."""
    return float(is_correct(case.question, case.answer))


def is_correct(question: Question, answer: Answer) -> bool:
    """Whether a reader is told what was asked for, or rightly told that the sources are silent.

    Facts are matched as in closed-book question answering (Rajpurkar et al., "SQuAD", 2016),
    each in one of several forms; what is shown must be short, or any dump would hold them. What a
    model says in another language than its quote is shown with that quote, and read with it.
    """
    if told_wrong(question, answer):
        return False
    if question.kind is QuestionKind.SMALLTALK:
        return answer.kind is Kind.SMALLTALK
    if not question.kind.answerable:
        return answer.declined
    return not answer.declined and not untold(question, answer) and is_short(question, answer)


def untold(question: Question, answer: Answer) -> tuple[str, ...]:
    """Return the asked facts that the answer does not tell, each in its first form."""
    shown = _shown(answer)
    return tuple(fact[0] for fact in question.facts if not any(holds(shown, form) for form in fact))


def told_wrong(question: Question, answer: Answer) -> tuple[str, ...]:
    """Return what the answer tells that shows that it is wrong."""
    shown = _shown(answer)
    return tuple(wrong for wrong in question.forbidden if holds(shown, wrong))


def _shown(answer: Answer) -> str:
    originals = (citation.passage.reading for citation in answer.originals)
    return " ".join((answer.text, *originals))


def is_short(question: Question, answer: Answer) -> bool:
    """Whether an answer is a few sentences, or a list that was asked for."""
    if answer.is_list:
        return question.kind in _LISTS or len(answer.sentences) <= MOST_ITEMS
    return len(answer.sentences) <= MOST_SENTENCES
