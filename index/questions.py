"""Questions: makes what is typed ready for one index."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import cached_property, lru_cache

from corpus.document import Document
from corpus.language import Language, detect
from index.encoder import Encoder
from index.expander import Expander
from index.glossary import Gloss, Glossary, read, with_others
from index.lexical import fold, query_terms
from index.query import Query
from index.typed import Typed

_LONGEST = 1_000
"""Characters; more cost seconds and find nothing more. People ask before a story or after it: of a
longer question both ends are taken."""
_REMEMBERED = 64
"""Questions whose encoding is kept; it takes most of the time of an answer."""
_RARE_ACRONYM = 2.5
"""Inverse document frequency of what stands in about one passage in twelve."""


class Questions:
    """Completes, glosses and encodes questions; remembers the last ones."""

    def __init__(
        self, documents: Sequence[Document], encoders: Sequence[Encoder], expander: Expander
    ) -> None:
        """Look up in these documents; raises InputInvalid when the glossary cannot be read."""
        self._documents = documents
        self._encoders = encoders
        self._expander = expander
        self._concepts = read()
        self._made = lru_cache(maxsize=_REMEMBERED)(self._make)

    def make(self, question: str) -> Query:
        """Make a question ready: all the encoding that searching with it takes.

        The last ones are remembered: a follow-up leans on the question before.
        """
        return self._made(question)

    def forget(self) -> None:
        """Make everything anew from here on."""
        self._made.cache_clear()

    def warm_up(self) -> None:
        """Learn now what the documents know, instead of with the first question."""
        _ = self._typed, self._glossary

    def _make(self, question: str) -> Query:
        mended = self._typed.mend(_shortened(question))
        glosses = self._glossary.glosses(mended)
        complete, glossed = self._typed.spell_out(mended), self._glossed(mended, glosses)
        # The words of an acronym's name stand for what the name is called elsewhere, too.
        known = (*glosses, *self._glossary.glosses(complete))
        words = [with_others(word, known) for word in query_terms(complete)]
        vectors = tuple(encoder.query(glossed) for encoder in self._encoders)
        word_vectors = self._encoders[-1].texts([word.word for word in words])
        language = detect(mended, Language.OTHER)
        expansions = self._expander.expand(words, word_vectors, language)
        rows = {word.word: row for row, word in enumerate(words)}
        kept = word_vectors[[rows[expansion.word] for expansion in expansions]]
        return Query(complete, vectors, expansions, kept, glossed)

    def _glossed(self, question: str, glosses: Iterable[Gloss]) -> str:
        """Return a question with its acronyms spelled out and what the sources call its terms.

        A term is looked up as it was typed, and its gloss is not spelled out again: that a term
        holds an acronym, or a gloss is one, is no reason to say it twice.
        """
        pieces, start = [], 0
        for gloss in glosses:
            others = ", ".join(gloss.others)
            pieces.append(f"{self._typed.spell_out(question[start : gloss.end])} ({others})")
            start = gloss.end
        return "".join((*pieces, self._typed.spell_out(question[start:])))

    @cached_property
    def _glossary(self) -> Glossary:
        return Glossary.of(self._documents, self._concepts)

    @cached_property
    def _typed(self) -> Typed:
        typed = Typed.of(self._documents)
        # An acronym that the corpus is full of needs no explaining; its name would drown the rest.
        postings = self._expander.contents.postings
        rare = {
            acronym: name
            for acronym, name in typed.names.items()
            if postings.rarity(fold(acronym)) >= _RARE_ACRONYM
        }
        return replace(typed, names=rare)


def _shortened(question: str) -> str:
    if len(question) <= _LONGEST:
        return question
    return f"{question[: _LONGEST // 2]} … {question[-_LONGEST // 2 :]}"
