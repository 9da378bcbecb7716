"""The page of an assistant, as the settings say."""

import sys
from collections.abc import Iterator, Sequence
from threading import Thread

from fastapi import FastAPI

from assistant.answer import Answer, Turn
from assistant.feedback import Masker, Rating, Ratings
from assistant.live import LiveAssistant
from assistant.page.chat import Chat
from assistant.page.following import LiveGuide
from assistant.page.server import build_app
from assistant.settings import Settings
from corpus.errors import StorageFailed
from corpus.language import Language


def build_site(live: LiveAssistant, settings: Settings) -> FastAPI:
    """Return the assistant's page as a web application; its models are loaded meanwhile.

    Raises SettingInvalid when a setting of the page cannot be.
    """
    ratings = None
    if settings.feedback_days:
        ratings = Ratings(settings.feedback, settings.feedback_days)
        ratings.forget()

    def answers(question: str, history: Sequence[Turn], reads: Language | None) -> Iterator[Answer]:
        answer = None
        for answer in live.stream(question, history, reads):
            yield answer
        # Only now, so that nobody waits for it.
        if ratings and answer and answer.declined:
            _keep_declined(answer, ratings, live)

    guide = LiveGuide(live)
    Thread(target=guide.warm_up, daemon=True).start()
    chat = Chat(answers, guide, settings.max_question_length)
    return build_app(chat, lambda: live.now.index.documents, ratings, settings.embedded_by)


def _keep_declined(answer: Answer, ratings: Ratings, live: LiveAssistant) -> None:
    """Keep a question that the sources do not answer: it shows what they lack."""
    declined = Rating(answer.question, answer.language, answer.kind, verdict=None)
    try:
        ratings.add(declined, Masker.of(live.now.index.documents).mask)
    except StorageFailed as error:
        print(error, file=sys.stderr)
