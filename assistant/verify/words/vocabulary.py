"""The words of each language that are marks, and those that carry too little to be missed."""

from collections.abc import Mapping
from types import MappingProxyType

from assistant.verify.words.markers import Mark, words_of
from corpus.language import Language


def _words(groups: Mapping[Mark, str]) -> Mapping[str, Mark]:
    return MappingProxyType(
        {word.strip(): mark for mark, words in groups.items() for word in words.split(",")}
    )


MARKS: Mapping[Language, Mapping[str, Mark]] = MappingProxyType(
    {
        Language.ENGLISH: _words(
            {
                Mark.NOT: "not, no, no longer, no more, not any more, never, neither, nor, none,"
                "cannot, nobody, nothing, n't",
                Mark.WITHOUT: "without",
                Mark.ONLY: "only, solely, exclusively, alone, sole",
                Mark.MORE: "more, more than, above, higher, greater, exceed, exceeds, exceeded,"
                "exceeding, higher than, greater than, in excess of, longer than, larger than,"
                "bigger than, older than, taller than, heavier than, wider than,"
                "over the age of, above the age of",
                Mark.LESS: "less, less than, fewer, fewer than, below, lower, lower than,"
                "shorter than, smaller than, younger than, lighter than, under the age of,"
                "below the age of",
                Mark.BEFORE: "before, prior to, earlier, previously, previous, beforehand,"
                "preceding, that precede, that precedes,"
                "which precede, which precedes",
                Mark.AFTER: "after, following, afterwards, later, that follow, that follows,"
                "which follow,"
                "which follows",
                Mark.SINCE: "since, as of, as from, with effect from",
                Mark.UNTIL: "until, till, up to now, so far",
                Mark.UP: "climb, climbs, climbed, climbing, rise, rises, rose, risen, rising,"
                "increase, increases, increased,"
                "increasing, grow, grows, grew, grown, growing, growth, up, up by",
                Mark.DOWN: "fall, falls, fell, fallen, falling, decrease, decreases, decreased,"
                "decreasing, decline, declines, declined, declining, drop, drops, dropped,"
                "dropping, shrank, shrunk, shrink, shrinks, shrinking, reduction, reduced,"
                "reduces, reduce, cut, cuts,"
                "cutting, down, down by",
                Mark.AT_LEAST: "at least, or more, and over, and above, and more, or over,"
                " no earlier than, at the earliest,"
                " no less than, no fewer than, minimum, not less than",
                Mark.AT_MOST: "at most, or less, or fewer, or under, and under, no later than,"
                "not later than, at the latest,"
                "no longer than, not longer than, no older than, no larger than, no bigger than,"
                " no more than, not more than, maximum, up to, capped at,"
                "limited to, not exceed, not exceeding, may not exceed, must not exceed,"
                "cannot exceed, can not exceed",
                Mark.ABOUT: "approximately, nearly, almost, roughly, about, around",
                Mark.ALL: "whole, all, every, each, everyone, everybody, all of, entire",
                Mark.SOME: "some, some of, certain, several, part of, a part of, a number of,a few",
                Mark.MOST: "most, majority",
                Mark.FEW: "few",
                Mark.MUST: "must, shall, required, require, requires, requirement, had to,"
                "obligation, obliges, have to, has to, mandatory,"
                "compulsory, obligatory, need, needs, needed, obliged,"
                "obliged to",
                Mark.BECAUSE: "because, because of, due to, owing to, thanks to, as a result of,"
                "on account of, for lack of, for want of, caused by, resulting from, results from,"
                "resulted from",
                Mark.CAUSES: "led to, leads to, lead to, leading to, caused, causes, causing,"
                "resulted in, results in, resulting in, brought about, brings about",
                Mark.IF: "if, provided, provided that, on condition that, providing that,"
                "as long as, so long as, only if",
                Mark.UNLESS: "unless, except if, except when, except where",
                Mark.REGARDLESS: "even if, regardless of, irrespective of, no matter, whatever,"
                "wherever, whoever, whether or not",
                Mark.OTHERS: "everyone else, everybody else, all others, all other",
                Mark.MAY: "may, might, can, could, optional, possible, able to, allowed to,"
                "permitted to, entitled to, the right to, authorised to, authorized to",
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
                "superieurs, superieures, depasse, depassent, depasser, excede, excedent, exceder,"
                "au - dela, au - dela de, au - dela du, au - dela d, au - dessus, au dessus",
                Mark.LESS: "moins, moins de, inferieur, inferieure, inferieurs, inferieures,"
                "en dessous, au - dessous",
                Mark.BEFORE: "avant, plus tot, auparavant, veille, precedent, precedente,"
                "precedents, precedentes, precedant, prealablement, qui precede, qui precedent",
                Mark.AFTER: "apres, plus tard, au bout de, au bout d, au terme de, au terme d,"
                "au terme du,"
                "a l issue de, a l issue d, a l issue du, suivant, suivante, suivants,"
                "suivantes, ensuite, qui suit, qui suivent",
                Mark.SINCE: "depuis, a partir de, a partir du, a partir d, a compter du,"
                "a compter de, a compter d",
                Mark.UNTIL: "jusqu, jusque, jusqu a, jusqu au, jusqu aux, jusqu en",
                Mark.UP: "augmente, augmentent, augmenter, augmentait, augmentaient, augmentation,"
                "hausse, croit, croissent, croitre, croissance, progresse, progressent,"
                "progression, progresser, grimper, accroitre, gagne, gagnaient, augmentees,"
                "augmentes, augmentee",
                Mark.DOWN: "baisse, baissent, baisser, baissait, diminue, diminuent, diminuer,"
                "diminution, recul, recule, reculent, reculer, chute, chutent, reduit, reduite,"
                "reduisent, reduire, reduction, chuter, tomber, ramener, abaisser, retrecir",
                Mark.AT_LEAST: "au moins, au plus tot, au minimum, minimum, minimal, minimale,"
                "minimales,"
                "minimaux, ou plus, et plus",
                Mark.AT_MOST: "au plus, au plus tard, au maximum, maximum, maximal, maximale,"
                "maximales, maximaux, ou moins, et moins, dans la limite de, dans la limite d,"
                "dans la limite du, dans une limite de, plafonne a, plafonnee a,"
                "plafonnes a, plafonnees a, ne peut depasser, ne peuvent depasser, ne depasse pas,"
                "limite a, limitee a, limites a, limitees a",
                Mark.ABOUT: "environ, pres de, pres d, quelque, presque",
                Mark.ALL: "tous, toutes, tout, toute, chaque, chacun, chacune, l ensemble de,"
                "n importe, l ensemble des, l ensemble du, entier, entiere, entiers, entieres,"
                "totalite",
                Mark.SOME: "certains, certaines, quelques, plusieurs, une partie des,"
                "une partie de, une partie du, un certain nombre de, un certain nombre d",
                Mark.MOST: "la plupart, majorite",
                Mark.FEW: "peu",
                Mark.MUST: "doit, doivent, devoir, devra, devront, faut, faudra, obligatoire,"
                "obligatoires, obligatoirement, exige, exiges, exigee, exigees, exigent, requis,"
                "requise, requises, requiert, requierent, necessite, necessitent, devait, devaient,"
                "obligation, necessaire, necessaires, besoin, ont a, tenu de, tenue de,"
                "tenus de, tenues de, tenu d, tenue d, tenus d, tenues d, oblige de, obligee de,"
                "obliges de, obligees de",
                Mark.BECAUSE: "parce que, parce qu, en raison de, en raison d, en raison du,"
                "en raison des, a cause de, a cause d, a cause du, a cause des, grace a, grace au,"
                "grace aux, du fait de, du fait d, du fait du, du fait des, puisque, puisqu,"
                "faute de, faute d, due a, due au, due aux, dus a, dus au, cause par, causee par,"
                "causes par, causees par",
                Mark.CAUSES: "entraine, entrainent, entrainer, provoque, provoquent, provoquer,"
                "a conduit, ont conduit, a amene, ont amene, engendre, engendrent, engendrer,"
                "occasionne, occasionnent, conduit a, conduisent a, cause, causent, causer",
                Mark.IF: "si, s il, s ils, a condition de, a condition d, a condition que,"
                "a condition qu, sous reserve de, sous reserve que, sous reserve d, des lors que,"
                "des lors qu, pourvu que, pourvu qu, en cas de, en cas d",
                Mark.UNLESS: "sauf si, sauf s, sauf en cas de, a moins que, a moins qu,"
                "excepte si, sauf lorsque",
                Mark.REGARDLESS: "quoi que, quoi qu, quel qu, quelle qu, sans tenir compte,"
                "meme si, meme s, quel que soit, quelle que soit,"
                "quels que soient, quelles que soient, ou que, ou qu, qu importe,"
                "independamment de, independamment du",
                Mark.OTHERS: "tous les autres, toutes les autres, tout autre, toute autre",
                Mark.MAY: "peut, peuvent, pourra, pourront, pouvoir, pourrait, pourraient, puisse,"
                "puissent, possible, facultatif, facultative, droit a, droit de, droit d,"
                "autorise a, autorisee a, autorises a, autorisees a",
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
    {
        "over": Mark.MORE,
        "under": Mark.LESS,
        **dict.fromkeys(("around", "about", "vers"), Mark.ABOUT),
    }
)
"""Words that mark a value only when it follows at once; "jusqu'à" too is a bound there."""

ONLY_BEFORE_VALUES = frozenset(
    {"about", "around", "quelque", "pres de", "pres d", "up", "up by", "down", "down by"}
    | {"gagne", "gagnaient", "depasse", "depassent", "depasser", "exceed", "exceeds", "exceeded"}
    | {"exceeding", "up to"}
    | {"longer than", "larger than", "bigger than", "older than", "taller than", "heavier than"}
    | {"wider than", "shorter than", "smaller than", "younger than", "lighter than", "as of"}
)

ONLY_FIRST = frozenset(
    {"some", "some of", "part of", "a part of", "une partie de", "une partie du", "une partie des"}
    | {"provided", "as long as", "so long as"}
)
"""Words that restrict what a clause is about, and elsewhere say little: "has some mills"."""

LIGHT: Mapping[Language, frozenset[str]] = MappingProxyType(
    {
        Language.ENGLISH: words_of(
            "have has had be include includes including included located situated found called",
            "named known also there exist exists give gives given get gets receive receives",
            "received say says said source sources text according number total long well case",
            "happen happens set lie lies stand stands amount amounts held hold holds take takes",
            "took place use used uses people person cost costs aged age make makes made making",
            "went goes gone period periods duration",
        ),
        Language.FRENCH: words_of(
            "avoir etre compter compte comptent disposer dispose disposent comprendre comprend",
            "comprennent situe situee situes situees trouve trouvent existe existent appele",
            "appelee nomme nommee connu connue selon source sources texte nombre total donne",
            "donnent recoit recoivent recevoir recu recus recue recues aussi egalement cas dote",
            "dotee eleve elevent atteint atteignent represente representent constitue constituent",
            "lieu tient tenu tenue fait faite faits faites faire font personne personnes",
            "fois delai delais duree durees passe passee passes passees passent passait",
            "concerne concernent regroupe regroupent regroupes rassemble rassemblent",
            "cout coute coutent age ages agee agees comptait comptaient disposait disposaient",
            "comprenait comprenaient existait existaient trouvait trouvaient donnait donnaient",
        ),
    }
)
"""Folded words so general that a sentence may use them where its quote does not."""

FUNCTION_WORDS = words_of(
    "tandis whereas while versus contre against alors ainsi afin lorsque lors puis then dont",
    "however cependant toutefois donc therefore thus celui celle ceux celles than si via",
    "within upon among parmi des aujourd hui ici one ones",
    "la le les du de mr mrs ms miss mme mmes mlle dr docteur doctor monsieur madame sir maitre",
)
"""Folded words that only join, beside the stop words of a search."""
