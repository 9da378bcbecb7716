"""The state of the documents and the index, and what to do about it."""

from dataclasses import dataclass

from starlette.responses import Response

from assistant.page.words import words_for
from assistant.staff.details import Details
from assistant.staff.faults import explain
from assistant.staff.web.progress import tell_of_update
from assistant.staff.web.visit import Visit
from assistant.staff.words import Listing, Upkeep, date
from corpus.catalogue.checking import Finding, Remark
from corpus.errors import CorpusError, IndexDamaged, IndexFault, IndexMissing
from corpus.language import Language


@dataclass(frozen=True)
class Task:
    """A remark on a document, and what is said about it."""

    remark: Remark
    said: str


def show_state(visit: Visit) -> Response:
    """Show what is wrong with the documents and the index, each with its remedy."""
    tell_of_update(visit)
    library = visit.room.library
    try:
        fault, remarks = library.index_fault(), tuple(library.remarks())
    except CorpusError as error:
        return visit.show("message.html", visit.complain(explain(error)))
    tasks = [Task(remark, _said(remark, visit.language)) for remark in remarks]
    return visit.show(
        "state.html",
        fault=explain(fault) if fault else None,
        fault_remedy=_remedy(fault),
        is_elsewhere=fault is None and not library.answers_from_the_index(),
        to_do=[task for task in tasks if task.remark.finding is not Finding.MENDED],
        to_know=[task for task in tasks if task.remark.finding is Finding.MENDED],
        size=library.size(),
        update=library.updating.state,
    )


def update_index(visit: Visit) -> Response:
    """Have the index updated, or built where there is none to update."""
    visit.room.library.updating.ask_for()
    return visit.go("state")


def set_language(visit: Visit) -> Response:
    """Enter a document in the language that its text is found to be in."""
    document = visit.room.library.document(visit.id)
    found = Language(visit.field("language"))
    known = Details.of(document.source)
    values = {**known.values, "language": found.value}
    visit.room.library.describe(document.source.id, Details(values).fields)
    visit.desk.tell(Listing.EDITED, title=document.source.title)
    return visit.go("state")


def _remedy(fault: IndexFault | None) -> Upkeep:
    return Upkeep.BUILD if isinstance(fault, IndexDamaged | IndexMissing) else Upkeep.UPDATE


def _said(remark: Remark, language: Language) -> str:
    """Return what is said about a remark."""
    source = remark.entry.source
    values: dict[str, object] = {"title": source.title or remark.entry.path.name}
    if remark.finding is Finding.OTHER_LANGUAGE:
        stated, found = source.language or Language.OTHER, remark.language or Language.OTHER
        named = words_for(language).in_language
        values |= {"stated": named[stated], "found": named[found]}
    elif remark.finding is Finding.MENDED:
        values |= {"count": sum(remark.mended.values())}
    elif remark.finding is Finding.EXPIRED:
        values |= {"date": date(language, source.valid_until)}
    elif remark.other:
        values |= {"other": remark.other.source.title or remark.other.path.name}
    elif remark.error:
        values |= {"reason": explain(remark.error)}
    return _TEXTS[remark.finding].say(language, **values)


_TEXTS = {
    Finding.UNREADABLE: Upkeep.REMARK_UNREADABLE,
    Finding.OTHER_LANGUAGE: Upkeep.REMARK_OTHER_LANGUAGE,
    Finding.FOREIGN: Upkeep.REMARK_FOREIGN,
    Finding.GUESSED: Upkeep.REMARK_GUESSED,
    Finding.REPEATED: Upkeep.REMARK_REPEATED,
    Finding.MENDED: Upkeep.REMARK_MENDED,
    Finding.EXPIRED: Upkeep.REMARK_EXPIRED,
}
