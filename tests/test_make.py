"""`make run` mends the index by what the doctor and an update say, and tells a mistake once."""

import os
import shutil
import subprocess
from pathlib import Path

import pytest

HOUSE = Path(__file__).parent.parent
PYTHON = """#!/bin/sh
echo "$*" >>ran
case "$*" in
"-m index doctor") exit $DOCTOR ;;
"-m index update") exit $UPDATE ;;
"-m index build") exit $BUILD ;;
esac
"""
DOCTOR, UPDATE, BUILD, PAGE = "-m index doctor", "-m index update", "-m index build", "app.py"


@pytest.mark.skipif(shutil.which("make") is None, reason="there is no make")
@pytest.mark.parametrize("shell", ["/bin/sh", "/bin/bash"])
@pytest.mark.parametrize(
    ("statuses", "has_store", "ran"),
    [
        ((0, 0, 0), True, [DOCTOR, PAGE]),
        ((1, 0, 0), True, [DOCTOR, UPDATE, PAGE]),
        ((1, 2, 0), True, [DOCTOR, UPDATE, BUILD, PAGE]),
        ((1, 0, 0), False, [DOCTOR, BUILD, PAGE]),
        ((1, 2, 2), True, [DOCTOR, UPDATE, BUILD]),
        ((2, 0, 0), True, [DOCTOR]),  # a mistake in sources.toml, say
        ((130, 0, 0), True, [DOCTOR]),  # Ctrl+C
        ((1, 130, 0), True, [DOCTOR, UPDATE]),
        ((1, 1, 0), True, [DOCTOR, UPDATE]),
    ],
)
def test_what_is_run_follows_from_what_was_found(
    tmp_path: Path, shell: str, statuses: tuple[int, int, int], has_store: bool, ran: list[str]
) -> None:
    shutil.copy(HOUSE / "Makefile", tmp_path)
    for name in ("pyproject.toml", ".venv/bin/python", ".venv/installed"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(PYTHON if name.endswith("python") else "", encoding="utf-8")
    (tmp_path / ".venv" / "bin" / "python").chmod(0o755)
    if has_store:
        (tmp_path / "index" / "store").mkdir(parents=True)
    told = dict(zip(("DOCTOR", "UPDATE", "BUILD"), map(str, statuses), strict=True))
    ended = subprocess.run(
        ["make", "run", f"SHELL={shell}"],
        cwd=tmp_path,
        env={**os.environ, **told},
        capture_output=True,
        check=False,
    )
    assert (tmp_path / "ran").read_text(encoding="utf-8").splitlines() == ran
    assert (ended.returncode == 0) == (ran[-1] == PAGE)
