import numpy as np
import pytest

from corpus.document import Document, Source
from corpus.language import Language
from index import search as search_module
from index.contents import Contents, EncodedTexts
from index.encoder import Vectors
from index.fusion import Weights
from index.postings import build_postings, expand
from index.query import Query
from index.search import Searcher
from index.texts import Texts
from index.vectors import FaissStore

COUNT = 700


def unit_vectors(count: int, generator: np.random.Generator) -> Vectors:
    vectors = generator.normal(size=(count, 8)).astype(np.float32)
    return np.asarray(vectors / np.linalg.norm(vectors, axis=1, keepdims=True), np.float32)


@pytest.fixture(scope="module")
def searcher() -> Searcher:
    """Many passages of one word and of vectors at random, three to a document."""
    generator = np.random.default_rng(3)
    words = [f"mot{number}" for number in generator.integers(0, 40, COUNT)]
    passages = []
    for start in range(0, COUNT, 3):
        text = " ".join(words[start : start + 3])
        document = Document(Source(f"d{start}", "Title"), text, Language.FRENCH)
        position = 0
        for word in words[start : start + 3]:
            passages.append(document.passage(position, position + len(word)))
            position += len(word) + 1
    texts = Texts(tuple(dict.fromkeys(passage.document for passage in passages)), tuple(passages))
    terms = [[word] for word in words]
    postings = build_postings(terms, terms)
    encoded = tuple(
        EncodedTexts(
            FaissStore.of(unit_vectors(COUNT, generator)),
            FaissStore.of(unit_vectors(COUNT, generator)),
        )
        for _ in range(2)
    )
    vectors = FaissStore.of(unit_vectors(len(postings.terms), generator))
    contents = Contents(texts, encoded, postings, {term: term for term in postings.terms}, vectors)
    return Searcher(contents, (0.0, 0.0), Weights())


def test_candidates_hold_what_looking_at_all_passages_finds(
    searcher: Searcher, monkeypatch: pytest.MonkeyPatch
) -> None:
    generator = np.random.default_rng(5)
    ids = searcher.contents.postings.ids
    same = 0
    for number in range(20):
        word = expand(f"mot{number}", [f"mot{number}"], [], ids)
        vectors = unit_vectors(1, generator)
        query = Query("", tuple(unit_vectors(2, generator)), (word,), vectors)
        few = searcher.search(query, 5)
        with monkeypatch.context() as patch:
            patch.setattr(search_module, "_FEW", COUNT)
            everything = searcher.search(query, 5)
        same += [hit.passage.id for hit in few] == [hit.passage.id for hit in everything]
        np.testing.assert_allclose(few[0].score, everything[0].score, rtol=1e-5)
    assert same >= 19


def test_the_score_grows_with_a_good_neighbour(searcher: Searcher) -> None:
    generator = np.random.default_rng(6)
    query = Query("", tuple(unit_vectors(2, generator)), (), unit_vectors(0, generator))
    for hit in searcher.search(query, 20):
        row = searcher.contents.texts.rows[hit.passage.id]
        without = hit.score - searcher.weights.neighbour * hit.evidence.neighbour
        expected = sum(
            weight * cosine
            for weights, cosines in (
                (searcher.weights.passage, hit.evidence.cosines),
                (searcher.weights.sentence, hit.evidence.best_sentence),
            )
            for weight, cosine in zip(weights, cosines, strict=True)
        )
        assert without == pytest.approx(expected, abs=1e-4), row
