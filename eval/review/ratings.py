"""What raters wrote: which cells hold no rating, the scores, and how far two raters agree."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import Enum

import numpy as np

from eval.interval import Share
from eval.review.sheet import Line, Row
from eval.review.words import NOTHING

_SAMPLES = 2_000


class Scale(Enum):
    """What is rated, and the ratings that it may have, best first."""

    SENTENCE = (100, 80, 0)
    CITATION = (25, 20, 0)

    @property
    def best(self) -> int:
        """The highest rating."""
        return self.value[0]

    def cell(self, row: Row) -> str:
        """Return what stands in the row's cell for this rating."""
        return row.sentence_rating if self is Scale.SENTENCE else row.citation_rating

    def rating(self, cell: str) -> int | None:
        """Return the rating that a cell holds; None when it holds none of this scale.

        A spreadsheet may have made "100.0", "80,00" or "80 %" of what was typed.
        """
        try:
            value = float(cell.removesuffix("%").strip().replace(",", "."))
        except ValueError:
            return None
        return next((rating for rating in self.value if rating == value), None)

    def __str__(self) -> str:
        return self.name.lower()


@dataclass(frozen=True)
class Rated:
    """A rating that was given, and where."""

    line: Line
    scale: Scale
    rating: int


@dataclass(frozen=True)
class Unrated:
    """A cell that should hold a rating and does not; `text` is what it holds, often nothing."""

    line: Line
    scale: Scale
    text: str

    def __str__(self) -> str:
        first, second, last = self.scale.value
        return (
            f"{self.line}: “{self.text}” is no {self.scale} rating; use {first}, {second} or {last}"
        )


@dataclass(frozen=True)
class Mean:
    """The mean of ratings with its 95 % interval, and how many there are."""

    value: float
    low: float
    high: float
    count: int


@dataclass(frozen=True)
class Agreement:
    """How two raters rated the same things: the rows both rated, and Cohen's kappa.

    `kappa` is None where chance leaves nothing to agree on: both gave one and the same rating.
    """

    same: Share
    kappa: float | None
    differing: tuple[tuple[Rated, Rated], ...]


def ratings(lines: Iterable[Line]) -> Iterator[Rated | Unrated]:
    """Yield every rating, and every cell that should hold one and does not."""
    for line in lines:
        for scale in Scale:
            text = scale.cell(line.row)
            rating = scale.rating(text)
            if rating is not None:
                yield Rated(line, scale, rating)
            elif text != NOTHING:
                yield Unrated(line, scale, text)


def mean(given: Sequence[Rated], seed: int = 0) -> Mean:
    """Return the mean rating with its percentile bootstrap interval (Efron 1979).

    Whole answers are drawn, because the sentences of one answer are good or bad together.
    """
    answers: dict[str, list[int]] = {}
    for rated in given:
        answers.setdefault(rated.line.row.id, []).append(rated.rating)
    sums = np.array([sum(values) for values in answers.values()])
    counts = np.array([len(values) for values in answers.values()])
    drawn = np.random.default_rng(seed).integers(len(sums), size=(_SAMPLES, len(sums)))
    means = sums[drawn].sum(axis=1) / counts[drawn].sum(axis=1)
    low, high = np.quantile(means, (0.025, 0.975))
    return Mean(float(sums.sum() / counts.sum()), float(low), float(high), len(given))


def agreement(first: Iterable[Rated], second: Iterable[Rated], scale: Scale) -> Agreement:
    """Compare two raters' ratings of the same sheet on one scale."""
    others = {rated.line.row.number: rated for rated in second if rated.scale is scale}
    pairs = [
        (rated, others[rated.line.row.number])
        for rated in first
        if rated.scale is scale and rated.line.row.number in others
    ]
    differing = tuple((one, other) for one, other in pairs if one.rating != other.rating)
    kappa = cohen_kappa([(one.rating, other.rating) for one, other in pairs])
    return Agreement(Share(len(pairs) - len(differing), len(pairs)), kappa, differing)


def cohen_kappa(pairs: Sequence[tuple[int, int]]) -> float | None:
    """Return how much more two raters agree than by chance; None where chance explains it all.

    Cohen, "A coefficient of agreement for nominal scales" (1960): (observed - chance) / (1 -
    chance), with chance the sum over ratings of the product of both raters' shares.
    """
    total = len(pairs)
    first, second = (Counter(pair[rater] for pair in pairs) for rater in (0, 1))
    by_chance = sum(first[rating] * second[rating] for rating in first)  # times total squared
    if by_chance == total**2:
        return None
    same = sum(one == other for one, other in pairs)
    return (same * total - by_chance) / (total**2 - by_chance)
