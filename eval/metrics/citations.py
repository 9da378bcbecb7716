"""Whether the citations are true, carry what is said, and point at the answer."""

from statistics import fmean

from corpus.document import Passage, Role
from eval.dataset import overlap
from eval.metrics.case import Case
from eval.metrics.support import is_supported

_SAYS_NOTHING = (Role.HEADING, Role.LABEL)


def quotes_verbatim(case: Case) -> float | None:
    """Return the share of the citations that stand in the true document as quoted."""
    if not case.answer.citations:
        return None
    return fmean(case.is_verbatim(citation) for citation in case.answer.citations)


def citation_recall(case: Case) -> float | None:
    """Return the share of the sentences that the quotes they cite support, taken together.

    Gao, Yen, Yu and Chen, "Enabling large language models to generate text with citations"
    (EMNLP 2023), with our predicate of support in the place of their entailment model.
    """
    sentences = case.answer.sentences
    if not sentences:
        return 0.0 if case.claims else None
    return fmean(is_supported(s.text, case.quotes_of(s)) for s in sentences)


def citation_precision(case: Case) -> float | None:
    """Return the share of the citations behind sentences that are of use (Gao et al. 2023).

    A citation is of use when its sentence is supported, and either its quote supports the
    sentence by itself or the others do not support it without that quote.
    """
    useful = [
        _is_useful(sentence.text, case.quotes_of(sentence), number)
        for sentence in case.answer.sentences
        for number in range(len(sentence.citations))
    ]
    if not useful:
        return 0.0 if case.claims else None
    return fmean(useful)


def _is_useful(sentence: str, quotes: tuple[str, ...], number: int) -> bool:
    if not is_supported(sentence, quotes):
        return False
    others = quotes[:number] + quotes[number + 1 :]
    return (
        not others
        or is_supported(sentence, quotes[number : number + 1])
        or not is_supported(sentence, others)
    )


def gold_cited(case: Case) -> float | None:
    """Return whether the citations touch every span of one of the sets that prove the answer.

    All that a reader sees counts, so also what is shown as closest where the answer is declined.
    """
    if not case.proofs:
        return None
    cited = [citation.passage for citation in case.answer.citations]

    def is_cited(places: tuple[Passage, ...]) -> bool:
        return any(overlap(place, passage) for place in places for passage in cited)

    return float(any(all(is_cited(places) for places in proof) for proof in case.proofs))


def gold_share(case: Case) -> float | None:
    """Return the share of the citations that touch gold, where the sources hold an answer."""
    if not case.proofs or not case.answer.citations:
        return None
    return fmean(case.is_gold(citation.passage) for citation in case.answer.citations)


def quotes_telling(case: Case) -> float | None:
    """Return the share of the citations that say something: no heading and no bare label."""
    if not case.answer.citations:
        return None
    empty = [
        sentence
        for passage in case.passages
        for sentence in passage.sentences
        if sentence.place.role in _SAYS_NOTHING
    ]
    return fmean(
        not any(_is_within(citation.passage, heading) for heading in empty)
        for citation in case.answer.citations
    )


def _is_within(passage: Passage, other: Passage) -> bool:
    same = passage.document.id == other.document.id
    return same and other.start <= passage.start and passage.end <= other.end
