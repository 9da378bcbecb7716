"""The chat page as Gradio components."""

from typing import Any

import gradio as gr
from gradio.components import Component

from assistant.page.chat import Chat, Messages, Past
from assistant.page.render import audience_html, footer_html, header_html
from assistant.page.words import WORDS, Words, preferred_language, typeset, words_for
from corpus.language import Language

_QUIETLY: dict[str, Any] = {"show_progress": "hidden", "api_visibility": "private"}
_SHOW_ANSWER = """() => requestAnimationFrame(() => {
    const questions = document.querySelectorAll("#conversation .question");
    questions[questions.length - 1]?.scrollIntoView({block: "start"});
})"""
_FOCUS_QUESTION = """() => { document.querySelector("#question textarea").focus(); }"""
_TELL_LANGUAGE = """(language) => { document.documentElement.lang = language; }"""


def build_blocks(chat: Chat) -> gr.Blocks:
    """Return the page; it greets in the browser's language and answers in the question's."""
    blocks = gr.Blocks(title="Beffroi", analytics_enabled=False)
    with blocks:
        layout = _Layout(WORDS[Language.FRENCH])
        _connect(blocks, layout, chat)
    return blocks


class _Layout:
    """The components of the page, placed from top to bottom."""

    def __init__(self, words: Words) -> None:
        with gr.Row(elem_id="top"):
            self.header = _html(header_html(words), elem_id="header")
            self.language = gr.Radio(
                [(known.switch, language.value) for language, known in WORDS.items()],
                value=words.language.value,
                label="Langue · Language",
                container=False,
                elem_id="language",
            )
        self.conversation = gr.Chatbot(
            label="Conversation",
            show_label=False,
            container=False,
            height=None,
            layout="panel",
            buttons=[],
            feedback_options=None,
            elem_id="conversation",
        )
        self.past = gr.JSON([], visible=False)
        self.audiences: list[gr.HTML] = []
        self.examples: list[gr.Button] = []
        self._place_examples(words)
        with gr.Row(elem_id="ask"):
            self.question = gr.Textbox(
                label=words.question,
                placeholder=words.placeholder,
                max_lines=6,
                autofocus=True,
                elem_id="question",
            )
            self.send = gr.Button(words.send, variant="primary", elem_id="send")
        self.restart = gr.Button(words.restart, elem_id="restart")
        self.footer = _html(footer_html(words), elem_id="footer")

    def _place_examples(self, words: Words) -> None:
        with gr.Row(elem_id="examples"):
            for audience in words.audiences:
                with gr.Column(min_width=200):
                    self.audiences.append(_html(audience_html(audience)))
                    for question in audience.questions:
                        self.examples.append(gr.Button(typeset(question), elem_classes="example"))

    @property
    def spoken(self) -> list[Component]:
        """The components that `speak` gives new texts to, in its order."""
        return [
            self.header,
            *self.audiences,
            *self.examples,
            self.question,
            self.send,
            self.restart,
            self.footer,
        ]

    @staticmethod
    def speak(language: str) -> list[Component]:
        """Return the components of `spoken` with their texts in the language."""
        words = words_for(Language(language))
        return [
            _html(header_html(words)),
            *(_html(audience_html(audience)) for audience in words.audiences),
            *(
                gr.Button(typeset(question))
                for audience in words.audiences
                for question in audience.questions
            ),
            gr.Textbox(label=words.question, placeholder=words.placeholder, info=""),
            gr.Button(words.send),
            gr.Button(words.restart),
            _html(footer_html(words)),
        ]


def _html(value: str, **options: Any) -> gr.HTML:
    # Without a script of its own and without Gradio's styles for Markdown.
    return gr.HTML(value, js_on_load=None, apply_default_css=False, **options)


def _connect(blocks: gr.Blocks, layout: _Layout, chat: Chat) -> None:
    """Say what happens when the page opens, a question is asked or the language is changed."""

    def greet(request: gr.Request) -> list[Any]:
        language = preferred_language(request.headers.get("accept-language", ""))
        return [language.value, *layout.speak(language.value)]

    def reply(question: str, messages: Messages, past: Past, language: str) -> tuple[Any, ...]:
        return chat.reply(question, messages, past, words_for(Language(language)))

    def restart() -> tuple[Any, ...]:
        return gr.Textbox(value="", info=""), [], []

    shown = [layout.question, layout.conversation, layout.past]
    blocks.load(greet, None, [layout.language, *layout.spoken], **_QUIETLY).then(
        None, layout.language, None, js=_TELL_LANGUAGE
    )
    layout.language.input(layout.speak, layout.language, layout.spoken, **_QUIETLY).then(
        None, layout.language, None, js=_TELL_LANGUAGE
    )
    for trigger, asked in [
        (layout.question.submit, layout.question),
        (layout.send.click, layout.question),
        *((example.click, example) for example in layout.examples),
    ]:
        trigger(
            reply, [asked, layout.conversation, layout.past, layout.language], shown, **_QUIETLY
        ).then(None, None, None, js=_SHOW_ANSWER)
    layout.restart.click(restart, None, shown, **_QUIETLY).then(
        None, None, None, js=_FOCUS_QUESTION
    )
