"""What the page says of itself to those who only read its head: browsers, search, messengers."""

import re
from html import escape
from pathlib import Path

from starlette.datastructures import Headers, MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from assistant.page.render import tag
from assistant.page.words import Words, preferred_language, typeset, words_for

_STYLE = (Path(__file__).parent / "loading.css").read_text(encoding="utf-8")
# Gradio describes itself there, with a picture from another host, and offers itself as an app.
_GRADIOS = re.compile(
    r"<meta\s+(?:property=\"og:|name=\"twitter:)[^>]*>\s*|<link rel=\"manifest\"[^>]*>\s*"
)


def with_own_head(page: str, script: str, words: Words) -> str:
    """Return Gradio's page as one of our own: what it says of itself, its script, its first words.

    The script comes before Gradio's, which calls it; the words are those of the language.
    """
    said = {
        "description": words.promise,
        "og:title": words.labels.title,
        "og:description": words.promise,
    }
    own = "".join(
        f'<meta {"property" if ":" in name else "name"}="{name}" content="{escape(text)}">'
        for name, text in said.items()
    )
    own += f'<style>{_STYLE}</style><script type="module">{script}</script>'
    page = _GRADIOS.sub("", page).replace('lang="en"', f"{tag(words.language)}", 1)
    page = page.replace("<head>", f"<head>{own}", 1)
    return page.replace("<gradio-app", f"{_first_words(words)}<gradio-app", 1)


def _first_words(words: Words) -> str:
    """Return what is read until Gradio has started, or instead of it."""
    return (
        f'<p id="loading">{escape(words.loading)}</p>'
        f"<noscript><style>#loading {{ display: none }}</style>"
        f"<p>{escape(typeset(words.no_script))}</p></noscript>"
    )


class WithOwnHead:
    """Gives the page its own head; plain ASGI, because every other reply may be streamed."""

    def __init__(self, app: ASGIApp, script: str) -> None:
        self._app, self._script = app, script

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Reply as the application does, but for the page itself."""
        if scope["type"] != "http" or scope["path"].removeprefix(scope["root_path"]) != "/":
            await self._app(scope, receive, send)
            return
        language = preferred_language(Headers(scope=scope).get("accept-language", ""))
        start: Message = {}
        page = bytearray()

        async def hold(message: Message) -> None:
            if message["type"] == "http.response.start":
                start.update(message)
            if message["type"] != "http.response.body":
                return
            page.extend(message.get("body", b""))
            if not message.get("more_body"):
                words = words_for(language)
                written = with_own_head(page.decode("utf-8"), self._script, words).encode("utf-8")
                MutableHeaders(scope=start)["Content-Length"] = str(len(written))
                await send(start)
                await send({"type": "http.response.body", "body": written})

        await self._app(scope, receive, hold)
