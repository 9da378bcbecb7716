"""The staff page: looking after the documents, the index, the gaps and the evaluation."""

from assistant.staff.room import StaffRoom
from assistant.staff.web import mount_staff

__all__ = ["StaffRoom", "mount_staff"]
