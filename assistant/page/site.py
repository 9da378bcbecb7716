"""The page of an assistant, as the settings say."""

from collections.abc import Iterator, Sequence
from threading import Thread

from fastapi import FastAPI

from assistant.answer import Answer, Turn
from assistant.assistant import Assistant
from assistant.feedback import Ratings
from assistant.page.chat import Chat
from assistant.page.guide import Guide
from assistant.page.server import build_app
from assistant.settings import Settings


def build_site(assistant: Assistant, settings: Settings) -> FastAPI:
    """Return the assistant's page as a web application; its models are loaded meanwhile.

    Raises SettingInvalid when a setting of the page cannot be.
    """

    def answers(question: str, history: Sequence[Turn]) -> Iterator[Answer]:
        yield assistant.ask(question, history)

    guide = Guide(assistant)
    Thread(target=guide.warm_up, daemon=True).start()
    ratings = None
    if settings.feedback_days:
        ratings = Ratings(settings.feedback, settings.feedback_days)
        ratings.forget()
    chat = Chat(answers, guide, settings.max_question_length)
    return build_app(chat, lambda: assistant.index.documents, ratings, settings.embedded_by)
