"""The figures of right answers."""

from eval.metrics.metric import Family, Metric
from eval.words import Words

CORRECTNESS: tuple[Metric, ...] = (
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
)
