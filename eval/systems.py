"""Systems that answer questions: the assistant, and what the evaluation needs to know of it."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from time import perf_counter
from typing import Protocol

from tqdm import tqdm

from assistant.answer import GENERATIVE, Answer, Kind
from assistant.assistant import Assistant
from assistant.dialogue import without_preamble
from assistant.followups import make_standalone
from assistant.settings import Settings
from assistant.wording import Wording
from corpus.document import Document, Passage
from eval.dataset import GoldSpan, Question, locate
from eval.metrics import Case
from eval.metrics.retrieval import DEPTH
from index import Index

AS_OF = date(2026, 1, 1)
"""The day on which the questions are asked, so that notices do not change the figures."""


@dataclass(frozen=True)
class Reply:
    """What a system makes of a question."""

    answer: Answer
    forced: Answer
    """What it shows when it may not decline."""
    found: tuple[Passage, ...]
    """The passages that it found, best first."""
    milliseconds: float
    first_milliseconds: float | None = None
    """Until the first sentence of a language model was shown; None where none was."""


class System(Protocol):
    """Whatever answers questions from documents."""

    @property
    def documents(self) -> Sequence[Document]:
        """The documents as the system has them."""
        ...

    @property
    def passages(self) -> tuple[Passage, ...]:
        """Every passage that it can find."""
        ...

    def locate(self, span: GoldSpan) -> tuple[Passage, ...]:
        """Return every place of a gold span in the system's documents."""
        ...

    def reply(self, question: Question) -> Reply:
        """Answer a question."""
        ...


class AssistantSystem:
    """The assistant, and the same one without the right to decline."""

    def __init__(self, index: Index, settings: Settings) -> None:
        self._index = index
        self._assistant = Assistant(index, settings, today=lambda: AS_OF)
        # Where it declines a language model was not asked, or has declined itself.
        eager = replace(settings, confidence=0.0, model="")
        self._willing = Assistant(index, eager, today=lambda: AS_OF)
        self._assistant.warm_up()
        self._assistant.ask("Hauts-de-France")

    @property
    def model(self) -> str:
        """The name of the language model that writes, "" where there is none."""
        return self._assistant.model_name

    @property
    def documents(self) -> Sequence[Document]:
        """The documents of the index."""
        return self._index.documents

    @property
    def passages(self) -> tuple[Passage, ...]:
        """The passages of the index."""
        return self._index.passages

    def locate(self, span: GoldSpan) -> tuple[Passage, ...]:
        """Return every place of a gold span in the documents."""
        return locate(span, self.documents)

    def reply(self, question: Question) -> Reply:
        """Answer a question in its conversation."""
        asked, history = question.question, question.history
        self._index.forget()
        started = perf_counter()
        first = None
        for answer in self._assistant.stream(asked, history):
            elapsed = 1000 * (perf_counter() - started)
            if first is None and answer.engine == GENERATIVE and answer.sentences:
                first = elapsed
        forced = answer if answer.kind is Kind.ANSWER else self._willing.ask(asked, history)
        standalone = make_standalone(without_preamble(asked), history)
        found = tuple(hit.passage for hit in self._index.search(standalone.text, DEPTH))
        return Reply(answer, forced, found, elapsed, first)


def ask_all(system: System, questions: Iterable[Question], name: str = "Asking") -> list[Case]:
    """Ask a system every question, with a progress bar."""
    return list(ask_each(system, questions, name))


def ask_each(system: System, questions: Iterable[Question], name: str = "Asking") -> Iterator[Case]:
    """Yield what a system makes of each question, with a progress bar."""
    documents = {document.id: document for document in system.documents}
    bar = tqdm(list(questions), desc=name, unit="question", disable=None)
    return (_case(system, question, documents) for question in bar)


def always_answering(case: Case) -> Case:
    """Return the case of the same system when it may not decline."""
    return replace(case, answer=case.forced)


def always_declining(case: Case) -> Case:
    """Return the case of a system that declines whatever it is asked."""
    language = case.answer.language
    answer = Answer(
        case.question.question,
        language,
        Kind.DECLINED,
        Wording.REFUSAL.say(language),
        (),
        (),
        confidence=0.0,
    )
    return replace(case, answer=answer, forced=answer, found=(), milliseconds=0.0)


def _case(system: System, question: Question, documents: Mapping[str, Document]) -> Case:
    places = {span: system.locate(span) for span in question.spans}
    reply = system.reply(question)
    return Case(
        question,
        reply.answer,
        reply.forced,
        reply.found,
        system.passages,
        tuple(tuple(places[span] for span in proof) for proof in question.proofs),
        documents,
        reply.milliseconds,
        reply.first_milliseconds,
    )
