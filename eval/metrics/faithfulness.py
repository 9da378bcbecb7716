"""Whether what is shown follows from what is quoted."""

from statistics import fmean

from eval.metrics.case import Case
from eval.metrics.support import is_supported


def faithfulness(case: Case) -> float | None:
    """Return the share of the sentences shown that the answer's quotes, all together, support.

    After the faithfulness of RAGAS (Es, James, Espinosa-Anke and Schockaert 2023): claims that
    follow from the context, over all claims. A claim is a sentence here, and the context is what
    was quoted. Which quote stands behind which sentence is the matter of citation recall; but what
    a sentence's own quotes support follows, whatever the others say where sources differ.
    """
    sentences = case.answer.sentences
    if not sentences:
        return 0.0 if case.claims else None
    everything = tuple(dict.fromkeys(quote for s in sentences for quote in case.quotes_of(s)))
    return fmean(
        any(
            is_supported(sentence.text, quotes) for quotes in (case.quotes_of(sentence), everything)
        )
        for sentence in sentences
    )
