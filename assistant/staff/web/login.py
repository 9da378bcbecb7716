"""Coming in and leaving."""

from math import ceil

from starlette.responses import RedirectResponse, Response

from assistant.staff.desk import Notice
from assistant.staff.gate import EntryRefused
from assistant.staff.web.guard import SESSION, set_session
from assistant.staff.web.visit import Visit
from assistant.staff.words import Login


def log_in(visit: Visit) -> Response:
    """Ask for the user and the password, and open a session when they are right."""
    if visit.session and not visit.is_post:
        return visit.go()
    if not visit.is_post:
        ended = "ended" in visit.request.query_params
        return _form(visit, *([visit.complain(Login.SESSION_ENDED)] if ended else []))
    address = visit.request.client.host if visit.request.client else ""
    try:
        session = visit.room.gate.enter(visit.field("user"), visit.field("password"), address)
    except EntryRefused as refused:
        return _refused(visit, ceil(refused.wait))
    session.desk.update = visit.room.library.updating.state.number
    session.desk.evaluation = visit.room.evaluation.state.number
    response = visit.go()
    set_session(response, visit, session)
    return response


def log_out(visit: Visit) -> Response:
    """End the session."""
    if visit.session:
        visit.room.gate.leave(visit.session)
    response = RedirectResponse(f"{visit.base}/login", status_code=303)
    response.delete_cookie(SESSION, path=visit.base or "/")
    return response


def _refused(visit: Visit, seconds: int) -> Response:
    if not seconds:
        return _form(visit, visit.complain(Login.WRONG_PASSWORD))
    response = _form(visit, visit.complain(Login.TOO_MANY_ATTEMPTS, count=seconds), status=429)
    response.headers["Retry-After"] = str(seconds)
    return response


def _form(visit: Visit, *notices: Notice, status: int = 200) -> Response:
    user = visit.field("user")
    return visit.show("login.html", *notices, status=status, user=user)
