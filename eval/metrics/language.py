"""Whether a person is answered in the language of the question."""

from assistant.answer import Kind
from corpus.language import detect
from eval.dataset import QuestionKind
from eval.metrics.case import Case


def language_fidelity(case: Case) -> float | None:
    """Return whether the answer says that it is in the question's language, and speaks it.

    Quotes stay in the language of their source; the words around them are the assistant's own.
    A question in a third language is answered in both of ours.
    """
    question, answer = case.question, case.answer
    if question.kind is QuestionKind.FOREIGN:
        return float(answer.kind is Kind.OTHER_LANGUAGE)
    spoken = answer.lead and detect(answer.lead, default=answer.language)
    return float(answer.language == question.language and spoken in {"", answer.language})
