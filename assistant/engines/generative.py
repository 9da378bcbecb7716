"""Answers that a language model writes, each sentence proved before it is shown."""

from collections import OrderedDict
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass, field
from enum import StrEnum
from threading import Lock
from time import monotonic

from assistant.generation import (
    Deadline,
    Model,
    ModelFailed,
    Written,
    stream_text,
    written_sentences,
)
from assistant.generation.model import Messages
from assistant.generation.prompts import NO_ANSWER, again_messages, answer_messages
from assistant.verify import Likeness, Proof, prove
from assistant.verify.words.family import begin_alike
from corpus.document import Passage
from corpus.language import Language, detect
from index.lexical import query_terms

_REMEMBERED = 256
_BEAT = 1.0
"""Seconds between two signs of life."""
_TELLING_NOTHING = ("?", ":")
"""What a question ends with, and a line that only announces others."""
_MOST_REPEATS = 2
"""So often a model may say what it has said; then it goes round in circles."""


class Outcome(StrEnum):
    """How far an answer is."""

    GOING_ON = "going on"
    DONE = "done"
    DECLINED = "declined"
    """The model says that the passages do not answer."""
    FAILED = "failed"
    """Nothing that could be proved came in time."""


@dataclass(frozen=True)
class Told:
    """A sentence of a model's, and the verbatim quotes that prove it."""

    sentence: str
    quotes: tuple[Passage, ...]


@dataclass(frozen=True)
class Telling:
    """What has been told so far."""

    told: tuple[Told, ...] = ()
    outcome: Outcome = Outcome.GOING_ON
    held_back: tuple[str, ...] = ()
    """Sentences of the model's that were not shown."""


@dataclass(frozen=True)
class Task:
    """A question in a language, the passages to answer it from, and the most sentences."""

    question: str
    language: Language
    passages: tuple[Passage, ...]
    most: int


class GenerativeEngine:
    """Lets a model write and shows what is proved; remembers whole answers."""

    def __init__(self, model: Model, seconds: float, likeness: Likeness | None = None) -> None:
        self.model = model
        self._seconds = seconds
        self._likeness = likeness
        self._remembered: OrderedDict[Task, Telling] = OrderedDict()
        self._lock = Lock()

    def deadline(self) -> Deadline:
        """Return the moment by which a question asked now must be answered."""
        return Deadline.after(self._seconds)

    def tell(self, task: Task, deadline: Deadline) -> Iterator[Telling]:
        """Yield the answer as it grows, one proved sentence at a time; the last says how it ended.

        In between, what has been told comes again, so that a reader who has left is soon noticed.
        A model that fails, or takes too long, ends it with what has been proved until then.
        """
        known = self._recall(task)
        if known is not None:
            yield known
            return
        session = _Session(task, self._likeness)
        shown, then = 0, monotonic()
        try:
            for _ in self._write(session, deadline):
                if len(session.told) > shown or monotonic() - then >= _BEAT:
                    shown, then = len(session.told), monotonic()
                    yield Telling(tuple(session.told))
        except ModelFailed:
            yield session.ended(Outcome.DONE if session.told else Outcome.FAILED)
            return
        telling = session.ended(session.outcome)
        if telling.outcome is not Outcome.FAILED:
            self._remember(task, telling)
        yield telling

    def _write(self, session: "_Session", deadline: Deadline) -> Iterator[None]:
        task = session.task
        messages = answer_messages(task.question, task.passages, task.language, task.most)
        yield from self._read(session, messages, deadline)
        if session.faults and not session.told and not session.declines:
            faults = {text: proof.missing for text, proof in session.faults.items()}
            reply = "\n".join(session.reply)
            again = again_messages(messages, reply, faults, task.language)
            yield from self._read(session, again, deadline)

    def _read(self, session: "_Session", messages: Messages, deadline: Deadline) -> Iterator[None]:
        """Read a reply; leaving early, for whatever reason, stops the model."""
        with closing(stream_text(self.model, messages, deadline)) as pieces:
            for written in written_sentences(pieces):
                if written is not None:
                    session.take(written)
                yield
                if session.is_full or session.declines or session.repeats > _MOST_REPEATS:
                    return

    def _recall(self, task: Task) -> Telling | None:
        with self._lock:
            if task in self._remembered:
                self._remembered.move_to_end(task)
            return self._remembered.get(task)

    def _remember(self, task: Task, telling: Telling) -> None:
        with self._lock:
            self._remembered[task] = telling
            while len(self._remembered) > _REMEMBERED:
                self._remembered.popitem(last=False)


@dataclass
class _Session:
    """What has become of the sentences of one answer."""

    task: Task
    likeness: Likeness | None
    told: list[Told] = field(default_factory=list)
    faults: dict[str, Proof] = field(default_factory=dict)
    reply: list[str] = field(default_factory=list)
    declines: bool = False
    repeats: int = 0

    @property
    def is_full(self) -> bool:
        """Whether the answer has as many sentences as it may."""
        return len(self.told) >= self.task.most

    @property
    def outcome(self) -> Outcome:
        """How the answer ended, now that the model has no more to say."""
        if self.told:
            return Outcome.DONE
        return Outcome.DECLINED if self.declines else Outcome.FAILED

    def take(self, written: Written) -> None:
        """Judge a sentence, and keep it if it may be shown."""
        if NO_ANSWER in written.text.upper():
            self.declines = not self.told and not self.faults
            return
        if written.text in self.reply:
            self.repeats += 1
            return
        self.reply.append(written.text)
        proof = self._prove(written)
        if proof.quotes:
            self.told.append(Told(written.text, proof.quotes))
        else:
            self.faults[written.text] = proof

    def _prove(self, written: Written) -> Proof:
        """Prove a sentence from the passages that it names, or else from any that it was given."""
        language = self.task.language
        if detect(written.text, language) is not language:
            return Proof((), (language.value,))
        tells_nothing = written.text.endswith(_TELLING_NOTHING)
        if tells_nothing or not is_about(written.text, self.task.question):
            return Proof((), (self.task.question,))
        passages = self.task.passages
        named = [passages[mark - 1] for mark in written.marks if 0 < mark <= len(passages)]
        proof = prove(written.text, named, self.likeness) if named else Proof(())
        others = [passage for passage in passages if passage not in named]
        if proof.quotes or not others:
            return proof
        elsewhere = prove(written.text, others, self.likeness)
        return elsewhere if elsewhere.quotes or not named else proof

    def ended(self, outcome: Outcome) -> Telling:
        """Return the answer as it will stay."""
        return Telling(tuple(self.told), outcome, tuple(self.faults))


def is_about(sentence: str, question: str) -> bool:
    """Whether a sentence shares a word with the question, both being in one language.

    What an instruction hidden in a passage makes a model say stands in that passage, and would
    be proved from it; but it does not answer what was asked.
    """
    asked = [term for word in query_terms(question) for term in word.terms]
    said = [term for word in query_terms(sentence) for term in word.terms]
    return not asked or any(
        term == other or begin_alike(term, other) for term in asked for other in said
    )
