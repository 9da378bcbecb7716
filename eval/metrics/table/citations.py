"""The figures of citations."""

from eval.metrics.metric import Family, Gate, Metric
from eval.words import Words

CITATIONS: tuple[Metric, ...] = (
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
            "What proves the right answer is among the quotes shown, if only as the closest one.",
            "La preuve de la bonne réponse est citée, fût-ce comme ce qu’il y a de plus proche.",
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
)
