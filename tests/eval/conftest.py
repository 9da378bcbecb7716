"""The real assistant, asked once what the short documents answer."""

from pathlib import Path

import pytest

from assistant.settings import Settings
from eval.metrics import Case
from eval.quick import answers, index_of_short
from index import Index


@pytest.fixture(scope="session")
def short_index(tmp_path_factory: pytest.TempPathFactory) -> Index:
    return index_of_short(Path(tmp_path_factory.mktemp("short")))


@pytest.fixture(scope="session")
def cases(short_index: Index) -> list[Case]:
    return answers(short_index, Settings())
