"""What is no question about the region: small talk, and follow-ups that lean on what was said."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from assistant.answer import Turn
from assistant.wording import Wording
from index.lexical import fold, query_terms

SHORT_ANSWER = 12
"""Words of an earlier answer that is short enough to say what the talk is about."""

_SMALL_TALK: tuple[tuple[Wording, re.Pattern[str]], ...] = tuple(
    (reply, re.compile(rf"(?:{pattern})[\s!.,?…:;)(-]*"))
    for reply, pattern in (
        (
            Wording.THANKS,
            r"(?:(?:ok|super|parfait|great|perfect|cool|tres bien|very good|genial|top)[\s,!.]*)?"
            r"(?:thanks?(?: you)?|thx|cheers|merci|mille mercis)"
            r"(?: (?:a lot|so much|very much|beaucoup|bien|a vous|a toi|infiniment|for your help"
            r"|for the help|pour (?:votre|ton) aide|pour tout|again|encore))*"
            r"|(?:ok|super|parfait|great|perfect|cool|tres bien|d'accord|got it|compris|genial|top)",
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


_CONNECTIVE = re.compile(
    r"^(?:(?:and|et|or|ou|but|mais|so|alors|ok|then|puis|also|aussi|what about|how about"
    r"|qu'en est[- ]il|quid|pareil|same|idem|same question|meme question)\b[\s,:]*"
    r"(?:what about|how about|about|qu'en est[- ]il|for|pour)?(?=[\s,:?]))+",
    re.IGNORECASE,
)
_CONNECTED = re.compile(
    r"^(?:and|et|but|mais|what about|how about|qu'en est|quid|same|pareil|idem)\b", re.I
)
_ANAPHOR = re.compile(
    r"\b(?:its|it|they|them|their|theirs|he|she|his|her|him|there|this one|that one|these ones"
    r"|those|this|that|the same|sa|ses|leur|leurs|elle|elles|ils|celui-ci|celle-ci|ceux-ci|celles-ci"
    r"|celui-la|celle-la|cela|ca|la-bas|y|en|lui|dedans|ce dernier|cette derniere)\b"
    r"|(?<![-\w])il(?! (?:y a|faut|existe|s'agit|est (?:vrai|possible)))(?![-\w])|\bson (?=\w)|-(?:il|elle|ils|elles)\b"
)
_IMPERSONAL = re.compile(
    r"\b(?:is it (?:right|true|possible|correct|ok|okay|allowed|necessary|worth|easy|hard|free)"
    r"|is there|are there|there (?:is|are)|y a[- ]t[- ]il|il y a|est[- ]il (?:vrai|possible)|faut[- ]il"
    r"|existe[- ]t[- ]il|s'agit[- ]il|qu'est[- ]ce que c'est|en (?:france|region|\d{4}|quelle|hauts))\b"
)
_PREPOSITIONS = (
    r"in|at|for|of|from|on|to|with|by|about|chez|a|au|aux|pour|dans|de|du|des|d'|en|sur|avec|par"
)
_LAST_COMPLEMENT = re.compile(
    rf"(?:^|\s)((?:{_PREPOSITIONS})\b\s*(?:(?!\b(?:{_PREPOSITIONS})\b)[^?,;])+)\??$", re.I
)
_NAME = re.compile(
    r"(?:(?:[A-ZÀ-Ý][\w’'&-]*|\d+)(?:\s+(?:de|du|des|la|le|of|the|et|and|d’|d')?\s*(?=[A-ZÀ-Ý]))?)+"
    r"(?:[A-ZÀ-Ý][\w’'&-]*)?"
)


@dataclass(frozen=True)
class Standalone:
    """A question that can be understood without the conversation before it.

    `asked` is the part of the text that says what is wanted; the rest says what it is about.
    `before` is the question that it leans on, if it does.
    """

    text: str
    asked: str
    before: str | None = None


def make_standalone(question: str, history: Sequence[Turn]) -> Standalone:
    """Return the question with what it leaves unsaid filled in from the last turns.

    An elliptical question ("and in Calais?") takes the place of the same kind of complement in
    the question before; one that asks something new of the same thing ("and its CEO?", "who runs
    it?") is told what the turn before was about.
    """
    if not history or not _leans(question):
        return Standalone(question, question)
    before = make_standalone(history[-1].question, history[:-1])
    core = question[_prefix_length(question) :].strip(" ?!.,")
    if _asks_anew(core) or (_is_anaphoric(core) and not _is_complement(core)):
        topic = _topic(before.text, history[-1].answer)
        return Standalone(f"{core} ? ({topic})", core, before.text)
    return Standalone(_replace_complement(before.text, core), before.asked, before.text)


def _leans(question: str) -> bool:
    """Whether a question cannot stand alone: it goes on, points back, or is a bare phrase."""
    folded = fold(question.replace("’", "'")).strip()
    bare = len(query_terms(question)) <= 2 and not re.search(r"\b(?:what|how|who|qu)", folded)
    return _CONNECTED.match(folded) is not None or _is_anaphoric(question) or bare


def _is_anaphoric(text: str) -> bool:
    folded = _IMPERSONAL.sub(" ", fold(text.replace("’", "'")))
    return _ANAPHOR.search(folded) is not None


def _prefix_length(question: str) -> int:
    match = _CONNECTIVE.match(fold(question.replace("’", "'")))
    return match.end() if match else 0


_ASKS = re.compile(
    r"\b(?:what|who|when|where|which|why|how|is|are|was|does|do|did|can|combien|quels?|quelles?|qui"
    r"|quand|comment|pourquoi|est|sont|peut|que)\b"
)


def _asks_anew(core: str) -> bool:
    """Whether the words ask something of their own and do not only name another thing."""
    return _ASKS.search(fold(core)) is not None


def _is_complement(core: str) -> bool:
    return re.match(rf"(?:{_PREPOSITIONS})\b", fold(core)) is not None


def _replace_complement(before: str, core: str) -> str:
    """Return the question before with the new phrase in the place of what it is like.

    A phrase with a preposition replaces the last complement, a name the last name; anything else
    is added, because it may well be another thing of the same ("and the French average?").
    """
    text = before.strip().rstrip("?!. ")
    names = [match for match in _NAME.finditer(text) if match.start() > 0]
    last = _LAST_COMPLEMENT.search(text)
    if _is_complement(core) and last is not None:
        return f"{text[: last.start(1)]}{core} ?"
    if names and (core[0].isupper() or core[0].isdigit()):
        return f"{text[: names[-1].start()]}{core}{text[names[-1].end() :]} ?"
    return f"{core} ? {text} ?"


def _topic(question: str, answer: str) -> str:
    """Return what a turn was about: the words of its question, and its answer if it is short."""
    about = [term.word for term in query_terms(question)]
    if len(answer.split()) <= SHORT_ANSWER:
        about.append(answer.strip(" .!?"))
    return " ".join(dict.fromkeys(about))
