"""Server: the page on a port of this machine, closed to all other hosts."""

import os
import re
import socket
from collections.abc import Mapping, Sequence
from pathlib import Path

import gradio as gr
import uvicorn
from fastapi import FastAPI
from starlette.datastructures import MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from assistant.feedback import Ratings
from assistant.page.api import speaks_mcp
from assistant.page.blocks import build_page
from assistant.page.chat import Chat
from assistant.page.routes import Library, add_routes
from corpus.errors import SettingInvalid

_STYLE = Path(__file__).parent / "page.css"
# Gradio's page needs inline scripts and compiles its templates; nothing needs another host.
_POLICY = (
    "default-src 'self' data: blob: 'unsafe-inline' 'unsafe-eval'; "
    "object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'self'"
)
_SITE = re.compile(r"https?://(\*\.)?[a-z0-9.-]+(:\d+)?", re.IGNORECASE)


class Server:
    """A port that nobody else has, and the page served there."""

    def __init__(self, listener: socket.socket, host: str, port: int) -> None:
        self.listener = listener
        self.url = f"http://{f'[{host}]' if ':' in host else host}:{port}"

    @classmethod
    def open(cls, host: str, port: int) -> "Server":
        """Take the port; raises SettingInvalid when it cannot be had."""
        family = socket.AF_INET6 if ":" in host else socket.AF_INET
        try:
            listener = socket.create_server((host, port), family=family)
        except OSError as error:
            if not error.errno or error.errno < 0:
                raise SettingInvalid(
                    f"There is no address {host}.", "Set ASSISTANT_HOST."
                ) from error
            raise SettingInvalid(
                f"The page cannot be served on {host}, port {port}: {os.strerror(error.errno)}.",
                "Choose another port: --port N, or make run PORT=N.",
            ) from error
        return cls(listener, host, listener.getsockname()[1])

    def __enter__(self) -> "Server":
        return self

    def __exit__(self, *_: object) -> None:
        self.listener.close()

    def serve(self, app: FastAPI) -> None:
        """Serve an application until it is interrupted."""
        self.program(app).run(sockets=[self.listener])

    def program(self, app: FastAPI) -> uvicorn.Server:
        """Return what serves an application, for those who stop it themselves."""
        # Open pages keep a connection, for which a server that stops would wait for ever.
        config = uvicorn.Config(
            app, log_level="warning", access_log=False, timeout_graceful_shutdown=1
        )
        return uvicorn.Server(config)


def build_app(
    chat: Chat, library: Library, ratings: Ratings | None = None, embedded_by: Sequence[str] = ()
) -> FastAPI:
    """Return the page as a web application that tells nobody else what is asked.

    `ratings` keeps what readers think of answers; `embedded_by` are the sites that may show the
    page in a frame. Raises SettingInvalid when one of them is no site.
    """
    app = FastAPI(openapi_url=None)
    app.add_middleware(_WithHeaders, _headers(embedded_by))
    add_routes(app, chat.guide, library, ratings)
    page = build_page(chat, ratings.days if ratings else 0)
    gr.mount_gradio_app(
        app,
        page.blocks,
        path="",
        theme=gr.themes.Base(font=["system-ui", "sans-serif"], font_mono=["monospace"]),
        css_paths=[_STYLE],
        head=page.head,
        footer_links=[],
        run_history=False,
        show_error=False,
        ssr_mode=False,
        mcp_server=speaks_mcp(),
        pwa=False,
        enable_monitoring=False,
    )
    return app


def _headers(embedded_by: Sequence[str]) -> dict[str, str]:
    """Return what every reply says about what a browser may do with it."""
    for site in embedded_by:
        if not _SITE.fullmatch(site):
            raise SettingInvalid(
                f"{site!r} is not a site that could embed the page.",
                "Write it like https://www.example.org, with commas between several.",
            )
    return {
        "Content-Security-Policy": " ".join([_POLICY, *embedded_by]),
        "Referrer-Policy": "no-referrer",
        "X-Content-Type-Options": "nosniff",
    }


class _WithHeaders:
    """Adds headers to every reply that lacks them; plain ASGI, because answers are streamed."""

    def __init__(self, app: ASGIApp, headers: Mapping[str, str]) -> None:
        self._app = app
        self._headers = headers

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        async def send_with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                given = MutableHeaders(scope=message)
                for name, value in self._headers.items():
                    given.setdefault(name, value)
            await send(message)

        await self._app(scope, receive, send_with_headers)
