"""Desk: what a person who has logged in is still to be told."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from assistant.staff.words import Saying


@dataclass(frozen=True)
class Notice:
    """Something that was done, or could not be, in words that know both languages."""

    text: Saying
    values: Mapping[str, object] = field(default_factory=dict)
    is_error: bool = False


@dataclass
class Desk:
    """Notices that wait for the next page, and the last ends that its reader was told of."""

    notices: list[Notice] = field(default_factory=list)
    update: int | None = None
    evaluation: int | None = None

    def tell(self, text: Saying, **values: object) -> None:
        """Say something on the next page."""
        self.notices.append(Notice(text, values))

    def complain(self, text: Saying, **values: object) -> None:
        """Say on the next page what went wrong."""
        self.notices.append(Notice(text, values, is_error=True))

    def take(self) -> list[Notice]:
        """Return what is to be said, once."""
        taken, self.notices = self.notices, []
        return taken
