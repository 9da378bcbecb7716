"""The evaluation as a program of its own: nothing here may import it, and it can be stopped."""

import os
import sys

from corpus.environment import PREFIX

EVAL = (sys.executable, "-m", "eval")


def environment() -> dict[str, str]:
    """Return the environment without what only this program needs to know."""
    private = f"{PREFIX}STAFF_"
    return {name: value for name, value in os.environ.items() if not name.startswith(private)}


def last_line(said: bytes) -> str:
    """Return the last line that a program wrote, which is its complaint if it has one."""
    lines = said.decode("utf-8", "replace").replace("\r", "\n").split("\n")
    return next((line.strip() for line in reversed(lines) if line.strip()), "?")
