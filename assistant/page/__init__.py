"""The chat page: Gradio's components, what they say in both languages, and how they look."""

from assistant.page.chat import Chat
from assistant.page.guide import Guide
from assistant.page.server import Server, build_app
from assistant.page.site import build_site

__all__ = ["Chat", "Guide", "Server", "build_app", "build_site"]
