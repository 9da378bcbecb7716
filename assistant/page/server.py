"""Server: the page on a port of this machine, closed to all other hosts."""

import os
import socket
from collections.abc import Sequence
from pathlib import Path

import gradio as gr
import uvicorn
from fastapi import FastAPI
from fastapi.middleware.gzip import GZipMiddleware

from assistant.feedback import Ratings
from assistant.page.answering import add_answering
from assistant.page.api import speaks_mcp
from assistant.page.blocks import build_page
from assistant.page.chat import Chat
from assistant.page.head import WithOwnHead
from assistant.page.headers import WithHeaders, policy_for
from assistant.page.routes import Library, add_routes
from corpus.errors import SettingInvalid

_STYLE = Path(__file__).parent / "page.css"


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
    app.add_middleware(WithHeaders, policy_for(embedded_by))
    add_answering(app, chat)
    add_routes(app, chat.guide, library, ratings)
    page = build_page(chat, ratings.days if ratings else 0)
    app.add_middleware(WithOwnHead, page.script)
    gr.mount_gradio_app(
        app,
        page.blocks,
        path="",
        theme=gr.themes.Base(font=["system-ui", "sans-serif"], font_mono=["monospace"]),
        css_paths=[_STYLE],
        footer_links=[],
        run_history=False,
        show_error=False,
        ssr_mode=False,
        mcp_server=speaks_mcp(),
        pwa=False,
        enable_monitoring=False,
    )
    app.add_middleware(GZipMiddleware, compresslevel=5)  # whole documents are long
    return app
