"""What a question demands of a sentence besides the kind of thing: a rank, a comparison, today."""

import re
from dataclasses import dataclass
from enum import Enum

_SUPERLATIVE = (
    "most|least|best|worst|(?:le|la|les|du|des|au|aux) (?:plus|moins|mieux)"
    "|meilleure?s?|pires?|favou?rite|preferee?s?"
)
_OF_NOW = (
    "this (?:year|summer|week|month|winter|autumn|spring|weekend|season)|today|tomorrow|tonight"
    "|currently|right now|at the moment|latest|last (?:year|month|week|summer|winter)"
    "|cette (?:annee|semaine|saison)|cet (?:ete|hiver|automne)|ce (?:mois|week-?end|soir|printemps)"
    "|prochaine?s?|aujourd'hui|demain|actuel(?:le)?(?:ment|s)?|en ce moment|l'? ?an dernier"
    "|l'? ?an(?:nee)? (?:prochaine?|derniere)"
)


@dataclass(frozen=True)
class _Told:
    """How a demand is told in a folded question, and how it is met in a folded sentence."""

    asked: re.Pattern[str]
    met: re.Pattern[str]


def _told(asked: str, met: str) -> _Told:
    return _Told(re.compile(rf"\b(?:{asked})(?!\w)"), re.compile(rf"\b(?:{met})(?!\w)"))


class Demand(Enum):
    """What a sentence must tell, or it does not answer however near it comes."""

    SUPERLATIVE = _told(
        _SUPERLATIVE,
        rf"{_SUPERLATIVE}|first|leading|leader|top|record|only|unique|major|main|key|number one"
        r"|important\w*|famous|popular|renowned|1er\w*|1st|premiere?s?|majeure?s?|principa\w+"
        r"|n[o°] ?1|celebre\w*|reput\w+|fleurons?",
    )
    COMPARISON = _told(
        r"(?:more|less|better|worse|fewer) .*than|better to|versus|vs|differences?"
        r"|(?:plus|moins|mieux|meilleure?s?|aussi|autant) .*\bque|par rapport|compare[drs]?",
        rf"{_SUPERLATIVE}|than|compar\w*|superieure?s?|inferieure?s?|higher|lower|more|less|plus"
        r"|moins|que|versus|vs|par rapport|average|moyenne|rank\w*",
    )
    NOW = _told(rf"{_OF_NOW}|next|now|maintenant", rf"{_OF_NOW}|next|now|maintenant|20[2-9]\d")
    PROCEDURE = _told(
        r"how (?:to|(?:do|can|could|should) (?:i|we|you|one))|how does (?:a|an|one|my) .*"
        r"(?:get|apply|join|become|register|obtain)|comment (?:faire|on|je|puis|peux|peut"
        r"|s'(?!appel)\w+|\w+(?:er|ir|re|oir))"
        r"|(?:apply|inscription|candidature) comment|(?:apply|register) how",
        r"contact\w*|appl(?:y|ies|ication\w*)|regist\w+|via|through|by \w+ing|online|en ligne"
        r"|aupres|demande\w*|dossiers?|inscri\w+|candidat\w+|form(?:s|ulaires?)?|must|should"
        r"|doi(?:s|t|vent)|il faut|grace a|submit\w*|depos\w+|appointments?|rendez-vous|reserv\w+"
        r"|book\w*|issued?|deliv\w+",
    )

    def is_asked(self, folded: str) -> bool:
        """Whether a folded question makes the demand; degrees of adjectives are spelled out."""
        return self.value.asked.search(folded) is not None

    def is_met(self, folded: str) -> bool:
        """Whether a folded sentence does what is asked for; degrees are spelled out there, too."""
        return self.value.met.search(folded) is not None
