"""Follow-ups made standalone: what they leave unsaid is filled in from the talk before."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from assistant.answer import Turn
from assistant.question import core, folded_question
from assistant.question.names import WHOLE_NAME, names_in
from index.lexical import content_words, fold, fold_in_place

SHORT_ANSWER = 12
"""Words of an earlier answer that is short enough to say what the talk is about."""

_PREPOSITIONS = (
    r"in|at|for|of|from|on|to|with|by|about|chez|a|au|aux|pour|dans|de|du|des|d'|en|sur|avec|par"
)
_MEANT = (
    r"(?:(?:no|non|nope|sorry|pardon)[\s,]+)?(?:i meant?|je (?:veux|voulais) dire"
    r"|je parl(?:e|ais) d(?:e|u|es)|plutot|rather)"
    rf"|(?:no|non)(?=[\s,]+(?:{_PREPOSITIONS})\b)"
)
"""What corrects the question before: "no, I meant for children"."""
_CONNECTIVE = re.compile(
    rf"(?:(?:{_MEANT}|and|et|or|ou(?=\s+(?:{_PREPOSITIONS})\b)|but|mais|so|alors|ok|then|puis"
    r"|also|aussi|quid|pareil|idem|same"
    r"|what about|how about|qu'en est[- ]il|same question|meme question)\b[\s,:]*"
    r"(?:(?:what about|how about|about|qu'en est[- ]il|for|pour)(?=[\s,:?]))?)+"
)
"""What a follow-up begins with before it comes to the point; "où", often typed "ou", asks."""

_CONNECTED = re.compile(
    rf"(?:{_MEANT}|and|et|but|mais|what about|how about|qu'en est|quid|same|pareil|idem)\b"
)
_BEFORE_THAT = (
    r"is|are|was|were|does|do|did|has|had|can|will|would|about|of|for|in|to|with|from|on|at|by"
    r"|like|after|before|than|and|all|why|how|what|when|where|who"
)
"""What "that" points to something after; after a noun it only joins a clause to it."""
_ANAPHORS = (
    r"its|it|they|them|theirs?|he|she|his|her|him|there|this|these|those|the same",
    rf"(?:^|(?<=\s))(?:{_BEFORE_THAT}) that|^that|that(?=\W*$)",
    r"sa|ses|leurs?|elles?|ils?|y|lui|cela|ca|la-bas|dedans|ce dernier|cette derniere",
    # "en" stands for something beside some words only; else it is "in": "transports en commun".
    r"(?:combien|ou|qui|comment|y) en|\w{1,2}'en|(?:on|je|nous|vous) en (?=\w+(?:er|ir|re|oir)\b)",
    r"(?:celui|celle|ceux|celles)-(?:ci|la)|son (?=\w)",
)
_ANAPHOR = re.compile(rf"\b(?:{'|'.join(_ANAPHORS)})\b")
_IMPERSONAL = re.compile(
    r"\b(?:is it (?:right|true|possible|correct|ok|allowed|necessary|worth|easy|hard|free)"
    r"|is there|are there|there (?:is|are)|(?:this|the|that) (?:region|area|year)"
    r"|il (?:y a|faut|existe|s'agit|est (?:vrai|possible))|y a[- ]t[- ]il"
    r"|est[- ]il (?:vrai|possible)|(?:faut|s'agit)[- ]il|existe[- ]t[- ]il|est[- ]ce que?"
    r"|cette (?:region|annee)"
    # "Combien d'habitants la région compte-t-elle ?": what it points to stands before the verb.
    r"|(?:les?|la|cette|ces|votre|notre) [\w'-]+ (?:\w+ )?\w+-(?:t-)?(?:ils?|elles?)"
    r"|l'[\w-]+ (?:\w+ )?\w+-(?:t-)?(?:ils?|elles?)"
    r"|that (?=\w+ (?:are|is|have|has)))\b"
)
"""Words that look like pronouns and point to nothing said before."""

_COMPLEMENT = re.compile(rf"(?:{_PREPOSITIONS})\b")
_COMPLEMENTS = re.compile(
    rf"(?<![\w-])(?P<kind>{_PREPOSITIONS})(?:(?<=')|\s+)(?!(?:i|je|on|nous|we|you|vous)\b)"
    rf"(?:(?!(?<![\w-])(?:{_PREPOSITIONS})\b)[^?,;])+"
)
"""A preposition with what follows it, in a folded question: "in Calais", "d'un permis"."""
_ARTICLE = re.compile(r"\ba\b(?!\s+[A-ZÀ-Ý])")
"""An English article; before a name it is "à", typed without its accent."""
_KINDS = tuple(
    frozenset(kind.split())
    for kind in (
        "in at on to a au aux en dans sur chez",
        "for of about from de du des d' pour",
        "with avec",
        "by par",
    )
)
"""Prepositions that may stand for each other: what is of one kind takes the place of the other."""


@dataclass(frozen=True)
class Standalone:
    """A question that can be understood without the conversation before it.

    `asked` is the part of the text that says what is wanted; the rest says what it is about.
    `own` is what the question says by itself, which whatever answers it has to match.
    `talk` is what was asked and said before, if the question leans on it: what answers a
    follow-up often stands close to what answered the question before.
    """

    text: str
    asked: str
    own: str
    talk: tuple[str, ...] = ()


def make_standalone(question: str, history: Sequence[Turn]) -> Standalone:
    """Return the question with what it leaves unsaid filled in from the last turns.

    An elliptical question ("and in Calais?") takes the place of the same kind of complement in
    the question before; one that asks something new of the same thing ("and its CEO?", "who runs
    it?") is told what the turn before was about.
    """
    if not history or not _leans(question):
        return Standalone(question, question, core(question))
    before = make_standalone(history[-1].question, history[:-1])
    own = question[_prefix_length(question) :].strip(" ?!.,")
    talk = tuple(said for said in (before.text, history[-1].answer) if content_words(said))
    if not own:  # "and?" asks the same again
        return Standalone(before.text, before.asked, before.own, talk)
    if _asks_anew(own) or (_is_anaphoric(own) and not _is_complement(own)):
        topic = _topic(before.text, history[-1].answer)
        return Standalone(f"{own} ? ({topic})", own, own, talk)
    text = _with_complement(before.text, own)
    if text is not None:
        return Standalone(text, text, own, talk)
    # It may well be another thing of the same: "and the French average?"
    return Standalone(f"{own} ? {before.text.strip().rstrip('?!. ')} ?", before.asked, own, talk)


def _leans(question: str) -> bool:
    """Whether a question cannot stand alone: it goes on, points back, or is a bare phrase."""
    folded = folded_question(question).strip()
    said = len(content_words(question))
    if not said:  # "with whom?", "c'est pour quand ?"
        return True
    bare = said <= 2 and not re.search(r"\b(?:what|how|who|qu)", folded)
    # "Since when?" leans on the talk, "What is CETI?" does not.
    bare = bare or (said <= 1 and not names_in(question) and not re.search(r"[A-Z]{2}", question))
    return _CONNECTED.match(folded) is not None or _is_anaphoric(question) or bare


def _is_anaphoric(text: str) -> bool:
    folded = _IMPERSONAL.sub(" ", folded_question(text))
    return _ANAPHOR.search(folded) is not None


def _prefix_length(question: str) -> int:
    match = _CONNECTIVE.match(folded_question(question))
    return match.end() if match else 0


_ASKS = re.compile(
    r"\b(?:what|who|whom|whose|when|where|which|why|how|is|are|was|does|do|did|can|combien|quels?|quelles?|qui|quoi"
    r"|quand|comment|pourquoi|est|sont|peut|que)\b|^ou\b"
)


def _asks_anew(phrase: str) -> bool:
    """Whether the words ask something of their own and do not only name another thing."""
    return _ASKS.search(fold(phrase)) is not None


def _is_complement(phrase: str) -> bool:
    return _COMPLEMENT.match(fold(phrase)) is not None


def _with_complement(before: str, phrase: str) -> str | None:
    """Return the question before with a new phrase in the place of what it is like, if any.

    A phrase with a preposition replaces a complement of its kind, or is one more: where a permit
    is asked for, "in Calais" says where, and not what for. A name replaces the only name.
    """
    text = before.strip().rstrip("?!. ")
    if _is_complement(phrase):
        start, end = _place_of(phrase, text)
        return f"{text[:start].rstrip()} {phrase}{text[end:]} ?"
    named = [match for match in WHOLE_NAME.finditer(text) if match.start() > 0]
    names = [match for match in named if match[0][0].isdigit() == phrase[0].isdigit()]
    if len(names) == 1 and (phrase[0].isupper() or phrase[0].isdigit()):
        return f"{text[: names[-1].start()]}{phrase}{text[names[-1].end() :]} ?"
    return None


def _place_of(phrase: str, text: str) -> tuple[int, int]:
    """Return where a phrase with a preposition goes in a text: for the last of its kind."""
    kind, is_name = _kind(fold_in_place(phrase)), _names(phrase)
    folded = fold_in_place(_ARTICLE.sub("_", text))
    for match in reversed(list(_COMPLEMENTS.finditer(folded))):
        found = text[match.start() : match.end()]
        if kind == _kind(match["kind"]) or (is_name and _names(found)):
            return match.start(), match.end()
    return len(text), len(text)


def _kind(folded: str) -> int:
    """Return the number of the kind of the preposition that a folded phrase begins with."""
    first = re.match(_PREPOSITIONS, folded)
    return next((n for n, kind in enumerate(_KINDS) if first and first.group() in kind), -1)


def _names(complement: str) -> bool:
    """Whether a complement is a name, or a number."""
    return (
        re.match(rf"\S+?[\s'’]+(?:(?:the|l[ae]s?)\s+|l['’])?{WHOLE_NAME.pattern}", complement)
        is not None
    )


def _topic(question: str, answer: str) -> str:
    """Return what a turn was about: the words of its question, and its answer if it is short."""
    about = list(content_words(question))
    if len(answer.split()) <= SHORT_ANSWER:
        about.append(answer.strip(" .!?"))
    return " ".join(dict.fromkeys(about))
