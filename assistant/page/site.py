"""The page of an assistant, as the settings say."""

import sys
from collections.abc import Iterator, Sequence
from threading import Thread
from time import sleep

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

_DAY = 24 * 60 * 60
"""Seconds."""


def build_site(live: LiveAssistant, settings: Settings) -> FastAPI:
    """Return the assistant's page as a web application; its models are loaded meanwhile.

    Raises SettingInvalid when a setting of the page cannot be.
    """
    ratings = Ratings(settings.feedback, settings.feedback_days)
    # With no day to be kept for, whatever was kept before goes now.
    ratings.forget()
    if ratings.days:
        Thread(target=_forget_daily, args=(ratings,), daemon=True).start()

    def answers(question: str, history: Sequence[Turn], reads: Language | None) -> Iterator[Answer]:
        answer = None
        for answer in live.stream(question, history, reads):
            yield answer
        if ratings.days and answer and answer.declined:
            # By itself, so that nobody waits for it.
            Thread(target=_keep_declined, args=(answer, ratings, live), daemon=True).start()

    guide = LiveGuide(live)
    Thread(target=guide.warm_up, daemon=True).start()
    chat = Chat(answers, guide, settings.max_question_length)
    kept = ratings if ratings.days else None
    return build_app(chat, lambda: live.now.index.documents, kept, settings.embedded_by)


def _forget_daily(ratings: Ratings) -> None:
    """Take what is too old out of the file while the page is served, for months maybe."""
    while True:
        sleep(_DAY)
        try:
            ratings.forget()
        except StorageFailed as error:
            print(error, file=sys.stderr)


def _keep_declined(answer: Answer, ratings: Ratings, live: LiveAssistant) -> None:
    """Keep a question that the sources do not answer: it shows what they lack."""
    declined = Rating(answer.question, answer.language, answer.kind, verdict=None)
    try:
        ratings.add(declined, Masker.of(live.now.index.documents).mask)
    except StorageFailed as error:
        print(error, file=sys.stderr)
