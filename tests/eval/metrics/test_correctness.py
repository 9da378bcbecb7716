from dataclasses import replace

import pytest

from assistant.answer import GENERATIVE, Kind, Sentence
from corpus.language import Language
from eval.dataset import QuestionKind
from eval.metrics import Case
from eval.metrics.correctness import is_correct, is_short, told_wrong, untold


def test_a_right_answer_is_right(case: Case) -> None:
    assert is_correct(case.question, case.answer)
    assert untold(case.question, case.answer) == told_wrong(case.question, case.answer) == ()


@pytest.mark.parametrize(
    "changes",
    [
        {"kind": Kind.DECLINED},
        {"lead": "Allowed all year:"},
        {"sentences": (Sentence("Dogs may come.", (1,)),)},
        {"sentences": (Sentence("not allowed", (1,)),) * 4},
    ],
)
def test_a_wrong_answer_is_not(case: Case, changes: dict[str, object]) -> None:
    question = replace(case.question, forbidden=("all year",))
    assert not is_correct(question, replace(case.answer, **changes))


def test_what_a_model_says_in_another_language_is_read_with_its_quote(case: Case) -> None:
    told = (Sentence("Les chiens sont interdits en juillet et en août.", (1,)),)
    answer = replace(case.answer, language=Language.FRENCH, sentences=told)
    assert not is_correct(case.question, answer)
    assert is_correct(case.question, replace(answer, engine=GENERATIVE))
    forbidden = replace(case.question, forbidden=("not allowed",))
    assert not is_correct(forbidden, replace(answer, engine=GENERATIVE))


def test_either_form_of_a_fact_will_do_and_every_fact_is_needed(case: Case) -> None:
    either = replace(case.question, facts=(("banned", "not allowed"),))
    assert is_correct(either, case.answer)
    both = replace(case.question, facts=(("not allowed",), ("cats",)))
    assert untold(both, case.answer) == ("cats",)
    assert not is_correct(both, case.answer)


@pytest.mark.parametrize(
    ("kind", "right"),
    [
        (QuestionKind.UNANSWERABLE, Kind.DECLINED),
        (QuestionKind.INJECTION, Kind.DECLINED),
        (QuestionKind.SMALLTALK, Kind.SMALLTALK),
    ],
)
def test_what_cannot_be_answered_has_one_right_reply(
    case: Case, kind: QuestionKind, right: Kind
) -> None:
    question = replace(case.question, kind=kind, facts=(), gold=())
    replies = {reply: replace(case.answer, kind=reply) for reply in Kind}
    assert [reply for reply in Kind if is_correct(question, replies[reply])] == [right]


def test_a_list_may_be_long_where_one_was_asked_for(case: Case) -> None:
    answer = replace(case.answer, sentences=(Sentence("not allowed", (1,)),) * 6, is_list=True)
    assert not is_short(case.question, answer)
    assert is_short(replace(case.question, kind=QuestionKind.LIST), answer)
