"""Imports point down only, and nothing imports the page's program or the evaluation."""

import ast
from pathlib import Path

import pytest

HOUSE = Path(__file__).parent.parent
MAY_IMPORT = {
    "corpus": {"corpus"},
    "index": {"corpus", "index"},
    "assistant": {"corpus", "index", "assistant"},
    "app": {"corpus", "index", "assistant"},
    "eval": {"corpus", "index", "assistant", "eval"},
}
MODULES = sorted(
    path
    for room in MAY_IMPORT
    for path in [*(HOUSE / room).rglob("*.py"), *HOUSE.glob(f"{room}.py")]
)


def rooms_imported(source: str) -> set[str]:
    names = set()
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            names.update(alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            names.add("." * node.level + (node.module or ""))
    return {name.split(".")[0] for name in names} & {*MAY_IMPORT, ""}


def test_the_house_has_its_rooms():
    assert {path.relative_to(HOUSE).parts[0].removesuffix(".py") for path in MODULES} == {
        *MAY_IMPORT
    }


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(HOUSE)))
def test_imports_point_down(path):
    room = path.relative_to(HOUSE).parts[0].removesuffix(".py")
    assert rooms_imported(path.read_text(encoding="utf-8")) <= MAY_IMPORT[room]


@pytest.mark.parametrize(
    ("source", "rooms"),
    [
        ("import os, eval.metrics", {"eval"}),
        ("def f():\n    from app import main", {"app"}),
        ("if TYPE_CHECKING:\n    import index.index as i", {"index"}),
        ("from . import sibling", {""}),
        ("from corpus_tools import corpus", set()),
    ],
)
def test_imports_are_seen_wherever_they_stand(source, rooms):
    assert rooms_imported(source) == rooms
