"""QuestionSet: the evaluation's questions, to which `python -m eval add` adds one."""

import re
import subprocess
from collections.abc import Sequence
from threading import Lock

from assistant.settings import Settings
from assistant.staff.new_question import NewQuestion
from assistant.staff.program import EVAL, environment, last_line
from assistant.staff.words import Complaint
from corpus.door import HOUSE
from corpus.errors import StorageForbidden

PROGRAM = (*EVAL, "add")
SECONDS = 60.0
"""Most that it may take; a few are usual, because it reads every document."""

REFUSALS = {
    r"“(?P<quote>.+)” stands in no source\.": Complaint.QUOTE_NOWHERE,
    r"“(?P<quote>.+)” stands in several sources: (?P<sources>.+?)\. Say ": Complaint.QUOTE_UNCLEAR,
    r".+?: no gold quote holds the fact (?P<fact>.+?)(?:; [^;]+:\d+: .+)?\. Nothing was added": (
        Complaint.FACT_UNPROVED
    ),
    r".+?: the same is asked at (?P<place>.+?:\d+)": Complaint.QUESTION_KNOWN,
    r".+?: shares gold of the final split with (?P<place>.+?:\d+)": Complaint.QUOTE_KEPT_APART,
    rf".*{re.escape(StorageForbidden.hint)}": Complaint.STORAGE_FORBIDDEN,
}
"""How a complaint of the command begins -> what staff read instead.

The command speaks English and of its own options, which the page does not have.
"""


class QuestionRefused(Exception):
    """A question was not added, for a reason that can be told."""

    def __init__(self, text: Complaint, **values: object) -> None:
        super().__init__(text.name)
        self.text, self.values = text, values

    @classmethod
    def by(cls, complaint: str) -> "QuestionRefused":
        """Return how the page says what the command said."""
        for pattern, text in REFUSALS.items():
            if found := re.match(pattern, complaint):
                return cls(text, **found.groupdict())
        return cls(Complaint.QUESTION_REFUSED, reason=complaint)


class QuestionSet:
    """Questions are added one after the other: the command writes a file anew, with one more."""

    def __init__(
        self, settings: Settings, program: Sequence[str] = PROGRAM, seconds: float = SECONDS
    ) -> None:
        self._corpus = settings.corpus.absolute()
        self._program = program
        self._seconds = seconds
        self._lock = Lock()

    def add(self, question: NewQuestion) -> str:
        """Add a question and return its place, a file and a line; raises QuestionRefused."""
        with self._lock:
            try:
                ended = subprocess.run(  # noqa: S603
                    [*self._program, f"--corpus={self._corpus}", *question.arguments],
                    cwd=HOUSE,
                    env=environment(),
                    stdin=subprocess.DEVNULL,
                    capture_output=True,
                    timeout=self._seconds,
                    check=False,
                )
            except subprocess.TimeoutExpired:
                raise QuestionRefused(Complaint.QUESTION_TOO_SLOW) from None
            except OSError as error:
                raise QuestionRefused.by(str(error)) from None
        if ended.returncode:
            raise QuestionRefused.by(last_line(ended.stderr))
        # The line itself follows, as JSON.
        return ended.stdout.decode("utf-8", "replace").partition(": {")[0]
