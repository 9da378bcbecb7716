"""What a typed question leaves to its reader: accents, spelling, short forms, acronyms."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import dataclass

from corpus.document import Document
from corpus.language import SHORT_FORMS, Language, accented_forms, detect, frequencies
from index.acronyms import names_of
from index.lexical import fold
from index.spelling import Speller

_WORD = re.compile(r"\w+")
_IT_IS = re.compile(
    r"\bc (?=(?:koi|quoi|ki|qui|quand|comment|combien|cm?b|kel|quel)\b|o[uù]\W*$)|^c (?=o[uù]\b)",
    re.IGNORECASE,
)
"""How "c'est" is typed in a message."""
_SHORTEST = 4
"""Letters of a word whose accents are restored; "ou" and "où" are two words."""


@dataclass(frozen=True)
class Typed:
    """Completes questions from what a corpus knows.

    `accented` are its words with accents by the same without, `names` what its acronyms stand for;
    `speller` knows how its words are spelled, and `known` are they, in lower case.
    """

    accented: Mapping[str, str]
    names: Mapping[str, str]
    speller: Speller
    known: frozenset[str] = frozenset()

    @classmethod
    def of(cls, documents: Sequence[Document]) -> "Typed":
        """Gather what documents know."""
        written = frozenset(w for document in documents for w in _WORD.findall(document.text))
        words = frozenset(map(str.lower, written))
        names = _typed_small(names_of(documents), written)
        return cls(accented_words(documents), names, Speller(sorted(words)), words)

    def spell_out(self, text: str) -> str:
        """Return a text with what its acronyms stand for in brackets after them."""
        return _WORD.sub(
            lambda m: f"{m[0]} ({self.names[m[0]]})" if m[0] in self.names else m[0], text
        )

    def mend(self, question: str) -> str:
        """Return the question with its words mended and short forms spelled out."""
        question = _IT_IS.sub("c'est ", question)
        language = detect(question)
        # A capital within the question begins a name, which no list need know.
        is_shouted = question.isupper()
        return _WORD.sub(
            lambda match: self._mend_word(
                match.group(),
                language,
                is_name=match.start() > 0 and not is_shouted and match[0] != match[0].lower(),
                # In capitals it is an acronym: "CB", a card, and "PK", a place on a canal.
                is_short=(is_shouted or not match[0].isupper())
                and "-" not in question[max(match.start() - 1, 0) : match.end() + 1],
            ),
            question,
        )

    def _mend_word(self, word: str, language: Language, *, is_name: bool, is_short: bool) -> str:
        short_forms = SHORT_FORMS[language]
        if is_short and not is_name and word.lower() in short_forms:
            return short_forms[word.lower()]
        if word in self.names or language is Language.OTHER:
            return word
        mended = word if is_name else self.speller.mend(word, language)
        if language is not Language.FRENCH:
            return mended
        plain = mended.lower()
        if plain in self.accented or plain in self.known or is_name or len(plain) < _SHORTEST:
            return self.accented.get(plain, mended)
        return accented_forms(language).get(plain, mended)


def _typed_small(names: Mapping[str, str], written: Set[str]) -> dict[str, str]:
    """Return names by their acronyms, and by those in small letters that are no words."""
    small = {acronym: acronym.lower() for acronym in names}
    tables = [frequencies(language) for language in (Language.FRENCH, Language.ENGLISH)]
    taken = {word for word in small.values() if word in written or any(word in t for t in tables)}
    typed = {word: names[acronym] for acronym, word in small.items() if word not in taken}
    return {**names, **typed}


def accented_words(documents: Iterable[Document]) -> dict[str, str]:
    """Return words with accents by their form without, unless that is a word of its own.

    "Etablissements" at the start of a line is no other word than "établissements": only words
    in small letters count as written without accents on purpose.
    """
    counts = Counter(
        word
        for document in documents
        if document.language is Language.FRENCH
        for word in _WORD.findall(document.text)
        if len(word) >= _SHORTEST
    )
    found: dict[str, str] = {}
    for word, _ in sorted(counts.items(), key=lambda entry: entry[1]):
        if not word.isascii():
            found[fold(word)] = word.lower()
    return {
        plain: word
        for plain, word in found.items()
        if counts[word] + counts[word.capitalize()] > counts[plain]
    }
