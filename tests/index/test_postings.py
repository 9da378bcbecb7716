import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.postings import Expansion, Postings, build_postings, expand

WORDS = st.sampled_from(["port", "ship", "quay", "crane", "1400"])
PASSAGES = st.lists(st.lists(WORDS, max_size=8), min_size=1, max_size=6)


def lucene_bm25(passages: list[list[str]], passage: list[str], term: str) -> float:
    """Kamphuis et al. 2020, table 1, "Lucene (accurate)", written from the paper."""
    k1, b = 1.5, 0.75
    holders = sum(term in other for other in passages)
    idf = math.log(1 + (len(passages) - holders + 0.5) / (holders + 0.5))
    frequency = passage.count(term)
    length = len(passage) / (sum(map(len, passages)) / len(passages))
    return idf * frequency / (frequency + k1 * (1 - b + b * length))


def own(postings: Postings, *words: str) -> list[Expansion]:
    return [expand(word, [word], [], postings.ids) for word in words]


@given(PASSAGES, st.lists(WORDS, min_size=1, max_size=4, unique=True))
def test_bm25_is_that_of_the_paper(passages: list[list[str]], question: list[str]) -> None:
    postings = build_postings(passages, passages)
    scores = postings.bm25(own(postings, *question), len(passages))
    expected = [
        sum(lucene_bm25(passages, passage, word) for word in question if word in passage)
        / (4 * len(question))
        for passage in passages
    ]
    np.testing.assert_allclose(scores, expected, rtol=1e-5)


@given(PASSAGES, st.lists(WORDS, min_size=1, max_size=4, unique=True))
def test_coverage_is_the_weighted_share_of_the_words(
    passages: list[list[str]], question: list[str]
) -> None:
    postings = build_postings(passages, passages)
    expansions = own(postings, *question)
    weights = {
        word: float(postings.idf[postings.ids[word]])
        if word in postings.ids
        else float(max(postings.idf, default=1.0))
        for word in question
    }
    bounds = postings.sentence_bounds
    found = postings.coverage(expansions, bounds[:-1], bounds[1:])
    expected = [
        sum(weight for word, weight in weights.items() if word in passage) / sum(weights.values())
        for passage in passages
    ]
    np.testing.assert_allclose(found, expected, rtol=1e-4, atol=1e-6)


def test_coverage_of_several_sentences_is_that_of_their_words_together() -> None:
    sentences = [["port"], [], ["quay", "port"], ["ship"]]
    postings = build_postings([["port", "quay"], ["ship"]], sentences)
    expansions = own(postings, "quay", "ship")
    begins, ends = postings.sentence_bounds[[0, 3]], postings.sentence_bounds[[3, 4]]
    whole = postings.coverage(expansions, begins, ends)
    np.testing.assert_allclose(whole, [0.5, 0.5], rtol=1e-6)


def test_coverage_is_the_same_in_any_order_of_texts_and_none_without_terms() -> None:
    sentences = [["port"], [], ["quay", "port"], ["ship"], []]
    postings = build_postings([["port", "quay"], ["ship"]], sentences)
    expansions = own(postings, "quay", "ship")
    begins, ends = postings.sentence_bounds[:-1], postings.sentence_bounds[1:]
    order = np.array([4, 3, 1, 2])
    found = postings.coverage(expansions, begins[order], ends[order])
    np.testing.assert_allclose(found, [0, 0.5, 0, 0.5], rtol=1e-6)


def test_a_translation_counts_by_its_likeness_and_never_on_top_of_the_word() -> None:
    passages = [["harbour"], ["port"], ["harbour", "port"], ["quay"]]
    postings = build_postings(passages, passages)
    expansion = expand("port", ["port"], [("harbour", 0.5)], postings.ids)
    scores = postings.bm25([expansion], 4)
    alone = postings.bm25(own(postings, "port"), 4)
    assert scores[2] == alone[2]
    assert 0 < scores[0] < scores[1]
    assert scores[3] == 0
    np.testing.assert_allclose(expansion.own.weights, [1.0])
    assert expansion.own.terms == ("port",)


def test_what_nobody_knows_is_as_rare_as_can_be() -> None:
    postings = build_postings([["port"], ["port", "quay"]], [["port"], ["port", "quay"]])
    (unknown,) = own(postings, "submarine")
    assert postings.weight(unknown) == postings.rarest == pytest.approx(postings.idf.max())
    covered = postings.coverage([unknown], np.array([0]), np.array([1]))
    assert covered.tolist() == [0.0]


def test_texts_without_terms_score_nothing() -> None:
    postings = build_postings([[], []], [[], []])
    assert postings.bm25(own(postings, "port"), 2).tolist() == [0.0, 0.0]
    bounds = postings.sentence_bounds
    assert postings.coverage(own(postings, "port"), bounds[:-1], bounds[1:]).tolist() == [0.0, 0.0]
    assert postings.bm25([], 2).tolist() == [0.0, 0.0]
    assert postings.coverage([], bounds[:-1], bounds[1:]).tolist() == [0.0, 0.0]
