"""Server: the page on a port of this machine, closed to all other hosts."""

import os
import socket
from pathlib import Path

import gradio as gr
import uvicorn
from fastapi import FastAPI
from starlette.datastructures import MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from corpus.errors import SettingInvalid

_HERE = Path(__file__).parent
# Gradio's page needs inline scripts and compiles its templates; nothing needs another host.
_POLICY = (
    "default-src 'self' data: blob: 'unsafe-inline' 'unsafe-eval'; "
    "object-src 'none'; base-uri 'self'; form-action 'self'"
)
_HEADERS = {
    "Content-Security-Policy": _POLICY,
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
}


class Server:
    """A port that nobody else has, and the page served there."""

    def __init__(self, listener: socket.socket, host: str, port: int) -> None:
        self._listener = listener
        self.url = f"http://{f'[{host}]' if ':' in host else host}:{port}"

    @classmethod
    def open(cls, host: str, port: int) -> "Server":
        """Take the port; raises SettingInvalid when it cannot be had."""
        family = socket.AF_INET6 if ":" in host else socket.AF_INET
        try:
            listener = socket.create_server((host, port), family=family)
        except OSError as error:
            raise SettingInvalid(
                f"The page cannot be served on {host}, port {port}: {os.strerror(error.errno)}."
                if error.errno and error.errno > 0
                else f"There is no address {host}.",
                "Choose another port: --port N, or make run PORT=N.",
            ) from error
        return cls(listener, host, port)

    def __enter__(self) -> "Server":
        return self

    def __exit__(self, *_: object) -> None:
        self._listener.close()

    def serve(self, blocks: gr.Blocks) -> None:
        """Serve the page until it is interrupted."""
        config = uvicorn.Config(build_app(blocks), log_level="warning", access_log=False)
        uvicorn.Server(config).run(sockets=[self._listener])


def build_app(blocks: gr.Blocks) -> FastAPI:
    """Return the page as a web application that tells nobody else what is asked."""
    app = FastAPI(openapi_url=None)

    app.add_middleware(_WithHeaders)
    gr.mount_gradio_app(
        app,
        blocks,
        path="",
        theme=gr.themes.Base(font=["system-ui", "sans-serif"], font_mono=["monospace"]),
        css_paths=[_HERE / "page.css"],
        head_paths=[_HERE / "head.html"],
        footer_links=[],
        run_history=False,
        show_error=False,
        ssr_mode=False,
        mcp_server=False,
        pwa=False,
        enable_monitoring=False,
    )
    return app


class _WithHeaders:
    """Adds _HEADERS to every reply; plain ASGI, because answers are streamed."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        async def send_with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                MutableHeaders(scope=message).update(_HEADERS)
            await send(message)

        await self._app(scope, receive, send_with_headers)
