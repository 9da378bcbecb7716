from eval.page.crowd import Crowd


def test_two_rounds_count_as_one() -> None:
    one = Crowd(20, alone=(1.0,) * 3, together=(4.0,) * 20, mistaken=0)
    other = Crowd(20, alone=(3.0,) * 5, together=(6.0,) * 20, mistaken=1)
    both = one.with_round(other)
    assert (both.people, both.mistaken) == (20, 1)
    assert both.slowdown == 2.0


def test_all_but_one_in_twenty_decide_how_slow_a_crowd_is() -> None:
    assert Crowd(20, (1.0,), (*(5.0,) * 39, 90.0), 0).slowdown == 5.0
