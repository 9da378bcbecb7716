"""The figures of a language model's writing; there are none where no model is asked."""

import numpy as np

from eval.metrics.metric import Family, Gate, Metric, Unit
from eval.metrics.writing import share
from eval.words import Words

WRITING: tuple[Metric, ...] = (
    Metric(
        "written",
        Words("Answers the model wrote", "Réponses du modèle"),
        Words(
            "Of the questions put to a language model, those whose answer it wrote.",
            "Parmi les questions posées à un modèle de langue, celles dont il a rédigé la réponse.",
        ),
        Family.WRITING,
        gate=Gate.NEVER,
    ),
    Metric(
        "held_back",
        Words("Its sentences held back", "Ses phrases retenues"),
        Words(
            "Of the sentences that the model wrote, those that no quote proved: never shown.",
            "Parmi les phrases du modèle, celles qu’aucune citation ne prouve : jamais montrées.",
        ),
        Family.WRITING,
        lower_is_better=True,
        gate=Gate.NEVER,
        measures=("sentences_held_back", "sentences_written"),
        combine=share,
    ),
    Metric(
        "first_ms",
        Words("Time to its first sentence", "Temps jusqu’à sa première phrase"),
        Words(
            "Median time until the first proved sentence of the model was shown.",
            "Temps médian jusqu’à la première phrase prouvée du modèle.",
        ),
        Family.WRITING,
        Unit.MILLISECONDS,
        lower_is_better=True,
        gate=Gate.NEVER,
        combine=np.median,
    ),
    Metric(
        "written_ms",
        Words("Time to the whole answer", "Temps jusqu’à la réponse entière"),
        Words(
            "Median time of an answer for which the model was asked.",
            "Temps médian d’une réponse pour laquelle le modèle a été interrogé.",
        ),
        Family.WRITING,
        Unit.MILLISECONDS,
        lower_is_better=True,
        gate=Gate.NEVER,
        combine=np.median,
    ),
)
