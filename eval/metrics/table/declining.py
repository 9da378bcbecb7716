"""The figures of knowing when not to answer."""

from eval.metrics.declining import area_under_risk_coverage, expected_calibration_error
from eval.metrics.metric import Family, Gate, Metric, Unit
from eval.words import Words

_CURVE = ("confidence", "right_if_answered")

DECLINING: tuple[Metric, ...] = (
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
)
