"""Messages that tell the assistant to drop its task, which change nothing."""

from assistant.dialogue import ASIDE, ASKING, GREETED
from assistant.verify.words.markers import words_of
from index.lexical import FOLDED_STOP_WORDS, fold, words

_ORDERING = words_of(
    "ignore ignorez disregard forget override bypass oublie oubliez contourne contournez tiens"
    " tenez compte show print reveal display repeat output give tell affiche affichez montre"
    " montrez revele revelez repete repetez donne donnez dis dites"
)
_OF_THE_ASSISTANT = words_of("your yours ton ta tes vos votre")
_LISTING = words_of("list liste listez lister enumerate enumere enumerez write ecris ecrivez")
"""Words that order what is the assistant's own: of something else they only ask for a list."""
_TASK = words_of(
    "instruction instructions consigne consignes directive directives order orders ordre ordres"
    " rule rules regle regles guideline guidelines prompt role document documents source sources"
    " configuration setting settings parametres"
)
_OF_THE_TASK = words_of(
    "previous prior earlier above precedent precedente precedents precedentes ci dessus full whole"
    " complete completes complet complets entier entiere text texte system systeme hidden secret"
    " exact initial initiale initiales plus one"
)
"""Words that tell the assistant to drop its task, what that is called, and words beside it."""


def only_steers(text: str) -> bool:
    """Whether a message only tells the assistant to drop its task, or to show how it is told it.

    A question in such a message is answered as if it stood alone.
    """
    said = {word for word in words(fold(GREETED.sub("", text))) if word not in ASIDE}
    lists = not said.isdisjoint(_LISTING) and not said.isdisjoint(_OF_THE_ASSISTANT)
    orders = lists or not said.isdisjoint(_ORDERING)
    is_order = orders and said.isdisjoint(ASKING) and not said.isdisjoint(_TASK)
    return is_order and said <= FOLDED_STOP_WORDS | _ORDERING | _LISTING | _TASK | _OF_THE_TASK
