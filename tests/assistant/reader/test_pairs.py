import numpy as np
import pytest

from assistant.reader.pairs import MOST_TOKENS, pair_of
from index.e5.networks import Words, bundled_words


@pytest.fixture(scope="module")
def words() -> Words:
    return bundled_words()


def test_the_question_comes_first_and_the_segments_tell_them_apart(words: Words) -> None:
    pair = pair_of(words, "Où est le moulin ?", "The mill stands by the river.")
    assert len(pair.ids) == len(pair.segments)
    begins = pair.segments.index(1)
    assert set(pair.segments[:begins]) == {0}
    assert set(pair.segments[begins:]) == {1}
    other = pair_of(words, "Où est le moulin ?", "La rivière est longue.")
    assert other.ids[:begins] == pair.ids[:begins]
    assert other.ids[begins:] != pair.ids[begins:]


@pytest.mark.parametrize(("asked", "told"), [(1, 5_000), (5_000, 1), (5_000, 5_000), (0, 0)])
def test_no_pair_is_too_long_and_each_keeps_its_ends(words: Words, asked: int, told: int) -> None:
    pair = pair_of(words, "mill " * asked, "moulin " * told)
    assert len(pair.ids) <= MOST_TOKENS
    assert 1 in pair.segments
    assert pair.ids[-1] == pair.ids[pair.segments.index(1) - 1]


def test_a_long_question_leaves_room_for_the_sentence(words: Words) -> None:
    pair = pair_of(words, "mill " * 500, "Le moulin est au bord de la rivière.")
    assert pair.segments.count(1) == pair_of(
        words, "x", "Le moulin est au bord de la rivière."
    ).segments.count(1)


def test_words_have_a_vector_each(words: Words) -> None:
    ids = np.array([pair_of(words, "mill", "moulin").ids])
    vectors = words.vectors(ids)
    assert vectors.shape == (*ids.shape, 384)
    assert np.array_equal(vectors[0, 0], words.vectors(ids[:, :1])[0, 0])


def test_both_ends_of_a_long_question_are_read(words: Words) -> None:
    story = "I came here three weeks ago with my wife and our two sons. " * 20
    asked = "Where do we ask for a permit?"
    plain = words.question(asked)
    for question in (f"{asked} {story}", f"{story} {asked}"):
        read = words.question(question)
        assert len(read) == 64
        assert set(plain) <= set(read)
