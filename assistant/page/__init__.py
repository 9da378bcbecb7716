"""The chat page: Gradio's components, what they say in both languages, and how they look."""

from assistant.page.blocks import build_blocks
from assistant.page.chat import Chat
from assistant.page.server import Server, build_app

__all__ = ["Chat", "Server", "build_app", "build_blocks"]
