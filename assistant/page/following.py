"""LiveGuide: guidance that follows the assistant as newer indexes take over."""

from collections.abc import Iterable

from assistant.live import LiveAssistant
from assistant.page.guide import Guide
from assistant.page.words import Words
from corpus.document import Passage


class LiveGuide:
    """The guide of the assistant that answers now."""

    def __init__(self, live: LiveAssistant) -> None:
        self._live = live
        self._assistant = live.now
        self._guide = Guide(live.without_model())

    def warm_up(self) -> None:
        """Check the examples now, which loads the models too."""
        self._now.warm_up()

    def closest(self, question: str) -> list[Passage]:
        """Return the passages that come closest to a question, one a document."""
        return self._now.closest(question)

    def examples(self, words: Words) -> dict[str, list[str]]:
        """Return the example questions that the sources do answer, by kind of reader."""
        return self._now.examples(words)

    def next_questions(self, question: str, cited: Iterable[str], words: Words) -> list[str]:
        """Return questions about names that stand around quotes, given by their passages' ids."""
        return self._now.next_questions(question, cited, words)

    @property
    def _now(self) -> Guide:
        assistant = self._live.now
        if assistant is not self._assistant:
            # In this order: another thread must never take the old guide for the new one.
            self._guide = Guide(self._live.without_model())
            self._assistant = assistant
        return self._guide
