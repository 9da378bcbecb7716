import pytest

from corpus.errors import InputInvalid
from eval.sample import draw


def test_the_same_seed_draws_the_same_and_another_others() -> None:
    drawn = draw(100, 10, seed=1)
    assert drawn == draw(100, 10, seed=1) == sorted(set(drawn))
    assert len(drawn) == 10
    assert drawn != draw(100, 10, seed=2)


def test_all_are_drawn_where_there_are_no_more() -> None:
    assert draw(3, 10, seed=0) == [0, 1, 2]
    assert draw(0, 10, seed=0) == []


@pytest.mark.parametrize("count", [0, -1])
def test_no_count_is_refused(count: int) -> None:
    with pytest.raises(InputInvalid, match="--count"):
        draw(3, count, seed=0)
