"""Which sentences to show: those that answer with what they lean on, or a whole list."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import TypeVar

from assistant.evidence import ANNOUNCING, Candidate
from corpus.antecedents import antecedent
from corpus.document import Passage, Role
from index.lexical import words
from index.told import told_list

_Entry = TypeVar("_Entry")
_SAME_WORDS = 0.7
"""Two sentences that share so many of their words say the same; one of them is enough."""


@dataclass(frozen=True)
class Quoted:
    """A sentence or item as it is shown, and the slice of the source that is cited for it."""

    sentence: Passage
    quote: Passage


@dataclass(frozen=True)
class Selection:
    """What is shown, in order."""

    quoted: tuple[Quoted, ...]
    is_list: bool = False
    differs: bool = False
    """Whether the sentences contradict each other."""
    led: int = 1
    """How many sentences the best one takes: itself, after the one that it leans on."""
    reading: float | None = None
    """What the reader makes of a whole list, where it read it."""

    @property
    def best(self) -> tuple[Quoted, ...]:
        """The best sentence, after the one that it leans on where that is shown."""
        return self.quoted[: self.led]

    def with_sides(self, one: Passage, other: Passage, most: int) -> "Selection":
        """Return the selection led by two sentences that contradict each other."""
        rest = [quoted for quoted in self.quoted if quoted.sentence not in (one, other)]
        kept = (Quoted(one, one), Quoted(other, other), *rest)[: max(most, 2)]
        return replace(self, quoted=kept, differs=True, led=1)


def select_sentences(ranked: Sequence[Candidate], margin: float, most: int) -> Selection:
    """Return the best sentences: the first, and others that score at most `margin` less.

    Headings and introductions announce an answer and are none. What a sentence leans on stands
    before it where there is room for both.
    """
    candidates = telling(ranked)
    shown: list[Passage] = []
    led = 1
    for candidate in candidates:
        if candidate.score < candidates[0].score - margin or len(shown) >= most:
            break
        if not any(_say_the_same(candidate.sentence, known) for known in shown):
            both = [s for s in _with_antecedent(candidate) if s not in shown]
            shown.extend(with_room(both, most - len(shown)))
            led = led if candidate is not candidates[0] else len(shown)
    return Selection(tuple(Quoted(sentence, sentence) for sentence in shown), led=led)


def with_room(answer: Sequence[_Entry], room: int) -> Sequence[_Entry]:
    """Return a sentence after those that it leans on, or alone where there is no room for them."""
    if room <= 0:
        return ()
    return answer if len(answer) <= room else answer[-1:]


def telling(candidates: Iterable[Candidate]) -> list[Candidate]:
    """Return the candidates that say something by themselves."""
    return [candidate for candidate in candidates if candidate.tells]


def _with_antecedent(candidate: Candidate) -> tuple[Passage, ...]:
    """Return the sentence, after the sentence that it leans on where there is one."""
    sentence, siblings = candidate.sentence, candidate.context.sentences
    position = next((n for n, known in enumerate(siblings) if known == sentence), 0)
    before = antecedent(siblings, position)
    return (sentence,) if before is None else (siblings[before], sentence)


def _say_the_same(one: Passage, other: Passage) -> bool:
    mine, its = set(words(one.reading)), set(words(other.reading))
    return len(mine & its) >= _SAME_WORDS * max(min(len(mine), len(its)), 1)


@dataclass(frozen=True)
class WholeList:
    """A list: what announces it, and its items, each of one sentence or several."""

    announcements: tuple[Passage, ...]
    items: tuple[Passage, ...]
    passages: tuple[Passage, ...]

    @property
    def introduction(self) -> tuple[Passage, ...]:
        """The sentence that introduces the items, if there is one."""
        introductions = [s for s in self.announcements if s.place.role is Role.INTRODUCTION]
        return tuple(introductions[-1:])

    @cached_property
    def told(self) -> str:
        """The whole list as the reader is given it."""
        first = self.items[0]
        return told_list(
            [item.reading for item in self.items],
            (first.document.title, *first.place.section),
            " ".join(sentence.reading for sentence in self.introduction),
        )

    @property
    def shown(self) -> Selection:
        """The introduction, if there is one, and the items, cited as one quote."""
        sentences = (*self.introduction, *self.items)
        first, last = sentences[0], sentences[-1]
        gaps = tuple(gap for passage in self.passages for gap in passage.place.gaps)
        kept = tuple(gap for gap in gaps if first.start <= gap[0] and gap[1] <= last.end)
        place = replace(first.place, role=Role.LIST, gaps=kept)
        quote = first.document.passage(first.start, last.end, place)
        return Selection(tuple(Quoted(sentence, quote) for sentence in sentences), is_list=True)


def lists_of(passages: Sequence[Passage]) -> Iterator[WholeList]:
    """Yield the lists among the passages of a document; one cut into passages is made whole."""
    run: list[Passage] = []
    for passage in passages:
        if run and not _goes_on(run[-1], passage):
            yield _list(run)
            run = []
        if passage.place.role is Role.LIST:
            run.append(passage)
    if run:
        yield _list(run)


def _goes_on(before: Passage, passage: Passage) -> bool:
    """Whether a passage holds the further items of the list in the passage before it."""
    return (
        passage.place.role is Role.LIST
        and before.place.section == passage.place.section
        and passage.sentences[0].place.role not in ANNOUNCING
    )


def _list(run: Sequence[Passage]) -> WholeList:
    announcements: list[Passage] = []
    items: list[list[Passage]] = []
    for sentence in (sentence for passage in run for sentence in passage.sentences):
        if sentence.place.role in ANNOUNCING:
            announcements.append(sentence)
        elif sentence.place.role is Role.ITEM or not items:
            items.append([sentence])
        else:
            items[-1].append(sentence)
    whole = tuple(_joined(item) for item in items)
    return WholeList(tuple(announcements), whole, tuple(run))


def _joined(sentences: Sequence[Passage]) -> Passage:
    first, last = sentences[0], sentences[-1]
    gaps = tuple(gap for sentence in sentences for gap in sentence.place.gaps)
    place = replace(first.place, gaps=gaps)
    return first.document.passage(first.start, last.end, place)
