"""What every reply says about what a browser may do with it."""

import re
from collections.abc import Sequence

from starlette.datastructures import MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from corpus.errors import SettingInvalid

# Gradio's page needs inline scripts and compiles its templates; nothing needs another host.
_POLICY = (
    "default-src 'self' data: blob: 'unsafe-inline' 'unsafe-eval'; "
    "object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'self'"
)
_SITE = re.compile(r"https?://(\*\.)?[a-z0-9.-]+(:\d+)?", re.IGNORECASE)
_OK = 200
_LASTING = "/assets/"
"""Where Gradio's files are whose names change with what they hold."""


def policy_for(embedded_by: Sequence[str]) -> str:
    """Return the policy of a page that the sites named may show in a frame.

    Raises SettingInvalid when one of them is no site.
    """
    for site in embedded_by:
        if not _SITE.fullmatch(site):
            raise SettingInvalid(
                f"{site!r} is not a site that could embed the page.",
                "Write it like https://www.example.org, with commas between several.",
            )
    return " ".join([_POLICY, *embedded_by])


class WithHeaders:
    """Adds headers to every reply that lacks them; plain ASGI, because answers are streamed."""

    def __init__(self, app: ASGIApp, policy: str) -> None:
        self._app = app
        self._headers = {
            "Content-Security-Policy": policy,
            "Referrer-Policy": "no-referrer",
            "X-Content-Type-Options": "nosniff",
        }

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Reply as the application does, with more headers."""

        async def send_with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                given = MutableHeaders(scope=message)
                for name, value in self._headers.items():
                    given.setdefault(name, value)
                if message["status"] == _OK and _LASTING in scope["path"]:
                    given.setdefault("Cache-Control", "public, max-age=31536000, immutable")
            await send(message)

        await self._app(scope, receive, send_with_headers)
