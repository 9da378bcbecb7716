import argparse
import importlib
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from corpus.door import HOUSE
from eval import __main__ as door
from eval.__main__ import COMMANDS, main

ALONE = """
import importlib, sys
from eval.__main__ import COMMANDS
for path, _ in COMMANDS.values():
    for name in [name for name in sys.modules if name.split(".")[0] == "eval"]:
        del sys.modules[name]
    assert importlib.import_module(path).main
"""


def test_each_command_can_be_the_first_to_be_imported() -> None:
    """A circle of imports shows only to who enters it at one of its places."""
    subprocess.run([sys.executable, "-c", ALONE], check=True, cwd=HOUSE)


@pytest.mark.parametrize("name", COMMANDS)
def test_every_option_says_what_it_is_for(name: str) -> None:
    parser = argparse.ArgumentParser()
    importlib.import_module(COMMANDS[name][0]).add_arguments(parser)
    silent = [action.option_strings or action.dest for action in parser._actions if not action.help]
    assert not silent


@pytest.mark.parametrize(
    "words",
    [
        ["bench", "--count", "0"],
        ["judge", "--count", "-1"],
        ["page", "--count", "0"],
        ["page", "--people", "0"],
        ["predicate", "--count", "0"],
        ["quotes", "q.jsonl", "--top", "0"],
        ["reading", "--count", "x"],
        ["review", "--count", "0"],
        ["run", "--sample", "0"],
        ["train", "--epochs", "0"],
        ["train-encoder", "--epochs", "0"],
    ],
)
def test_less_than_one_is_refused_in_a_line(
    call: Callable[..., tuple[int, str, str]], words: list[str]
) -> None:
    status, output, errors = call(main, *words)
    assert (status, output, errors.count("\n")) == (2, "", 1)
    assert "from 1 on" in errors


@pytest.mark.parametrize(
    "words",
    [
        ["fit", "--write"],
        ["review", "--write"],
        ["run", "--html"],
        ["run", "--json"],
        ["run", "--keep"],
        ["train", "--keep"],
        ["train", "--write"],
        ["train-encoder", "--keep"],
        ["train-encoder", "--write"],
        ["train-lexicon", "--write"],
    ],
)
def test_what_could_not_be_written_is_refused_before_the_work(
    tmp_path: Path, call: Callable[..., tuple[int, str, str]], words: list[str]
) -> None:
    missing = "--documents" if words[0] == "train-lexicon" else "--index"
    nowhere = tmp_path / "none" / "a.json"
    status, output, errors = call(main, *words, nowhere, missing, tmp_path / "nothing")
    assert (status, output, errors.count("\n")) == (2, "", 1)
    assert f"{nowhere.parent} is no folder." in errors


def test_only_a_package_of_the_extra_is_told_to_be_installed(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    call: Callable[..., tuple[int, str, str]],
) -> None:
    monkeypatch.syspath_prepend(tmp_path)
    monkeypatch.setitem(sys.modules, "onnx", None)
    for name in ("onnx", "eval.nothing"):
        (tmp_path / f"{name[:4]}_needed.py").write_text(f"import {name}\n", encoding="utf-8")
        monkeypatch.setitem(door.COMMANDS, "check", (f"{name[:4]}_needed", ""))
        if name == "onnx":
            status, _, errors = call(main, "check")
            assert (status, errors.count("\n")) == (2, 1)
            assert "[train]" in errors
        else:
            with pytest.raises(ModuleNotFoundError, match=name):
                call(main, "check")
