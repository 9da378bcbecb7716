"""What a passage with its headings says to a question, the same for all of its sentences."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from assistant.evidence.names import parts_of, rarity_of, words_in
from assistant.matching import Matches, terms_of
from assistant.question import Question
from assistant.shown import numbers_in
from corpus.document import Passage, Role
from corpus.language import Language, detect
from index import Hit, Index, Query
from index.encoder import Vectors
from index.lexical import fold

_CLEAR_LEAD = 0.5
"""A greater lead tells no more: in a small corpus nothing else may come near."""


@dataclass(frozen=True)
class Asked:
    """A question, its language, and how its words match those of the corpus."""

    question: Question
    language: Language
    matches: Matches
    rarities: Mapping[tuple[str, ...], float]
    """How rare each name of the question, in its parts, is in the corpus, 0 to about 1."""

    @classmethod
    def of(cls, index: Index, query: Query, question: Question) -> "Asked":
        """Match a question with the corpus of an index."""
        rarities = {parts_of(name): rarity_of(index, name) for name in question.names}
        return cls(question, detect(question.text), Matches.of(index, query), rarities)

    @cached_property
    def _rows(self) -> Mapping[str, int]:
        return {fold(word.word): row for row, word in enumerate(self.matches.words)}

    def likest(self, asked: Sequence[str], best: Vectors) -> list[float]:
        """Return how alike some words of the question are to the likest terms of texts, 0 to 1.

        `best` is of all words, shape (texts, words). The mean over the words that are asked for;
        1 when there are none to compare.
        """
        rows = [self._rows[fold(word)] for word in asked if fold(word) in self._rows]
        found: list[float] = best[:, rows].mean(axis=1).tolist() if rows else [1.0] * len(best)
        return found

    def name_missing(self, passage: Passage) -> float:
        """Return the rarity of the rarest name of the question that a passage does not hold."""
        if not self.rarities:
            return 0.0
        held = words_in(" ".join((passage.document.title, *passage.place.section, passage.reading)))
        missing = (r for parts, r in self.rarities.items() if not held.name(parts))
        return max(missing, default=0.0)


@dataclass(frozen=True)
class Context:
    """What the sentences of one passage have in common; `Features` says what each number is."""

    score: float
    coverage: float
    likeness: float
    weakest: float
    name_missing: float
    year_missing: float
    heading: float
    numbers_kept: float
    rank: float
    lead: float
    is_foreign: float


def contexts_of(
    asked: Asked, hits: Sequence[Hit], siblings: Sequence[Sequence[Hit]]
) -> list[Context]:
    """Return what each passage says to a question; `siblings` are the sentences of each."""
    scores = sorted((hit.score for hit in hits), reverse=True)
    likest = asked.matches.likeness.best([terms_of(hit.passage) for hit in hits])
    return [
        _context(asked, hit, sentences, scores, best)
        for hit, sentences, best in zip(hits, siblings, likest, strict=True)
    ]


def _context(
    asked: Asked, hit: Hit, siblings: Sequence[Hit], scores: Sequence[float], best: Vectors
) -> Context:
    passage, matches = hit.passage, asked.matches
    headings = [s.score for s in siblings if s.passage.place.role is Role.HEADING]
    everything = " ".join((*passage.place.section, passage.reading))
    return Context(
        score=hit.score,
        coverage=matches.mean(matches.kept(terms_of(passage))),
        likeness=matches.mean(best),
        weakest=float(sum(sorted(best.tolist())[:2])) / max(min(len(best), 2), 1),
        name_missing=asked.name_missing(passage),
        year_missing=_year_missing(asked.question, passage, everything),
        heading=max(headings, default=0.0),
        numbers_kept=_numbers_kept(asked.question.text, everything),
        rank=1 / (1 + scores.index(hit.score)),
        lead=_lead(hit.score, scores),
        is_foreign=float(passage.language is not asked.language),
    )


def _year_missing(question: Question, passage: Passage, text: str) -> float:
    if not question.years:
        return 0.0
    document = passage.document
    held = numbers_in(f"{text} {document.title} {document.source.date or ''}")
    return float(not question.years & held)


def _numbers_kept(question: str, text: str) -> float:
    asked = numbers_in(question)
    return len(asked & numbers_in(text)) / len(asked) if asked else 1.0


def _lead(score: float, scores: Sequence[float]) -> float:
    """Return how much better a score is than the best other one; scores are sorted, best first."""
    other = scores[1] if len(scores) > 1 else 0.0
    return min(score - other, _CLEAR_LEAD) if score == scores[0] else score - scores[0]
