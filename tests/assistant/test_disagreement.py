from decimal import Decimal

import pytest

from assistant.disagreement import may_be_one
from assistant.verify.numbers.values import Value


def length(amount: int) -> Value:
    return Value(Decimal(amount), "metre")


@pytest.mark.parametrize(("one", "other"), [(190, 220), (220, 190), (9, 7), (25, 17), (0, 5)])
def test_amounts_that_are_near_each_other_may_be_of_one_thing(one: int, other: int) -> None:
    assert may_be_one(length(one), length(other))


@pytest.mark.parametrize(("one", "other"), [(12, 150), (150, 12), (100_000, 20)])
def test_what_is_many_times_as_much_is_of_something_else(one: int, other: int) -> None:
    assert not may_be_one(length(one), length(other))
