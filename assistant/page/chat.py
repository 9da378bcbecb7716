"""Chat: what happens when a reader asks."""

import sys
import traceback
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

import gradio as gr

from assistant.answer import Answer, Turn
from assistant.page.render import answer_html, question_html, remark_html
from assistant.page.words import Words
from assistant.wording import Wording

Ask = Callable[[str, Sequence[Turn]], Answer]
"""Answers a question, given the earlier turns of the conversation."""

Messages = list[dict[str, Any]]
Past = list[dict[str, str]]
"""The earlier turns as the browser keeps them, so that the server need not."""


@dataclass(frozen=True)
class Chat:
    """A conversation's next step; it keeps nothing, the browser brings the conversation along."""

    ask: Ask
    max_question_length: int

    def reply(
        self, question: str, messages: Messages, past: Past, words: Words
    ) -> tuple[gr.Textbox, Messages, Past]:
        """Return the question's box, the messages shown and the turns kept, after the question."""
        question = _clean(question)
        if not question:
            return gr.Textbox(value="", info=Wording.NO_WORDS.say(words.language)), messages, past
        if len(question) > self.max_question_length:
            return gr.Textbox(info=self._too_long(words)), messages, past
        reply, shown = self._answer(question, past, turn=len(messages), words=words)
        messages = [
            *messages,
            _message("user", question_html(question)),
            _message("assistant", reply),
        ]
        return gr.Textbox(value="", info=""), messages, [*past, *shown]

    def _answer(self, question: str, past: Past, *, turn: int, words: Words) -> tuple[str, Past]:
        try:
            answer = self.ask(question, [Turn(**earlier) for earlier in past])
        except Exception as error:  # a reader must never meet a stack trace
            _report(error)
            return remark_html(words.failed), []
        return answer_html(answer, turn), [{"question": question, "answer": answer.text}]

    def _too_long(self, words: Words) -> str:
        return Wording.TOO_LONG.say(words.language, limit=self.max_question_length)


def _clean(question: str) -> str:
    # A lone surrogate cannot be sent back to the browser.
    return question.replace("\0", " ").encode("utf-8", "replace").decode("utf-8").strip()


def _message(role: str, html: str) -> dict[str, Any]:
    # A component, not a string: the chat reads strings as Markdown, and a quote must stay as it is.
    return {"role": role, "content": gr.HTML(html, js_on_load=None, apply_default_css=False)}


def _report(error: Exception) -> None:
    """Tell the operator what failed and where, but not what was asked."""
    print("".join(traceback.format_tb(error.__traceback__)), type(error).__name__, file=sys.stderr)
