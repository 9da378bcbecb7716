"""The staff page as a web application: plain pages and forms, which need no script to work.

It is not made of Gradio's components: a page of forms behind a login wants what a browser has by
itself (links, back, file fields, a strict policy without inline scripts), and Gradio's own login
covers a whole application, keeps no form from another site's use, and speaks one language.
"""

from pathlib import Path

from fastapi import FastAPI
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Mount, Route
from starlette.staticfiles import StaticFiles

from assistant.staff.room import StaffRoom
from assistant.staff.web import documents, evaluation, gaps, intake, login, progress, state
from assistant.staff.web.guard import Guard, Handler
from assistant.staff.web.visit import Visit
from assistant.staff.words import Everywhere

PATH = "/staff"
_STATIC = Path(__file__).parent.parent / "static"
_FORM = ("GET", "POST")

_PAGES: dict[str, tuple[tuple[str, ...], Handler]] = {
    "/": (("GET",), documents.list_documents),
    "/logout": (("POST",), login.log_out),
    "/check": (_FORM, intake.check),
    "/edit": (_FORM, documents.edit),
    "/retire": (_FORM, documents.retire),
    "/state": (("GET",), state.show_state),
    "/state/update": (("POST",), state.update_index),
    "/state/language": (("POST",), state.set_language),
    "/gaps": (("GET",), gaps.show_gaps),
    "/gaps/question": (_FORM, gaps.make_question),
    "/gaps.csv": (("GET",), gaps.export),
    "/evaluation": (("GET",), evaluation.show_evaluation),
    "/evaluation/start": (("POST",), evaluation.start),
    "/evaluation/cancel": (("POST",), evaluation.cancel),
    "/report": (("GET",), evaluation.report),
    "/progress/index": (("GET",), progress.update_progress),
    "/progress/evaluation": (("GET",), progress.evaluation_progress),
}
"""Path -> its methods and what answers it, for those who have logged in."""
_FILES: dict[str, Handler] = {"/add": intake.choose, "/replace": intake.choose_replacement}
"""Path -> what answers it, where a file may be sent."""


def mount_staff(app: FastAPI, room: StaffRoom | None) -> None:
    """Put the staff page under PATH of the application; without a room there is none."""
    if room is not None:
        # In front, because the public page answers to every path that is left.
        app.router.routes[:0] = [Route(PATH, _to_folder), Mount(PATH, build_staff_app(room))]


def build_staff_app(room: StaffRoom) -> Starlette:
    """Return the staff page."""
    pages = [
        Route(path, Guard(room, handler).reply, methods=list(methods))
        for path, (methods, handler) in _PAGES.items()
    ]
    files = [
        Route(path, Guard(room, handler, takes_file=True).reply, methods=list(_FORM))
        for path, handler in _FILES.items()
    ]
    return Starlette(
        routes=[
            Route("/login", Guard(room, login.log_in, is_open=True).reply, methods=list(_FORM)),
            *pages,
            *files,
            Mount("/static", StaticFiles(directory=_STATIC)),
            Route("/{path:path}", Guard(room, _missing, is_open=True).reply),
        ]
    )


def _missing(visit: Visit) -> Response:
    if visit.session is None:
        return visit.go("login")
    return visit.show("missing.html", visit.complain(Everywhere.NOT_FOUND_HINT), status=404)


async def _to_folder(request: Request) -> Response:
    return RedirectResponse(f"{request.scope.get('root_path', '')}{PATH}/", status_code=303)
