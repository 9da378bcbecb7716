"""What is no question about the region: greetings, thanks, and questions about the assistant."""

import re

from assistant.wording import Wording
from index.lexical import fold, query_terms

_SMALL_TALK: tuple[tuple[Wording, re.Pattern[str]], ...] = tuple(
    (reply, re.compile(rf"(?:{pattern})[\s!.,?…:;)(-]*"))
    for reply, pattern in (
        (
            Wording.THANKS,
            r"(?:(?:ok|super|parfait|great|perfect|cool|tres bien|very good|genial|top)[\s,!.]*)?"
            r"(?:thanks?(?: you)?|thx|cheers|merci|mille mercis)"
            r"(?: (?:a lot|so much|very much|beaucoup|bien|a vous|a toi|infiniment|for your help"
            r"|for the help|pour (?:votre|ton) aide|pour tout|again|encore))*"
            r"(?:[\s,!.]+(?:that|this|it|you|cela|ca|c'est|vous)\b[^?]{0,30})?"
            r"|(?:ok|super|parfait|great|perfect|cool|tres bien|d'accord|got it|compris|genial)",
        ),
        (
            Wording.GOODBYE,
            r"(?:good ?bye|bye(?: bye)?|see you(?: soon| later)?|au revoir|a bientot|bonne journee"
            r"|bonne soiree|adieu|have a (?:good|nice) (?:day|one|evening)|ciao|a plus)",
        ),
        (
            Wording.GREETING,
            r"(?:hi|hello|hey|hiya|good (?:morning|afternoon|evening)|greetings|bonjour|bonsoir"
            r"|salut|coucou|allo|hola)(?: (?:there|you|all|everyone|beffroi|a tous|a toutes"
            r"|madame|monsieur))*"
            r"(?:[\s,!.]*(?:how are you(?: doing)?(?: today)?|how's it going|ca va(?: bien)?"
            r"|comment (?:ca va|allez[- ]vous|vas[- ]tu)|vous allez bien|tu vas bien))?"
            r"|how are you(?: doing)?(?: today)?|comment (?:ca va|allez[- ]vous|vas[- ]tu)|ca va",
        ),
        (
            Wording.ABOUT,
            r"(?:who|what) are you|what(?:'s| is) your name|what can (?:you do|i ask(?: you)?)"
            r"|how (?:do|does) (?:you|this) work|are you (?:a |an )?(?:robot|bot|human|ai|chatgpt)"
            r"|can you help(?: me)?|help(?: me)?|(?:qui|tu|vous)[ -]?(?:es[- ]tu|etes[- ]vous)"
            r"|comment (?:tu t'appelles|vous appelez[- ]vous|t'appelles[- ]tu|(?:ca|tu) marches?)"
            r"|que (?:peux[- ]tu|pouvez[- ]vous|sais[- ]tu|savez[- ]vous) faire|aide(?:[- ]moi)?"
            r"|(?:es[- ]tu|etes[- ]vous|tu es|vous etes) (?:un |une )?(?:robot|humain|ia|bot)"
            r"|(?:pouvez[- ]vous|peux[- ]tu) m'aider",
        ),
    )
)


def small_talk(text: str) -> Wording | None:
    """Return the friendly reply to a greeting, thanks or the like; None to anything else."""
    folded = " ".join(fold(text.replace("’", "'")).split())
    return next((reply for reply, cue in _SMALL_TALK if cue.fullmatch(folded)), None)


_GREETED = re.compile(
    r"^(?:(?:hi|hello|hey|good (?:morning|afternoon|evening)|bonjour|bonsoir|salut|coucou)"
    r"(?: (?:there|madame|monsieur|everyone|a tous))*|(?:excuse me|sorry|pardon|excusez[- ]moi"
    r"|please|svp|s'il (?:vous|te) plait))[\s,!.;:]+",
    re.IGNORECASE,
)


def without_greeting(text: str) -> str:
    """Return a question without the greeting before it."""
    shorter = _GREETED.sub("", text)
    return shorter if query_terms(shorter) and len(shorter) > 2 else text
