"""Outcome: what one answer comes to, as a report keeps it; enough to compute every figure."""

import hashlib
from collections.abc import Sequence
from dataclasses import asdict, dataclass, fields
from typing import Any

from eval.dataset import Question
from eval.metrics import MEASURES, Case
from eval.metrics.faults import faults_of

_LISTS = ("history", "gold", "facts", "faults", "held_back")


@dataclass(frozen=True)
class Outcome:
    """A question, what was shown, what was measured of it, and what is wrong with it.

    `values` holds the measures that apply; `faults` are names of `Fault`; `digest` changes when
    the question or its gold does, so that only like is compared with like.
    """

    id: str
    digest: str
    persona: str
    language: str
    kind: str
    style: str
    direction: str
    question: str
    history: tuple[str, ...]
    """The earlier questions, oldest first."""
    gold: tuple[str, ...]
    facts: tuple[str, ...]
    reply: str
    text: str
    values: dict[str, float]
    faults: tuple[str, ...]
    held_back: tuple[str, ...] = ()
    """The sentences of a language model's that were not shown."""

    @classmethod
    def of(cls, case: Case) -> "Outcome":
        """Return what a case comes to."""
        question, answer = case.question, case.answer
        measured = {name: measure(case) for name, measure in MEASURES.items()}
        return cls(
            id=question.id,
            digest=digest_of(question),
            persona=question.persona,
            language=question.language,
            kind=question.kind,
            style=question.style,
            direction=question.direction(case.documents.values()),
            question=question.question,
            history=tuple(turn.question for turn in question.history),
            gold=tuple(" ".join(span.quote.split()) for span in question.spans),
            facts=tuple(fact[0] for fact in question.facts),
            reply=answer.kind,
            text=answer.text,
            values={name: round(v, 4) for name, v in measured.items() if v is not None},
            faults=tuple(fault.name.lower() for fault in faults_of(case)),
            held_back=answer.wrote.held_back if answer.wrote else (),
        )

    @classmethod
    def read(cls, values: Any) -> "Outcome":
        """Return the outcome that `as_json` made; raises a built-in error when it is none."""
        known = {"held_back": (), **values}
        known = {field.name: known[field.name] for field in fields(cls)}
        lists = {name: tuple(known[name]) for name in _LISTS}
        numbers = {str(name): float(number) for name, number in known["values"].items()}
        return cls(**{**known, **lists, "values": numbers})

    def as_json(self) -> dict[str, Any]:
        """Return the outcome as JSON has it."""
        return asdict(self)


def digest_of(question: Question) -> str:
    """Return what changes when a question or what is wanted of its answer does."""
    asked = {name: value for name, value in vars(question).items() if name != "line"}
    return hashlib.sha256(repr(asked).encode()).hexdigest()[:12]


def by_id(outcomes: Sequence[Outcome]) -> dict[str, Outcome]:
    """Return the outcomes by the id of their question."""
    return {outcome.id: outcome for outcome in outcomes}
