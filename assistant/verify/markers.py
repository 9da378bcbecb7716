"""Small words that turn what a sentence says: negations, directions, quantifiers, duties."""

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType

from corpus.language import Language


class Mark(StrEnum):
    """What a small word does to what stands beside it."""

    NOT = "not"
    WITHOUT = "without"
    ONLY = "only"
    MORE = "more"
    LESS = "less"
    BEFORE = "before"
    AFTER = "after"
    SINCE = "since"
    UNTIL = "until"
    UP = "up"
    DOWN = "down"
    AT_LEAST = "at least"
    AT_MOST = "at most"
    ABOUT = "about"
    ALL = "all"
    SOME = "some"
    MOST = "most"
    FEW = "few"
    MUST = "must"
    MAY = "may"
    BY = "by"
    YEARLY = "yearly"
    MONTHLY = "monthly"
    WEEKLY = "weekly"
    DAILY = "daily"


RATES: Mapping[str, Mark] = MappingProxyType(
    {"year": Mark.YEARLY, "month": Mark.MONTHLY, "week": Mark.WEEKLY, "day": Mark.DAILY}
)
"""Unit of time -> how often, when it follows "a", "per" or "every"."""

OPPOSITES: Mapping[Mark, frozenset[Mark]] = MappingProxyType(
    {
        Mark.MORE: frozenset({Mark.LESS}),
        Mark.LESS: frozenset({Mark.MORE}),
        Mark.BEFORE: frozenset({Mark.AFTER, Mark.SINCE}),
        Mark.AFTER: frozenset({Mark.BEFORE, Mark.UNTIL}),
        Mark.SINCE: frozenset({Mark.BEFORE, Mark.UNTIL}),
        Mark.UNTIL: frozenset({Mark.AFTER, Mark.SINCE}),
        Mark.UP: frozenset({Mark.DOWN}),
        Mark.DOWN: frozenset({Mark.UP}),
        Mark.AT_LEAST: frozenset({Mark.AT_MOST}),
        Mark.AT_MOST: frozenset({Mark.AT_LEAST}),
        Mark.ALL: frozenset({Mark.SOME, Mark.MOST, Mark.FEW}),
        Mark.SOME: frozenset({Mark.ALL, Mark.FEW}),
        Mark.MOST: frozenset({Mark.FEW, Mark.SOME}),
        Mark.FEW: frozenset({Mark.ALL, Mark.MOST}),
        Mark.MUST: frozenset({Mark.MAY}),
        Mark.MAY: frozenset({Mark.MUST}),
    }
)

BOUNDS = frozenset(
    {
        *(Mark.MORE, Mark.LESS, Mark.BEFORE, Mark.AFTER, Mark.SINCE, Mark.UNTIL),
        *(Mark.AT_LEAST, Mark.AT_MOST, Mark.ABOUT),
    }
)
"""Marks that say on which side of a value something lies."""

COMPARING = frozenset(
    {
        "more",
        "less",
        "fewer",
        "more than",
        "less than",
        "fewer than",
        "plus",
        "plus de",
        "moins",
        "moins de",
    }
)
"""Words that compare two amounts, also beside a share: "3 % more", "deux fois plus"."""

THAT = frozenset({"that", "que", "qu"})
"""What a clause begins with that depends on the words before."""
QUANTIFIERS = frozenset({Mark.SOME, Mark.MOST, Mark.FEW})
"""Marks without which a sentence would say more than it does with them."""


def words_of(*lines: str) -> frozenset[str]:
    """Return the words of some lines."""
    return frozenset(word for line in lines for word in line.split())


def _words(groups: Mapping[Mark, str]) -> Mapping[str, Mark]:
    return MappingProxyType(
        {word.strip(): mark for mark, words in groups.items() for word in words.split(",")}
    )


MARKS: Mapping[Language, Mapping[str, Mark]] = MappingProxyType(
    {
        Language.ENGLISH: _words(
            {
                Mark.NOT: "not, no, never, neither, nor, none, cannot, nobody, nothing, n't",
                Mark.WITHOUT: "without",
                Mark.ONLY: "only, solely, exclusively",
                Mark.MORE: "more, more than, above, higher, greater, exceed, exceeds, exceeded,"
                "exceeding, higher than, greater than",
                Mark.LESS: "less, less than, fewer, fewer than, below, lower, lower than",
                Mark.BEFORE: "before, prior to, preceding, that precede, that precedes,"
                "which precede, which precedes",
                Mark.AFTER: "after, following, afterwards, that follow, that follows, which follow,"
                "which follows",
                Mark.SINCE: "since",
                Mark.UNTIL: "until, till",
                Mark.UP: "rise, rises, rose, risen, rising, increase, increases, increased,"
                "increasing, grow, grows, grew, grown, growing, growth, up, up by",
                Mark.DOWN: "fall, falls, fell, fallen, falling, decrease, decreases, decreased,"
                "decreasing, decline, declines, declined, declining, drop, drops, dropped,"
                "dropping, shrank, shrunk, reduction, reduced, reduces, reduce, cut, cuts,"
                "cutting, down, down by",
                Mark.AT_LEAST: "at least, no less than, no fewer than, minimum, not less than",
                Mark.AT_MOST: "at most, no more than, not more than, maximum, up to, capped at,"
                "limited to, not exceed, not exceeding, may not exceed, must not exceed,"
                "cannot exceed, can not exceed",
                Mark.ABOUT: "approximately, nearly, almost, roughly, about, around, some",
                Mark.ALL: "all, every, each, everyone, everybody, all of, entire",
                Mark.SOME: "some, certain, several",
                Mark.MOST: "most, majority",
                Mark.FEW: "few",
                Mark.MUST: "must, shall, required, require, requires, have to, has to, mandatory,"
                "compulsory, obligatory, need, needs, needed, obliged,"
                "provided that, on condition that",
                Mark.MAY: "may, might, can, could, optional, possible, able to, allowed to,"
                "permitted to, entitled to",
                Mark.BY: "by",
                Mark.YEARLY: "annual, annually, yearly",
                Mark.MONTHLY: "monthly",
                Mark.WEEKLY: "weekly",
                Mark.DAILY: "daily",
            }
        ),
        Language.FRENCH: _words(
            {
                Mark.NOT: "ne, n, pas, aucun, aucune, jamais, ni, non, nul, nulle",
                Mark.WITHOUT: "sans",
                Mark.ONLY: "seulement, uniquement, exclusivement, seul, seule, seuls, seules",
                Mark.MORE: "plus, plus de, davantage, au dela, au dela de, superieur, superieure,"
                "superieurs, superieures, depasse, depassent, excede, excedent, au dessus",
                Mark.LESS: "moins, moins de, inferieur, inferieure, inferieurs, inferieures,"
                "en dessous",
                Mark.BEFORE: "avant, precedant, prealablement, qui precede, qui precedent",
                Mark.AFTER: "apres, suivant, ensuite, qui suit, qui suivent",
                Mark.SINCE: "depuis, a partir de, a partir du, a compter du",
                Mark.UNTIL: "jusqu a, jusqu au, jusqu aux, jusqu en",
                Mark.UP: "augmente, augmentent, augmenter, augmentait, augmentaient, augmentation,"
                "hausse, croit, croissent, croitre, croissance, progresse, progressent,"
                "progression, gagne, gagnaient, augmentees, augmentes, augmentee",
                Mark.DOWN: "baisse, baissent, baisser, baissait, diminue, diminuent, diminuer,"
                "diminution, recul, recule, reculent, reculer, chute, chutent, reduit, reduite,"
                "reduisent, reduire, reduction",
                Mark.AT_LEAST: "au moins, au minimum, minimum",
                Mark.AT_MOST: "au plus, au maximum, maximum, plafonne a, plafonnee a, plafonnes a,"
                "plafonnees a, ne peut depasser, ne peuvent depasser, ne depasse pas,"
                "limite a, limitee a, limites a, limitees a",
                Mark.ABOUT: "environ, pres de, pres d, quelque, presque",
                Mark.ALL: "tous, toutes, tout, toute, chaque",
                Mark.SOME: "certains, certaines, quelques, plusieurs",
                Mark.MOST: "la plupart, majorite",
                Mark.FEW: "peu",
                Mark.MUST: "doit, doivent, devoir, devra, devront, faut, faudra, obligatoire,"
                "obligatoires, obligatoirement, exige, exiges, exigee, exigees, exigent, requis,"
                "requise, requises, necessaire, necessaires, besoin, a condition de, a condition d,"
                "a condition que",
                Mark.MAY: "peut, peuvent, pourra, pourront, pouvoir, possible, facultatif,"
                "facultative",
                Mark.BY: "par",
                Mark.YEARLY: "annuel, annuelle, annuels, annuelles, annuellement",
                Mark.MONTHLY: "mensuel, mensuelle, mensuels, mensuelles",
                Mark.WEEKLY: "hebdomadaire, hebdomadaires",
                Mark.DAILY: "quotidien, quotidienne, quotidiens, quotidiennes",
            }
        ),
    }
)
"""Folded word or words -> mark, by language; longer ones are tried first."""

BEFORE_VALUES: Mapping[str, Mark] = MappingProxyType(
    {"over": Mark.MORE, "under": Mark.LESS, "around": Mark.ABOUT, "about": Mark.ABOUT}
)
"""Words that mark a value only when it follows at once; "jusqu'à" too is a bound there."""

ONLY_BEFORE_VALUES = frozenset(
    {"about", "around", "quelque", "pres de", "pres d", "some", "up", "up by", "down", "down by"}
)
MOVES = frozenset({Mark.UP, Mark.DOWN})
"""Marks that every form of a word makes: "réduira" as "réduire"."""

LIGHT: Mapping[Language, frozenset[str]] = MappingProxyType(
    {
        Language.ENGLISH: words_of(
            "have has had be include includes including included located situated found called",
            "named known also there exist exists give gives given get gets receive receives",
            "received say says said source sources text according number total long well case",
            "happen happens set lie lies stand stands amount amounts held hold holds take takes",
            "took place use used uses people person cost costs aged age make makes made making",
        ),
        Language.FRENCH: words_of(
            "avoir etre compter compte comptent disposer dispose disposent comprendre comprend",
            "comprennent situe situee situes situees trouve trouvent existe existent appele",
            "appelee nomme nommee connu connue selon source sources texte nombre total donne",
            "donnent recoit recoivent recevoir recu recus recue recues aussi egalement cas dote",
            "dotee eleve elevent atteint atteignent represente representent constitue constituent",
            "lieu tient tenu tenue fait faite faits faites faire font personne personnes",
            "concerne concernent regroupe regroupent regroupes rassemble rassemblent",
            "cout coute coutent age ages agee agees",
        ),
    }
)
"""Folded words so general that a sentence may use them where its quote does not."""

FUNCTION_WORDS = words_of(
    "tandis whereas while versus contre against alors ainsi afin lorsque lors puis then dont",
    "however cependant toutefois donc therefore thus celui celle ceux celles than si via",
    "within upon among parmi des aujourd hui",
)
"""Folded words that only join, beside the stop words of a search."""
