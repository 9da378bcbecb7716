import inspect

import pytest

from corpus import errors
from corpus.errors import BeffroiError

ALL = [
    found
    for _, found in inspect.getmembers(errors, inspect.isclass)
    if issubclass(found, BeffroiError)
]


@pytest.mark.parametrize("error", ALL)
def test_every_error_says_what_happened_and_what_to_do(error: type[BeffroiError]) -> None:
    assert str(error("It\n broke.")) == f"It broke. {' '.join(error.hint.split())}"
    assert str(error("It broke.", "Mend it.")) == "It broke. Mend it."
    assert error.hint.endswith(".")


def test_the_drawn_tree_is_the_tree() -> None:
    drawn: list[tuple[str, str]] = []
    path: list[str] = []
    for line in (errors.__doc__ or "").splitlines()[2:]:
        mark = line.lstrip("│├└─ ")
        depth = (len(line) - len(mark)) // 4
        path = [*path[:depth], mark.split()[0]]
        drawn.append((path[-1], path[-2] if depth else "Exception"))
    assert sorted(drawn) == sorted((error.__name__, error.__base__.__name__) for error in ALL)
