"""Chat: what happens when a reader asks."""

import sys
import traceback
from collections.abc import Callable, Generator, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Protocol

from assistant.answer import GENERATIVE, Answer, Kind, Turn
from assistant.page.render import Frame, answer_html, remark_html
from assistant.page.sharing import plain_text
from assistant.page.words import Words, number_in_words
from assistant.wording import Wording
from corpus.document import Passage
from corpus.language import Language

Answers = Callable[[str, Sequence[Turn], Language | None], Iterator[Answer]]
"""Answers a question, given the earlier turns and the language of the page, None if unknown; each
answer it yields replaces the one before."""


class Guidance(Protocol):
    """Knows where else to look and what else to ask."""

    def closest(self, question: str) -> Sequence[Passage]:
        """Return the passages that come closest to a question, one a document."""
        ...

    def examples(self, words: Words) -> Mapping[str, Sequence[str]]:
        """Return questions that the sources answer, by kind of reader."""
        ...

    def next_questions(self, question: str, cited: Iterable[str], words: Words) -> Sequence[str]:
        """Return questions that the sources answer, about what stands around the quotes."""
        ...


@dataclass(frozen=True)
class Asked:
    """A question as the browser sends it, with the conversation that the server does not keep."""

    question: str
    number: int
    past: tuple[Turn, ...] = ()

    @classmethod
    def read(cls, question: object, context: Mapping[str, Any]) -> "Asked":
        """Read what a browser sent, in which no character can hurt."""
        past = tuple(
            Turn(_clean(turn["question"]), _clean(turn["answer"])) for turn in context["past"]
        )
        return cls(_clean(question), int(context["number"]), past)


@dataclass(frozen=True)
class Shown:
    """An answer as the browser draws and keeps it; `cited` holds the ids of its quotes."""

    number: int
    html: str
    answer: str = ""
    copy: str = ""
    language: str = ""
    kind: str = ""
    cited: tuple[str, ...] = ()
    done: bool = False


@dataclass(frozen=True)
class Chat:
    """A conversation's next step; it keeps nothing, the browser brings the conversation along."""

    answers: Answers
    guide: Guidance
    max_question_length: int

    def problem(self, asked: Asked, words: Words) -> str | None:
        """Say why a question cannot be answered as it stands, if so."""
        if not asked.question:
            return self.no_words(words)
        return self.too_long(words) if len(asked.question) > self.max_question_length else None

    def no_words(self, words: Words) -> str:
        """Say that there is no question."""
        return Wording.NO_WORDS.say(words.language)

    def too_long(self, words: Words) -> str:
        """Say how long a question may be."""
        limit = number_in_words(self.max_question_length, words)
        return Wording.TOO_LONG.say(words.language, limit=limit)

    def reply(self, asked: Asked, words: Words) -> Generator[Shown | None]:
        """Yield the answer as it grows, None where there is nothing new; the last one is done."""
        answer, before = None, ""
        try:
            for answer in self.answers(asked.question, asked.past, words.language):
                # Only what a model writes grows; what is found is whole and is sent once.
                if answer.engine == GENERATIVE:
                    yield None if answer.text == before else self._shown(answer, asked)
                    before = answer.text
            if answer is not None:
                yield self._shown(answer, asked, done=True)
        except Exception as error:  # a reader must never meet a stack trace
            _report(error)
            yield Shown(asked.number, remark_html(words.labels.failed), done=True)

    def _shown(self, answer: Answer, asked: Asked, *, done: bool = False) -> Shown:
        closest = self._closest(answer, asked) if done and _declines(answer) else []
        return Shown(
            number=asked.number,
            html=answer_html(answer, Frame(asked.number, closest)),
            answer=answer.text,
            copy=plain_text(answer),
            language=answer.language.value,
            kind=answer.kind.value,
            cited=tuple(citation.passage.id for citation in answer.citations),
            done=done,
        )

    def _closest(self, answer: Answer, asked: Asked) -> list[Passage]:
        """Return passages of the documents that the answer does not quote."""
        cited = {citation.passage.document.id for citation in answer.citations}
        found = self.guide.closest(asked.question)
        return [passage for passage in found if passage.document.id not in cited]


def _declines(answer: Answer) -> bool:
    return answer.declined or (answer.kind is Kind.OTHER_LANGUAGE and not answer.citations)


def _clean(text: object) -> str:
    # A lone surrogate cannot be sent back to the browser.
    return str(text).replace("\0", " ").encode("utf-8", "replace").decode("utf-8").strip()


def _report(error: Exception) -> None:
    """Tell the operator what failed and where, but not what was asked."""
    print("".join(traceback.format_tb(error.__traceback__)), type(error).__name__, file=sys.stderr)
