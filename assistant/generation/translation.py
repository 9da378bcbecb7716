"""Quotes in the reader's language, as far as a model can be trusted with them."""

from contextlib import closing

from assistant.generation.model import Model, ModelFailed
from assistant.generation.prompts import translation_messages
from assistant.generation.streaming import Deadline, stream_text
from assistant.verify import supports
from corpus.language import Language, detect

_LONGEST = 600
"""Characters of a quote that is translated; a whole list is not."""


class Translator:
    """Translates quotes by a language model; remembers what it has translated."""

    def __init__(self, model: Model) -> None:
        self._model = model
        self._known: dict[tuple[str, Language], str | None] = {}

    def translate(self, quote: str, into: Language, deadline: Deadline) -> str | None:
        """Return the translation, None when there is none that keeps every fact of the quote.

        A model that fails is asked again the next time.
        """
        if len(quote) > _LONGEST:
            return None
        key = (quote, into)
        if key not in self._known:
            try:
                with closing(
                    stream_text(self._model, translation_messages(quote, into), deadline)
                ) as pieces:
                    text = " ".join("".join(pieces).split())
            except ModelFailed:
                return None
            text = text.removeprefix("<text>").removesuffix("</text>").strip()
            self._known[key] = text if _is_faithful(text, quote, into) else None
        return self._known[key]


def _is_faithful(text: str, quote: str, into: Language) -> bool:
    """Whether either text states every value and name of the other, in the right language."""
    return (
        bool(text)
        and detect(text, into) is into
        and supports(text, [quote]).supported
        and supports(quote, [text]).supported
    )
