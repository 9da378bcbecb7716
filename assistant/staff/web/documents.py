"""The list of the documents, their details, and retiring one."""

from starlette.responses import Response

from assistant.staff.details import Details
from assistant.staff.faults import explain
from assistant.staff.web.progress import tell_of_update
from assistant.staff.web.visit import Visit
from assistant.staff.words import Complaint, Listing
from corpus.errors import CorpusError, InputInvalid


def list_documents(visit: Visit) -> Response:
    """Show every document."""
    tell_of_update(visit)
    try:
        documents = visit.room.library.documents()
    except CorpusError as error:
        return visit.show("message.html", visit.complain(explain(error)))
    return visit.show(
        "documents.html", documents=documents, update=visit.room.library.updating.state
    )


def edit(visit: Visit) -> Response:
    """Change what is known about a document."""
    document = visit.room.library.document(visit.id)
    details = Details.of(document.entered)
    notices = []
    if visit.is_post:
        details = Details.read({**visit.form, "id": document.source.id})
        if not details.complaints:
            visit.room.library.describe(document.source.id, details.fields)
            visit.desk.tell(Listing.EDITED, title=details.values["title"] or document.source.title)
            return visit.go()
        notices.append(visit.complain(Complaint.FIELDS_WRONG, count=len(details.complaints)))
    return visit.show("edit.html", *notices, document=document, details=details, detected=None)


def retire(visit: Visit) -> Response:
    """Ask whether a document is to be retired, and retire it."""
    document = visit.room.library.document(visit.id)
    if not visit.is_post:
        return visit.show("retire.html", document=document)
    try:
        kept = visit.room.library.retire(visit.id)
    except InputInvalid as error:
        visit.desk.complain(explain(error))
    else:
        place = f"{kept.parent.name}/{kept.name}"
        visit.desk.tell(Listing.RETIRED, title=document.source.title, kept=place)
    return visit.go()
