"""The kind of thing that a question asks for."""

import re
from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType

from assistant.verify.values import SMALL


class Wanted(StrEnum):
    """The kind of thing that would answer a question."""

    LIST = "list"
    MONEY = "money"
    HOURS = "hours"
    CONTACT = "contact"
    ADDRESS = "address"
    DURATION = "duration"
    SHARE = "share"
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
        Wanted.HOURS: _cue(
            "what time|(?:opening|closing|business) (?:hours?|times?)|timetables?",
            "(?:a )?quelle heure|horaires?|heures? d'ouverture",
        ),
        Wanted.CONTACT: _cue(
            "phone|telephone|e-?mail|websites?|contact (?:details|number)",
            "tel|numero de tel\\w*|courriel|mail|site (?:web|internet)|coordonnees",
        ),
        Wanted.ADDRESS: _cue("address|adresse|street"),
        Wanted.DURATION: _cue(
            "how long (?:does|do|did|will|has|have|must|should|can|is it valid)|how many (?:days"
            "|weeks|months|years|hours)|duration",
            "combien de (?:temps|jours|mois|semaines|annees|ans|heures)|duree|delais?",
        ),
        Wanted.SHARE: _cue(
            "percentage|percent|proportion|pourcentage|(?:what|quelle) (?:share|part)"
        ),
        Wanted.DATE: _cue(
            "when|(?:what|which) (?:year|date|day|month|century)|how long ago|since what|deadline",
            "quand|quelle (?:annee|date)|quel (?:jour|mois|siecle)|quelles (?:annees|dates)",
            "date (?:de|d'|du)|calendrier",
        ),
        Wanted.NUMBER: _cue(
            "how (?:many|much|long|far|big|large|high|tall|often|old)|number of|nb|nbr",
            "share|rate|area|size|height|length|depth|population|surface|temperature",
            "combien|nombre d[eu']s?|part|taux|superficie|taille|hauteur|longueur|profondeur",
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
LIST = _cue(
    "lesquels|lesquelles|cite[rz]?|listes?|liste[rz]|enumere[rz]?|list|name (?:the|all|them)",
    "which ones|donne[rz]?[ -](?:moi )?(?:la liste|les)",
)
PLURAL = _cue(
    "quels|quelles",
    r"(?:what|which) (?:are|were)",
    r"(?:what|which) (?:\w+ ){0,3}\w{2,}s (?:are|were|do|did|have|does|will|can|has)",
    r"which (?:\w+ ){0,2}\w{3,}s",
)

COUNTS: Mapping[str, int] = MappingProxyType(
    {word: number for word, number in SMALL.items() if number > 1}
)
"""Words for a number of things; "one" is an article more often."""


def wanted_in(folded: str) -> Wanted:
    """Return the kind of thing that a folded question asks for, a list apart."""
    return next((kind for kind, cue in _CUES.items() if cue.search(folded)), Wanted.ANYTHING)


def counts_something(folded: str) -> bool:
    """Whether a question without a verb names a number of things ("les 7 domaines")."""
    found = re.match(r"(?:the |les |ces |these )?(\d{1,2}|\w+) (?:\w+ ){0,3}\w+s\b", folded)
    return found is not None and (found[1].isdigit() or found[1] in COUNTS)
