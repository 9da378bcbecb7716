"""Guide: what a reader can ask next and where to look, checked by the assistant itself."""

import re
from collections import OrderedDict
from collections.abc import Iterable, Sequence
from functools import cached_property
from threading import Lock

from assistant.answer import Answer, Kind
from assistant.assistant import Assistant
from assistant.live import LiveAssistant
from assistant.page.names import Names
from assistant.page.words import WORDS, Words
from corpus.document import Passage
from index.lexical import fold

SUGGESTED = 3
TRIED = 6
"""So many questions are tried for SUGGESTED that the sources answer; each costs an answer."""
CLOSEST = 3
"""Documents to look further in; they are those of the first SEARCHED passages."""
SEARCHED = 50
SURROUNDINGS = 400
"""Characters on each side of a quote whose names a reader may want to know more about."""
REMEMBERED = 1000


class LiveGuide:
    """The guide of the assistant that answers now."""

    def __init__(self, live: LiveAssistant) -> None:
        self._live = live
        self._guide = Guide(live.now)

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
    def _now(self) -> "Guide":
        assistant = self._live.now
        if self._guide.assistant is not assistant:
            self._guide = Guide(assistant)
        return self._guide


class Guide:
    """Finds questions that the sources answer; safe to ask from several threads.

    It holds for one assistant, and so for one index.
    """

    def __init__(self, assistant: Assistant) -> None:
        self.assistant = assistant
        self._answers: OrderedDict[str, Answer] = OrderedDict()
        # Suggestions wait for one another, so that they never crowd out questions.
        self._one_at_a_time = Lock()

    def warm_up(self) -> None:
        """Check the examples now, which loads the models too."""
        for words in WORDS.values():
            self.examples(words)

    def closest(self, question: str) -> list[Passage]:
        """Return the passages that come closest to a question, one a document."""
        best: dict[str, Passage] = {}
        for hit in self.assistant.index.search(question, SEARCHED):
            best.setdefault(hit.passage.document.id, hit.passage)
        return list(best.values())[:CLOSEST]

    def examples(self, words: Words) -> dict[str, list[str]]:
        """Return the example questions that the sources do answer, by kind of reader.

        Where the sources are about something else altogether, their own names are asked about.
        """
        answered = {
            audience.name: [asked for asked in audience.questions if self._quotes(asked)]
            for audience in words.audiences
        }
        if any(answered.values()):
            return answered
        found: list[str] = []
        for document in self.assistant.index.documents[:TRIED]:
            names = reversed(self._names.found_in(document.text))
            found += self._questions(names, words, most=1)
        return {words.other_questions: found}

    def next_questions(self, question: str, cited: Iterable[str], words: Words) -> list[str]:
        """Return questions about names that stand around quotes, given by their passages' ids."""
        quotes = [quote for name in cited if (quote := self._quote(name)) is not None]
        asked = fold(question)
        names = dict.fromkeys(
            name
            for quote in quotes
            for name in self._names.found_in(_surroundings(quote))
            if fold(name) not in asked
        )
        return self._questions(names, words, SUGGESTED, [quote.reading for quote in quotes])

    def _questions(
        self, names: Iterable[str], words: Words, most: int, known: Sequence[str] = ()
    ) -> list[str]:
        """Return questions about names that are answered with more than what is known."""
        found: list[str] = []
        for name in list(names)[:TRIED]:
            asked = words.about_name.format(name=name)
            new = [quote for quote in self._quotes(asked) if quote not in known]
            if len(found) < most and any(fold(name) in fold(quote) for quote in new):
                found.append(asked)
        return found

    def _quotes(self, question: str) -> list[str]:
        """Return the quotes that answer a question, none when the sources do not."""
        with self._one_at_a_time:
            if question not in self._answers:
                self._answers[question] = self.assistant.ask(question)
            if len(self._answers) > REMEMBERED:
                self._answers.popitem(last=False)
            answer = self._answers[question]
        if answer.kind is not Kind.ANSWER:
            return []
        return [citation.passage.reading for citation in answer.citations]

    def _quote(self, name: str) -> Passage | None:
        match = re.fullmatch(r"(.+):(\d{1,9})-(\d{1,9})", name)
        documents = self.assistant.index.documents
        document = next((d for d in documents if match and d.id == match[1]), None)
        if match is None or document is None:
            return None
        start, end = int(match[2]), int(match[3])
        return document.passage(start, end) if start < end <= len(document.text) else None

    @cached_property
    def _names(self) -> Names:
        return Names.of(self.assistant.index.documents)


def _surroundings(quote: Passage) -> str:
    text = quote.document.text
    return text[max(0, quote.start - SURROUNDINGS) : quote.end + SURROUNDINGS]
