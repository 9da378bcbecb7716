"""Words as people shorten them in messages."""

from collections.abc import Mapping
from types import MappingProxyType

FRENCH_FORMS: Mapping[str, str] = MappingProxyType(
    {
        "nb": "nombre",
        "nbr": "nombre",
        "nbre": "nombre",
        "cb": "combien",
        "cmb": "combien",
        "cmt": "comment",
        "cest": "c'est",
        "kel": "quel",
        "kelle": "quelle",
        "ki": "qui",
        "koi": "quoi",
        "pk": "pourquoi",
        "pkoi": "pourquoi",
        "pq": "pourquoi",
        "qd": "quand",
        "ds": "dans",
        "pr": "pour",
        "bcp": "beaucoup",
        "rdv": "rendez-vous",
        "dpt": "département",
        "appart": "appartement",
    }
)
ENGLISH_FORMS: Mapping[str, str] = MappingProxyType(
    {
        "apt": "apartment",
        "avg": "average",
        "govt": "government",
        "dept": "department",
        "uni": "university",
        "cuz": "because",
        "whats": "what's",
        "wheres": "where's",
        "pls": "please",
        "plz": "please",
    }
)
"""Short forms that people type in each language, and the words that the sources use."""
