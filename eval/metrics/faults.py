"""Why an answer is not what it should be, in words that staff can act on."""

from collections.abc import Callable, Mapping
from enum import Enum

from assistant.answer import Kind
from eval.dataset import QuestionKind
from eval.metrics.case import Case
from eval.metrics.citations import citation_recall, gold_cited, quotes_telling, quotes_verbatim
from eval.metrics.correctness import is_short, told_wrong, untold
from eval.metrics.language import language_fidelity
from eval.words import Words


class Fault(Enum):
    """Something wrong with an answer."""

    DECLINED = Words(
        "declined, though the sources answer", "décliné, alors que les sources répondent"
    )
    ANSWERED = Words(
        "answered, though the sources do not", "répondu, alors que les sources se taisent"
    )
    MISSED_SMALL_TALK = Words("small talk not recognised", "formule de politesse non reconnue")
    NO_SENTENCE = Words("nothing shown", "rien n’est montré")
    FACT_MISSING = Words("an asked fact is missing", "un fait demandé manque")
    SAID_WRONG = Words("says what is known to be wrong", "dit ce que l’on sait faux")
    TOO_LONG = Words("too long", "trop long")
    WRONG_LANGUAGE = Words("not in the question’s language", "pas dans la langue de la question")
    NOT_VERBATIM = Words("a quote is not in the source", "une citation n’est pas dans la source")
    HEADING = Words("quotes a heading", "cite un titre")
    UNSUPPORTED = Words(
        "a sentence lacks support in its quotes", "une phrase n’est pas soutenue par ses citations"
    )
    GOLD_NOT_CITED = Words("the expected quote is not cited", "le passage attendu n’est pas cité")


def faults_of(case: Case) -> tuple[Fault, ...]:
    """Return every fault of an answer, in the order of `Fault`."""
    return tuple(fault for fault in Fault if _SIGNS[fault](case))


def _should_answer(case: Case) -> bool:
    return case.question.kind.answerable


def _should_decline(case: Case) -> bool:
    return not _should_answer(case) and case.question.kind is not QuestionKind.SMALLTALK


def _is_missed_small_talk(case: Case) -> bool:
    asked = case.question.kind is QuestionKind.SMALLTALK
    return asked and case.answer.kind is not Kind.SMALLTALK


def _tells(case: Case) -> bool:
    return _should_answer(case) and not case.answer.declined


def _falls_short(measure: Callable[[Case], float | None]) -> Callable[[Case], bool]:
    def falls_short(case: Case) -> bool:
        value = measure(case)
        return value is not None and value < 1

    return falls_short


def _is_unsupported(case: Case) -> bool:
    return bool(case.answer.sentences) and _falls_short(citation_recall)(case)


_SIGNS: Mapping[Fault, Callable[[Case], bool]] = {
    Fault.DECLINED: lambda case: _should_answer(case) and case.answer.declined,
    Fault.ANSWERED: lambda case: _should_decline(case) and not case.answer.declined,
    Fault.MISSED_SMALL_TALK: _is_missed_small_talk,
    Fault.NO_SENTENCE: lambda case: case.claims and not case.answer.sentences,
    Fault.FACT_MISSING: lambda case: _tells(case) and bool(untold(case.question, case.answer)),
    Fault.SAID_WRONG: lambda case: bool(told_wrong(case.question, case.answer)),
    Fault.TOO_LONG: lambda case: _tells(case) and not is_short(case.question, case.answer),
    Fault.WRONG_LANGUAGE: _falls_short(language_fidelity),
    Fault.NOT_VERBATIM: _falls_short(quotes_verbatim),
    Fault.HEADING: _falls_short(quotes_telling),
    Fault.UNSUPPORTED: _is_unsupported,
    Fault.GOLD_NOT_CITED: lambda case: _tells(case) and not gold_cited(case),
}
