"""What is no question about the region: greetings, thanks, and questions about the assistant."""

import re

from assistant.verify.words.markers import words_of
from assistant.wording import Wording
from index.lexical import FOLDED_STOP_WORDS, fold, words

_HELLO = (
    "hi|hello|hey|hiya|yo|good (?:morning|afternoon|evening|day)|greetings|bonjour|bjr|bonsoir"
    "|salut|coucou|allo|hola"
)
_WELL = (
    r"how are (?:you|u)(?: doing)?|how(?:'s| is) it going|(?:comment )?ca va|what'?s up"
    r"|comment (?:allez[- ]vous|vas[- ]tu|tu vas|vous allez)|(?:vous allez|tu vas) bien"
)
_PRAISE = (
    r"ok(?:ay)?|super|parfait|great|perfect|cool|top|genial|excellent|nickel|awesome|d'accord"
    r"|got it|compris|tres bien|very good|well done|bravo|c bon|c'est bon|you(?:'re| are) the best"
)
_SAID: tuple[tuple[Wording, re.Pattern[str]], ...] = tuple(
    (reply, re.compile(rf"\b(?:{cue})(?!\w)"))
    for reply, cue in (
        (Wording.THANKS, r"thanks?(?:you)?|thx|ty|cheers|merci|mrci|mrc"),
        (
            Wording.GOODBYE,
            r"good ?(?:bye|night)|bye|see (?:you|ya|u)|have a (?:good|nice|great|lovely) \w+"
            r"|au revoir|a (?:bientot|plus|demain|la prochaine)|adieu|ciao|farewell|take care"
            r"|bonne (?:journee|soiree|nuit|continuation)|bon(?:ne)? (?:week-?end|apres-midi)",
        ),
        (
            Wording.GREETING,
            rf"{_HELLO}|nice to meet you|enchantee?|{_WELL}",
        ),
        (Wording.THANKS, _PRAISE),
    )
)
"""What is said to somebody and asks nothing, the more telling first."""
_TO_THE_ASSISTANT = re.compile(
    r"\b(?:you|u|your|yourself|tu|toi|te|ton|ta|vous|votre|beffroi)\b"
    r"|^(?:i need |j'ai besoin d'|a l')?(?:help|aide)(?:[- ](?:me|moi))?\W*$"
)
_TO_ANYBODY = re.compile(r"\b(?:do|does|must|should|to|that|if|when) you (?:need|have) to\b")
"""A "you" that is anybody: "do you need to speak French to work?"."""
_ASIDE = words_of(
    "please svp stp plait mate friend friends dear sir madam madame monsieur mesdames messieurs"
    " mademoiselle everyone everybody tous toutes ami amis amie today day time good great nice"
    " kind helpful useful perfect clear bien bon gentil utile parfait clair beaucoup bcp infiniment"
    " mille fois million lot bunch much really vraiment help aide info infos information"
    " informations answer answers reponse reponses explanation explication explications hier"
    " yesterday that's it's beffroi yes no oui non"
)
"""Words around what is said that ask nothing either."""
_OF_THE_ASSISTANT = words_of(
    "name nom appelle appelles appelez robot bot human humain humaine person personne real machine"
    " ai ia intelligence artificielle artificial chatgpt gpt assistant program programme computer"
    " work works marche marches marchez fonctionne fonctionnes fonctionnez help helping aider aide"
    " know sais savez speak parle parles parlez anglais francais english french"
    " langue langues language languages made created built cree creee concu faire"
    " faites fais able capable ask demander old age need besoin"
)
"""What is asked of an assistant about itself."""
_ASKING = words_of(
    "how what when where which who whom whose why combien comment pourquoi quand quel quelle quels"
    " quelles qui quoi"
)


_REMARK = re.compile(r"\W*(?:you\b\W*)?(?:that|this|it|ca|cela)\b(?:\W+\w+){0,4}[\s.!]*$")
"""A few words on what one gives thanks for: "that helped", "ça m'a sauvé"."""


def small_talk(text: str) -> Wording | None:
    """Return the friendly reply to a greeting, thanks or the like; None to anything else."""
    folded = rest = " ".join(fold(text.replace("’", "'")).split())
    found: Wording | None = None
    for reply, cue in _SAID:
        if cue.search(rest):
            found = found or reply
            rest = cue.sub(" ", rest)
    left = {word for word in words(rest) if word not in _ASIDE}
    if found is not None and left <= FOLDED_STOP_WORDS - _ASKING:
        return found
    if found is Wording.THANKS and _REMARK.match(rest) and left.isdisjoint(_ASKING):
        return found
    asked = {word for word in words(folded) if word not in _ASIDE}
    is_to_it = _TO_THE_ASSISTANT.search(folded) and not _TO_ANYBODY.search(folded)
    if is_to_it and asked <= FOLDED_STOP_WORDS | _OF_THE_ASSISTANT:
        return Wording.ABOUT
    return None


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


_GREETED = re.compile(
    rf"^(?:(?:{_HELLO})(?: (?:there|madame|monsieur|everyone|[aà] tous))*"
    r"|(?:excuse me|sorry|pardon|excusez[- ]moi"
    r"|please|svp|s'il (?:vous|te) plait))[\s,!.;:]+",
    re.IGNORECASE,
)


_TEXTS = r"(?:(?:les|le|vos|tes|ces|the|your|these) )?(?:textes?|texts?|sources?|documents?)"
_TELLING = re.compile(
    r"^(?:(?:(?:can|could|would|will) you |please )*(?:tell|inform) (?:me|us)"
    r"(?: (?:more|something|everything|a bit|a little))? about"
    rf"|what (?:do|does|can|could) (?:{_TEXTS}|you) (?:say|tell(?: me| us)?|know) (?:about|of)"
    r"|what (?:is known|do we know) (?:about|of)"
    r"|(?:i(?: would|['’]d) like|i want|i need) to (?:know|learn)(?: more)? about"
    r"|(?:some |more |any )?(?:info|information|details) (?:about|on)"
    r"|(?:(?:peux-tu|pouvez-vous|pourriez-vous|pourrais-tu) )?(?:me |nous )?parle[rz]?"
    r"(?:[- ](?:moi|nous))? (?:un peu )?(?:de|du|des|d['’])"
    rf"|qu(?:e |['’]est-ce que )(?:disent|dit) {_TEXTS} (?:sur|à propos de|au sujet de)"
    r"|qu(?:e |['’]est-ce que )(?:sait-on|sais-tu|savez-vous|on sait|tu sais|vous savez)"
    r" (?:sur|de|du|des|d['’]|à propos de)"
    r"|(?:je voudrais|je veux|j['’]aimerais|je souhaite) (?:en )?savoir(?: plus)? sur"
    r"|(?:des |plus d['’])?(?:infos?|informations?|renseignements?) (?:sur|concernant|à propos de)"
    r")(?: (?:(?:le|la|les|the)\b|l['’]))?\s*(?=\w)",
    re.IGNORECASE,
)
"""What asks to be told of something, and says nothing of what."""


def without_preamble(text: str) -> str:
    """Return a question without the greeting before it and "tell me about", "que sait-on de"."""
    for preamble in (_GREETED, _TELLING):
        shorter = preamble.sub("", text)
        if {fold(word) for word in words(shorter)} - FOLDED_STOP_WORDS:
            text = shorter
    return text


def only_steers(text: str) -> bool:
    """Whether a message only tells the assistant to drop its task, or to show how it is told it.

    A question in such a message is answered as if it stood alone.
    """
    said = {word for word in words(_GREETED.sub("", text)) if word not in _ASIDE}
    is_order = not said.isdisjoint(_ORDERING) and not said.isdisjoint(_TASK)
    return is_order and said <= FOLDED_STOP_WORDS | _ORDERING | _TASK | _OF_THE_TASK
