"""The figures of finding passages."""

from eval.metrics.metric import Family, Gate, Metric, Unit
from eval.words import Words

RETRIEVAL: tuple[Metric, ...] = (
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
)
