"""How much to show: the thresholds of `Showing`, by the evidence that readers are given.

Each is tried in turn, the others held, twice; the best is that with the greatest mean F of the
sentences shown against those of the gold spans, as for the supporting facts of HotpotQA (Yang et
al. 2018). Recall counts three times as much as precision (the F3 of van Rijsbergen 1979): a reader
loses more by an answer that is missing than by a sentence too many. Of values that do equally well,
or of how much is shown about as well, the one in their middle is taken.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from statistics import fmean

from assistant.engines import ExtractiveEngine, Looked
from assistant.weights import LearnedWeights, Showing
from corpus.document import Passage
from eval.dataset import overlap
from eval.metrics.case import Proof
from index import Index

GRID: Mapping[str, tuple[float, ...]] = {
    "margin": (0.5, 1.0, 1.5, 2.0, 2.5, 3.0, 4.0),
    "contrary": (0.5, 1.5, 2.5, 3.5, 4.5, 6.0, 8.0),
    "list_bonus": (0.0, 0.5, 1.0, 1.5, 2.0, 3.0),
    "items_bonus": (0.0, 1.0, 2.0, 3.0, 4.0, 5.0),
}
_ROUNDS = 2
_BETA = 3
_SHOWS_MORE = ("margin", "list_bonus", "items_bonus")
_ABOUT = 0.005
"""Values that differ by less are taken to be worth the same: a few questions make as much."""


@dataclass(frozen=True)
class Asked:
    """What was found for a question, and what proves its answer; nothing does where none is."""

    looked: Looked
    proofs: tuple[Proof, ...]

    @property
    def places(self) -> list[Passage]:
        """Every place that is part of a proof."""
        return [place for proof in self.proofs for places in proof for place in places]


def fit_showing(
    index: Index, weights: LearnedWeights, asked: Sequence[Asked], most: int
) -> Showing:
    """Return the thresholds that show the most gold and the least else."""
    showing = weights.showing

    def worth(tried: Showing) -> float:
        engine = ExtractiveEngine(index, replace(weights, showing=tried))
        return fmean(_worth(engine, question, most) for question in asked)

    for name in [*GRID] * _ROUNDS:
        found = {value: worth(replace(showing, **{name: value})) for value in GRID[name]}
        about = _ABOUT if name in _SHOWS_MORE else 0.0
        best = [value for value in GRID[name] if found[value] >= max(found.values()) - about]
        # The middle of what is as good: at its edges other texts may be better off beyond them.
        showing = replace(showing, **{name: best[(len(best) - 1) // 2]})
        print(name, {value: round(found[value], 4) for value in found})
    return showing


def _worth(engine: ExtractiveEngine, asked: Asked, most: int) -> float:
    if not asked.looked.ranked:
        return 0.0
    selection = engine.select(engine.rescored(asked.looked), most)
    return evidence_f([quoted.sentence for quoted in selection.quoted], asked.proofs)


def evidence_f(shown: Sequence[Passage], proofs: Sequence[Proof]) -> float:
    """Return the F3 of the sentences shown: how many are gold, and how much of a proof they tell.

    The recall counts the characters of a span, so that a whole list is worth more than one item.
    """
    places = [place for proof in proofs for places in proof for place in places]
    gold = sum(any(overlap(sentence, place) for place in places) for sentence in shown)
    recall = max((fmean(_told(shown, proof)) for proof in proofs), default=0.0)
    precision = gold / len(shown) if shown else 0.0
    return (1 + _BETA**2) * precision * recall / (_BETA**2 * precision + recall) if gold else 0.0


def _told(shown: Sequence[Passage], proof: Proof) -> Iterator[float]:
    """Yield the share of each span that is shown, at the place where the most of it is."""
    for places in proof:
        yield max((_covered(shown, place) for place in places), default=0.0)


def _covered(shown: Sequence[Passage], place: Passage) -> float:
    shared = (
        min(sentence.end, place.end) - max(sentence.start, place.start)
        for sentence in shown
        if overlap(sentence, place)
    )
    return min(sum(shared) / max(place.end - place.start, 1), 1.0)
