"""Places of the region, which people type in any language and without capitals or hyphens."""

import re

_NAMES = """
    france; hauts de france; nord pas de calais; pas de calais; nord; picardie; ile de france;
    artois; flandre; flandres; hainaut; avesnois; boulonnais; thierache; vimeu; ponthieu; opale;
    cote d opale; baie de somme; aisne; oise; somme;
    lille; roubaix; tourcoing; villeneuve d ascq; dunkerque; calais; boulogne; boulogne sur mer;
    saint omer; arras; lens; bethune; lievin; henin beaumont; douai; valenciennes; cambrai;
    maubeuge; denain; armentieres; hazebrouck; wattrelos; marcq en baroeul; montreuil sur mer;
    le touquet; etaples; berck; amiens; abbeville; beauvais; compiegne; creil; senlis; chantilly;
    laon; soissons; saint quentin; chateau thierry; peronne
"""
_FOLDED = str.maketrans("àâäçéèêëîïôöùûüÿÀÂÄÇÉÈÊËÎÏÔÖÙÛÜŸ", "aaaceeeeiioouuuyAAACEEEEIIOOUUUY")
_PATTERN = re.compile(
    r"\b(?:"
    # Longer names first, so that one is not cut short by another that it begins with.
    + "|".join(
        re.sub(r"\s+", r"[\\s'’-]+", name.strip())
        for name in sorted(_NAMES.split(";"), key=len, reverse=True)
    )
    + r")\b",
    re.IGNORECASE,
)


def place_spans(text: str) -> list[tuple[int, int]]:
    """Return start and end of every name of a place in a text, in order."""
    return [match.span() for match in _PATTERN.finditer(text.translate(_FOLDED))]
