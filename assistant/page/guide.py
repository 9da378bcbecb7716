"""Guide: what a reader can ask next and where to look, checked by the assistant itself."""

from collections import OrderedDict
from collections.abc import Iterable, Mapping, Sequence, Set
from functools import cached_property
from threading import Lock

from assistant.answer import Answer, Kind
from assistant.assistant import Assistant
from assistant.page.names import Names
from assistant.page.reading import passage_of
from assistant.page.words import WORDS, Words
from corpus.document import Passage
from corpus.language import Language
from index.lexical import fold

SUGGESTED = 3
TRIED = 6
"""So many questions are tried for SUGGESTED that the sources answer; each costs an answer."""
CLOSEST = 3
"""Documents to look further in; they are those of the first SEARCHED passages."""
SEARCHED = 50
REMEMBERED = 1000


class Guide:
    """Finds questions that the sources answer; safe to ask from several threads.

    It holds for one assistant, and so for one index.
    """

    def __init__(self, assistant: Assistant) -> None:
        self._assistant = assistant
        self._answers: OrderedDict[str, Answer] = OrderedDict()
        self._one_at_a_time = Lock()

    def warm_up(self) -> None:
        """Check the examples now, which loads the models too."""
        for words in WORDS.values():
            self.examples(words)

    def closest(self, question: str) -> list[Passage]:
        """Return the passages that come closest to a question, one a document."""
        best: dict[str, Passage] = {}
        for hit in self._assistant.index.search(question, SEARCHED):
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
        for document in self._assistant.index.documents[:TRIED]:
            names = reversed(self._names.found_in(document.text))
            found += self._questions(names, words, most=1)
        return {words.other_questions: found}

    def next_questions(self, question: str, cited: Iterable[str], words: Words) -> list[str]:
        """Return questions that an answer leads to, its quotes given by their passages' ids.

        They ask about names that stand beside the quotes, then what is asked of the same documents.
        """
        documents = self._assistant.index.documents
        quotes = [quote for name in cited if (quote := passage_of(name, documents)) is not None]
        asked = fold(question)
        names = dict.fromkeys(
            name
            for quote in quotes
            for name in self._names.found_in(self._surroundings(quote))
            if fold(name) not in asked and self._is_written(name, words.language)
        )
        known = [quote.reading for quote in quotes]
        found = self._questions(names, words, SUGGESTED, known)
        known_ids = {quote.document.id for quote in quotes}
        for group in self.examples(words).values():
            found += [
                other
                for other in group
                if other != question and known_ids & {q.document.id for q in self._quotes(other)}
            ]
        return found[:SUGGESTED]

    def _questions(
        self, names: Iterable[str], words: Words, most: int, known: Sequence[str] = ()
    ) -> list[str]:
        """Return questions about names that are answered with more than what is known."""
        found: list[str] = []
        for name in list(names)[:TRIED]:
            if len(found) == most:
                break
            asked = words.about_name.format(name=name)
            quotes = [quote.reading for quote in self._quotes(asked)]
            new = [quote for quote in quotes if quote not in known]
            if any(fold(name) in fold(quote) for quote in new):
                found.append(asked)
        return found

    def _is_written(self, name: str, language: Language) -> bool:
        """Whether a text of a language has a name: others may have another one for the same."""
        names = self._names_by_language.get(language)
        return names is None or name in names

    @cached_property
    def _names_by_language(self) -> Mapping[Language, Set[str]]:
        found: dict[Language, set[str]] = {}
        for document in self._assistant.index.documents:
            found.setdefault(document.language, set()).update(self._names.found_in(document.text))
        return found

    def _quotes(self, question: str) -> list[Passage]:
        """Return the quotes that answer a question, none when the sources do not."""
        with self._one_at_a_time:
            if question not in self._answers:
                self._answers[question] = self._assistant.ask(question)
            if len(self._answers) > REMEMBERED:
                self._answers.popitem(last=False)
            answer = self._answers[question]
        if answer.kind is not Kind.ANSWER:
            return []
        return [citation.passage for citation in answer.citations]

    def _surroundings(self, quote: Passage) -> str:
        """Return the text of the passages that a quote stands in."""
        return "\n".join(
            passage.reading
            for passage in self._assistant.index.passages
            if passage.document.id == quote.document.id
            and passage.start < quote.end
            and quote.start < passage.end
        )

    @cached_property
    def _names(self) -> Names:
        return Names.of(self._assistant.index.documents)
