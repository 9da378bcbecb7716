"""The chat page as Gradio components."""

import json
import os
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import gradio as gr
from gradio.components import Component

from assistant.page.api import add_api
from assistant.page.chat import Asked, Chat
from assistant.page.render import footer_html, header_html
from assistant.page.words import WORDS, Words, typeset, words_for
from corpus.language import Language

_HERE = Path(__file__).parent
_SCRIPTS = ("tools", "languages", "connection", "conversation", "actions", "start")
"""The files that the page's script is made of, in their order."""
_AT_ONCE = max(2, os.cpu_count() or 1)
"""Questions answered at the same time; more would only slow one another down."""
_PRIVATELY: dict[str, Any] = {"show_progress": "hidden", "api_visibility": "private"}


@dataclass(frozen=True)
class Page:
    """The Gradio page, and the script that it needs."""

    blocks: gr.Blocks
    script: str


def build_page(chat: Chat, days: int = 0) -> Page:
    """Return the page; it speaks the browser's language and answers in the question's.

    `days` is how long ratings are kept; 0 asks for none.
    """
    blocks = gr.Blocks(title="Beffroi", analytics_enabled=False)
    with blocks:
        layout = _Layout(WORDS[Language.FRENCH], days)
        _connect(blocks, layout, chat)
        add_api(chat)
    labels = {language.value: _labels(words) for language, words in WORDS.items()}
    known = {"WORDS": labels, "RATINGS": days > 0, "SAVED_STYLE": _read("saved.css")}
    constants = (f"const {name} = {_as_script(value)};" for name, value in known.items())
    return Page(blocks, "\n".join([*constants, *(_read(f"script/{name}.js") for name in _SCRIPTS)]))


class _Layout:
    """The components of the page, placed from top to bottom."""

    def __init__(self, words: Words, days: int) -> None:
        self._days = days
        with gr.Row(elem_id="top"):
            self.header = _html(header_html(words), elem_id="header")
            self.language = gr.Radio(
                [(known.switch, language.value) for language, known in WORDS.items()],
                value=words.language.value,
                label="Langue · Language",
                container=False,
                elem_id="language",
            )
        self.conversation = gr.HTML(
            None,
            html_template='<div id="turns"></div><p id="said" class="unseen" role="status"></p>'
            '<p id="lost" class="remark" role="alert"></p>',
            js_on_load="page.start(trigger); watch('value', () => page.shown(props.value));",
            apply_default_css=False,
            elem_id="conversation",
        )
        self.context = gr.JSON({}, visible=False)
        with gr.Row(elem_id="ask"):
            self.question = gr.Textbox(label=words.question, max_lines=6, elem_id="question")
            self.send = gr.Button(words.send, variant="primary", elem_id="send")
            self.stop = gr.Button(words.stop, elem_id="stop")
        _html('<div id="offered"></div>', elem_id="examples")
        self.restart = gr.Button(words.restart, elem_id="restart")
        self.footer = _html(footer_html(words, days), elem_id="footer")

    @property
    def spoken(self) -> list[Component]:
        """The components that `texts` has new texts for, in its order."""
        return [
            self.language,
            self.header,
            self.question,
            self.send,
            self.stop,
            self.restart,
            self.footer,
        ]

    def texts(self, words: Words) -> list[dict[str, Any]]:
        """Return what changes in the components of `spoken` when the page speaks a language."""
        return [
            gr.update(value=words.language.value),
            gr.update(value=header_html(words)),
            gr.update(label=words.question, info=None),
            gr.update(value=words.send),
            gr.update(value=words.stop),
            gr.update(value=words.restart),
            gr.update(value=footer_html(words, self._days)),
        ]


def _connect(blocks: gr.Blocks, layout: _Layout, chat: Chat) -> None:
    """Say what happens when the page opens, a question is asked or the language is changed."""

    def reply(
        question: str, context: dict[str, Any] | None, language: str
    ) -> Iterator[tuple[Any, Any]]:
        if context is None:  # the browser was still busy with another question
            yield gr.skip(), gr.skip()
            return
        words, asked = words_for(Language(language)), Asked.read(question, context)
        problem = chat.problem(asked, words)
        if problem is not None:
            yield gr.update(info=problem), {"number": asked.number, "refused": problem}
            return
        yield gr.update(value="", info=None), gr.skip()
        for shown in chat.reply(asked, words):
            yield gr.skip(), asdict(shown)

    # What the page says is in the page: to speak another language it need not ask.
    spoken = _as_script({language.value: layout.texts(words) for language, words in WORDS.items()})
    blocks.load(None, None, layout.spoken, js=f"() => ({spoken})[page.speak(page.preferred())]")
    layout.language.input(
        None, layout.language, layout.spoken, js=f"(language) => ({spoken})[page.choose(language)]"
    )
    asking = gr.on(
        [layout.question.submit, layout.send.click, layout.conversation.submit],
        reply,
        [layout.question, layout.context, layout.language],
        [layout.question, layout.conversation],
        js="(question, _, language) => [...page.sent(question), language]",
        trigger_mode="multiple",
        concurrency_limit=_AT_ONCE,
        **_PRIVATELY,
    )
    asking.failure(None, None, None, js="() => page.interrupt('failed')")
    layout.stop.click(None, None, None, js="() => page.interrupt('stopped')", cancels=[asking])
    layout.restart.click(None, None, None, js="() => page.restart()")


def _html(value: str, **options: Any) -> gr.HTML:
    # Without a script of its own and without Gradio's styles for Markdown.
    return gr.HTML(value, js_on_load=None, apply_default_css=False, **options)


def _read(name: str) -> str:
    return (_HERE / name).read_text(encoding="utf-8")


def _labels(words: Words) -> dict[str, Any]:
    labels = asdict(words.labels)
    reasons = {name: typeset(said) for name, said in labels.pop("reasons").items()}
    return {**{name: typeset(said) for name, said in labels.items()}, "reasons": reasons}


def _as_script(value: object) -> str:
    """Return a value as it can stand in a script."""
    return json.dumps(value, ensure_ascii=False).replace("</", "<\\/")
