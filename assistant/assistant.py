"""Assistant: opened once, asked often."""

from collections.abc import Callable, Generator, Iterable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from dataclasses import replace
from datetime import date
from itertools import islice

from assistant.answer import GENERATIVE, Answer, Citation, Kind, Sentence, Turn, cited
from assistant.dialogue import says_nothing, small_talk, without_preamble
from assistant.engines import Draft, ExtractiveEngine, Outcome
from assistant.evidence import unnamed
from assistant.followups import make_standalone
from assistant.generation import Model, open_model
from assistant.notices import notices, warnings
from assistant.selection import Quoted
from assistant.settings import Settings
from assistant.steering import only_steers
from assistant.together import draft_message
from assistant.typed import cleaned, has_words, remembered
from assistant.wording import Wording
from assistant.writing import Reply, Writing
from corpus.catalogue import fingerprints
from corpus.language import Language, detect
from index import Index
from index.lexical import content_words

_WRITTEN, _COMPLETED = Wording.WRITTEN_BY_MODEL, Wording.COMPLETED_FROM_SOURCES
CLOSE = 0.6
"""What is less likely an answer than this share of the least confidence is not even close."""
_SPOKEN = (Language.FRENCH, Language.ENGLISH)
TITLES = 8
"""So many source texts are named at the most."""


class Assistant:
    """Answers questions from an index, with citations; safe to ask from several threads."""

    def __init__(
        self,
        index: Index,
        settings: Settings,
        today: Callable[[], date] = date.today,
        model: Model | None = None,
    ) -> None:
        """Answer from an index, with a language model if one is given or the settings name one."""
        self.index = index
        self._settings = settings
        self._today = today
        self._engine = ExtractiveEngine(index)
        model = open_model(settings.model, settings.model_seconds) if model is None else model
        self._writing = None if model is None else Writing.of(index, model, settings)

    @classmethod
    def open(cls, settings: Settings, today: Callable[[], date] = date.today) -> "Assistant":
        """Open the index that the settings name; raises IndexFault when it cannot be used."""
        index = Index.open(
            settings.index,
            fingerprints=fingerprints(settings.corpus),
            encoders=settings.encoders,
        )
        return cls(index, settings, today)

    def warm_up(self) -> None:
        """Load every network now, at the same time, instead of with the first question."""
        with ThreadPoolExecutor() as pool:
            loading = [pool.submit(self._engine.warm_up), pool.submit(self.index.warm_up)]
        for loaded in loading:
            loaded.result()

    @property
    def model_name(self) -> str:
        """The name of the language model that writes, "" where there is none."""
        return "" if self._writing is None else self._writing.engine.model.name

    def ask(
        self, question: str, history: Sequence[Turn] = (), reads: Language | None = None
    ) -> Answer:
        """Answer a question in the light of the turns before it, whatever it holds.

        `reads` is the language that the reader is known to read, in which a question is answered
        whose words do not tell theirs.
        """
        *_, answer = self.stream(question, history, reads)
        return answer

    def stream(
        self, question: str, history: Sequence[Turn] = (), reads: Language | None = None
    ) -> Generator[Answer]:
        """Yield the answer as it grows; what is shown once stays, and the last one is whole.

        Without a language model there is only one. With one, an answer without sentences says
        that it is still at work. Closing the iterator stops the model.
        """
        limit = self._settings.max_question_length
        text, earlier = cleaned(question), remembered(history, limit)
        language = self._language(text, earlier, reads)
        reply = self._without_looking_up(text, language, bool(earlier))
        if reply is not None:
            yield _said(question, language, reply)
            return
        standalone = make_standalone(without_preamble(text), earlier)
        least, most = self._settings.confidence, self._settings.max_sentences
        draft = draft_message(self._engine, standalone, earlier, least, most)
        if language is Language.OTHER:
            yield self._to_foreigner(question, draft)
        elif self._is_unsure(draft) or only_steers(standalone.own):
            yield self._declined(question, language, draft)
        elif self._writing is None or draft.selection.is_list or draft.unanswered:
            yield self._shown(question, language, draft)
        else:
            with closing(self._writing.answers(standalone.text, language, draft)) as growing:
                yield from self._completed(question, language, draft, growing)

    def _is_unsure(self, draft: Draft) -> bool:
        return draft.confidence < self._settings.confidence or not draft.selection.quoted

    def _completed(
        self, question: str, language: Language, draft: Draft, growing: Iterable[Reply]
    ) -> Iterator[Answer]:
        """Yield the answers that a model's replies make; the found one where they make none.

        Whether the sources answer is told by the evidence: where the model does not see it, the
        reader is told so, and sees what was found.
        """
        for reply in growing:
            if reply.outcome in (Outcome.DECLINED, Outcome.FAILED):
                found = self._shown(question, language, draft)
                doubts = reply.outcome is Outcome.DECLINED
                said = (Wording.MODEL_DOUBTS if doubts else Wording.MODEL_SILENT).say(language)
                yield replace(found, notices=(*found.notices, said), wrote=reply.wrote)
            else:
                made = _COMPLETED if reply.is_completed else _WRITTEN
                ours = self._notices(reply.citations, language)
                names = self._unnamed(reply.citations, language, draft)
                notices = (*names, *ours, made.say(language))
                yield Answer(
                    question,
                    language,
                    Kind.ANSWER,
                    "",
                    reply.sentences,
                    reply.citations,
                    notices,
                    engine=GENERATIVE,
                    confidence=draft.confidence,
                    wrote=reply.wrote,
                )

    def _language(self, text: str, history: Sequence[Turn], reads: Language | None) -> Language:
        before = detect(history[-1].question, reads) if history else reads
        return detect(text, before)

    def _without_looking_up(self, text: str, language: Language, in_talk: bool) -> str | None:
        reply = small_talk(text)
        if reply is Wording.SOURCES:
            return reply.say(language, titles=self._titles(language))
        if reply is not None:
            return reply.say(language)
        if not has_words(text):
            return Wording.NO_WORDS.say_in_both()
        limit = self._settings.max_question_length
        if len(text) > limit:
            return Wording.TOO_LONG.say(language, limit=limit)
        asked = without_preamble(text)
        has_content = bool(content_words(asked)) or in_talk
        return None if has_content and not says_nothing(asked) else Wording.NO_WORDS.say(language)

    def _titles(self, language: Language) -> str:
        """Return the titles of the source texts, in quotation marks, the first of many."""
        titles = list(dict.fromkeys(passage.document.title for passage in self.index.passages))
        marked = (("« {} »" if language is Language.FRENCH else "“{}”").format(t) for t in titles)
        return ", ".join(islice(marked, TITLES)) + (", …" if len(titles) > TITLES else "")

    def _shown(self, question: str, language: Language, draft: Draft) -> Answer:
        selection = draft.selection
        sentences, citations = _cited(selection.quoted)
        differ = (Wording.SOURCES_DIFFER.say(language),) if selection.differs else ()
        silent = (
            Wording.SILENT_ON.say(language, question=part.strip(" ?!."))
            for part in draft.unanswered
        )
        names = self._unnamed(citations, language, draft)
        return Answer(
            question,
            language,
            Kind.ANSWER,
            "",
            sentences,
            citations,
            (*silent, *differ, *names, *self._notices(citations, language)),
            is_list=selection.is_list,
            confidence=draft.confidence,
        )

    def _declined(self, question: str, language: Language, draft: Draft) -> Answer:
        is_close = draft.confidence >= CLOSE * self._settings.confidence
        shown = draft.selection.best if is_close and not draft.selection.is_list else ()
        sentences, citations = _cited(shown)
        # Of what comes close it is not sure that it does not answer.
        lead = (Wording.CLOSEST if shown else Wording.REFUSAL).say(language)
        said = self._notices(citations, language)
        return Answer(
            question,
            language,
            Kind.DECLINED,
            lead,
            sentences,
            citations,
            said,
            confidence=draft.confidence,
        )

    def _notices(self, citations: Sequence[Citation], language: Language) -> tuple[str, ...]:
        quotes = [citation.passage for citation in citations]
        return tuple(dict.fromkeys(notices(quotes, language, self._today())))

    def _unnamed(
        self, citations: Sequence[Citation], language: Language, draft: Draft
    ) -> tuple[str, ...]:
        """Return what says which names of the question are not in what is quoted."""
        names = unnamed(self.index, draft.asks, [citation.passage for citation in citations])
        return tuple(Wording.UNNAMED.say(language, name=name) for name in names)

    def _to_foreigner(self, question: str, draft: Draft) -> Answer:
        """Answer a question in a third language: in both of ours, and with the quotes."""
        if self._is_unsure(draft):
            answer = self._declined(question, Language.ENGLISH, draft)
            wording, differs = Wording.OTHER_LANGUAGE_NOTHING, False
        else:
            answer = self._shown(question, Language.ENGLISH, draft)
            wording, differs = Wording.OTHER_LANGUAGE, draft.selection.differs
        quotes = [citation.passage for citation in answer.citations]
        warned = [
            *(Wording.SOURCES_DIFFER.say(language) for language in _SPOKEN if differs),
            *(said for known in _SPOKEN for said in warnings(quotes, known, self._today())),
        ]
        return replace(
            answer,
            kind=Kind.OTHER_LANGUAGE,
            lead=wording.say_in_both(),
            notices=tuple(dict.fromkeys(warned)),
        )


def _said(question: str, language: Language, text: str) -> Answer:
    spoken = Language.ENGLISH if language is Language.OTHER else language
    return Answer(question, spoken, Kind.SMALLTALK, text, (), ())


def _cited(shown: Sequence[Quoted]) -> tuple[tuple[Sentence, ...], tuple[Citation, ...]]:
    return cited((entry.sentence.reading, (entry.quote,)) for entry in shown)
