"""Misspelt words of a question: the nearest word of the corpus or of the language.

Nearness is the optimal string alignment distance (Damerau 1964, in Boytsov's 2011 reading): a
letter too many, too few, wrong, or two that changed places.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from functools import cached_property

from rapidfuzz import process
from rapidfuzz.distance import OSA

from corpus.language import Language, frequencies
from index.lexical import fold, term_of

_LANGUAGES = (Language.FRENCH, Language.ENGLISH)
_SHORTEST = 4
"""Letters; a shorter word has too many neighbours."""
_LONG = 9
"""From so many letters on a word may have two mistakes."""
_RARE = 1.0
"""Zipf frequency of a word that no list holds."""
_MORE_COMMON = 2.0
"""So much more common than what was typed must a word be to have been meant."""
_LEFT_OUT = 1.0
"""What a word gains when only letters were left out of it, the commonest mistake."""
_IN_CORPUS = 2.0
"""What a word gains by standing in the corpus."""


class Speller:
    """Mends words that the corpus does not hold and that hardly anybody uses."""

    def __init__(self, corpus_words: Iterable[str]) -> None:
        self._corpus = {fold(word): word for word in corpus_words}
        self._stems = {term_of(word, language) for word in self._corpus for language in _LANGUAGES}

    def mend(self, word: str, language: Language) -> str:
        """Return the likeliest right form of a word, or the word when it is none or unclear."""
        folded = fold(word)
        if len(folded) < _SHORTEST or not folded.isalpha() or self._is_known(folded, language):
            return word
        near = process.extract(
            folded,
            self._by_initial[language].get(folded[0], ()),
            scorer=OSA.distance,
            score_cutoff=2 if len(folded) >= _LONG else 1,
            limit=None,
        )
        least = _typed_frequency(word, language) + _MORE_COMMON
        weighed = [(self._weight(other, language), other, distance) for other, distance, _ in near]
        meant = [found for found in weighed if found[0] >= least]
        if not meant:
            return word
        _, best, _ = min(
            meant, key=lambda found: (found[2], -found[0] - _left_out(folded, found[1]))
        )
        return self._corpus.get(best, best)

    def _is_known(self, folded: str, language: Language) -> bool:
        stem = term_of(folded, language)
        return stem in self._stems or any(folded in table for table in self._lexicon.values())

    def _weight(self, folded: str, language: Language) -> float:
        frequency = self._lexicon[language].get(folded, _RARE)
        return frequency + _IN_CORPUS * (folded in self._corpus)

    @cached_property
    def _lexicon(self) -> Mapping[Language, Mapping[str, float]]:
        return {language: _folded(frequencies(language)) for language in _LANGUAGES}

    @cached_property
    def _by_initial(self) -> Mapping[Language, Mapping[str, list[str]]]:
        """Words by language and first letter, which is hardly ever the one mistyped."""
        found: dict[Language, dict[str, list[str]]] = {}
        for language, table in self._lexicon.items():
            buckets: dict[str, list[str]] = defaultdict(list)
            for word in sorted({*table, *self._corpus}):
                if len(word) >= _SHORTEST:
                    buckets[word[0]].append(word)
            found[language] = buckets
        return found


def _left_out(typed: str, meant: str) -> float:
    letters = iter(meant)
    return _LEFT_OUT * all(letter in letters for letter in typed)


def _typed_frequency(word: str, language: Language) -> float:
    # The long word lists take half a second to load, which only a strange word has to spend.
    from wordfreq import zipf_frequency  # noqa: PLC0415

    return max(_RARE, zipf_frequency(word, language))


def _folded(table: Mapping[str, float]) -> dict[str, float]:
    folded: dict[str, float] = {}
    for word, zipf in table.items():
        plain = fold(word)
        folded[plain] = max(zipf, folded.get(plain, 0.0))
    return folded
