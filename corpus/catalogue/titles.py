"""A title for a document that nobody has given one."""

import re
from pathlib import Path

_LINES = 3
"""A title is looked for in this many lines from the top; further down it is a section's."""
_LONGEST = 120


def guess_title(text: str, path: Path) -> str:
    """Return the first line if it looks like a heading, else the file name made readable."""
    lines = [" ".join(line.split()) for line in text.lstrip("\ufeff").splitlines()]
    lines = [line for line in lines if line]
    # The last line is left out: a heading has something below it.
    for line in lines[: min(_LINES, len(lines) - 1)]:
        if _is_heading(line):
            return line.lstrip("# ").rstrip(" :#")
    return re.sub(r"[\s_.-]+", " ", path.stem).strip() or path.stem


def _is_heading(line: str) -> bool:
    words = re.findall(r"[^\W\d_]{2,}", line)
    return (
        len(words) >= 2
        and line.isprintable()
        and len(line) <= _LONGEST
        and line[-1] not in ".,;…"
        and line[0] not in "•-–*"
    )
