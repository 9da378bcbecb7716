"""What to tell staff about an error: what happened and what to do, in their language."""

from assistant.staff.library import LastDocument
from assistant.staff.words import Says
from corpus.errors import (
    CatalogueInvalid,
    CorpusMissing,
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
    NameInvalid,
    StorageBusy,
    StorageFailed,
    StorageForbidden,
)

EXPLAINED: dict[type[Exception], Says] = {
    DocumentLocked: Says.DOCUMENT_LOCKED,
    DocumentWithoutText: Says.DOCUMENT_WITHOUT_TEXT,
    DocumentUnreadable: Says.DOCUMENT_UNREADABLE,
    CorpusMissing: Says.CORPUS_MISSING,
    DocumentMissing: Says.DOCUMENT_GONE,
    DocumentKnown: Says.DOCUMENT_KNOWN,
    FormatUnknown: Says.FORMAT_UNKNOWN,
    NameInvalid: Says.NAME_INVALID,
    CatalogueInvalid: Says.CATALOGUE_INVALID,
    LastDocument: Says.LAST_DOCUMENT,
    IndexMissing: Says.INDEX_MISSING,
    IndexStale: Says.INDEX_STALE,
    IndexDamaged: Says.INDEX_DAMAGED,
    IndexFault: Says.INDEX_DAMAGED,
    StorageForbidden: Says.STORAGE_FORBIDDEN,
    StorageBusy: Says.STORAGE_BUSY,
    StorageFailed: Says.STORAGE_FAILED,
    PermissionError: Says.STORAGE_FORBIDDEN,
    OSError: Says.STORAGE_FAILED,
    Exception: Says.UNEXPECTED,
}
"""Error -> what is said; an error that is not here is said as the nearest of its bases."""


def explain(error: Exception) -> Says:
    """Return what to tell staff about an error."""
    return next(EXPLAINED[kind] for kind in type(error).__mro__ if kind in EXPLAINED)
