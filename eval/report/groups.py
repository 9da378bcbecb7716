"""Groups of questions that figures are given for."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import Enum

from eval.report.outcome import Outcome
from eval.words import Words


class Dimension(Enum):
    """What questions are grouped by; the name is that of a field of `Outcome`."""

    LANGUAGE = Words("Language of the question", "Langue de la question")
    DIRECTION = Words("Language of the sources", "Langue des sources")
    KIND = Words("Kind of question", "Type de question")
    STYLE = Words("How it is typed", "Façon d’écrire")


VALUES: dict[str, Words] = {
    "all": Words("all", "toutes"),
    "tuning": Words("tuning split", "lot de réglage"),
    "final": Words("final split", "lot final"),
    "fr": Words("French", "français"),
    "en": Words("English", "anglais"),
    "same": Words("same as the question", "celle de la question"),
    "cross": Words("the other one", "l’autre"),
    "both": Words("both", "les deux"),
    "none": Words("no source", "aucune source"),
    "fact": Words("fact", "fait"),
    "list": Words("list", "liste"),
    "two-part": Words("two questions in one", "deux questions en une"),
    "followup": Words("follow-up", "question de suivi"),
    "disagreement": Words("sources differ", "sources divergentes"),
    "foreign": Words("third language", "autre langue"),
    "unanswerable": Words("unanswerable", "sans réponse"),
    "injection": Words("attempt to steer", "tentative de détournement"),
    "smalltalk": Words("small talk", "politesse"),
    "plain": Words("plain", "ordinaire"),
    "keywords": Words("keywords", "mots-clés"),
    "typos": Words("typos", "fautes de frappe"),
    "no-accents": Words("no accents", "sans accents"),
    "mixed": Words("mixed languages", "langues mêlées"),
    "short": Words("short", "courte"),
    "long": Words("long", "longue"),
}
"""What readers call the values of the dimensions, in the order of a report."""


@dataclass(frozen=True)
class Group:
    """The questions with a value in a dimension; all of them when there is no dimension."""

    dimension: Dimension | None = None
    value: str = "all"

    @property
    def name(self) -> str:
        """A name for machines: "language=fr", or "all"."""
        return f"{self.dimension.name.lower()}={self.value}" if self.dimension else self.value

    @property
    def words(self) -> Words:
        """What readers call the group."""
        return VALUES[self.value]

    def of(self, outcomes: Iterable[Outcome]) -> list[Outcome]:
        """Return the outcomes that belong to the group."""
        if self.dimension is None:
            return list(outcomes)
        field = self.dimension.name.lower()
        return [outcome for outcome in outcomes if getattr(outcome, field) == self.value]


EVERYTHING = Group()


def groups_of(outcomes: Sequence[Outcome], dimension: Dimension) -> list[Group]:
    """Return the groups of a dimension that have questions, in the order of VALUES.

    A third language is no group: the kind says that a question is in one.
    """
    field = dimension.name.lower()
    present = {getattr(outcome, field) for outcome in outcomes}
    return [Group(dimension, value) for value in VALUES if value in present]
