"""How a question and what may answer it stand before the reader."""

from dataclasses import dataclass

from index.e5.networks import Words

MOST_TOKENS = 144
"""Of question and sentence together; what a longer sentence goes on to say is not read."""


@dataclass(frozen=True)
class Pair:
    """A question and a sentence as tokens: `ids` in order, of which the first are the question's.

    `segments` are 0 for the question's tokens and 1 for the sentence's.
    """

    ids: tuple[int, ...]
    segments: tuple[int, ...]


def pair_of(words: Words, question: str, sentence: str) -> Pair:
    """Return a question and a sentence or list, each as long as can be read."""
    asked = words.question(question)
    told = words.passage(sentence, MOST_TOKENS - len(asked) - 3)
    ids = (words.start, *asked, words.end, *told, words.end)
    return Pair(ids, (0,) * (len(asked) + 2) + (1,) * (len(told) + 1))
