"""Confidence: telling questions that the sources answer from others, by the answer to be shown."""

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt
from scipy.optimize import minimize

from assistant.engines import EVIDENCE_NAMES
from eval.fit.choice import Matrix
from eval.fit.signs import bounds_of


def fit_confidence(
    rows: Matrix,
    outcomes: npt.NDArray[np.bool_],
    decay: float,
    names: Sequence[str] = EVIDENCE_NAMES,
    counts: Matrix | None = None,
) -> tuple[Matrix, float]:
    """Return logistic weights (features,) and the intercept for rows (questions, features).

    `counts` (questions,) is what each question counts, alike when None.
    The penalty is on the weights of standardised features, so that it bears alike on each. What
    can only speak for an answer gets no weight against it, nor the reverse: on other texts than
    those learned from, such a weight would turn the evidence round.
    """
    mean, spread = rows.mean(axis=0), rows.std(axis=0) + 0.01
    features = np.column_stack([(rows - mean) / spread, np.ones(len(rows))])
    truth = outcomes.astype(float)
    counted = np.ones(len(rows)) if counts is None else counts

    def loss(weights: Matrix) -> tuple[float, Matrix]:
        scores = features @ weights
        penalised = np.append(weights[:-1], 0.0)
        total = counted @ (np.logaddexp(0, scores) - truth * scores)
        gradient = features.T @ (counted * (1 / (1 + np.exp(-scores)) - truth))
        gradient += decay * penalised
        return float(total + decay * penalised @ penalised / 2), gradient

    start, bounds = np.zeros(features.shape[1]), [*map(bounds_of, names), (None, None)]
    found = minimize(loss, start, jac=True, bounds=bounds, method="L-BFGS-B").x
    weights = np.asarray(found[:-1]) / spread
    return weights, float(found[-1] - weights @ mean)


def report_confidence(
    rows: Matrix, answerable: npt.NDArray[np.bool_], decay: float, counts: Matrix
) -> None:
    """Print the trade-off on questions held back from the fit, a tenth at a time."""
    held_back = np.zeros(len(rows))
    parts = np.random.default_rng(0).integers(10, size=len(rows))
    for part in range(10):
        kept = parts != part
        weights, intercept = fit_confidence(
            rows[kept], answerable[kept], decay, counts=counts[kept]
        )
        scores = rows[~kept] @ weights + intercept
        held_back[~kept] = 1 / (1 + np.exp(-scores))
    print("held back: threshold, answerable answered, unanswerable declined")
    for wanted in (0.99, 0.96, 0.92, 0.88, 0.8):
        threshold = float(np.quantile(held_back[answerable], 1 - wanted))
        declined = float((held_back[~answerable] < threshold).mean())
        print(f"  {threshold:.2f}  {wanted:.0%}  {declined:.0%}")
