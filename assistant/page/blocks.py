"""The chat page as Gradio components."""

import json
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import gradio as gr
from gradio.components import Component

from assistant.page.api import add_api
from assistant.page.chat import Chat
from assistant.page.render import footer_html, header_html
from assistant.page.words import WORDS, Words, typeset
from corpus.language import Language

_HERE = Path(__file__).parent
_SCRIPTS = ("tools", "languages", "conversation", "asking", "actions", "start")
"""The files that the page's script is made of, in their order."""


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
        _connect(blocks, layout)
        # Nothing is ever in it, and it looks for something a thousand times a second.
        blocks._queue.sleep_when_free = blocks._queue.progress_update_sleep_when_free = 1
        add_api(chat)
    known = {
        "WORDS": {words.language.value: _labels(words, chat) for words in WORDS.values()},
        "RATINGS": days > 0,
        "LIMIT": chat.max_question_length,
        "SAVED_STYLE": _read("paper.css") + _read("saved.css"),
    }
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
        gr.HTML(
            None,
            html_template='<div id="turns"></div><p id="said" class="unseen" role="status"></p>'
            '<p id="complaint" class="remark" role="alert"></p>',
            js_on_load="page.start();",
            apply_default_css=False,
            elem_id="conversation",
        )
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
            gr.update(label=words.question),
            gr.update(value=words.send),
            gr.update(value=words.stop),
            gr.update(value=words.restart),
            gr.update(value=footer_html(words, self._days)),
        ]


def _connect(blocks: gr.Blocks, layout: _Layout) -> None:
    """Say what happens when the page opens, a question is asked or the language is changed.

    All of it happens in the browser. Gradio's queue is not used: under load its client can miss the
    answer to a question, and once it has missed its server it takes no question any more.
    """
    # What the page says is in the page: to speak another language it need not ask.
    spoken = _as_script({language.value: layout.texts(words) for language, words in WORDS.items()})
    blocks.load(None, None, layout.spoken, js=f"() => ({spoken})[page.speak(page.preferred())]")
    layout.language.input(
        None, layout.language, layout.spoken, js=f"(language) => ({spoken})[page.choose(language)]"
    )
    gr.on(
        [layout.question.submit, layout.send.click],
        None,
        layout.question,
        layout.question,
        js="(question) => page.take(question)",
    )
    layout.stop.click(None, None, None, js="() => page.interrupt('stopped')")
    layout.restart.click(None, None, None, js="() => page.restart()")


def _html(value: str, **options: Any) -> gr.HTML:
    # Without a script of its own and without Gradio's styles for Markdown.
    return gr.HTML(value, js_on_load=None, apply_default_css=False, **options)


def _read(name: str) -> str:
    return (_HERE / name).read_text(encoding="utf-8")


def _labels(words: Words, chat: Chat) -> dict[str, Any]:
    labels = asdict(words.labels)
    labels |= {"no_words": chat.no_words(words), "too_long": chat.too_long(words), "nothing": ""}
    reasons = {name: typeset(said) for name, said in labels.pop("reasons").items()}
    return {**{name: typeset(said) for name, said in labels.items()}, "reasons": reasons}


def _as_script(value: object) -> str:
    """Return a value as it can stand in a script."""
    return json.dumps(value, ensure_ascii=False).replace("</", "<\\/")
