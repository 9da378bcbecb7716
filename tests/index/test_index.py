from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from corpus.document import Document, Passage
from index import Index
from index.encoder import DEFAULT_ENCODERS, Encoder
from index.fusion import Weights
from index.langchain import IndexRetriever
from index.lexical import query_terms, terms

QUESTIONS = [
    "How many cranes does the harbour have?",
    "Où se font les inscriptions ?",
    "combien d'élèves",
    "Where do I register my child for school?",
    "What is made at the windmill?",
]


class Counting:
    """A bundled model that keeps what it was given to encode."""

    def __init__(self, name: str) -> None:
        self._model = Encoder.named(name).load()
        self.texts: list[str] = []

    def embed_query(self, text: str) -> list[float]:
        return self._model.embed_query(text)

    def embed_documents(self, texts: list[str]) -> list[list[float]]:
        self.texts += texts
        return self._model.embed_documents(texts)


def counting_encoders() -> tuple[list[Encoder], list[Counting]]:
    models = [Counting(name) for name in DEFAULT_ENCODERS]
    encoders = [
        replace(Encoder.named(name), make=lambda model=model: model)
        for name, model in zip(DEFAULT_ENCODERS, models, strict=True)
    ]
    return encoders, models


def given(index: Index, sentence: Passage, encoder: Encoder) -> str:
    """Return a sentence as an encoder is given it."""
    return index.told(sentence) if encoder.reads_told else sentence.reading


def found(index: Index) -> list[list[tuple[str, float]]]:
    return [
        [(hit.passage.id, round(hit.score, 4)) for hit in index.search(question)]
        for question in QUESTIONS
    ]


def test_the_answering_passage_comes_first(built: Index) -> None:
    documents = [built.search(question)[0].passage.document.id for question in QUESTIONS]
    assert documents == ["port", "ecole", "ecole", "ecole", "moulin"]


def test_an_opened_index_finds_what_the_built_one_found(built: Index) -> None:
    opened = Index.open(built.directory, fingerprints={"port": "1"}, encoders=DEFAULT_ENCODERS)
    assert found(opened) == found(built)
    assert opened.documents == built.documents
    assert opened.passages == built.passages


def test_hits_are_in_order_and_limited(built: Index) -> None:
    hits = built.search(QUESTIONS[0], top_k=2)
    assert len(hits) == 2
    assert hits[0].score >= hits[1].score
    assert len(built.search(QUESTIONS[0], top_k=99)) == len(built.passages)


@pytest.mark.parametrize("question", ["", " ", "\0", "🙂", "?", "\ud800", "mot " * 5000, "中文"])
def test_any_question_is_searched(built: Index, question: str) -> None:
    query = built.encode(question)
    hits = built.search(query)
    assert all(np.isfinite(hit.score) for hit in hits)
    assert built.sentence_hits(query, [hit.passage for hit in hits])


def test_evidence_is_what_the_score_is_made_of(built: Index) -> None:
    weights, baselines = Weights(), [encoder.baseline() for encoder in built.encoders]
    query = built.encode(QUESTIONS[3])
    for hit in built.search(query):
        sentences = hit.passage.sentences
        for number, encoder in enumerate(built.encoders):
            cosines = encoder.texts([given(built, sentence, encoder) for sentence in sentences])
            best = float((cosines @ query.vectors[number]).max())
            assert hit.evidence.best_sentence[number] == pytest.approx(best, abs=2e-3)
        expected = weights.bm25 * hit.evidence.bm25 + weights.coverage * hit.evidence.coverage
        expected += weights.neighbour * hit.evidence.neighbour
        for number, baseline in enumerate(baselines):
            passage, sentence = hit.evidence.cosines[number], hit.evidence.best_sentence[number]
            expected += weights.passage[number] * (passage - baseline) / (1 - baseline)
            expected += weights.sentence[number] * (sentence - baseline) / (1 - baseline)
        assert hit.score == pytest.approx(expected, abs=2e-3)


def test_passages_asked_for_score_as_among_all(built: Index) -> None:
    query = built.encode(QUESTIONS[0])
    everything = built.search(query, top_k=len(built.passages))
    some = everything[1::2]
    assert built.among(query, {hit.passage.id for hit in some}) == some
    assert built.among(query, ()) == ()


def test_every_sentence_has_its_own_evidence(built: Index) -> None:
    query = built.encode(QUESTIONS[0])
    passages = [hit.passage for hit in built.search(query, top_k=3)]
    hits = built.sentence_hits(query, passages)
    expected = [sentence for passage in passages for sentence in passage.sentences]
    assert sorted(hit.passage.id for hit in hits) == sorted(s.id for s in expected)
    best = hits[0]
    assert best.passage.text == "The harbour has forty cranes and two lighthouses."
    assert best.evidence.coverage == pytest.approx(1)
    for number, encoder in enumerate(built.encoders):
        (vector,) = encoder.texts([given(built, best.passage, encoder)])
        cosine = float(vector @ query.vectors[number])
        assert best.evidence.cosines[number] == pytest.approx(cosine, abs=2e-3)
    assert built.sentence_hits(query, []) == ()


def test_a_word_is_found_by_its_translation(built: Index) -> None:
    query = built.encode("windmill flour")
    (hit,) = [hit for hit in built.search(query) if hit.passage.document.id == "moulin"][:1]
    assert hit.evidence.bm25 > 0
    assert hit.evidence.coverage > 0
    held = terms(hit.passage.reading, hit.passage.language)
    assert not any(term in held for word in query.words for term in word.own.terms)


def test_numbers_have_no_translation(built: Index) -> None:
    (expansion,) = built.encode("120").words
    assert expansion.terms == ("120",)
    (unknown,) = built.encode("121").words
    assert unknown.terms == ()


def test_rare_terms_weigh_more(built: Index) -> None:
    (rare,) = query_terms("cranes")
    weights = {term: built.term_weight(term) for term in rare.terms}
    assert built.term_weight("no-such-term") >= max(weights.values()) > 0


def test_threads_find_what_one_finds(built: Index) -> None:
    def found_anew(_: int) -> list[list[tuple[str, float]]]:
        built.forget()
        return found(built)

    alone = found(built)
    with ThreadPoolExecutor(6) as pool:
        assert list(pool.map(found_anew, range(6))) == [alone] * 6


def test_a_question_asked_again_is_not_encoded_again(
    documents: Sequence[Document], tmp_path: Path
) -> None:
    encoders, models = counting_encoders()
    index = Index.build(documents[:1], tmp_path, encoders=encoders)
    once = index.encode(QUESTIONS[0])
    for model in models:
        model.texts.clear()
    assert index.encode(QUESTIONS[0]) is once
    assert [model.texts for model in models] == [[], []]
    index.forget()
    assert index.encode(QUESTIONS[0]) is not once
    assert any(model.texts for model in models)


def test_langchain_sees_a_retriever(built: Index) -> None:
    first, *_ = IndexRetriever(index=built, top_k=2).invoke(QUESTIONS[0])
    assert first.metadata["document"] == "port"
    assert "forty cranes" in first.page_content


def test_an_update_encodes_only_what_changed(
    documents: Sequence[Document], make_document: Callable[..., Document], tmp_path: Path
) -> None:
    encoders, models = counting_encoders()
    built = Index.build(documents[:2], tmp_path, encoders=encoders)
    for model in models:
        model.texts.clear()
    changed = make_document("ecole", documents[1].text.replace("120 élèves", "130 élèves"))
    updated = built.update([documents[0], changed, documents[2]])
    for model in models:
        assert any("130 élèves" in text for text in model.texts)
        assert any("moulin" in text for text in model.texts)
        assert not any(
            "harbour" in text or "légumes de saison." in text
            for text in model.texts
            if "130" not in text
        )
        assert len(set(model.texts)) == len(model.texts)
    fresh = Index.build([documents[0], changed, documents[2]], tmp_path / "fresh")
    assert found(updated) == found(fresh)
    assert found(Index.open(tmp_path)) == found(fresh)
    for model in models:
        model.texts.clear()
    updated.update([documents[0], changed, documents[2]])
    assert [model.texts for model in models] == [[], []]


def test_what_is_read_otherwise_today_is_encoded_anew(
    documents: Sequence[Document], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    encoders, models = counting_encoders()
    built = Index.build(documents[:1], tmp_path, encoders=encoders)
    for model in models:
        model.texts.clear()
    monkeypatch.setattr("index.index.reading_fingerprint", lambda: "of tomorrow")
    built.update(documents[:1])
    assert all(model.texts for model in models)


def test_equal_texts_are_encoded_once(
    make_document: Callable[..., Document], tmp_path: Path
) -> None:
    encoders, models = counting_encoders()
    text = "The mill turns. The mill turns. The mill turns."
    Index.build([make_document("moulin", text)], tmp_path, encoders=encoders)
    for model in models:
        assert model.texts.count("The mill turns.") <= 1
