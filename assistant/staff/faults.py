"""What to tell staff about an error: what happened and what to do, in their language."""

from assistant.staff.library import LastDocument
from assistant.staff.words import Complaint, Saying, Upkeep
from corpus.errors import (
    CatalogueInvalid,
    DocumentKnown,
    DocumentLocked,
    DocumentMissing,
    DocumentUnreadable,
    DocumentWithoutText,
    FormatUnknown,
    IndexDamaged,
    IndexFault,
    IndexMissing,
    IndexStale,
    StorageFailed,
)

EXPLAINED: dict[type[Exception], Saying] = {
    DocumentLocked: Complaint.DOCUMENT_LOCKED,
    DocumentWithoutText: Complaint.DOCUMENT_WITHOUT_TEXT,
    DocumentUnreadable: Complaint.DOCUMENT_UNREADABLE,
    DocumentMissing: Complaint.DOCUMENT_GONE,
    DocumentKnown: Complaint.DOCUMENT_KNOWN,
    FormatUnknown: Complaint.FORMAT_UNKNOWN,
    CatalogueInvalid: Complaint.CATALOGUE_INVALID,
    LastDocument: Complaint.LAST_DOCUMENT,
    IndexMissing: Upkeep.INDEX_MISSING,
    IndexStale: Upkeep.INDEX_STALE,
    IndexDamaged: Upkeep.INDEX_DAMAGED,
    IndexFault: Upkeep.INDEX_DAMAGED,
    StorageFailed: Complaint.STORAGE_FAILED,
    OSError: Complaint.STORAGE_FAILED,
    Exception: Complaint.UNEXPECTED,
}
"""Error -> what is said; an error that is not here is said as the nearest of its bases."""


def explain(error: Exception) -> Saying:
    """Return what to tell staff about an error."""
    return next(EXPLAINED[kind] for kind in type(error).__mro__ if kind in EXPLAINED)
