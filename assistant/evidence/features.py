"""The numbers that speak for or against a sentence as the answer to a question."""

from collections.abc import Iterable
from dataclasses import dataclass, fields
from operator import attrgetter
from typing import cast


@dataclass(frozen=True)
class Features:
    """The evidence for one sentence, most numbers about 0 to 1; the learned weights go by name."""

    meaning: float
    """Contrast of the first encoder between question and sentence."""
    second_meaning: float
    """The same by the last encoder."""
    coverage: float
    """Share of the question's words, by rarity, that the sentence or a translation holds."""
    context_coverage: float
    """The same share for the passage with its headings."""
    likeness: float
    """How alike the question's words are to the sentence's, each to the likest, by rarity."""
    context_likeness: float
    """The same for the passage with its headings."""
    weakest: float
    """Mean likeness to the passage of the two words of the question that fit it least."""
    counted: float
    """Likeness of what the question counts to the words near numbers; 1 if it counts nothing."""
    focus: float
    """Likeness of the thing asked for to the words of the sentence; 1 if none is named."""
    name_missing: float
    """Rarity of the rarest name of the question that passage and title lack; 0 if they have all."""
    year_missing: float
    """Whether passage, title and date of the document lack a year that the question names."""
    passage: float
    """Score of the passage, halved."""
    rank: float
    """1 over the rank of the passage."""
    lead: float
    """By how much the passage scores better than the best other one; negative for the others."""
    is_foreign: float
    """Whether the passage is in another language than the question."""
    foreign_coverage: float
    """`context_coverage` of a passage in another language, where translations are missed."""
    foreign_meaning: float
    heading: float
    """Score of the best heading in the passage."""
    neighbour: float
    """Score of the better one of the sentences before and after."""
    antecedent: float
    """Score of the sentence before, if this one can only be understood after it; else 0."""
    shows_wanted: float
    lacks_wanted: float
    lacks_form: float
    """`lacks_wanted` where the thing asked for has a form of its own, as an amount or a date."""
    unmet: float
    """How many other demands of the question the sentence leaves unmet: a superlative, today."""
    enumerated: float
    """How many things a sentence names one after the other, up to six of them as 1, where several
    are asked for; 1 if they are as many as the question says."""
    numbers_kept: float
    """Share of the question's numbers that the passage or its headings hold; 1 without any."""
    length: float
    is_heading: float
    is_fragment: float
    is_item: float
    is_introduction: float
    is_reference: float
    """Whether the sentence only refers to a page or a report: it holds an address of the web."""
    is_question: float
    is_bare: float
    """Whether the sentence has fewer than four words."""
    in_talk: float
    """How close the passage is to what was said before, if the question leans on that."""
    reading: float = 0.0
    """What the reader makes of question and sentence, from -1 to 1; of what it did not read, the
    worst that it read, and 0 where it read nothing."""

    @property
    def vector(self) -> tuple[float, ...]:
        """The numbers in the order of their fields."""
        return cast("tuple[float, ...]", _numbers_of(self))

    def with_reading(self, reading: float) -> "Features":
        """Return the features with what the reader makes of the sentence, the last of them."""
        return Features(*(*self.vector[:-1], reading))

    @classmethod
    def mean_of(cls, several: Iterable["Features"]) -> "Features":
        """Return the mean of some, number by number."""
        vectors = [each.vector for each in several]
        return cls(*(sum(values) / len(vectors) for values in zip(*vectors, strict=True)))


FEATURE_NAMES = tuple(field.name for field in fields(Features))
# astuple copies what it finds at every depth, and takes forty times as long.
_numbers_of = attrgetter(*FEATURE_NAMES)
