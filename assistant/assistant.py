"""Assistant: opened once, asked often."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date

from assistant.answer import Answer, Citation, Kind, Sentence, Turn
from assistant.dialogue import make_standalone, small_talk, without_greeting
from assistant.engines import ENGINES, Draft
from assistant.notices import notices
from assistant.settings import Settings
from assistant.wording import Wording
from corpus.document import Passage
from corpus.language import Language, detect
from index import Index
from index.lexical import words

SHOWN_WHEN_DECLINED = 1


class Assistant:
    """Answers questions from an index, with citations; safe to ask from several threads."""

    def __init__(
        self, index: Index, settings: Settings, today: Callable[[], date] = date.today
    ) -> None:
        self.index = index
        self._settings = settings
        self._today = today
        self._engine = ENGINES["extractive"](index)

    @classmethod
    def open(
        cls, settings: Settings, today: Callable[[], date] = date.today
    ) -> "Assistant":
        """Open the index that the settings name; raises IndexFault when it cannot be used."""
        return cls(Index.open(settings.index, encoders=settings.encoders), settings, today)

    def ask(self, question: str, history: Sequence[Turn] = ()) -> Answer:
        """Answer a question in the light of the turns before it, whatever it holds."""
        text = _cleaned(question)
        language = self._language(text, history)
        reply = self._without_looking_up(text, language)
        if reply is not None:
            return _said(question, language, reply)
        standalone = make_standalone(without_greeting(text), history)
        draft = self._engine.draft(standalone.text, self._settings.max_sentences)
        if language is Language.OTHER:
            return self._to_foreigner(question, draft)
        if draft.confidence < self._settings.confidence or not draft.selection.quotes:
            return self._declined(question, language, draft)
        return self._shown(question, language, draft)

    def _language(self, text: str, history: Sequence[Turn]) -> Language:
        before = detect(history[-1].question) if history else Language.ENGLISH
        return detect(text, default=before)

    def _without_looking_up(self, text: str, language: Language) -> str | None:
        reply = small_talk(text)
        if reply is not None:
            return reply.say(language)
        if not any(any(sign.isalpha() for sign in word) for word in words(text)):
            return Wording.NO_WORDS.say_in_both()
        limit = self._settings.max_question_length
        return Wording.TOO_LONG.say(language, limit=limit) if len(text) > limit else None

    def _shown(self, question: str, language: Language, draft: Draft) -> Answer:
        selection = draft.selection
        sentences, citations = _cited(selection.quotes)
        return Answer(
            question,
            language,
            Kind.ANSWER,
            "",
            sentences,
            citations,
            tuple(dict.fromkeys(notices(selection.quotes, language, self._today()))),
            is_list=selection.is_list,
        )

    def _declined(self, question: str, language: Language, draft: Draft) -> Answer:
        quotes = draft.selection.quotes[:SHOWN_WHEN_DECLINED]
        sentences, citations = _cited(quotes)
        lead = Wording.REFUSAL.say(language)
        if quotes:
            lead = f"{lead} {Wording.CLOSEST.say(language)}"
        said = tuple(dict.fromkeys(notices(quotes, language, self._today())))
        return Answer(question, language, Kind.DECLINED, lead, sentences, citations, said)

    def _to_foreigner(self, question: str, draft: Draft) -> Answer:
        found = draft.confidence >= self._settings.confidence and draft.selection.quotes
        wording = Wording.OTHER_LANGUAGE if found else Wording.OTHER_LANGUAGE_NOTHING
        shown = self._shown(question, Language.ENGLISH, draft)
        return replace(shown, kind=Kind.OTHER_LANGUAGE, lead=wording.say_in_both(), notices=())


def _cleaned(question: str) -> str:
    """Return a question without control characters and stray white space."""
    visible = "".join(sign if sign.isprintable() else " " for sign in question)
    return " ".join(visible.split())


def _said(question: str, language: Language, text: str) -> Answer:
    spoken = Language.ENGLISH if language is Language.OTHER else language
    return Answer(question, spoken, Kind.SMALLTALK, text, (), ())


def _cited(quotes: Sequence[Passage]) -> tuple[tuple[Sentence, ...], tuple[Citation, ...]]:
    citations = tuple(Citation(number, quote) for number, quote in enumerate(quotes, start=1))
    sentences = tuple(Sentence(c.passage.reading, (c.number,)) for c in citations)
    return sentences, citations
