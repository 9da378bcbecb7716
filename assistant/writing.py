"""From what was found to what a language model makes of it: sentences, citations, translations."""

from collections.abc import Generator, Sequence
from dataclasses import dataclass, replace

from assistant.answer import Citation, Sentence
from assistant.engines import Draft, GenerativeEngine, Outcome, Task, Told
from assistant.generation import Deadline, Model
from assistant.generation.translation import Translator
from assistant.settings import Settings
from assistant.verify import EncoderLikeness
from corpus.document import Passage
from corpus.language import Language
from index import Index

_PASSAGES = 4
_LETTERS = 3600
"""Characters of the passages that a model is given; a small model reads so many in ten seconds."""


@dataclass(frozen=True)
class Reply:
    """What can be shown of a model's reply so far."""

    outcome: Outcome
    sentences: tuple[Sentence, ...] = ()
    citations: tuple[Citation, ...] = ()


@dataclass(frozen=True)
class Writing:
    """A model that writes answers from drafts, and translates what they quote."""

    engine: GenerativeEngine
    translator: Translator
    most: int

    @classmethod
    def of(cls, index: Index, model: Model, settings: Settings) -> "Writing":
        """Let a model write about the passages of an index."""
        likeness = EncoderLikeness(index.encoders[-1])
        engine = GenerativeEngine(model, settings.model_seconds, likeness)
        return cls(engine, Translator(model), settings.max_sentences)

    def answers(self, question: str, language: Language, draft: Draft) -> Generator[Reply]:
        """Yield the reply as it grows, at last with the translations of foreign quotes."""
        deadline = self.engine.deadline()
        task = Task(question, language, passages_of(draft), self.most)
        for telling in self.engine.tell(task, deadline):
            reply = Reply(telling.outcome, *_cited(telling.told))
            yield reply
            if telling.outcome is Outcome.DONE and any(
                citation.passage.language is not language for citation in reply.citations
            ):
                translated = self._translated(reply.citations, language, deadline)
                yield replace(reply, citations=translated)

    def _translated(
        self, citations: Sequence[Citation], language: Language, deadline: Deadline
    ) -> tuple[Citation, ...]:
        return tuple(
            citation
            if citation.passage.language is language
            else replace(
                citation,
                translation=self.translator.translate(citation.passage.reading, language, deadline),
            )
            for citation in citations
        )


def passages_of(draft: Draft) -> tuple[Passage, ...]:
    """Return the passages that a model is given: those of the best sentences, then the best."""
    hits = [hit.passage for hit in draft.hits]
    chosen = [
        passage
        for quoted in draft.selection.quoted
        for passage in hits
        if passage.document.id == quoted.quote.document.id
        and passage.start <= quoted.quote.start < passage.end
    ]
    given: list[Passage] = []
    letters = 0
    for passage in dict.fromkeys((*chosen, *hits)):
        letters += len(passage.reading)
        if given and (len(given) >= _PASSAGES or letters > _LETTERS):
            break
        given.append(passage)
    return tuple(given)


def _cited(told: Sequence[Told]) -> tuple[tuple[Sentence, ...], tuple[Citation, ...]]:
    numbers: dict[str, int] = {}
    citations: list[Citation] = []
    sentences: list[Sentence] = []
    for entry in told:
        for quote in entry.quotes:
            if quote.id not in numbers:
                numbers[quote.id] = len(numbers) + 1
                citations.append(Citation(numbers[quote.id], quote))
        marks = tuple(numbers[quote.id] for quote in entry.quotes)
        sentences.append(Sentence(entry.sentence, marks))
    return tuple(sentences), tuple(citations)
