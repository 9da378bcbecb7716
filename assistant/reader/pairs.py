"""How a question and a sentence stand before the reader, when it learns and when it answers."""

from dataclasses import dataclass

from index.e5.taught import Words

MOST_TOKENS = 144
"""Of question and sentence together; what a longer sentence goes on to say is not read."""
_MOST_OF_QUESTION = 64
"""The last ones: a long story comes before what is asked."""


@dataclass(frozen=True)
class Pair:
    """A question and a sentence as tokens: `ids` in order, of which the first are the question's.

    `segments` are 0 for the question's tokens and 1 for the sentence's.
    """

    ids: tuple[int, ...]
    segments: tuple[int, ...]


def pair_of(words: Words, question: str, sentence: str) -> Pair:
    """Return a question and a sentence, each as long as can be read."""
    asked = words.ids(f"query: {question}")[-_MOST_OF_QUESTION:]
    room = MOST_TOKENS - len(asked) - 3
    told = words.ids(f"passage: {sentence}")[:room]
    ids = (words.start, *asked, words.end, *told, words.end)
    return Pair(ids, (0,) * (len(asked) + 2) + (1,) * (len(told) + 1))
