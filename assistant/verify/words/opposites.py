"""Words that say the opposite of each other: encoders take them for alike in every language."""

from collections.abc import Mapping
from types import MappingProxyType

from corpus.language import Language
from index.lexical import term_of

_OPPOSITES = (
    ("long lengthy", "long longue", "short brief", "court courte bref"),
    ("large big great vast", "grand grande vaste", "small little tiny", "petit petite"),
    ("high tall", "haut haute élevé", "low", "bas basse faible"),
    ("wide broad", "large", "narrow", "étroit étroite"),
    ("strong", "fort forte", "weak", "faible"),
    ("open", "ouvert ouverte", "closed shut", "fermé fermée"),
    ("free", "gratuit gratuite", "paid paying", "payant payante"),
    ("cheap inexpensive", "abordable", "expensive costly dear", "cher chère coûteux coûteuse"),
    ("new recent modern", "nouveau nouvelle récent neuf", "old ancient", "ancien ancienne vieux"),
    ("young", "jeune", "old elderly", "vieux vieille"),
    ("rich wealthy", "riche", "poor", "pauvre"),
    ("fast quick rapid", "rapide", "slow", "lent lente"),
    ("easy simple", "facile simple", "difficult hard complex", "difficile complexe"),
    ("good", "bon bonne", "bad poor", "mauvais mauvaise"),
    ("hot warm", "chaud chaude", "cold", "froid froide"),
    ("full", "plein pleine complet", "empty", "vide"),
    ("public", "public publique", "private", "privé privée"),
    ("urban", "urbain urbaine", "rural", "rural rurale"),
    ("mandatory compulsory required", "obligatoire", "optional voluntary", "facultatif volontaire"),
    ("allowed permitted authorized", "autorisé permis", "forbidden prohibited banned", "interdit"),
    ("northern north", "nord septentrional", "southern south", "sud méridional"),
    ("eastern east", "est oriental", "western west", "ouest occidental"),
    ("increase rise growth", "hausse augmentation", "decrease fall decline", "baisse diminution"),
    ("rising growing", "croissant", "falling declining", "décroissant"),
    ("import", "importation", "export", "exportation"),
    ("buyer purchase", "achat acheteur", "seller sale", "vente vendeur"),
    ("buy acquire", "acheter acquérir", "sell", "vendre"),
    ("lend", "prêter", "borrow", "emprunter"),
    ("accept approve", "accepter approuver", "reject refuse", "rejeter refuser"),
    ("create introduce", "créer introduire", "abolish remove cancel", "supprimer abolir"),
    ("allow permit authorize", "autoriser permettre", "forbid prohibit ban", "interdire"),
    ("hire recruit", "embaucher recruter", "dismiss", "licencier"),
    ("postpone delay defer", "reporter retarder différer", "forward advance", "avancer anticiper"),
    ("win", "gagner", "lose", "perdre"),
    ("begin start", "commencer débuter", "end finish", "finir terminer"),
    ("enter arrive", "entrer arriver", "depart", "quitter partir"),
    ("build", "construire bâtir", "demolish destroy", "démolir détruire"),
    ("include", "inclure", "exclude", "exclure"),
    ("add", "ajouter", "remove", "retirer"),
    ("lengthen extend", "allonger prolonger", "shorten", "raccourcir abréger"),
    ("teacher", "enseignant professeur", "student pupil", "étudiant élève"),
    ("entry entrance arrival", "entrée arrivée", "exit departure", "sortie départ"),
    ("beginning start opening", "début ouverture", "end closing", "fin fermeture"),
    ("winner", "gagnant vainqueur", "loser", "perdant"),
    ("success", "succès réussite", "failure", "échec"),
    ("gain profit", "gain bénéfice profit", "loss", "perte"),
    ("strength", "force atout", "weakness", "faiblesse"),
    ("advantage benefit", "avantage", "disadvantage drawback", "inconvénient"),
    ("opportunity", "opportunité", "threat", "menace"),
    ("majority", "majorité", "minority", "minorité"),
    ("day", "jour", "night", "nuit"),
    ("man male", "homme masculin", "woman female", "femme féminin"),
    ("employer", "employeur", "employee", "salarié employé"),
    ("landlord owner", "propriétaire bailleur", "tenant", "locataire"),
    ("winter", "hiver", "summer", "été"),
)
"""English and French words of one side, then those of the other."""
_LANGUAGES = (Language.ENGLISH, Language.FRENCH) * 2


def _sides() -> Mapping[str, frozenset[int]]:
    """Return the sides that a term is on: a number for one side, its negative for the other."""
    sides: dict[str, set[int]] = {}
    for number, groups in enumerate(_OPPOSITES, start=1):
        for position, (words, language) in enumerate(zip(groups, _LANGUAGES, strict=True)):
            for word in words.split():
                sides.setdefault(term_of(word, language), set()).add(
                    number if position < 2 else -number
                )
    return {term: frozenset(found) for term, found in sides.items()}


_SIDES = MappingProxyType(dict(_sides()))


def are_opposite(one: str, other: str) -> bool:
    """Whether two terms say opposite things, in one language or in two; both stemmed."""
    mine, theirs = _SIDES.get(one, frozenset()), _SIDES.get(other, frozenset())
    return any(-side in theirs for side in mine) and not mine & theirs


def say_alike(one: str, other: str) -> bool:
    """Whether two terms are on the same side of an opposition, and of no other one."""
    mine, theirs = _SIDES.get(one, frozenset()), _SIDES.get(other, frozenset())
    return bool(mine) and mine == theirs
