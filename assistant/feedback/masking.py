"""Personal data taken out of what readers type, before any of it is kept."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from corpus.document import Document
from index.lexical import FOLDED_STOP_WORDS, fold

MASK = "[…]"

_STREETS = (
    r"rue|avenue|av\.|boulevard|bd|place|chemin|all[ée]e|impasse|quai|route|square|cours|cit[ée]"
    r"|r[ée]sidence|lotissement|passage|faubourg|sente|ruelle"
)
_ENGLISH_STREETS = r"street|st|road|rd|avenue|ave|lane|drive|square|close|court|terrace|gardens"
_CAPITAL = r"[A-ZÀ-ÖØ-ÞĐ][\w’'-]*"
_NUMBERS = re.compile(r"\+?\(?\d(?:[\s.,/()-]{0,2}\d){5,}")
_AMOUNT = re.compile(r"\d{1,3}(?:[\s.,]\d{3})+")
_PERIOD = re.compile(r"(?:19|20)\d\d\s?[-–/]\s?(?:19|20)\d\d")
_PATTERNS = tuple(
    re.compile(pattern, flags)
    for pattern, flags in (
        (r"[\w.+-]+\s?(?:@|\(at\)|\[at\])\s?[\w-]+(?:\.[\w-]+)+", re.IGNORECASE),
        (r"(?:https?://|www\.)\S+", re.IGNORECASE),
        (rf"\b\d{{1,4}}(?:\s?(?:bis|ter|quater))?,?\s+(?:{_STREETS})\b[^,.;:?!\n]*", re.IGNORECASE),
        (rf"\b\d{{1,5}}\s+(?:[\w’'-]+\s){{1,4}}(?:{_ENGLISH_STREETS})\b\.?", re.IGNORECASE),
        (r"\b\d{5}\b(?:\s+[A-ZÀ-Ý][\w’'-]*)?", 0),  # a postal code and its town
        (r"\b(?=(?:[A-Z]*\d){3})(?=\d*[A-Z])[A-Z\d]{6,}\b", 0),  # a passport, a number plate
    )
)
_SAYS_NAME = re.compile(
    r"\b(?:je m[’']appelle|mon (?:pr[ée])?nom est|my name is|nom\s?:|name\s?:|moi c[’']est)\s+"
    r"((?:[^\W\d_][\w’'-]*\s?){1,3})",
    re.IGNORECASE,
)
_TITLED = re.compile(
    r"\b(?:M\.|(?i:Mr\.?|Mrs\.?|Ms\.?|Miss|Mme\.?|Mlle\.?|Monsieur|Madame|Mademoiselle|Dr\.?"
    rf"|Docteur|Ma[iî]tre))\s+({_CAPITAL}(?:\s{_CAPITAL}){{0,3}})"
)
_TITLES = ("mr", "mrs", "ms", "miss", "mme", "mlle", "monsieur", "madame", "dr", "docteur")
_NAME = re.compile(
    rf"(?<![\w’'-]){_CAPITAL}(?:\s(?:(?:de|du|des|la|le|van|von|ben|el|of)\s)?{_CAPITAL})*"
)
_WORD = re.compile(r"[^\W\d_]+")


@dataclass(frozen=True)
class Masker:
    """Masks addresses, numbers of persons and names.

    A name is what a reader says to be one ("my name is …", "Mme …"), and whatever begins with a
    capital and holds a word that the source texts do not: the region's places and public figures
    stay. A name typed in small letters without an introduction is not known from any other word.
    """

    known: frozenset[str]

    @classmethod
    def of(cls, documents: Iterable[Document]) -> "Masker":
        """Learn which words the documents hold."""
        texts = (f"{document.title} {document.text}" for document in documents)
        held = frozenset(word for text in texts for word in _WORD.findall(fold(text)))
        return cls(held.union(FOLDED_STOP_WORDS, _TITLES))

    def mask(self, text: str) -> str:
        """Return the text with personal data masked."""
        for pattern in _PATTERNS:
            text = pattern.sub(MASK, text)
        text = _NUMBERS.sub(_number, text)
        for introduced in (_SAYS_NAME, _TITLED):
            text = introduced.sub(lambda match: match[0].replace(match[1].strip(), MASK), text)
        return _NAME.sub(self._name, text)

    def _name(self, match: re.Match[str]) -> str:
        unknown = [word for word in _WORD.findall(fold(match[0])) if word not in self.known]
        return MASK if any(len(word) > 1 for word in unknown) else match[0]


def _number(match: re.Match[str]) -> str:
    """Mask a long number that is no period and no amount; amounts of millions are round."""
    text = match[0]
    if _PERIOD.fullmatch(text):
        return text
    digits = sum(sign.isdigit() for sign in text)
    is_amount = _AMOUNT.fullmatch(text) and (digits <= 6 or text.endswith("000"))
    return text if is_amount else MASK
