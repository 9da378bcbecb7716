import errno
import inspect
import os

import pytest

from corpus import errors
from corpus.errors import BeffroiError, StorageFailed

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


@pytest.mark.parametrize(
    ("number", "advice"),
    [
        (errno.EACCES, "permissions"),
        (errno.EROFS, "permissions"),
        (errno.ENOSPC, "space"),
        (errno.ENAMETOOLONG, "Check the name"),
        (errno.EIO, "Look at that file"),
    ],
)
def test_the_remedy_fits_what_the_system_says(number: int, advice: str) -> None:
    error = OSError(number, os.strerror(number), "there/a.txt")
    told = str(StorageFailed.of(error))
    assert told.startswith(f"there/a.txt: {os.strerror(number)}. ")
    assert advice in told
    assert ("space" in told) == (number == errno.ENOSPC)
