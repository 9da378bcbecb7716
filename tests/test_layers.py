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


VERIFY = HOUSE / "assistant" / "verify"
FLOORS = ["pieces", "words", "numbers", "text", "moods", "checks", "support", "proof", "__init__"]
"""What the predicate of support is made of, each of what stands before it and nothing else."""
VERIFY_MODULES = sorted(VERIFY.rglob("*.py"))


def modules_imported(source: str) -> set[str]:
    names = set()
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            names.update(alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            names.add("." * node.level + (node.module or ""))
    return names


def rooms_imported(source: str) -> set[str]:
    return {name.split(".")[0] for name in modules_imported(source)} & {*MAY_IMPORT, ""}


def floor_of(path: Path) -> str:
    return path.relative_to(VERIFY).parts[0].removesuffix(".py")


def test_the_house_has_its_rooms():
    assert {path.relative_to(HOUSE).parts[0].removesuffix(".py") for path in MODULES} == {
        *MAY_IMPORT
    }


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(HOUSE)))
def test_imports_point_down(path):
    room = path.relative_to(HOUSE).parts[0].removesuffix(".py")
    assert rooms_imported(path.read_text(encoding="utf-8")) <= MAY_IMPORT[room]


def test_the_predicate_has_its_floors():
    assert {floor_of(path) for path in VERIFY_MODULES} == {*FLOORS}


@pytest.mark.parametrize("path", VERIFY_MODULES, ids=lambda path: str(path.relative_to(VERIFY)))
def test_imports_of_the_predicate_point_down(path):
    modules = modules_imported(path.read_text(encoding="utf-8"))
    house = {name for name in modules if name.startswith("assistant")}
    floors = {name.removeprefix("assistant.verify.").split(".")[0] for name in house}
    assert floors <= {*FLOORS[: FLOORS.index(floor_of(path)) + 1]}


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
