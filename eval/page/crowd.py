"""Many people asking at once, each on their own connection, as browsers do."""

import json
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from statistics import median, quantiles
from threading import Barrier
from time import perf_counter
from typing import Any
from uuid import uuid4

import httpx

from assistant.assistant import Assistant

_PATIENCE = 120.0


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


def measure_crowd(url: str, assistant: Assistant, questions: Sequence[str], people: int) -> Crowd:
    """Ask alone, then with many at once; every answer is compared with the assistant's own."""
    expected = {question: assistant.ask(question).text for question in questions}
    one = _Person(url)
    alone = [one.ask(question) for question in questions]
    starts = Barrier(people)

    def ask(number: int) -> tuple[str, str, float]:
        person, question = _Person(url), questions[number % len(questions)]
        starts.wait()
        return person.ask(question)

    with ThreadPoolExecutor(people) as pool:
        together = list(pool.map(ask, range(people)))
    wrong = sum(answer != expected[question] for question, answer, _ in [*alone, *together])
    return Crowd(
        people,
        tuple(seconds for _, _, seconds in alone),
        tuple(seconds for _, _, seconds in together),
        wrong,
    )


class _Person:
    """Somebody at a browser: a session of their own."""

    def __init__(self, url: str) -> None:
        self._client = httpx.Client(base_url=url, timeout=_PATIENCE)
        config = self._client.get("/config").json()
        (self._event,) = (
            event["id"]
            for event in config["dependencies"]
            if event["backend_fn"] and "submit" in [kind for _, kind in event["targets"]]
        )

    def ask(self, question: str) -> tuple[str, str, float]:
        """Return the question, the answer shown and the seconds that it took."""
        session = uuid4().hex
        data = [question, {"number": 0, "past": []}, "fr"]
        started = perf_counter()
        joined = {"data": data, "fn_index": self._event, "session_hash": session}
        self._client.post("/gradio_api/queue/join", json=joined).raise_for_status()
        answer = ""
        for message in self._messages(session):
            answer = _answer_in(message) or answer
        return question, answer, perf_counter() - started

    def _messages(self, session: str) -> Iterator[Any]:
        address = "/gradio_api/queue/data"
        with self._client.stream("GET", address, params={"session_hash": session}) as stream:
            for line in stream.iter_lines():
                if line.startswith("data: "):
                    message = json.loads(line.removeprefix("data: "))
                    yield message
                    if message["msg"] == "process_completed":
                        return


def _answer_in(message: Any) -> str:
    """Return the text of the answer that a message carries, "" when it carries none."""
    shown = (message.get("output") or {}).get("data") or []
    drawn = shown[1] if len(shown) > 1 else None
    return str(drawn["answer"]) if isinstance(drawn, dict) and "answer" in drawn else ""
