"""Where the page's questions arrive: each answer is sent as it grows, as server-sent events."""

import json
import os
from asyncio import Semaphore
from collections.abc import AsyncIterator
from dataclasses import asdict
from typing import Annotated

from fastapi import FastAPI, HTTPException
from fastapi.responses import StreamingResponse
from pydantic import BaseModel, Field
from starlette.concurrency import run_in_threadpool

from assistant.page.chat import Asked, Chat, Shown
from assistant.page.words import Words, words_for
from corpus.language import Language

_AT_ONCE = max(2, os.cpu_count() or 1)
"""Questions answered at the same time; more would only slow one another down."""
Text = Annotated[str, Field(max_length=100_000)]
"""What a browser may send of a text; far more than anybody types."""


class SentTurn(BaseModel):
    """A turn of a conversation, as browsers send it."""

    question: Text
    answer: Text


class _Question(BaseModel):
    question: Text
    past: Annotated[list[SentTurn], Field(max_length=1000)]
    number: int
    language: Language


def add_answering(app: FastAPI, chat: Chat) -> None:
    """Let the page ask."""
    places = Semaphore(_AT_ONCE)

    @app.post("/answer")
    async def answer(sent: _Question) -> StreamingResponse:
        asked, words = Asked.read(sent.question, sent.model_dump()), words_for(sent.language)
        problem = chat.problem(asked, words)
        if problem is not None:
            raise HTTPException(422, problem)
        return StreamingResponse(
            _events(chat, asked, words, places),
            media_type="text/event-stream",
            headers={"Cache-Control": "no-store", "X-Accel-Buffering": "no"},
        )


async def _events(chat: Chat, asked: Asked, words: Words, places: Semaphore) -> AsyncIterator[str]:
    replies = chat.reply(asked, words)
    events = map(_event, replies)
    async with places:
        try:
            while (event := await run_in_threadpool(next, events, None)) is not None:
                yield event
        finally:  # the reader may have gone: then nothing more is written
            replies.close()


def _event(shown: Shown | None) -> str:
    """Return an event, or a comment while there is nothing to show: who has left is noticed by it.

    See https://html.spec.whatwg.org/multipage/server-sent-events.html#authoring-notes
    """
    if shown is None:
        return ":\n\n"
    return f"data: {json.dumps(asdict(shown), ensure_ascii=False)}\n\n"
