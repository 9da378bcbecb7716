"""Evaluation: `python -m eval run` as a program of its own, and the reports that it wrote."""

import os
import re
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from threading import Lock, Thread

from assistant.settings import Settings
from assistant.staff.program import EVAL, environment, last_line
from corpus.door import HOUSE
from corpus.errors import StorageFailed

if sys.platform != "win32":
    import pty
    import termios

PROGRAM = (*EVAL, "run", "--no-baselines")
KEPT = 10
"""Reports that are kept; the oldest is deleted."""
_PROGRESS = re.compile(rb"(\d+)/(\d+) \[")
_NAME = re.compile(r"\d{8}T\d{6}Z\.html", re.A)
_REMEMBERED = 4096
"""Bytes of the program's last output: enough for its progress and its complaint."""
_STAMP = "%Y%m%dT%H%M%SZ"


@dataclass(frozen=True)
class Report:
    """A finished evaluation's report, and when it was begun."""

    file: Path
    began: datetime

    @property
    def name(self) -> str:
        """The name by which the page refers to it."""
        return self.file.name


@dataclass(frozen=True)
class Run:
    """How far an evaluation is, in questions, or how the last one ended.

    `number` grows with each end; `complaint` is the last line that a failed one wrote.
    """

    number: int = 0
    is_running: bool = False
    done: int = 0
    total: int = 0
    complaint: str = ""
    was_cancelled: bool = False


class Evaluation:
    """One evaluation at a time."""

    def __init__(self, settings: Settings, program: Sequence[str] = PROGRAM) -> None:
        self.folder = settings.staff_reports
        self._settings = settings
        self._program = program
        self._lock = Lock()
        self._process: subprocess.Popen[bytes] | None = None
        self._cancelled = False
        self._thread: Thread | None = None
        self.state = Run()

    def start(self) -> None:
        """Begin an evaluation, unless one is going on."""
        with self._lock:
            if self.state.is_running:
                return
            self.folder.mkdir(parents=True, exist_ok=True)
            began = datetime.now(UTC).strftime(_STAMP)
            report = self.folder / f"{began}.html"
            # An ending of its own until it is whole, so that half a report is never listed.
            draft = report.with_suffix(".part")
            self._cancelled = False
            output, written = _terminal()
            self._process = subprocess.Popen(  # noqa: S603
                self._arguments(draft),
                cwd=HOUSE,
                env=environment(),
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                stderr=written,
            )
            os.close(written)
            self.state = Run(self.state.number, is_running=True)
            self._thread = Thread(
                target=self._follow, args=(output, draft, report), daemon=True, name="evaluation"
            )
            self._thread.start()

    def cancel(self) -> None:
        """Stop the evaluation that is going on."""
        with self._lock:
            if self._process and self.state.is_running:
                self._cancelled = True
                self._process.terminate()

    def wait(self) -> Run:
        """Return how the evaluation that is going on ends."""
        if self._thread:
            self._thread.join()
        return self.state

    def reports(self) -> tuple[Report, ...]:
        """Return the reports, newest first."""
        found = sorted(self.folder.glob("*.html"), reverse=True)
        return tuple(
            Report(path, datetime.strptime(path.stem, _STAMP).replace(tzinfo=UTC))
            for path in found
            if _NAME.fullmatch(path.name)
        )

    def report(self, name: str) -> Report | None:
        """Return the report of that name."""
        return next((report for report in self.reports() if report.name == name), None)

    def _arguments(self, report: Path) -> list[str]:
        settings = self._settings
        given = {
            # The program runs in another folder than the one that these may be seen from.
            "--corpus": settings.corpus.resolve(),
            "--index": settings.index.resolve(),
            "--confidence": settings.confidence,
            "--html": report.resolve(),
        }
        return [*self._program, *(str(part) for pair in given.items() for part in pair)]

    def _follow(self, output: int, draft: Path, report: Path) -> None:
        """Read what the program writes until it ends, and keep its report if it made one."""
        assert self._process
        said = b""
        while data := _read(output):
            said = (said + data)[-_REMEMBERED:]
            if bars := _PROGRESS.findall(said):
                done, total = map(int, bars[-1])
                self.state = replace(self.state, done=done, total=total)
        os.close(output)
        succeeded = self._process.wait() == 0 and draft.exists()
        refused = ""
        try:
            if succeeded:
                draft.replace(report)
                self._delete_old()
            draft.unlink(missing_ok=True)
        except OSError as error:
            refused = str(StorageFailed.of(error, "The report cannot be kept"))
        with self._lock:
            complaint = refused or ("" if succeeded or self._cancelled else last_line(said))
            number = self.state.number + 1
            self.state = Run(number, complaint=complaint, was_cancelled=self._cancelled)

    def _delete_old(self) -> None:
        for report in self.reports()[KEPT:]:
            report.file.unlink(missing_ok=True)


def _terminal() -> tuple[int, int]:
    """Return where to read and where to write; a terminal where there are any.

    A program shows its progress on a terminal only.
    """
    if sys.platform == "win32":
        return os.pipe()
    ends = pty.openpty()
    termios.tcsetwinsize(ends[1], (24, 100))
    return ends


def _read(output: int) -> bytes:
    try:
        return os.read(output, 4096)
    except OSError:  # how a terminal whose other end is closed says so
        return b""
