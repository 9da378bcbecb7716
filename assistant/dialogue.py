"""What is no question about the region: greetings, thanks, and questions about the assistant."""

import re
from collections.abc import Set

from assistant.question import asks, folded_question, sentences_of
from assistant.verify.words.markers import words_of
from assistant.wording import Wording
from index.lexical import FOLDED_STOP_WORDS, content_words, fold, words

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
_THANKS = r"thanks?(?:you)?|thx|ty|cheers|merci|mrci|mrc"
_SAID: tuple[tuple[Wording, re.Pattern[str]], ...] = tuple(
    (reply, re.compile(rf"\b(?:{cue})(?!\w)"))
    for reply, cue in (
        (Wording.THANKS, _THANKS),
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
    r"\b(?:you|u|your|yourself|tu|toi|te|t'(?=\w)|ton|ta|tes|vous|votre|vos|beffroi)\b"
    r"|^(?:en|in) (?:english|french|anglais|francais)\b"
    r"|^(?:i need |j'ai besoin d'|a l')?(?:help|aide)(?:[- ](?:me|moi))?\W*$"
)
_TO_ANYBODY = re.compile(r"\b(?:do|does|must|should|to|that|if|when) you (?:need|have) to\b")
"""A "you" that is anybody: "do you need to speak French to work?"."""
ASIDE = words_of(
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
    " faites fais able capable ask demander old age need besoin programme programmes reliable"
    " fiable summarise summarize resumer traduire translate sers servez"
)
"""What is asked of an assistant about itself."""
ASKING = words_of(
    "how what when where which who whom whose why combien comment pourquoi quand quel quelle quels"
    " quelles qui quoi"
)


_REMARK = re.compile(r"\W*(?:you\b\W*)?(?:that|this|it|ca|cela)\b(?:\W+\w+){0,4}[\s.!]*$")
"""A few words on what one gives thanks for: "that helped", "ça m'a sauvé"."""
_THANKED_FOR = re.compile(
    rf"\W*(?:{_THANKS}|{_PRAISE})(?: (?:you|a lot|so much|very much|beaucoup|bien|infiniment))*"
    r" (?:for|pour|de|d')\b[^?]*$"
)
_SOURCES = words_of("source sources document documents texte textes text texts")
_LISTING = words_of(
    "list liste lister show montre montrez cite citez name nom noms use using utilise utilises"
    " utilisez base based bases come from viennent proviennent disposal disposez many"
)
_YES_OR_NO = re.compile(r"\W*(?:yes|yep|yeah|no|nope|oui|ouais|non)\W*$")
_STATEMENT = re.compile(
    r"(?:i|i'm|im|we|you|(?:this|that|it)(?:'s| is| isn't| was| does)|je|j'|tu|vous|nous|on"
    r"|c'est|ce n'est|ca|cela)\b"
)


def small_talk(text: str) -> Wording | None:
    """Return the friendly reply to a greeting, thanks or the like; None to anything else."""
    folded = rest = " ".join(folded_question(text).split())
    found: Wording | None = None
    for reply, cue in _SAID:
        if cue.search(rest):
            found = found or reply
            rest = cue.sub(" ", rest)
    left = {word for word in words(rest) if word not in ASIDE}
    if found is not None and left <= FOLDED_STOP_WORDS - ASKING:
        return found
    if found is Wording.THANKS and _is_thanked(folded, rest, left):
        return found
    return _of_the_assistant(folded)


def _is_thanked(folded: str, rest: str, left: Set[str]) -> bool:
    """Whether a message only says what it gives thanks for."""
    is_remark = _REMARK.match(rest) is not None and left.isdisjoint(ASKING)
    return is_remark or (_THANKED_FOR.match(folded) is not None and not asks(folded))


def _of_the_assistant(folded: str) -> Wording | None:
    """Return the reply to a folded question about the assistant; None to anything else."""
    if not _TO_THE_ASSISTANT.search(folded) or _TO_ANYBODY.search(folded):
        return None
    asked = {word for word in words(folded) if word not in ASIDE} - FOLDED_STOP_WORDS
    if not asked.isdisjoint(_SOURCES) and asked <= _SOURCES | _LISTING:
        return Wording.SOURCES
    return Wording.ABOUT if asked <= _OF_THE_ASSISTANT else None


def says_nothing(text: str) -> bool:
    """Whether a message neither asks nor names anything that can be looked up: "I am ill", "no"."""
    folded = folded_question(text).strip()
    if _YES_OR_NO.match(folded):
        return True
    is_statement = _STATEMENT.match(folded) is not None and not text.rstrip().endswith("?")
    return is_statement and len(content_words(text)) == 1 and not asks(text)


GREETED = re.compile(
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


_SAYS_WHO = re.compile(
    rf"\W*(?:(?:{_THANKS})\b|(?:{_HELLO})\b(?: \w+)?\W+"
    r"(?:i|i'm|im|my|we|we're|je|j'|moi|mon|ma|mes|nous|on)\b)"
)
_THANKED = re.compile(rf"[\s,;:.!?-]+(?:et )?(?:{_THANKS})\b[^?]*$", re.IGNORECASE)


def without_preamble(text: str) -> str:
    """Return a question without greetings and thanks, and "tell me about", "que sait-on de"."""
    sentences = sentences_of(text)
    kept = [sentence for sentence in sentences if not _is_polite(sentence)]
    if len(kept) < len(sentences) and _holds_more(" ".join(kept)):
        text = " ".join(kept)
    for preamble in (GREETED, _TELLING):
        shorter = preamble.sub("", text)
        if _holds_more(shorter):
            text = shorter
    thanked = _THANKED.search(text)
    if thanked and _holds_more(text[: thanked.start()]) and not asks(thanked.group()):
        text = text[: thanked.start()] + ("?" if "?" in thanked.group() else "")
    return text


def _is_polite(sentence: str) -> bool:
    """Whether a sentence only greets, gives thanks or says who is asking."""
    if sentence.endswith("?"):
        return False
    is_said = _SAYS_WHO.match(folded_question(sentence)) is not None
    return small_talk(sentence) is not None or (is_said and not asks(sentence))


def _holds_more(text: str) -> bool:
    """Whether a text has a word with a meaning."""
    return bool({fold(word) for word in words(text)} - FOLDED_STOP_WORDS)
