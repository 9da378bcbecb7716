"""What a question asks for: a list, a number, a date, a person, a place ..., and its parts."""

import re
from dataclasses import dataclass
from functools import cached_property

from assistant.question.asking import asks, core, sentences_of
from assistant.question.definitions import defined_term
from assistant.question.degrees import with_degrees
from assistant.question.demands import Demand
from assistant.question.names import names_in, years_in
from assistant.question.nouns import counted_noun, focus_noun
from assistant.question.parts import parts
from assistant.question.wanted import (
    COUNTS,
    LIST,
    PLURAL,
    Wanted,
    counts_something,
    names_several,
    wanted_in,
)
from index.lexical import fold

__all__ = [
    "Demand",
    "Question",
    "Wanted",
    "asks",
    "core",
    "folded_question",
    "parts",
    "sentences_of",
]

_ONE_OF = re.compile(r"\b(?:which one|lequel|laquelle)\b")


@dataclass(frozen=True)
class Question:
    """A question with what it asks for, and the small numbers that it names."""

    text: str
    wanted: Wanted
    wants_list: bool
    counts: frozenset[int] = frozenset()

    @classmethod
    def read(cls, text: str) -> "Question":
        """Tell what a question asks for."""
        folded = folded_question(text)
        counts = {int(number) for number in re.findall(r"\b\d{1,2}\b", folded)}
        counts |= {COUNTS[word] for word in re.findall(r"[a-z]+", folded) if word in COUNTS}
        insists = LIST.search(folded) is not None
        names = names_several(folded) or counts_something(folded)
        wants_list = insists or PLURAL.search(folded) is not None or names
        wanted = wanted_in(folded)
        if insists or (wants_list and wanted is Wanted.ANYTHING):
            wanted = Wanted.LIST
        elif wanted is Wanted.ANYTHING and defined_term(text) is not None:
            wanted = Wanted.DEFINITION
        return cls(text, wanted, wants_list, frozenset(counts))

    @cached_property
    def wants_one(self) -> bool:
        """Whether one of several is asked for ("which one")."""
        return _ONE_OF.search(folded_question(self.text)) is not None

    @cached_property
    def counted(self) -> tuple[str, ...]:
        """The words of what is counted ("how many [golf courses]"), none when nothing is."""
        return counted_noun(folded_question(self.text))

    @cached_property
    def focus(self) -> tuple[str, ...]:
        """The words of the thing asked for ("which [port]"), none when the question has none."""
        return focus_noun(folded_question(self.text))

    @cached_property
    def defined(self) -> str | None:
        """What is to be defined, folded, if that is asked for."""
        return defined_term(self.text) if self.wanted is Wanted.DEFINITION else None

    @cached_property
    def demands(self) -> tuple[Demand, ...]:
        """What a sentence must tell besides the kind of thing."""
        folded = with_degrees(folded_question(self.text))
        return tuple(demand for demand in Demand if demand.is_asked(folded))

    @cached_property
    def names(self) -> tuple[str, ...]:
        """The proper names that the question is about, as they were typed."""
        return names_in(self.text)

    @cached_property
    def years(self) -> frozenset[str]:
        """The years that the question is about."""
        return years_in(self.text)


def folded_question(text: str) -> str:
    """Return a question in lower case, without accents, with plain apostrophes."""
    return fold(text.replace("’", "'"))
