"""Which words of French and English translate each other, as learned from translated texts."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from pathlib import Path

from assistant.verify.text.tokens import Token

FILE = Path(__file__).with_name("lexicon.tsv")
_TRANSLATES = 0.03
"""Of two words that translate each other in a text now and then."""
_KNOWN = 0.2
"""Of a word and the best of its translations: one without any is told by many others."""


@dataclass(frozen=True)
class Lexicon:
    """How surely French and English terms translate each other, from 0 to 1; the rest do not.

    The geometric mean of the probabilities of either given the other, by IBM Model 1 (Brown et
    al. 1993). Only words are in it that were met often, so that two that are there without each
    other do not translate each other.
    """

    scores: Mapping[tuple[str, str], float]

    @classmethod
    def read(cls, path: Path = FILE) -> "Lexicon":
        """Read a file of lines with a French term, an English one, and their score."""
        lines = (line.split("\t") for line in path.read_text(encoding="utf-8").splitlines())
        return cls({(french, english): float(score) for french, english, score in lines})

    def translation(self, token: Token, words: Sequence[Token]) -> Token | None:
        """Return the word that translates a token best, if one does."""
        scored = [(self._score(token, word), place) for place, word in enumerate(words)]
        score, place = max(scored, default=(0.0, 0))
        return words[place] if score >= _TRANSLATES else None

    def parts(self, token: Token, word: Token) -> bool:
        """Whether it knows both words, and neither as a translation of the other."""
        return (
            str(token.key) in self._best
            and str(word.key) in self._best
            and not (self._score(token, word))
        )

    def knows(self, token: Token) -> bool:
        """Whether a translation of a token would be one that it knows."""
        return self._best.get(str(token.key), 0.0) >= _KNOWN

    def _score(self, token: Token, word: Token) -> float:
        mine, theirs = ({str(t.key), t.root} for t in (token, word))
        return max(
            self.scores.get(pair, 0.0)
            for one in mine
            for other in theirs
            for pair in ((one, other), (other, one))
        )

    @cached_property
    def _best(self) -> Mapping[str, float]:
        best: dict[str, float] = {}
        for pair, score in self.scores.items():
            for term in pair:
                best[term] = max(best.get(term, 0.0), score)
        return best


@lru_cache(maxsize=1)
def bundled_lexicon() -> Lexicon:
    """Return the lexicon of this folder, learned by `python -m eval train-lexicon`."""
    return Lexicon.read()
