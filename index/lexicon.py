"""Which words of French and English translate each other, as learned from translated texts."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property, lru_cache
from pathlib import Path

from corpus.errors import InputInvalid
from corpus.language import Language

FILE = Path(__file__).with_name("lexicon.tsv")
_NONE: Mapping[str, float] = {}
_FOREIGN = {Language.FRENCH: Language.ENGLISH, Language.ENGLISH: Language.FRENCH}


@dataclass(frozen=True)
class Lexicon:
    """How surely a French and an English term translate each other, from 0 to 1.

    That is the geometric mean of the probabilities of either given the other, by IBM Model 1 (Brown
    et al. 1993). Only terms are in it that were met often: two that are there without each other do
    not translate each other.
    """

    scores: Mapping[tuple[str, str], float]

    @classmethod
    def read(cls, path: Path = FILE) -> "Lexicon":
        """Read a file of lines with a French term, an English one, and their score.

        Raises InputInvalid where that cannot be read.
        """
        try:
            lines = (line.split("\t") for line in path.read_text(encoding="utf-8").splitlines())
            return cls({(french, english): float(score) for french, english, score in lines})
        except (OSError, ValueError) as error:
            hint = "It comes with Beffroi: put it back."
            raise InputInvalid(f"The lexicon {path} cannot be read.", hint) from error

    def translations(self, term: str, language: Language) -> Mapping[str, float]:
        """Return the terms that translate one of a language, each with its score."""
        return self._by_language.get(language, {}).get(term, _NONE)

    def tells_apart(self, term: str, language: Language, other: str) -> bool:
        """Whether it knows a term of a language and a foreign one that does not translate it."""
        known = self.translations(term, language)
        is_known = language in _FOREIGN and self.translations(other, _FOREIGN[language])
        return bool(known and is_known) and other not in known

    @cached_property
    def _by_language(self) -> Mapping[Language, Mapping[str, Mapping[str, float]]]:
        french: dict[str, dict[str, float]] = {}
        english: dict[str, dict[str, float]] = {}
        for (one, other), score in self.scores.items():
            french.setdefault(one, {})[other] = score
            english.setdefault(other, {})[one] = score
        return {Language.FRENCH: french, Language.ENGLISH: english}


@lru_cache(maxsize=1)
def bundled_lexicon() -> Lexicon:
    """Return the lexicon of this folder; raises InputInvalid when it is gone.

    It was learned by `python -m eval train-lexicon`.
    """
    return Lexicon.read()
