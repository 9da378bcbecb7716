"""Questions as people type them in a hurry: the reader meets each as it is, and with slips."""

from random import Random

from index.lexical import fold

_AS_IT_IS = 0.4
_FOLDED = 0.6
_WITH_A_SLIP = 0.4
_SLIPPING = 5
"""Letters of a word that may have a slip; a shorter one may become another word."""


def as_typed(question: str, random: Random) -> str:
    """Return a question as it is, or without capitals, accents, end mark, a letter right."""
    if random.random() < _AS_IT_IS:
        return question
    typed = question.rstrip(" ?.!") if random.random() < _FOLDED else question
    typed = fold(typed) if random.random() < _FOLDED else typed
    return _with_a_slip(typed, random) if random.random() < _WITH_A_SLIP else typed


def _with_a_slip(question: str, random: Random) -> str:
    """Return a question of which a word lacks a letter, or has one twice, or two the wrong way."""
    words = question.split(" ")
    long = [n for n, word in enumerate(words) if len(word) >= _SLIPPING and word.isalpha()]
    if not long:
        return question
    number = random.choice(long)
    word = words[number]
    place = random.randrange(1, len(word) - 1)
    before, letter, after = word[:place], word[place], word[place + 1 :]
    slips = (after, letter + letter + after, after[0] + letter + after[1:])
    words[number] = before + random.choice(slips)
    return " ".join(words)
