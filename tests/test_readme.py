"""The READMEs say what is so, and say the same in both languages."""

import importlib
import re
from pathlib import Path

import pytest

from assistant.settings import Settings, declared
from corpus.environment import environment_name

HOUSE = Path(__file__).parent.parent
READMES = {
    language: (HOUSE / name).read_text(encoding="utf-8")
    for language, name in [("en", "README.md"), ("fr", "README.fr.md")]
}
COMMANDS = sorted(
    set(re.findall(r"python -m (\w+)(?: ([a-z]+(?:-[a-z]+)?))?", "".join(READMES.values())))
)


def blocks_of_code(text):
    return re.findall(r"^```\w+\n(.*?)^```$", text, re.MULTILINE | re.DOTALL)


def headings(text):
    return re.findall(r"^(#+) ", text, re.MULTILINE)


def shown(default):
    if isinstance(default, Path):
        return default.relative_to(HOUSE).as_posix()
    return ",".join(default) if isinstance(default, tuple) else str(default)


@pytest.mark.parametrize("language", READMES)
def test_the_table_of_settings_is_that_of_the_code(language):
    rows = [
        f"| `{environment_name(name)}` | `{shown(getattr(Settings(), name))}` |"
        f" {getattr(about, language)} |"
        for name, (_, about) in declared().items()
    ]
    table = re.findall(r"^\| `ASSISTANT_.*$", READMES[language], re.MULTILINE)
    assert table == rows, "\n".join(rows)


def test_both_have_the_same_sections_commands_and_tables():
    english, french = READMES["en"], READMES["fr"]
    assert headings(english) == headings(french)
    assert blocks_of_code(english) == blocks_of_code(french)
    assert re.findall(r"`[A-Z_]{3,}`", english) == re.findall(r"`[A-Z_]{3,}`", french)
    assert len(re.findall(r"^\|", english, re.MULTILINE)) == len(
        re.findall(r"^\|", french, re.MULTILINE)
    )


@pytest.mark.parametrize(("room", "command"), COMMANDS)
def test_every_command_exists(room, command, monkeypatch, capsys):
    door = importlib.import_module(f"{room}.__main__")
    words = [word for word in (command, "--help") if word]
    monkeypatch.setattr("sys.argv", [f"python -m {room}", *words])
    with pytest.raises(SystemExit) as left:
        door.main()
    assert left.value.code == 0
    assert "usage:" in capsys.readouterr().out


@pytest.mark.parametrize("language", READMES)
def test_every_option_exists(language, monkeypatch, capsys):
    lines = re.findall(r"python -m (\w+) ([a-z-]+)([^`\n]*)", READMES[language])
    options = {
        (*line[:2], option) for line in lines for option in re.findall(r"--[a-z-]+", line[2])
    }
    assert len(options) > 20
    for room, command, option in sorted(options):
        door = importlib.import_module(f"{room}.__main__")
        monkeypatch.setattr("sys.argv", [f"python -m {room}", command, "--help"])
        with pytest.raises(SystemExit):
            door.main()
        assert re.search(rf"{option}(?![a-z-])", capsys.readouterr().out)


@pytest.mark.parametrize("language", READMES)
def test_every_file_and_table_named_is_there(language):
    prose = re.sub(r"^\| `ASSISTANT_.*$", "", READMES[language], flags=re.MULTILINE)
    for name in re.findall(r"`([a-z_]+/[\w./]*)`", prose):
        assert (HOUSE / name).exists(), name
    for table, place in re.findall(r"`([A-Z_]{3,})`\s\(`([\w/.]+)`\)", READMES[language]):
        files = [HOUSE / place] if place.endswith(".py") else [*(HOUSE / place).glob("*.py")]
        assert any(f"\n{table}" in file.read_text(encoding="utf-8") for file in files), table


@pytest.mark.parametrize("target", ["run", "test"])
def test_make_has_the_targets(target):
    assert re.search(rf"^{target}:", (HOUSE / "Makefile").read_text(), re.MULTILINE)
