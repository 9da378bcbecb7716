"""The kind of thing that a question asks for."""

import re
from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType

from assistant.verify.numbers.values import SMALL


class Wanted(StrEnum):
    """The kind of thing that would answer a question."""

    LIST = "list"
    MONEY = "money"
    HOURS = "hours"
    CONTACT = "contact"
    ADDRESS = "address"
    DURATION = "duration"
    SHARE = "share"
    LENGTH = "length"
    AREA = "area"
    WEIGHT = "weight"
    SPEED = "speed"
    POWER = "power"
    TEMPERATURE = "temperature"
    AGE = "age"
    RANK = "rank"
    NUMBER = "number"
    DATE = "date"
    PERSON = "person"
    LEADER = "leader"
    PLACE = "place"
    REASON = "reason"
    DEFINITION = "definition"
    ANYTHING = "anything"


HAVE_A_FORM = frozenset(Wanted) - {
    *(Wanted.LIST, Wanted.PERSON, Wanted.LEADER, Wanted.PLACE, Wanted.REASON, Wanted.ANYTHING)
}
"""What cannot be told without a figure, a unit, "is a" ...: a sentence without is no answer."""


def _cue(*patterns: str) -> re.Pattern[str]:
    """Return a pattern that finds any of the phrases as whole words in folded text."""
    return re.compile(rf"\b(?:{'|'.join(patterns)})(?!\w)")


# Tried in this order on the folded question (lower case, no accents): a question about money
# often asks "how much", which alone asks for a number.
_CUES: Mapping[Wanted, re.Pattern[str]] = MappingProxyType(
    {
        Wanted.REASON: _cue("why|how come|reasons?", "pourquoi|pour quelles? raisons?|raisons?"),
        Wanted.MONEY: _cue(
            "how much (?:does|do|did|is|are|was|were|would|will|money)",
            "prices?|costs?|fees?|salary|(?<!de )(?<!es )salaries|wages?|rents?|budgets?|revenues?",
            # A predicate: in "a free port" the word says something else.
            r"spending|funding|free(?= of charge|\W*$| (?:in|on|at|for|to|with|and|or|during)\b)",
            "(?:combien|ca) (?:coute|coutent|couterait|vaut|faut-il payer)|payante?s?|gratuite?s?",
            "prix|tarifs?|couts?|loyers?|salaires?|montants?|recettes|enveloppe|chiffre d'affaires",
            "frais|cotisations?",
        ),
        Wanted.HOURS: _cue(
            "what time|(?:opening|closing|business) (?:hours?|times?)|timetables?",
            "(?:a )?quelle heure|horaires?|heures? d'ouverture",
        ),
        Wanted.CONTACT: _cue(
            "phone|telephone|e-?mail|websites?|contact (?:details|number)|download",
            r"tel|numero de tel\w*|courriel|mail|site (?:web|internet)|coordonnees|telecharger",
        ),
        Wanted.ADDRESS: _cue("address|adresse|street"),
        Wanted.DURATION: _cue(
            "how long (?:does|do|did|will|has|have|must|should|can|is .*valid)|how many (?:days"
            "|weeks|months|years|hours)|duration",
            "combien de (?:temps|jours|mois|semaines|annees|ans|heures)|duree|delais?",
        ),
        Wanted.SHARE: _cue(
            "percentage|percent|proportion|pourcentage|(?:what|quelle) (?:share|part)",
            "rates?|taux",
        ),
        Wanted.RANK: _cue("ranks?|ranking|ranked|rang|classement|combientiemes?"),
        Wanted.LENGTH: _cue(
            "how (?:long|far|wide|deep|high|tall)|lengths?|widths?|depths?|heights?|distances?",
            "draughts?|longueurs?|largeurs?|profondeurs?|hauteurs?|altitude|tirant d'eau",
            r"(?<!\d )(?:kilometres?|km|miles?)",
        ),
        Wanted.AREA: _cue(
            "surfaces?|superficies?|square (?:metres?|kilometres?|miles?|feet)",
            "hectares?|metres? carres?|m2|km2",
        ),
        Wanted.WEIGHT: _cue(
            "how heavy|weights?|weighs?|poids|pese(?:nt)?|tonnages?", r"(?<!\d )(?:tonnes?|kilos?)"
        ),
        Wanted.SPEED: _cue("how fast|speeds?|vitesses?"),
        Wanted.POWER: _cue("power output|puissances?|[kmg]wh?"),
        Wanted.TEMPERATURE: _cue("how (?:cold|hot|warm)|temperatures?|degrees|degres"),
        Wanted.AGE: _cue("how old|age limits?|(?:quel|limite d'|d')age|age"),
        Wanted.DATE: _cue(
            "when|(?:what|which) (?:year|day|month|century)|how long ago|since what|deadline",
            "dates?|quand|quelle annee|quel (?:jour|mois|siecle)|quelles annees|calendrier",
        ),
        Wanted.NUMBER: _cue(
            "how (?:many|much|big|large|often|dense)|numbers?|total|amount of",
            "share|size|area|population|density|capacity|average|frequency",
            "combien|nombres?|parts? d(?:e|u|es|')|taille|densite|capacite|effectifs?",
            "chiffres?|moyenne",
        ),
        Wanted.LEADER: _cue(
            # Offices and roles that one person holds.
            "(?:vice-?)?president|ceo|cfo|cto|chief|director|manager|boss|head of|chair",
            "chair(?:wo)?man|mayor|minister|prefect|governor|ambassador|senator|deputy|rector",
            "dean|professor|secretary general|spokes(?:wo)?man|spokesperson|founders?|inventor",
            "who (?:runs|leads|heads|chairs|manages|directs|governs)",
            "(?:vice-?)?presidente?|pdg|dg|chef(?!-)|cheffe|directeur|directrice|gerante?|patronn?e?",
            "maire|ministre|prefete?|gouverneure?|ambassadeur|ambassadrice|senateur|senatrice",
            "deputee?|recteur|rectrice|doyenn?e?|professeure?|secretaire generale?|porte-parole",
            "fondateurs?|fondatrices?|inventeur|inventrice|responsable d(?:e|u|es)",
            "qui (?:dirige|preside|gere|gouverne)",
        ),
        Wanted.PERSON: _cue(
            "who|whose|whom|contractors?|author|architect|owners?",
            "^qui|(?<=[,;:?!(] )qui|(?:c'est|c|est-ce|par|et) qui|qui (?:est|sont|etait|a)",
            # At the end of a question in keywords: "titre de sejour qui delivre".
            r"qui (?:s'|l'|les )?\w+(?=\W*$)",
            "auteure?|architectes?|proprietaires?",
        ),
        Wanted.PLACE: _cue(
            "where|(?:which|what) (?:city|cities|towns?|places?)",
            "^ou|ou$|ou (?:est|sont|se|puis|peut|peuvent|dois|doit|faut|trouve)",
            # Between two infinitives it is "or", which is typed alike without its accent.
            r"(?<![eio]r )(?<!re )ou \w+(?:er|ir|oir|dre|ttre)",
            "quelles? villes?",
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


def names_several(folded: str) -> bool:
    """Whether a question is nothing but the name of several things ("les ports de la région")."""
    several = r"les (?:[\w'-]+ )?\w+s|the (?:[\w'-]+ )?\w+[^\Wsu]s"  # "the campus", "the process"
    return re.fullmatch(rf"(?:{several})(?: [\w'-]+){{0,5}}\W*", folded) is not None


def counts_something(folded: str) -> bool:
    """Whether a question is nothing but a number of things ("les 7 domaines de la S3")."""
    found = re.match(r"(?:the |les |ces |these )?(\d{1,2}|\w+) (?:\w+ ){0,3}\w+s\b[^,]*$", folded)
    return found is not None and (found[1].isdigit() or found[1] in COUNTS)
