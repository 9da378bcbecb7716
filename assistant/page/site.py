"""The page of an assistant, as the settings say."""

from dataclasses import replace
from threading import Thread

from fastapi import FastAPI

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
    # What could be asked next is looked up without a language model, which may be slow or dear.
    guide = Guide(Assistant(assistant.index, replace(settings, model="")))
    Thread(target=guide.warm_up, daemon=True).start()
    ratings = Ratings(settings.feedback, settings.feedback_days)
    ratings.forget()
    chat = Chat(assistant.stream, guide, settings.max_question_length)
    asked = ratings if settings.feedback_days else None
    return build_app(chat, lambda: assistant.index.documents, asked, settings.embedded_by)
