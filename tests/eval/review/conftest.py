"""The door of the evaluation, and a small corpus with its index."""

from collections.abc import Callable
from functools import partial

import pytest

from assistant.settings import Settings
from eval.__main__ import main

TEXTS = {
    "harbour.txt": "The harbour of Milbrook has forty cranes. It handles 1,400 ships a year.\n",
    "moulin.txt": "Le moulin à vent de Milbrook a été construit en 1720. Il a quatre ailes.\n",
}


@pytest.fixture
def door(call: Callable[..., tuple[int, str, str]]) -> Callable[..., tuple[int, str, str]]:
    return partial(call, main)


@pytest.fixture(scope="session")
def town(collect: Callable[..., Settings]) -> Settings:
    return collect(TEXTS)
