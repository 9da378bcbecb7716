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
from assistant.page.render import examples_html, footer_html, header_html
from assistant.page.words import WORDS, Words, typeset, words_for
from corpus.language import Language

_SCRIPT = Path(__file__).parent / "page.js"
_AT_ONCE = max(2, os.cpu_count() or 1)
"""Questions answered at the same time; more would only slow one another down."""
_PRIVATELY: dict[str, Any] = {"show_progress": "hidden", "api_visibility": "private"}


@dataclass(frozen=True)
class Page:
    """The Gradio page, and the script that its head needs."""

    blocks: gr.Blocks
    head: str


def build_page(chat: Chat, days: int = 0) -> Page:
    """Return the page; it speaks the browser's language and answers in the question's.

    `days` is how long ratings are kept; 0 asks for none.
    """
    blocks = gr.Blocks(title="Beffroi", analytics_enabled=False)
    with blocks:
        layout = _Layout(WORDS[Language.FRENCH], chat, days)
        _connect(blocks, layout, chat)
        add_api(chat)
    labels = {language.value: _labels(words) for language, words in WORDS.items()}
    known = f"const WORDS = {_as_script(labels)}, RATINGS = {_as_script(days > 0)};"
    return Page(blocks, f"<script>{known}\n{_SCRIPT.read_text(encoding='utf-8')}</script>")


class _Layout:
    """The components of the page, placed from top to bottom."""

    def __init__(self, words: Words, chat: Chat, days: int) -> None:
        self._chat, self._days = chat, days
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
            html_template='<div id="turns"></div><p id="said" class="unseen" role="status"></p>',
            js_on_load="page.start(trigger); watch('value', () => page.shown(props.value));",
            apply_default_css=False,
            elem_id="conversation",
        )
        self.context = gr.JSON({}, visible=False)
        self.examples = _html("", elem_id="examples")
        with gr.Row(elem_id="ask"):
            self.question = gr.Textbox(
                label=words.question, placeholder=words.placeholder, max_lines=6, elem_id="question"
            )
            self.send = gr.Button(words.send, variant="primary", elem_id="send")
            self.stop = gr.Button(words.stop, elem_id="stop")
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
            gr.update(label=words.question, placeholder=words.placeholder, info=None),
            gr.update(value=words.send),
            gr.update(value=words.stop),
            gr.update(value=words.restart),
            gr.update(value=footer_html(words, self._days)),
        ]


def _connect(blocks: gr.Blocks, layout: _Layout, chat: Chat) -> None:
    """Say what happens when the page opens, a question is asked or the language is changed."""

    def examples() -> str:
        return "".join(
            f'<div lang="{language.value}">{examples_html(chat.guide.examples(words))}</div>'
            for language, words in WORDS.items()
        )

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
            yield gr.skip(), gr.skip() if shown is None else asdict(shown)

    # What the page says is in the page: to speak another language it need not ask.
    spoken = _as_script({language.value: layout.texts(words) for language, words in WORDS.items()})
    blocks.load(None, None, layout.spoken, js=f"() => ({spoken})[page.speak(page.preferred())]")
    layout.language.input(
        None, layout.language, layout.spoken, js=f"(language) => ({spoken})[page.choose(language)]"
    )
    blocks.load(examples, None, layout.examples, **_PRIVATELY)
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


def _labels(words: Words) -> dict[str, Any]:
    labels = asdict(words.labels)
    reasons = {name: typeset(said) for name, said in labels.pop("reasons").items()}
    return {**{name: typeset(said) for name, said in labels.items()}, "reasons": reasons}


def _as_script(value: object) -> str:
    """Return a value as it can stand in a script."""
    return json.dumps(value, ensure_ascii=False).replace("</", "<\\/")
