"""The fingerprint of the code that makes an index covers what the building leans on."""

import ast

from corpus.door import HOUSE
from index.manifest import READERS

ANSWERED_FOR_OTHERWISE = {"contents", "encoder", "vectors"}
"""By the format's number, and by the encoders' own fingerprints."""


def test_what_building_imports_is_in_the_fingerprint() -> None:
    tree = ast.parse((HOUSE / "index" / "building.py").read_text(encoding="utf-8"))
    modules = {node.module or "" for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)}
    used = {module.split(".")[1] for module in modules if module.startswith("index.")}
    covered = {path.stem for pattern in READERS for path in HOUSE.glob(pattern)}
    assert used - ANSWERED_FOR_OTHERWISE <= covered
    assert "acronyms" in used
