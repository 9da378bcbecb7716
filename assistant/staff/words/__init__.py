"""What the staff page says, in both languages."""

from assistant.staff.words.asking import Asking
from assistant.staff.words.complaints import Complaint
from assistant.staff.words.documents import Form, Listing
from assistant.staff.words.frame import Everywhere, Login
from assistant.staff.words.intake import Intake, Previewing
from assistant.staff.words.measuring import Evaluating, GapList
from assistant.staff.words.saying import Saying, date, number
from assistant.staff.words.upkeep import Upkeep
from corpus.language import Language

__all__ = [
    "LANGUAGE_NAMES",
    "SAYINGS",
    "Asking",
    "Complaint",
    "Evaluating",
    "Everywhere",
    "Form",
    "GapList",
    "Intake",
    "Listing",
    "Login",
    "Previewing",
    "Saying",
    "Upkeep",
    "date",
    "number",
]

SAYINGS: tuple[type[Saying], ...] = (
    Everywhere,
    Login,
    Listing,
    Form,
    Intake,
    Previewing,
    Upkeep,
    GapList,
    Asking,
    Evaluating,
    Complaint,
)
"""Every text, by the part of the page that says it; templates know them by these names."""
LANGUAGE_NAMES = {
    Language.FRENCH: Form.FRENCH,
    Language.ENGLISH: Form.ENGLISH,
    Language.OTHER: Form.OTHER,
}
