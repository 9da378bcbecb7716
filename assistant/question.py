"""What a question asks for: a list, a number, a date, a person, a place ..., and its parts."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType

from index.lexical import fold


class Wanted(StrEnum):
    """The kind of thing that would answer a question."""

    LIST = "list"
    MONEY = "money"
    NUMBER = "number"
    DATE = "date"
    PERSON = "person"
    PLACE = "place"
    ANYTHING = "anything"


def _cue(*patterns: str) -> re.Pattern[str]:
    """Return a pattern that finds any of the phrases as whole words in folded text."""
    return re.compile(rf"\b(?:{'|'.join(patterns)})\b")


# Tried in this order on the folded question (lower case, no accents): a question about money
# often asks "how much", which alone asks for a number.
_CUES: Mapping[Wanted, re.Pattern[str]] = MappingProxyType(
    {
        Wanted.MONEY: _cue(
            "how much (?:does|do|did|is|are|was|were|would|will|money)",
            "prices?|costs?|fees?|salary|salaries|wages?|rents?|budgets?|revenues?|spending|funding",
            "(?:combien|ca) (?:coute|coutent|couterait|vaut|faut-il payer)",
            "prix|tarifs?|couts?|loyers?|salaires?|montants?|recettes|enveloppe|chiffre d'affaires",
        ),
        Wanted.DATE: _cue(
            "when|(?:what|which) (?:year|date|day|month|century)|how long ago|since what|deadline",
            "quand|quelle (?:annee|date)|quel (?:jour|mois|siecle)|quelles (?:annees|dates)",
            "date (?:de|d'|du)|calendrier",
        ),
        Wanted.NUMBER: _cue(
            "how (?:many|much|long|far|big|large|high|tall|often|old)|number of|nb|nbr",
            "percentage|proportion|share|rate|area|size|height|length|population|surface",
            "combien|nombre d[eu']s?|pourcentage|part|taux|superficie|taille|hauteur|longueur",
            "distance|effectifs?|chiffres?",
        ),
        Wanted.PERSON: _cue(
            "who|whose|whom|ceo|mayor|president|ambassador|director|head of",
            "qui (?:est|sont|etait|dirige|preside|pilote|gere|a|anime|finance|delivre)|par qui",
            "directeur|directrice|presidente?|ambassadeur|ambassadrice|maire|patron|patronne",
        ),
        Wanted.PLACE: _cue(
            "where|(?:which|what) (?:city|cities|towns?|places?)",
            "^ou|ou (?:est|sont|se|puis|peut|peuvent|dois|faut|aller|trouver?)|quelles? villes?",
        ),
    }
)
_LIST = _cue(
    "lesquels|lesquelles|cite[rz]?|listes?|liste[rz]|enumere[rz]?|list|name (?:the|all|them)",
    "which ones|donne[rz]?[ -](?:moi )?(?:la liste|les)",
)
_PLURAL = _cue(
    "quels|quelles",
    r"(?:what|which) (?:are|were)",
    r"(?:what|which) (?:\w+ ){0,3}\w{2,}s (?:are|were|do|did|have|does|will|can|has)",
    r"which (?:\w+ ){0,2}\w{3,}s",
)

_NUMBER_WORDS: Mapping[str, int] = MappingProxyType(
    {
        word: number
        for number, forms in enumerate(
            (
                ("two", "deux"),
                ("three", "trois"),
                ("four", "quatre"),
                ("five", "cinq"),
                ("six",),
                ("seven", "sept"),
                ("eight", "huit"),
                ("nine", "neuf"),
                ("ten", "dix"),
                ("eleven", "onze"),
                ("twelve", "douze"),
            ),
            start=2,
        )
        for word in forms
    }
)


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
        folded = fold(text.replace("’", "'"))
        counts = {int(number) for number in re.findall(r"\b\d{1,2}\b", folded)}
        counts |= {_NUMBER_WORDS[word] for word in folded.split() if word in _NUMBER_WORDS}
        insists = _LIST.search(folded) is not None
        wants_list = insists or _PLURAL.search(folded) is not None or _counts_something(folded)
        wanted = next((kind for kind, cue in _CUES.items() if cue.search(folded)), Wanted.ANYTHING)
        if insists or (wants_list and wanted is Wanted.ANYTHING):
            wanted = Wanted.LIST
        return cls(text, wanted, wants_list, frozenset(counts))


def _counts_something(folded: str) -> bool:
    """Whether a question without a verb names a number of things ("les 7 domaines")."""
    found = re.match(r"(?:the |les |ces |these )?(\d{1,2}|\w+) (?:\w+ ){0,3}\w+s\b", folded)
    return found is not None and (found[1].isdigit() or found[1] in _NUMBER_WORDS)


_INTERROGATIVE = (
    r"(?:combien|qui|quand|ou|comment|pourquoi|quels?|quelles?|lequel|laquelle|lesquels|lesquelles"
    r"|how|who|whom|whose|what|when|where|which|why|est-ce|is there|are there|y a-t-il)"
)
_BREAKS = re.compile(r"(?<=[?!])\s+(?=\w)|(?<=[.])\s+(?=[A-ZÀ-Ý])")
_JOINTS = re.compile(
    rf"[\s,;]+(?:et|and|ainsi que|puis|as well as)\s+(?=(?:[\w'’]+\s+){{0,2}}?{_INTERROGATIVE}\b)",
    re.IGNORECASE,
)
_MOST_PARTS = 3


def parts(text: str) -> tuple[str, ...]:
    """Return the questions that a message holds: most often one, the message itself.

    Statements around a question ("Hello, I have just moved here.") belong to no part.
    """
    sentences = [sentence.strip() for sentence in _BREAKS.split(text) if sentence.strip()]
    asked = [sentence for sentence in sentences if sentence.endswith("?")] or sentences
    found = [part.strip(" ,;") for sentence in asked for part in _split_joint(sentence)]
    kept = tuple(part for part in found if re.search(r"\w{2}", part))
    return kept if 1 < len(kept) <= _MOST_PARTS else (text,)


def _split_joint(sentence: str) -> list[str]:
    folded = fold(sentence)
    if len(folded) != len(sentence):  # a ligature was spelled out: positions no longer agree
        return _JOINTS.split(sentence)
    pieces, start = [], 0
    for match in _JOINTS.finditer(folded):
        pieces.append(sentence[start : match.start()])
        start = match.end()
    return [*pieces, sentence[start:]]
