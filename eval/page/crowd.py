"""Many people asking at once, each on their own connection, as browsers do."""

import json
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from statistics import median, quantiles
from threading import Barrier
from time import perf_counter

import httpx

from assistant.assistant import Assistant
from corpus.language import Language

_PATIENCE = 120.0
_LANGUAGE = Language.FRENCH
"""Of the page."""


@dataclass(frozen=True)
class Crowd:
    """Seconds that one person waits for an answer, and each of many; how many were not theirs."""

    people: int
    alone: tuple[float, ...]
    together: tuple[float, ...]
    mistaken: int

    @property
    def slowdown(self) -> float:
        """How many times longer than alone all but one in twenty of many wait."""
        return quantiles(self.together, n=20)[-1] / median(self.alone)

    def with_round(self, other: "Crowd") -> "Crowd":
        """Return both rounds as one."""
        return Crowd(
            self.people,
            self.alone + other.alone,
            self.together + other.together,
            self.mistaken + other.mistaken,
        )

    def __str__(self) -> str:
        return (
            f"one person, median                   {median(self.alone) * 1000:7.0f} ms\n"
            f"{self.people} people at once, median            "
            f"{median(self.together) * 1000:7.0f} ms\n"
            f"{self.people} people at once, 95th percentile   "
            f"{quantiles(self.together, n=20)[-1] * 1000:7.0f} ms\n"
            f"95th percentile / one person         {self.slowdown:7.1f}\n"
            f"answers that were somebody else's    {self.mistaken:7}"
        )


def measure_crowd(
    url: str, assistant: Assistant, for_one: Sequence[str], for_many: Sequence[str]
) -> Crowd:
    """Let one person ask questions one by one, then as many people as questions ask at once.

    Every answer is compared with the assistant's own.
    """
    one = _Person(url)
    alone = [one.ask(question) for question in for_one]
    starts = Barrier(len(for_many))

    def ask(question: str) -> tuple[str, str, float]:
        person = _Person(url)
        starts.wait()
        return person.ask(question)

    with ThreadPoolExecutor(len(for_many)) as pool:
        together = list(pool.map(ask, for_many))
    wrong = sum(
        answer != assistant.ask(question, reads=_LANGUAGE).text
        for question, answer, _ in [*alone, *together]
    )
    return Crowd(
        len(for_many),
        tuple(seconds for _, _, seconds in alone),
        tuple(seconds for _, _, seconds in together),
        wrong,
    )


def ask_each(url: str, questions: Sequence[str]) -> None:
    """Let one person ask questions that nobody measures: a page that has just started is slower."""
    person = _Person(url)
    for question in questions:
        person.ask(question)


class _Person:
    """Somebody at a browser: a connection of their own."""

    def __init__(self, url: str) -> None:
        self._client = httpx.Client(base_url=url, timeout=_PATIENCE)

    def ask(self, question: str) -> tuple[str, str, float]:
        """Return the question, the answer shown and the seconds that it took."""
        asked = {"question": question, "number": 0, "past": [], "language": _LANGUAGE}
        answer = ""
        started = perf_counter()
        with self._client.stream("POST", "/answer", json=asked) as events:
            for line in events.raise_for_status().iter_lines():
                if line.startswith("data: "):
                    answer = json.loads(line.removeprefix("data: "))["answer"]
        return question, answer, perf_counter() - started
