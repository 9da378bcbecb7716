"""The real assistant, asked once what the short documents answer, and what a set of rules does."""

import resource
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import replace
from pathlib import Path

import pytest

from assistant.answer import Answer, Citation, Kind, Sentence
from assistant.settings import Settings
from corpus.document import Document, Passage, Source
from corpus.language import Language
from eval.dataset import GoldSpan, Line, Persona, Question, QuestionKind, Style
from eval.metrics import Case
from eval.quick import answers, index_of_short
from eval.systems import AssistantSystem, ask_all
from index import Index

RULES = (
    "The rules of the beach\n\n"
    "Dogs are not allowed on the beach in July and August.\n\n"
    "The lighthouse is never open to visitors on Mondays.\n"
)
QUESTION = Question(
    line=Line(Path("tuning-rules.jsonl"), 1),
    id="rules-1",
    persona=Persona.NEWCOMER,
    language="en",
    kind=QuestionKind.FACT,
    question="Are dogs allowed on the beach in July?",
    style=Style.PLAIN,
    gold=(GoldSpan("rules", "Dogs are not allowed on the beach in July and August."),),
    facts=(("not allowed",),),
)
DOCUMENT = Document(Source("rules", "The rules of the beach"), RULES, Language.ENGLISH)


@pytest.fixture(scope="session")
def question() -> Question:
    """What the rules answer."""
    return QUESTION


@pytest.fixture(scope="session")
def cases(tmp_path_factory: pytest.TempPathFactory) -> list[Case]:
    """What the assistant makes of the tuning questions on the short documents."""
    return answers(index_of_short(tmp_path_factory.mktemp("short")), Settings())


@pytest.fixture(scope="session")
def ruled(tmp_path_factory: pytest.TempPathFactory) -> list[Case]:
    """Answers with a negation, which the short documents do without."""
    index = Index.build([DOCUMENT], tmp_path_factory.mktemp("rules"))
    second = replace(
        QUESTION,
        id="rules-2",
        question="Is the lighthouse open to visitors on Mondays?",
        gold=(GoldSpan("rules", "The lighthouse is never open to visitors on Mondays."),),
        facts=(("never open",),),
    )
    return ask_all(AssistantSystem(index, Settings(confidence=0)), [QUESTION, second])


@pytest.fixture
def full_after() -> Callable[[int], AbstractContextManager[None]]:
    """Return what lets no file grow beyond so many bytes, as a full disk does."""

    @contextmanager
    def full_after(size: int) -> Iterator[None]:
        _, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
        resource.setrlimit(resource.RLIMIT_FSIZE, (size, hard))
        try:
            yield
        finally:
            resource.setrlimit(resource.RLIMIT_FSIZE, (hard, hard))

    return full_after


def quote(text: str) -> Passage:
    """Return a slice of the rules."""
    start = RULES.index(text)
    return DOCUMENT.passage(start, start + len(text))


DOGS = quote("Dogs are not allowed on the beach in July and August.")
LIGHTHOUSE = quote("The lighthouse is never open to visitors on Mondays.")


@pytest.fixture
def case() -> Case:
    """A right answer with one citation, made by hand."""
    answer = Answer(
        QUESTION.question,
        Language.ENGLISH,
        Kind.ANSWER,
        "",
        (Sentence(DOGS.reading, (1,)),),
        (Citation(1, DOGS),),
        confidence=0.9,
    )
    return Case(
        QUESTION,
        answer,
        answer,
        found=(LIGHTHOUSE, DOGS),
        passages=(LIGHTHOUSE, DOGS),
        proofs=(((DOGS,),),),
        documents={"rules": DOCUMENT},
        milliseconds=20.0,
    )
