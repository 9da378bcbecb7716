"""A new file: chosen, looked at, and only then added or put in another's place."""

from functools import partial
from urllib.parse import urlencode

from starlette.datastructures import UploadFile
from starlette.responses import Response

from assistant.staff.desk import Notice
from assistant.staff.details import Details
from assistant.staff.drafts import Draft
from assistant.staff.faults import explain
from assistant.staff.library import Listed
from assistant.staff.web.visit import Visit
from assistant.staff.words import Complaint, Listing
from corpus.errors import CorpusError, StorageFailed

_PIECE = 1 << 20


def choose(visit: Visit) -> Response:
    """Take a file for a new document."""
    return _take_file(visit, None)


def choose_replacement(visit: Visit) -> Response:
    """Take a file for the place of a document."""
    return _take_file(visit, visit.room.library.document(visit.id))


def check(visit: Visit) -> Response:
    """Show what would become of a file, and add it once that was confirmed."""
    draft = visit.room.drafts.get(visit.id)
    if draft is None:
        visit.desk.complain(Complaint.DRAFT_GONE)
        return visit.go("add")
    old = visit.room.library.document(draft.replaces) if draft.replaces else None
    if not visit.is_post:
        return _show(visit, draft, old, _first_details(draft, old))
    details = Details.read({**visit.form, "id": old.source.id} if old else visit.form)
    if details.complaints:
        complaint = visit.complain(Complaint.FIELDS_WRONG, count=len(details.complaints))
        return _show(visit, draft, old, details, complaint)
    try:
        _save(visit, draft, old, details)
    except (CorpusError, StorageFailed, OSError) as error:
        return _show(visit, draft, old, details, visit.complain(explain(error)))
    visit.room.drafts.drop(draft.id)
    text = Listing.REPLACED if old else Listing.ADDED
    visit.desk.tell(text, title=details.values["title"] or draft.preview.document.title)
    return visit.go()


def _take_file(visit: Visit, old: Listed | None) -> Response:
    if not visit.is_post:
        return _ask_for_file(visit, old)
    file = visit.form.get("file")
    if not isinstance(file, UploadFile) or not file.filename:
        return _ask_for_file(visit, old, visit.complain(Complaint.NO_FILE))
    pieces = iter(partial(file.file.read, _PIECE), b"")
    replaces = old.source.id if old else None
    try:
        draft = visit.room.drafts.keep(file.filename, pieces, replaces)
    except (CorpusError, OSError) as error:
        return _ask_for_file(visit, old, visit.complain(explain(error)))
    return visit.go(f"check?{urlencode({'id': draft.id})}")


def _ask_for_file(visit: Visit, old: Listed | None, *notices: Notice) -> Response:
    megabytes = visit.room.settings.staff_upload_megabytes

    return visit.show("choose.html", *notices, document=old, megabytes=megabytes)


def _first_details(draft: Draft, old: Listed | None) -> Details:
    if old:
        return Details.of(old.entered)
    return Details.of(draft.preview.document.source)


def _save(visit: Visit, draft: Draft, old: Listed | None, details: Details) -> None:
    if old:
        visit.room.library.replace(old.source.id, draft.file, details.fields)
    else:
        visit.room.library.add(draft.file, details.fields)


def _show(
    visit: Visit, draft: Draft, old: Listed | None, details: Details, *notices: Notice
) -> Response:
    return visit.show(
        "check.html",
        *notices,
        draft=draft,
        preview=draft.preview,
        document=old,
        details=details,
        detected=draft.preview.document.language,
    )
