"""Messages that tell the assistant to drop its task, which change nothing."""

from assistant.dialogue import ASIDE, ASKING, GREETED
from assistant.verify.words.markers import words_of
from index.lexical import FOLDED_STOP_WORDS, words

_ORDERING = words_of(
    "ignore ignorez disregard forget override bypass oublie oubliez contourne contournez tiens"
    " tenez compte show print reveal display repeat output give tell affiche affichez montre"
    " montrez revele revelez repete repetez donne donnez dis dites"
)
_TASK = words_of(
    "instruction instructions consigne consignes directive directives order orders ordre ordres"
    " rule rules regle regles guideline guidelines prompt role document documents source sources"
    " configuration setting settings parametres"
)
_OF_THE_TASK = words_of(
    "previous prior earlier above precedent precedente precedents precedentes ci dessus full whole"
    " complete complet complete entier entiere text texte system systeme hidden secret exact"
    " initial initiale initiales plus"
)
"""Words that tell the assistant to drop its task, what that is called, and words beside it."""


def only_steers(text: str) -> bool:
    """Whether a message only tells the assistant to drop its task, or to show how it is told it.

    A question in such a message is answered as if it stood alone.
    """
    said = {word for word in words(GREETED.sub("", text)) if word not in ASIDE}
    asks = not said.isdisjoint(ASKING)
    is_order = not asks and not said.isdisjoint(_ORDERING) and not said.isdisjoint(_TASK)
    return is_order and said <= FOLDED_STOP_WORDS | _ORDERING | _TASK | _OF_THE_TASK
