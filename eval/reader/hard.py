"""Which questions a reader still has to learn: those that it answers well teach it little."""

from collections.abc import Sequence

import numpy as np
from scipy.special import logsumexp

from assistant.reader import SURE, Reader
from eval.reader.examples import Example
from eval.reader.training import GOLD_WEIGHT

_GOLD, _OTHERS = 2, 3
"""So many sentences of a question are read: those that come nearest tell how hard it is."""
_SHARPNESS = 0.5
"""A question is drawn by its loss to this power: of those that stay wrong whatever is learned some
are labelled wrong."""


def draw_hard(examples: Sequence[Example], reader: Reader, share: float) -> list[Example]:
    """Return a share of the questions in their order, the less right the reader the likelier.

    As large a share of those that nothing answers as of the others: how many there are is
    something that it learns, too. Deterministic.
    """
    chances = np.array([loss(example, reader) for example in examples]) ** _SHARPNESS
    is_answered = np.array([bool(example.gold) for example in examples], dtype=bool)
    drawn = np.random.default_rng(0)
    kept = [
        drawn.choice(
            group,
            round(share * len(group)),
            replace=False,
            p=chances[group] / chances[group].sum(),
        )
        for group in (np.flatnonzero(is_answered), np.flatnonzero(~is_answered))
        if len(group)
    ]
    return [examples[number] for number in sorted(np.concatenate(kept))]


def loss(example: Example, reader: Reader) -> float:
    """Return how wrong the reader is on a question, 0 when it could not be more right.

    The loss that `eval.reader.training` has, of some of the question's sentences.
    """
    gold = SURE * np.array(reader.read(example.question, example.gold[:_GOLD]))
    others = SURE * np.array(reader.read(example.question, example.others[:_OTHERS]))
    each = GOLD_WEIGHT * np.logaddexp(0, -gold).sum() + np.logaddexp(0, others).sum()
    mean = each / max(1, len(gold) + len(others))
    if not len(gold) or not len(others):
        return float(mean)
    return float(mean + logsumexp([*gold, *others]) - logsumexp(gold))
