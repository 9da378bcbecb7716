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


# Each table is tried in order on the folded question (no accents, lower case): "quel montant"
# is asked for before "quel". Words that only some question words need stay with them.
_CUES: tuple[tuple[Wanted, re.Pattern[str]], ...] = tuple(
    (wanted, re.compile(pattern))
    for wanted, pattern in (
        (
            Wanted.MONEY,
            r"\bhow much (?:does|do|did|is|are|was|would|will|money)\b|\b(?:price|cost|costs|fee|fees"
            r"|salary|salaries|rent|rents|budget|wage|wages|revenue|revenues|spending|funding)\b"
            r"|\b(?:combien|ca) (?:coute|coutent|couterait|vaut|faut-il payer)|\b(?:prix|tarif|tarifs"
            r"|cout|couts|loyer|loyers|salaire|salaires|budget|montant|montants|recettes|enveloppe)\b",
        ),
        (
            Wanted.DATE,
            r"\bwhen\b|\b(?:what|which) (?:year|date|day|month|century)\b|\bhow long ago\b"
            r"|\b(?:quand|quelle annee|quelle date|quel jour|quel mois|quel siecle|depuis quand)\b"
            r"|\ben quelle annee\b|\bdate (?:de|d')|\bdeadline\b|\bcalendrier\b",
        ),
        (
            Wanted.NUMBER,
            r"\bhow (?:many|much|long|far|big|large|high|tall|often|old)\b|\bnumber of\b|\bnb\b|\bnbr\b"
            r"|\b(?:percentage|proportion|share|rate|area|size|height|length|population|surface)\b"
            r"|\bcombien\b|\bnombre d|\b(?:pourcentage|proportion|part|taux|superficie|surface|taille"
            r"|hauteur|longueur|distance|population|effectif|effectifs|chiffre|chiffres)\b",
        ),
        (
            Wanted.PERSON,
            r"\bwho(?:'s| is| was| are| were| runs| leads| heads| wrote| led| founded)?\b|\bwhose\b"
            r"|\bqui (?:est|sont|etait|dirige|preside|pilote|gere|a|anime|finance|delivre)\b|\bpar qui\b"
            r"|^qui\b|\b(?:directeur|directrice|presidente?|ceo|ambassadeur|ambassador|mayor|maire)\b",
        ),
        (
            Wanted.PLACE,
            r"\bwhere\b|\bou (?:est|sont|se|puis|peut|dois|faut|aller|trouve)|^ou\b|\bdans quelle ville\b|\bwhich (?:city|cities|town|towns)\b|\bwhat (?:city|town)\b|\bquelles? villes?\b",
        ),
    )
)

_LIST = re.compile(
    r"\b(?:quels|quelles|lesquels|lesquelles|citez|cite|citer|liste|listes|listez|lister|enumere[rz]?"
    r"|enumerez|donne[rz]?[ -](?:moi )?(?:la liste|les)|quoi comme)\b"
    r"|\b(?:what|which)(?: (?:are|were)\b(?: the| these| those)?| (?:\w+ ){0,3}\w+s (?:are|were|do|did|have|does|will|can|has)\b)"
    r"|\blist\b|\bname (?:the|all|them)\b|\bwhich ones\b|\bwhich (?:\w+ ){0,2}\w{3,}s\b"
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
        wants_list = _LIST.search(folded) is not None or _counts_something(folded)
        wanted = next((kind for kind, cue in _CUES if cue.search(folded)), Wanted.ANYTHING)
        if wants_list and wanted is Wanted.ANYTHING:
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


def parts(text: str) -> tuple[str, ...]:
    """Return the questions that a message holds: most often one, the message itself.

    Statements around a question ("Hello, I have just moved here.") belong to no part.
    """
    sentences = [sentence.strip() for sentence in _BREAKS.split(text) if sentence.strip()]
    asked = [sentence for sentence in sentences if sentence.endswith("?")] or sentences
    found = [part.strip(" ,;") for sentence in asked for part in _split_joint(sentence)]
    kept = tuple(part for part in found if re.search(r"\w{2}", part))
    return kept if 1 < len(kept) <= 3 else (text,)


def _split_joint(sentence: str) -> list[str]:
    folded = fold(sentence)
    if len(folded) != len(sentence):  # a ligature was spelled out: positions no longer agree
        return _JOINTS.split(sentence)
    pieces, start = [], 0
    for match in _JOINTS.finditer(folded):
        pieces.append(sentence[start : match.start()])
        start = match.end()
    return [*pieces, sentence[start:]]
