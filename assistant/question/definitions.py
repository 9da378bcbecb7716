"""Questions that ask what something is or what its name means, and sentences that tell it."""

import re
from functools import lru_cache

from index.lexical import FOLDED_STOP_WORDS, fold

_ARTICLE = r"(?:(?:the|an?|le|la|les|un|une|des|du) |l'|d')?"
_TERM = r"(?P<term>[\w&'.-]+(?: [\w&'.-]+){0,5}?)"
_BEGINS = r"^\W*(?:(?:and|et|so|alors|donc|mais|but|please|hello|hi|bonjour)\W+)?"
_ENDS = r"[\s?!.]*$"
_WHAT_IS = r"(?:what is|what's|what are)"
_QU_EST_CE = r"(?:c'est quoi|qu'est[- ]ce que(?: c'est que)?|qu'est[- ]ce qu'(?=une? ))"

_INSISTS = tuple(
    re.compile(f"{_BEGINS}{pattern}{_ENDS}")
    for pattern in (
        rf"what (?:does|do|did) {_ARTICLE}{_TERM} (?:stand for|mean)",
        rf"(?:{_WHAT_IS} )?(?:the )?(?:meaning|definition) of {_ARTICLE}{_TERM}",
        rf"(?:quelle est )?(?:la )?(?:signification|definition) (?:de |d')?{_ARTICLE}{_TERM}",
        rf"que (?:veut dire|signifie) {_ARTICLE}{_TERM}",
        rf"{_QU_EST_CE} ?{_ARTICLE}{_TERM}",
        rf"{_ARTICLE}{_TERM},? (?:c'est quoi|(?:ca |cela )?veut dire quoi|qu'est-ce que c'est)",
        rf"{_ARTICLE}{_TERM} (?:meaning|definition|means what|signification)",
    )
)
"""Ask for a meaning whatever the term is."""
_OF_ONE_WORD = re.compile(rf"{_BEGINS}{_WHAT_IS} {_ARTICLE}(?P<term>[\w&.-]+){_ENDS}")
_OF_A_NAME = re.compile(rf"{_BEGINS}{_WHAT_IS} {_ARTICLE}{_TERM}{_ENDS}")
_ACRONYM_ALONE = re.compile(r"^\W*(?P<term>[A-Z][A-Z\d&-]+)\W*$")
_IN_BRACKETS = re.compile(r"\s*\([^)]*\)")
_WORD = re.compile(r"[^\W_]+")
_LITTLE = frozenset(["of", "for", "and", "the", "in", "de", "des", "du", "la", "le", "les", "et"])


def defined_term(text: str) -> str | None:
    """Return the folded term whose meaning a question asks for; None when it asks otherwise.

    "What is" alone asks for all sorts of things: it asks for a meaning before one word ("what is
    biomass?") or a name in capitals.
    """
    typed = _IN_BRACKETS.sub("", text.replace("’", "'"))  # what an acronym has been found to mean
    term = _asked_term(typed)
    # "What is this?" asks for the meaning of no word.
    return None if term is None or FOLDED_STOP_WORDS.issuperset(_WORD.findall(term)) else term


def _asked_term(typed: str) -> str | None:
    folded = fold(typed)
    for pattern in (*_INSISTS, _OF_ONE_WORD):
        found = pattern.search(folded)
        if found is not None:
            return found["term"]
    found = _OF_A_NAME.search(folded)
    if found is not None and _is_name(typed, found["term"]):
        return found["term"]
    alone = _ACRONYM_ALONE.search(typed)
    return fold(alone["term"]) if alone is not None else None


def _is_name(text: str, term: str) -> bool:
    """Whether all words of a folded term begin with a capital in a text, little ones apart."""
    capitals = {fold(word) for word in _WORD.findall(text) if word[0].isupper()}
    return all(word in capitals for word in _WORD.findall(term) if word not in _LITTLE)


def defines(term: str, reading: str) -> bool | None:
    """Whether a sentence tells what a folded term is: in brackets, after a colon, "is a".

    None when it does not hold the term: it may call the thing something else.
    """
    folded = _folded(reading)
    return _telling(term).search(folded) is not None if term in folded else None


@lru_cache(maxsize=20_000)
def _folded(reading: str) -> str:
    return fold(reading.replace("’", "'"))


@lru_cache(maxsize=200)
def _telling(term: str) -> re.Pattern[str]:
    """Return a pattern that finds, in a folded sentence, the ways of telling what a term is."""
    quoted = r"[«“\"]? ?"
    named = rf"(?<!\w){re.escape(term)}(?!\w)(?: ?[»”\"])?"
    aside = r"(?:(?: ?\([^)]*\))|, [^,.;:]{2,60},| here| ici)?"
    a = r"(?:an?|the|one|un|une|le|la|les|des|celui|celle|ceux|l'un\w*|l')(?:\b|(?<='))"
    ways = (
        # "Smart Specialisation Strategy (S3)", "S3 (Smart Specialisation Strategy)", "S3, or Smart"
        rf"\w{{2,}} ?[»”\"]? ?\(\s?{named}\s?\)",
        rf"{named} ?\((?={_ARTICLE}{re.escape(term[0])})",
        rf"{named}\)?, (?:or|ou) {_ARTICLE}{re.escape(term[0])}",
        # "The S3, a method of", "S3 - the method", "FRATRI: fund", "S3, that is"
        rf"^{_ARTICLE}{quoted}{named}(?: ?:|, {a})",
        rf"{named} [-–—] {a}",
        rf"{named}\)?, (?:one of|l'une? des)\b",
        rf"{named}\)?,? (?:c'est-a-dire|autrement dit|a savoir|that is|i\.e\.|meaning)\b",
        # "The S3 is a method", "A washland is farmland", "La S3 vise à"
        rf"{named}{aside} (?:is|are|was|were|est|sont|etait|etaient) (?:\w+(?:ly|ment) )?{a}",
        rf"^(?:an?|une?) {quoted}{named}{aside} (?:is|est)\b",
        rf"{named}{aside} (?:means?|refers?|stands? for|consists?|aims?|serves|permet"
        r"|(?:is|are) (?:here |generally )?(?:taken|understood|defined)|s'entend\w*|se defini\w+"
        r"|(?:a|ont) pour|designe(?:nt)?|signifie\w*|consiste\w*|vise\w*|regroupe\w*"
        r"|constitue\w*|correspond\w*)\b",
        # "a fund called FRATRI", "on entend par FRATRI", "counts as FRATRI"
        r"\b(?:called|named|known as|counts? as|appel(?:e|le)\w*|nomme\w*|denomme\w*|dite?s?"
        rf"|entend par|considere\w* comme) {_ARTICLE}{quoted}{named}",
        rf"\b(?:par|by) {_ARTICLE}{quoted}{named},? (?:on|we|\w+ \w+ enten)",
    )
    return re.compile("|".join(ways))
