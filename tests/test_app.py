import socket
import subprocess
import sys
from pathlib import Path

import pytest

import app
from assistant.settings import Settings
from corpus.door import HOUSE, run


@pytest.fixture
def port():
    with socket.create_server(("127.0.0.1", 0)) as listener:
        return listener.getsockname()[1]


@pytest.fixture
def start(monkeypatch):
    def start(*arguments):
        monkeypatch.setattr("sys.argv", ["app.py", *map(str, arguments)])
        return run(app.main)

    return start


def test_the_command_line_overrules_the_environment():
    settings = Settings.from_environment({"ASSISTANT_PORT": "8000", "ASSISTANT_INDEX": "there"})
    assert app.read_settings([], settings) == settings
    changed = app.read_settings(["--port", "9000", "--corpus", "texts"], settings)
    assert (changed.port, changed.corpus, changed.index) == (9000, Path("texts"), Path("there"))


def test_a_missing_index_is_told_in_one_line_that_says_what_to_run(start, port, tmp_path, capsys):
    assert start("--port", port, "--index", tmp_path / "none") == 2
    told = capsys.readouterr().err
    assert told.count("\n") == 1
    assert "python -m index build" in told


def test_a_port_that_is_taken_is_told_in_one_line(start, capsys):
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        assert start("--port", port) == 2
    told = capsys.readouterr().err
    assert told.count("\n") == 1
    assert str(port) in told


@pytest.mark.parametrize("arguments", [("--port", "0"), ("--port", "99999")])
def test_an_impossible_port_is_told_in_one_line(arguments, start, capsys):
    assert start(*arguments) == 2
    assert capsys.readouterr().err.count("\n") == 1


@pytest.mark.parametrize("arguments", [("--port", "http"), ("--colour",), ("extra",)])
def test_a_mistake_on_the_command_line_is_told_in_one_line(arguments, start, capsys):
    with pytest.raises(SystemExit) as left:
        start(*arguments)
    assert left.value.code == 2
    assert capsys.readouterr().err.count("\n") == 1


def test_the_command_line_is_read_before_the_page_is_imported():
    check = "import sys, app; raise SystemExit('gradio' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", check], cwd=HOUSE, check=False).returncode == 0
