from eval.sample import draw, spread


def test_the_same_seed_draws_the_same_and_another_others() -> None:
    drawn = draw(100, 10, seed=1)
    assert drawn == draw(100, 10, seed=1) == sorted(set(drawn))
    assert len(drawn) == 10
    assert drawn != draw(100, 10, seed=2)


def test_all_are_drawn_where_there_are_no_more() -> None:
    assert draw(3, 10, seed=0) == [0, 1, 2]
    assert draw(0, 10, seed=0) == []


def test_however_few_are_taken_each_stratum_has_its_share() -> None:
    strata = ["fact"] * 60 + ["list"] * 30 + ["other"] * 10
    order = spread(strata, seed=1)
    assert sorted(order) == list(range(100))
    assert order == spread(strata, seed=1) != spread(strata, seed=2)
    for size in (10, 20, 50):
        taken = [strata[place] for place in order[:size]]
        assert abs(taken.count("fact") - 0.6 * size) <= 1
        assert abs(taken.count("list") - 0.3 * size) <= 1
