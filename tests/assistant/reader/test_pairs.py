import numpy as np
import pytest

from assistant.reader.pairs import MOST_TOKENS, Pairs, told
from index.e5.loading import MODEL_PATH
from index.e5.model_file import read_model


@pytest.fixture(scope="module")
def pairs() -> Pairs:
    return Pairs(read_model(MODEL_PATH))


def test_the_question_comes_first_and_the_segments_tell_them_apart(pairs: Pairs) -> None:
    pair = pairs.pair("Où est le moulin ?", "The mill stands by the river.")
    assert len(pair.ids) == len(pair.segments)
    begins = pair.segments.index(1)
    assert set(pair.segments[:begins]) == {0}
    assert set(pair.segments[begins:]) == {1}
    other = pairs.pair("Où est le moulin ?", "La rivière est longue.")
    assert other.ids[:begins] == pair.ids[:begins]
    assert other.ids[begins:] != pair.ids[begins:]


@pytest.mark.parametrize(("asked", "told"), [(1, 5_000), (5_000, 1), (5_000, 5_000), (0, 0)])
def test_no_pair_is_too_long_and_each_keeps_its_ends(pairs: Pairs, asked: int, told: int) -> None:
    pair = pairs.pair("mill " * asked, "moulin " * told)
    assert len(pair.ids) <= MOST_TOKENS
    assert 1 in pair.segments
    assert pair.ids[-1] == pair.ids[pair.segments.index(1) - 1]


def test_a_long_question_leaves_room_for_the_sentence(pairs: Pairs) -> None:
    pair = pairs.pair("mill " * 500, "Le moulin est au bord de la rivière.")
    assert pair.segments.count(1) == pairs.pair(
        "x", "Le moulin est au bord de la rivière."
    ).segments.count(1)


def test_words_have_a_vector_each(pairs: Pairs) -> None:
    ids = np.array([pairs.pair("mill", "moulin").ids])
    vectors = pairs.vectors(ids)
    assert vectors.shape == (*ids.shape, 384)
    assert np.array_equal(vectors[0, 0], pairs.vectors(ids[:, :1])[0, 0])


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ((), "It is open."),
        (("Milbrook",), "Milbrook: It is open."),
        (("Milbrook", "The mill"), "Milbrook — The mill: It is open."),
        (("Milbrook", "Sights", "Old", "The mill"), "Sights — The mill: It is open."),
        (("Milbrook", "It is open."), "Milbrook: It is open."),
    ],
)
def test_a_sentence_is_told_after_what_it_is_about(path: tuple[str, ...], expected: str) -> None:
    assert told("It is open.", path) == expected
