"""From what was found to what a language model makes of it: sentences, citations, translations."""

from collections.abc import Generator, Sequence
from dataclasses import dataclass, replace

from assistant.answer import Citation, Sentence, Wrote, cited
from assistant.completion import left_out
from assistant.engines import Draft, GenerativeEngine, Outcome, Task, Telling
from assistant.generation import Deadline, Model
from assistant.generation.translation import Translator
from assistant.given import passages_for
from assistant.settings import Settings
from assistant.verify import EncoderLikeness
from corpus.language import Language
from index import Index

_MOST_WRITTEN = 2
"""Sentences of a model's, so that there is room for what it leaves out."""


@dataclass(frozen=True)
class Reply:
    """What can be shown of a model's reply so far."""

    outcome: Outcome
    wrote: Wrote
    sentences: tuple[Sentence, ...] = ()
    citations: tuple[Citation, ...] = ()
    is_completed: bool = False
    """Whether sentences of the sources stand after those of the model."""


@dataclass(frozen=True)
class Writing:
    """A model that writes answers from drafts, and translates what they quote."""

    index: Index
    engine: GenerativeEngine
    translator: Translator
    most: int

    @classmethod
    def of(cls, index: Index, model: Model, settings: Settings) -> "Writing":
        """Let a model write about the passages of an index."""
        likeness = EncoderLikeness(index.encoders[-1])
        engine = GenerativeEngine(model, settings.model_seconds, likeness)
        return cls(index, engine, Translator(model), settings.max_sentences)

    def answers(self, question: str, language: Language, draft: Draft) -> Generator[Reply]:
        """Yield the reply as it grows, at last with the translations of foreign quotes."""
        deadline = self.engine.deadline()
        passages = passages_for(self.index, question, draft)
        task = Task(question, language, passages, min(self.most, _MOST_WRITTEN))
        for telling in self.engine.tell(task, deadline):
            reply = _reply(question, draft, telling, self.most)
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


def _reply(question: str, draft: Draft, telling: Telling, most: int) -> Reply:
    """Return what is shown of what a model told; at last what it left out is added."""
    wrote = Wrote(len(telling.told), telling.held_back, telling.outcome is Outcome.DECLINED)
    room = max(most - len(telling.told), 0)
    is_done = telling.outcome is Outcome.DONE
    more = left_out(question, draft.selection, telling.told, room) if is_done else ()
    entries = ((entry.sentence, entry.quotes) for entry in (*telling.told, *more))
    return Reply(telling.outcome, wrote, *cited(entries), bool(more))
