"""StaffRoom: everything that the staff page works with."""

from dataclasses import dataclass, field

from assistant.live import LiveAssistant
from assistant.password import PasswordHash
from assistant.settings import Settings
from assistant.staff.drafts import Drafts
from assistant.staff.evaluation import Evaluation
from assistant.staff.gate import Gate
from assistant.staff.library import Library
from assistant.staff.question_set import QuestionSet


@dataclass(frozen=True)
class StaffRoom:
    """The gate, the documents and their index, the evaluation and its questions, waiting files."""

    settings: Settings
    gate: Gate
    library: Library
    evaluation: Evaluation
    questions: QuestionSet
    drafts: Drafts = field(default_factory=Drafts)

    @classmethod
    def open(cls, settings: Settings, live: LiveAssistant) -> "StaffRoom | None":
        """Return the room, or None unless a user and a password are configured.

        Raises SettingInvalid when the password's hash is none.
        """
        if not (settings.staff_user and settings.staff_password_hash):
            return None
        gate = Gate(settings.staff_user, PasswordHash.parse(settings.staff_password_hash))
        library, evaluation = Library(settings, live), Evaluation(settings)
        return cls(settings, gate, library, evaluation, QuestionSet(settings))
