"""Words that carry no meaning of their own in a search, by language.

Closed classes only: articles, pronouns, prepositions, conjunctions, auxiliaries and question
words. Numbers, negations with a meaning of their own and ordinary nouns stay.
"""

from collections.abc import Mapping
from types import MappingProxyType

from corpus.language import Language

_FRENCH = """
    a à ai aie aient ait après as au aucun aucune aura aurait auront aussi autre autres aux avaient
    avait avant avec avez avoir avons ayant c ça car ce ceci cela celle celles celui ces cet cette
    ceux chaque chez ci combien comme comment d dans de depuis des donc dont du durant elle elles
    en encore entre es est et étaient était étant étais été êtes être eu eut eux fait faire fais
    faisait faites font fut furent il ils j je jusqu l la laquelle là le lequel les lesquelles
    lesquels leur leurs lors lorsqu lui m ma mais me même mêmes mes mi moi mon n ne ni nos notre
    nous on ont ou où par parmi pas pendant peu peut peuvent peux pour pourquoi puis puisqu qu
    quand que quel quelle quelles quels qui quoi s sa sans se selon sera serait seront ses si
    soient sois soit sommes son sont sous suis sur t ta te tels telle telles tel tes toi ton tous
    tout toute toutes tu un une vers vos votre vous y
"""

_ENGLISH = """
    a about after again all also am an and any are as at be because been before being between
    both but by can could d did do does doing don during each for from further had has have
    having he her here hers him his how i if in into is it its itself just ll m many may me might
    more most much must my no nor not of off on once only or other our ours out over own per re s
    same she should so some such t than that the their theirs them then there these they this
    those through to too under until up upon ve very was we were what when where which while
    who whom whose why will with would you your yours
"""

STOP_WORDS: Mapping[Language, frozenset[str]] = MappingProxyType(
    {
        Language.FRENCH: frozenset(_FRENCH.split()),
        Language.ENGLISH: frozenset(_ENGLISH.split()),
    }
)

ALL_STOP_WORDS: tuple[str, ...] = tuple(sorted(frozenset().union(*STOP_WORDS.values())))
