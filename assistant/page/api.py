"""The question as other programs ask it: a REST call, and a tool for language models (MCP)."""

from collections.abc import Callable
from importlib.util import find_spec
from typing import Any

from gradio import Error
from gradio.events import api

from assistant.page.chat import Asked, Chat
from assistant.page.words import WORDS
from corpus.language import Language

Ask = Callable[[str, list[dict[str, str]]], dict[str, Any]]


def add_api(chat: Chat) -> None:
    """Offer the chat to other programs; to be called where the page is built."""
    api(_asking(chat), api_name="ask", queue=False)


def speaks_mcp() -> bool:
    """Whether what MCP needs is installed."""
    return find_spec("mcp") is not None


def _asking(chat: Chat) -> Ask:
    # What a program, or a model, needs to know to call this is its docstring.
    def ask(question: str, history: list[dict[str, str]]) -> dict[str, Any]:
        """Answer a question about the Hauts-de-France region from its source texts.

        What comes back quotes its sources word for word, or says that they do not answer: the
        answer's text, its sentences, citations and notices, and whether it is declined.

        Args:
            question: The question, in French or English.
            history: The turns before it, each with its "question" and "answer"; [] for none.

        """
        try:
            asked = Asked.read(question, {"number": 0, "past": history})
        except (KeyError, TypeError):
            raise Error('Each turn of the history has a "question" and an "answer".') from None
        problem = chat.problem(asked, WORDS[Language.ENGLISH])
        if problem is not None:
            raise Error(problem)
        *_, answer = chat.answers(asked.question, asked.past, None)
        return answer.as_json()

    return ask
