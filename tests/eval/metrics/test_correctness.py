from dataclasses import replace
from pathlib import Path

import pytest

from assistant.answer import Answer, Citation, Kind, Sentence
from corpus.document import Document, Source
from corpus.language import Language
from eval.dataset import GoldSpan, Line, Persona, Question, QuestionKind, Style
from eval.metrics.answers import cites_gold, is_correct, is_short, judge

TEXT = "The harbour has forty cranes. It handles 1,400 ships a year."
DOCUMENT = Document(Source("port", "The port"), TEXT, Language.ENGLISH)
QUESTION = Question(
    line=Line(Path("tuning-x.jsonl"), 1),
    id="x",
    persona=Persona.NEWCOMER,
    language="en",
    kind=QuestionKind.FACT,
    question="How many cranes?",
    style=Style.PLAIN,
    gold=(GoldSpan("port", "forty cranes"),),
    facts=(("forty", "40"),),
    forbidden=("fifty",),
)


def make(quote: str = "The harbour has forty cranes.", **changes: object) -> Answer:
    start = TEXT.index(quote)
    passage = DOCUMENT.passage(start, start + len(quote))
    answer = Answer(
        QUESTION.question,
        Language.ENGLISH,
        Kind.ANSWER,
        "",
        (Sentence(passage.reading, (1,)),),
        (Citation(1, passage),),
    )
    return replace(answer, **changes)


def test_a_right_answer_is_right_in_every_way() -> None:
    found = judge(QUESTION, make(), [DOCUMENT])
    assert found.correct
    assert found.gold_cited
    assert found.proved
    assert found.language_right
    assert not found.declined


@pytest.mark.parametrize(
    "answer",
    [
        make("It handles 1,400 ships a year."),
        make(kind=Kind.DECLINED),
        make(lead="Not fifty:"),
        make(sentences=(Sentence("forty", (1,)),) * 4),
    ],
)
def test_a_wrong_answer_is_not(answer: Answer) -> None:
    assert not is_correct(QUESTION, answer)


def test_either_form_of_a_fact_will_do_and_every_fact_is_needed() -> None:
    assert is_correct(QUESTION, make(sentences=(Sentence("40 cranes", (1,)),)))
    assert not is_correct(replace(QUESTION, facts=(("forty",), ("ships",))), make())


@pytest.mark.parametrize(
    ("kind", "right"),
    [
        (QuestionKind.UNANSWERABLE, Kind.DECLINED),
        (QuestionKind.INJECTION, Kind.DECLINED),
        (QuestionKind.SMALLTALK, Kind.SMALLTALK),
    ],
)
def test_what_cannot_be_answered_has_one_right_reply(kind: QuestionKind, right: Kind) -> None:
    question = replace(QUESTION, kind=kind, facts=(), gold=())
    assert [reply for reply in Kind if is_correct(question, make(kind=reply))] == [right]


def test_a_list_may_be_long_where_one_was_asked_for() -> None:
    answer = make(sentences=(Sentence("forty", (1,)),) * 6, is_list=True)
    assert not is_short(QUESTION, answer)
    assert is_short(replace(QUESTION, kind=QuestionKind.LIST), answer)


def test_gold_is_cited_by_overlap() -> None:
    documents = (DOCUMENT,)
    other = make("It handles 1,400 ships a year.")
    both = (GoldSpan("port", "forty cranes"), GoldSpan("port", "1,400 ships"))
    assert not cites_gold(QUESTION, other, documents)
    assert cites_gold(replace(QUESTION, gold=both), other, documents)
    assert not cites_gold(replace(QUESTION, gold=both, all=True), other, documents)
    assert cites_gold(replace(QUESTION, alternatives=(both[1:],)), other, documents)


def test_an_answer_in_the_wrong_language_or_without_proof_is_told() -> None:
    assert not judge(QUESTION, make(language=Language.FRENCH), [DOCUMENT]).language_right
    assert not judge(QUESTION, make(citations=()), [DOCUMENT]).proved
    foreign = replace(QUESTION, kind=QuestionKind.FOREIGN, language="de")
    assert judge(foreign, make(kind=Kind.OTHER_LANGUAGE), [DOCUMENT]).language_right
    assert not judge(foreign, make(), [DOCUMENT]).language_right
