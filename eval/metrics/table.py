"""METRICS, the table of what a report says, and MEASURES, what it is made of.

A measure takes a case to a number, or to None where it does not apply. A metric says what the
measure is called, and how the numbers of many questions make one figure.
"""

from collections.abc import Callable

import numpy as np

from eval.metrics.case import Case
from eval.metrics.citations import (
    citation_precision,
    citation_recall,
    gold_cited,
    gold_share,
    quotes_telling,
    quotes_verbatim,
)
from eval.metrics.correctness import correctness
from eval.metrics.declining import (
    area_under_risk_coverage,
    brier_score,
    confidence,
    cost_weighted_score,
    expected_calibration_error,
    hallucination,
    needless_declining,
    right_if_answered,
)
from eval.metrics.faithfulness import faithfulness
from eval.metrics.language import language_fidelity
from eval.metrics.latency import milliseconds, percentile_95
from eval.metrics.metric import Family, Gate, Metric, Unit
from eval.metrics.retrieval import gold_ndcg, gold_recall_at, gold_reciprocal_rank
from eval.words import Words

MEASURES: dict[str, Callable[[Case], float | None]] = {
    "correct": correctness,
    "language": language_fidelity,
    "hallucination": hallucination,
    "needless_declining": needless_declining,
    "score": cost_weighted_score,
    "confidence": confidence,
    "right_if_answered": right_if_answered,
    "brier": brier_score,
    "quotes_verbatim": quotes_verbatim,
    "quotes_telling": quotes_telling,
    "faithful": faithfulness,
    "citation_recall": citation_recall,
    "citation_precision": citation_precision,
    "gold_cited": gold_cited,
    "gold_share": gold_share,
    "recall@1": gold_recall_at(1),
    "recall@5": gold_recall_at(5),
    "mrr": gold_reciprocal_rank,
    "ndcg@10": gold_ndcg,
    "ms": milliseconds,
}
"""Name -> what is measured of every answer."""

_CURVE = ("confidence", "right_if_answered")

METRICS: tuple[Metric, ...] = (
    Metric(
        "correct",
        Words("Correct", "Réponse juste"),
        Words(
            "It tells every asked fact, nothing wrong, and is short; or it rightly declines.",
            "Tous les faits demandés, aucun faux, en peu de mots ; ou un refus justifié.",
        ),
        Family.CORRECTNESS,
    ),
    Metric(
        "language",
        Words("Language of the question", "Langue de la question"),
        Words(
            "The assistant speaks the language of the question.",
            "L’assistant parle la langue de la question.",
        ),
        Family.CORRECTNESS,
    ),
    Metric(
        "hallucination",
        Words("Unanswerable, but answered", "Sans réponse, mais répondu"),
        Words(
            "Hallucination rate of NoMIRACL: answered, though the sources are silent.",
            "Taux d’hallucination de NoMIRACL : répondu, alors que les sources se taisent.",
        ),
        Family.DECLINING,
        lower_is_better=True,
    ),
    Metric(
        "needless_declining",
        Words("Answerable, but declined", "Avec réponse, mais décliné"),
        Words(
            "Error rate of NoMIRACL: declined, though the sources answer.",
            "Taux d’erreur de NoMIRACL : décliné, alors que les sources répondent.",
        ),
        Family.DECLINING,
        lower_is_better=True,
    ),
    Metric(
        "score",
        Words("Score (right +1, wrong −1)", "Score (juste +1, faux −1)"),
        Words(
            "Mean of +1 for a right answer, 0 for declining and −1 for a wrong answer.",
            "Moyenne de +1 par réponse juste, 0 par refus et −1 par réponse fausse.",
        ),
        Family.DECLINING,
        Unit.NUMBER,
    ),
    Metric(
        "aurc",
        Words("Area under risk–coverage", "Aire sous risque–couverture"),
        Words(
            "Mean share of wrong answers, over every number of answers given.",
            "Part moyenne de réponses fausses, pour tout nombre de réponses données.",
        ),
        Family.DECLINING,
        Unit.NUMBER,
        lower_is_better=True,
        gate=Gate.NEVER,
        measures=_CURVE,
        combine=area_under_risk_coverage,
    ),
    Metric(
        "calibration_error",
        Words("Calibration error", "Erreur de calibration"),
        Words(
            "How far confidence is from the share of right answers, over ten bins.",
            "Écart entre la confiance et la part de réponses justes, sur dix tranches.",
        ),
        Family.DECLINING,
        Unit.NUMBER,
        lower_is_better=True,
        gate=Gate.NEVER,
        measures=_CURVE,
        combine=expected_calibration_error,
    ),
    Metric(
        "brier",
        Words("Brier score", "Score de Brier"),
        Words(
            "Mean squared distance between confidence and outcome.",
            "Moyenne du carré de l’écart entre confiance et résultat.",
        ),
        Family.DECLINING,
        Unit.NUMBER,
        lower_is_better=True,
        gate=Gate.NEVER,
    ),
    Metric(
        "quotes_verbatim",
        Words("Quotes verbatim", "Citations mot pour mot"),
        Words(
            "The quote stands in the source, at its position, to the letter.",
            "La citation se trouve dans la source, à sa place, à la lettre près.",
        ),
        Family.CITATIONS,
        gate=Gate.ANY_LOSS,
    ),
    Metric(
        "quotes_telling",
        Words("Quotes that are no heading", "Citations hors titres"),
        Words(
            "The quote is a sentence or an item, no heading or label.",
            "La citation est une phrase ou un élément de liste, pas un titre ni une étiquette.",
        ),
        Family.CITATIONS,
    ),
    Metric(
        "faithful",
        Words("Sentences their quotes support", "Phrases soutenues par leurs citations"),
        Words(
            "The answer’s quotes, taken together, support the sentence.",
            "Les citations de la réponse, prises ensemble, soutiennent la phrase.",
        ),
        Family.CITATIONS,
        gate=Gate.ANY_LOSS,
    ),
    Metric(
        "citation_recall",
        Words("Citation recall", "Rappel des citations"),
        Words(
            "ALCE: the quotes behind a sentence, taken together, support it.",
            "ALCE : les citations d’une phrase, prises ensemble, la soutiennent.",
        ),
        Family.CITATIONS,
    ),
    Metric(
        "citation_precision",
        Words("Citation precision", "Précision des citations"),
        Words(
            "ALCE: the citation is needed by its supported sentence.",
            "ALCE : la citation est utile à la phrase qu’elle soutient.",
        ),
        Family.CITATIONS,
    ),
    Metric(
        "gold_cited",
        Words("Gold quote cited", "Passage attendu cité"),
        Words(
            "Everything that proves the right answer is cited.",
            "Tout ce qui prouve la bonne réponse est cité.",
        ),
        Family.CITATIONS,
    ),
    Metric(
        "gold_share",
        Words("Citations that are gold", "Part de citations attendues"),
        Words(
            "Of the citations, those that touch an expected quote.",
            "Parmi les citations, celles qui touchent un passage attendu.",
        ),
        Family.CITATIONS,
    ),
    Metric(
        "recall@1",
        Words("Recall@1", "Rappel@1"),
        Words(
            "What proves the answer stands in the first passage found.",
            "La preuve se trouve dans le premier passage trouvé.",
        ),
        Family.RETRIEVAL,
        gate=Gate.NEVER,
    ),
    Metric(
        "recall@5",
        Words("Recall@5", "Rappel@5"),
        Words(
            "What proves the answer stands in the first five passages found.",
            "La preuve se trouve dans les cinq premiers passages trouvés.",
        ),
        Family.RETRIEVAL,
    ),
    Metric(
        "mrr",
        Words("MRR", "MRR"),
        Words(
            "One over the rank of the first passage with gold in it.",
            "Inverse du rang du premier passage attendu.",
        ),
        Family.RETRIEVAL,
        Unit.NUMBER,
        gate=Gate.NEVER,
    ),
    Metric(
        "ndcg@10",
        Words("nDCG@10", "nDCG@10"),
        Words(
            "Passages with gold in them stand before the others, among the first ten.",
            "Les passages attendus précèdent les autres, parmi les dix premiers.",
        ),
        Family.RETRIEVAL,
        Unit.NUMBER,
    ),
    Metric(
        "ms_median",
        Words("Median time of an answer", "Temps médian d’une réponse"),
        Words("Half of the answers take no longer.", "La moitié des réponses ne prend pas plus."),
        Family.TIME,
        Unit.MILLISECONDS,
        lower_is_better=True,
        gate=Gate.NEVER,
        measures=("ms",),
        combine=np.median,
    ),
    Metric(
        "ms_p95",
        Words("95% of the answers within", "95 % des réponses en moins de"),
        Words(
            "Only one answer in twenty takes longer.", "Une réponse sur vingt seulement prend plus."
        ),
        Family.TIME,
        Unit.MILLISECONDS,
        lower_is_better=True,
        gate=Gate.NEVER,
        measures=("ms",),
        combine=percentile_95,
    ),
)
"""Every figure of a report, in its order."""


def metric_named(name: str) -> Metric:
    """Return the metric of that name."""
    return next(metric for metric in METRICS if metric.name == name)
