"""What the page's server offers beside the chat: whole documents, next questions, ratings."""

import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Annotated

from anyio import CapacityLimiter
from anyio.to_thread import run_sync
from fastapi import FastAPI, Header, HTTPException
from fastapi.responses import FileResponse, HTMLResponse
from pydantic import BaseModel, Field

from assistant.answer import Kind, Turn
from assistant.feedback import Masker, Rating, Ratings, Reason, Verdict
from assistant.page.answering import SentTurn, Text
from assistant.page.chat import Guidance
from assistant.page.reading import document_html, missing_html, passage_of, read_span
from assistant.page.render import examples_html, tag
from assistant.page.words import WORDS, Words, preferred_language, words_for
from corpus.document import Document
from corpus.errors import StorageFailed
from corpus.language import Language

Library = Callable[[], Sequence[Document]]
"""Gives the documents that can be cited now."""

_ICON = Path(__file__).parent / "icon.svg"
_READING_POLICY = {
    # A source text is foreign: whatever it holds, nothing in it runs or is loaded.
    "Content-Security-Policy": "default-src 'none'; style-src 'unsafe-inline'; img-src 'self'; "
    "base-uri 'none'; form-action 'none'; frame-ancestors 'self'"
}


class _Next(BaseModel):
    question: Text
    cited: Annotated[list[Text], Field(max_length=100)]
    language: Language


class _Rated(BaseModel):
    question: Text
    answer: Text
    language: Language
    kind: Kind
    cited: Annotated[list[Text], Field(max_length=100)]
    verdict: Verdict
    reason: Reason | None = None
    history: Annotated[list[SentTurn], Field(max_length=1)]

    def as_rating(self, documents: Sequence[Document]) -> Rating:
        """Return the rating; what is said to be cited is kept where a document holds it."""
        turns = tuple(Turn(turn.question, turn.answer) for turn in self.history)
        values = self.model_dump(exclude={"history", "cited"})
        cited = tuple(name for name in self.cited if passage_of(name, documents) is not None)
        return Rating(**values, cited=cited, history=turns)


def add_routes(
    app: FastAPI, guide: Guidance, library: Library, ratings: Ratings | None = None
) -> None:
    """Add the routes to a web application; without `ratings` none can be given."""

    @app.get("/document/{name:path}", response_class=HTMLResponse)
    def read(
        name: str,
        quote: str = "",
        language: str = "",
        accept_language: Annotated[str, Header()] = "",
    ) -> HTMLResponse:
        words = _words(language, accept_language)
        document = next((entry for entry in library() if entry.id == name), None)
        if document is None:
            return HTMLResponse(missing_html(words), 404, headers=_READING_POLICY)
        page = document_html(document, read_span(quote, document), words)
        return HTMLResponse(page, headers=_READING_POLICY)

    @app.get("/favicon.ico")
    def icon() -> FileResponse:
        return FileResponse(_ICON, media_type="image/svg+xml")

    _add_guidance(app, guide)
    if ratings is not None:
        _add_rating(app, library, ratings)


def _add_guidance(app: FastAPI, guide: Guidance) -> None:
    # Suggestions wait for one another, so that they never crowd out questions.
    one_at_a_time = CapacityLimiter(1)

    @app.get("/examples", response_class=HTMLResponse)
    async def examples() -> str:
        def shown() -> str:
            return "".join(
                f"<div {tag(language)}>{examples_html(guide.examples(words))}</div>"
                for language, words in WORDS.items()
            )

        return await run_sync(shown, limiter=one_at_a_time)

    @app.post("/next")
    async def suggest(asked: _Next) -> dict[str, Sequence[str]]:
        def found() -> Sequence[str]:
            return guide.next_questions(asked.question, asked.cited, words_for(asked.language))

        return {"questions": await run_sync(found, limiter=one_at_a_time)}


def _add_rating(app: FastAPI, library: Library, ratings: Ratings) -> None:
    @app.post("/rating")
    def rate(rated: _Rated) -> dict[str, bool]:
        documents = library()
        try:
            ratings.add(rated.as_rating(documents), Masker.of(documents).mask)
        except StorageFailed as error:
            print(error, file=sys.stderr)
            raise HTTPException(507) from error
        return {"kept": True}


def _words(language: str, accept_language: str) -> Words:
    known = [spoken for spoken in Language if spoken.value == language]
    return words_for(known[0] if known else preferred_language(accept_language))
