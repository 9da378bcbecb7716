"""LiveAssistant: the assistant that answers now."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from assistant.answer import Answer, Turn
from assistant.assistant import Assistant
from assistant.settings import Settings
from corpus.language import Language
from index import Index


class LiveAssistant:
    """The assistant that answers now; a newer index takes over between two questions.

    Whoever is being answered is answered by the assistant that began to: it stays whole as long
    as somebody holds it.
    """

    def __init__(self, assistant: Assistant, settings: Settings) -> None:
        self._assistant = assistant
        self._settings = settings

    @classmethod
    def open(cls, settings: Settings) -> "LiveAssistant":
        """Open the index that the settings name; raises IndexFault when it cannot be used."""
        return cls(Assistant.open(settings), settings)

    @property
    def now(self) -> Assistant:
        """The assistant that answers now; hold it for as long as one answer takes."""
        return self._assistant

    def stream(
        self, question: str, history: Sequence[Turn] = (), reads: Language | None = None
    ) -> Iterator[Answer]:
        """Answer a question in growing answers, as `Assistant.stream` does."""
        return self.now.stream(question, history, reads)

    def without_model(self) -> Assistant:
        """Return the assistant of now as it is without a language model: quick and free."""
        return Assistant(self.now.index, replace(self._settings, model=""))

    def answer_from(self, index: Index) -> None:
        """Answer from this index from now on."""
        assistant = Assistant(index, self._settings)
        # What is made with the first question is made now, so that no reader waits for it.
        assistant.warm_up()
        self._assistant = assistant
