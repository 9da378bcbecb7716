"""Details: what a form says is known about a document, and what is wrong with it."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from assistant.staff.words import Complaint
from corpus.catalogue.changes import Fields
from corpus.catalogue.entries import FIELDS
from corpus.document import Source

COMPLAINTS: Mapping[str, Complaint] = {
    "id": Complaint.FIELD_TEXT,
    "title": Complaint.FIELD_TEXT,
    "language": Complaint.FIELD_LANGUAGE,
    "publisher": Complaint.FIELD_TEXT,
    "date": Complaint.FIELD_DATE,
    "url": Complaint.FIELD_URL,
    "valid_until": Complaint.FIELD_DATE,
}
"""Field of the form -> what is said when its value cannot be."""
NOTES = {"en": "note_en", "fr": "note_fr"}


@dataclass(frozen=True)
class Details:
    """The values of the form as they were typed, and a complaint for each wrong one."""

    values: Mapping[str, str]
    complaints: Mapping[str, Complaint] = field(default_factory=dict)

    @classmethod
    def of(cls, source: Source) -> "Details":
        """Return the form filled in with what is known."""
        known = {name: getattr(source, name) or "" for name in COMPLAINTS}
        note = source.note
        return cls(
            {
                **{name: str(value) for name, value in known.items()},
                "note_en": note.english if note else "",
                "note_fr": note.french if note else "",
            }
        )

    @classmethod
    def read(cls, form: Mapping[str, object]) -> "Details":
        """Read and check a form; a field without a value is not known, but an id there must be."""
        names = (*COMPLAINTS, *NOTES.values())
        values = {name: " ".join(str(form.get(name, "")).split()) for name in names}
        complaints = {
            name: complaint
            for name, complaint in COMPLAINTS.items()
            if not _is_possible(name, values[name])
        }
        notes = [name for name in NOTES.values() if not values[name]]
        if len(notes) == 1:
            complaints[notes[0]] = Complaint.FIELD_NOTE
        return cls(values, complaints)

    @property
    def fields(self) -> Fields:
        """The fields of the document's table in sources.toml."""
        fields: dict[str, str | Mapping[str, str]] = {
            name: self.values[name] for name in COMPLAINTS if self.values[name]
        }
        if all(self.values[name] for name in NOTES.values()):
            fields["note"] = {language: self.values[name] for language, name in NOTES.items()}
        return fields


def _is_possible(name: str, value: str) -> bool:
    if not value:
        return name != "id"
    try:
        FIELDS[name](value)
    except ValueError:
        return False
    return True
