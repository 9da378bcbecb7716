from dataclasses import replace

from assistant.answer import Citation, Kind, Sentence
from corpus.document import Document, Passage, Source
from corpus.language import Language
from eval.metrics import Case
from eval.metrics.citations import (
    citation_precision,
    citation_recall,
    gold_cited,
    gold_share,
    quotes_verbatim,
)
from eval.metrics.faithfulness import faithfulness

DOGS = "Dogs are not allowed on the beach in July and August."


def with_sentences(case: Case, *sentences: Sentence) -> Case:
    """Return the case of an answer that cites both quotes of the rules."""
    citations = tuple(Citation(n, p) for n, p in enumerate(reversed(case.found), start=1))
    return replace(case, answer=replace(case.answer, sentences=sentences, citations=citations))


def test_a_right_answer_has_every_measure(case: Case) -> None:
    measures = (citation_recall, citation_precision, faithfulness, gold_cited, gold_share)
    assert [measure(case) for measure in (*measures, quotes_verbatim)] == [1] * 6


def test_a_citation_that_carries_nothing_is_not_precise(case: Case) -> None:
    both = with_sentences(case, Sentence(DOGS, (1, 2)))
    assert citation_recall(both) == 1
    assert citation_precision(both) == 0.5


def test_a_wrong_mark_lowers_recall_but_not_faithfulness(case: Case) -> None:
    marked = with_sentences(case, Sentence(DOGS, (2,)), Sentence(case.found[0].reading, (1,)))
    assert citation_recall(marked) == citation_precision(marked) == 0
    assert faithfulness(marked) == 1


def test_a_quote_that_says_otherwise_takes_no_support_away(case: Case) -> None:
    source = Source("ferries", "Two ferries")
    one, other = "A ferry carries 420 cars in summer.", "A ferry does not carry 420 cars in winter."
    document = Document(source, f"{one} {other}", Language.ENGLISH)
    start = len(one) + 1
    quotes = (document.passage(0, len(one)), document.passage(start, start + len(other)))
    told = replace(
        with_sentences(case, Sentence("A ferry carries 420 cars.", (1,)), Sentence(other, (2,))),
        documents={document.id: document},
    )
    citations = tuple(Citation(n, quote) for n, quote in enumerate(quotes, start=1))
    assert faithfulness(replace(told, answer=replace(told.answer, citations=citations))) == 1


def test_what_the_quotes_do_not_say_is_not_supported(case: Case) -> None:
    told = with_sentences(case, Sentence(DOGS.replace(" not", ""), (1,)))
    assert faithfulness(told) == citation_recall(told) == 0


def test_a_part_of_a_sentence_is_not_its_own_proof(case: Case) -> None:
    assert faithfulness(with_sentences(case, Sentence("allowed on the beach in July", (1,)))) == 0


def test_a_claim_without_a_sentence_is_worth_nothing_and_a_refusal_is_not_measured(
    case: Case,
) -> None:
    empty = replace(case, answer=replace(case.answer, sentences=()))
    assert faithfulness(empty) == citation_recall(empty) == citation_precision(empty) == 0
    declined = replace(empty, answer=replace(empty.answer, kind=Kind.DECLINED))
    assert faithfulness(declined) is citation_recall(declined) is None
    foreign = replace(empty.answer, kind=Kind.OTHER_LANGUAGE)
    assert faithfulness(replace(empty, answer=foreign)) is None


def test_gold_is_every_span_of_one_proof(case: Case) -> None:
    first, second = (tuple[Passage, ...]((passage,)) for passage in reversed(case.found))
    assert gold_cited(replace(case, proofs=((first, second),))) == 0
    assert gold_cited(replace(case, proofs=((first, second), (first,)))) == 1
    both = with_sentences(case, Sentence(DOGS, (1,)))
    assert gold_cited(replace(both, proofs=((first, second),))) == 1
    assert gold_share(both) == 0.5


def test_gold_shown_as_the_closest_thing_is_seen_by_the_reader(case: Case) -> None:
    declined = replace(case, answer=replace(case.answer, kind=Kind.DECLINED))
    assert gold_cited(declined) == 1


def test_a_quote_is_held_against_the_true_document(case: Case) -> None:
    assert quotes_verbatim(replace(case, documents={})) == 0
    document = next(iter(case.documents.values()))
    moved = replace(document, text=" " + document.text)
    untrue = replace(case, documents={"rules": moved})
    assert quotes_verbatim(untrue) == faithfulness(untrue) == 0
