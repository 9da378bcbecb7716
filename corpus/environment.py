"""What the environment says about settings; nothing else reads it."""

import os
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, get_origin

from corpus.errors import SettingInvalid

PREFIX = "ASSISTANT_"


def environment_name(setting: str) -> str:
    """Return the environment variable that changes a setting."""
    return PREFIX + setting.upper()


def read_setting(setting: str, kind: type, environ: Mapping[str, str] = os.environ) -> Any:
    """Return what a variable says, as a value of that type; None when it is empty or not there.

    Raises SettingInvalid when it is no such value.
    """
    variable = environment_name(setting)
    text = environ.get(variable, "").strip()
    if not text:
        return None
    reader, expected = _READERS[get_origin(kind) or kind]
    try:
        return reader(text)
    except (ValueError, RuntimeError):  # RuntimeError: `~` where nobody has a home
        raise SettingInvalid(f"{variable} must be {expected}, not {text!r}.") from None


def _names(text: str) -> tuple[str, ...]:
    return tuple(name.strip() for name in text.split(",") if name.strip())


def _path(text: str) -> Path:
    return Path(text).expanduser()


_READERS: Mapping[type, tuple[Callable[[str], Any], str]] = {
    str: (str, "text"),
    int: (int, "a whole number"),
    float: (float, "a number"),
    Path: (_path, "a folder"),
    tuple: (_names, "names with commas between them"),
}
"""Type of a setting -> how it is read, and what an error calls it."""
