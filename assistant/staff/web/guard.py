"""What every request to the staff page goes through before a handler sees it."""

import sys
import traceback
from collections.abc import Callable
from dataclasses import dataclass, replace
from urllib.parse import urlencode, urlsplit

from starlette.concurrency import run_in_threadpool
from starlette.datastructures import UploadFile
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from assistant.page.words import preferred_language
from assistant.staff.faults import explain
from assistant.staff.gate import Session
from assistant.staff.room import StaffRoom
from assistant.staff.web.visit import Visit
from assistant.staff.words import Complaint
from corpus.language import Language

Handler = Callable[[Visit], Response]

SESSION = "beffroi_staff"
LANGUAGE = "beffroi_language"
_SPOKEN = (Language.FRENCH, Language.ENGLISH)
_FORM_BYTES = 100_000
_MEGABYTE = 1_000_000
_HEADERS = {
    "Content-Security-Policy": (
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; "
        "connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'"
    ),
    "Cache-Control": "no-store",
    # With "no-referrer", browsers also hide from the page itself where a form was sent from.
    "Referrer-Policy": "same-origin",
}


class Refused(Exception):
    """A form is not taken, for a reason that can be told."""

    def __init__(self, text: Complaint, status: int, **values: object) -> None:
        super().__init__(text.name)
        self.text, self.status, self.values = text, status, values


@dataclass(frozen=True)
class Guard:
    """Lets only those with a session through to a handler, and of forms only their own.

    `is_open` lets everybody through; `takes_file` allows a form as large as an upload may be.
    """

    room: StaffRoom
    handler: Handler
    is_open: bool = False
    takes_file: bool = False

    async def reply(self, request: Request) -> Response:
        """Return the handler's reply, or what stands in its place."""
        chosen = request.query_params.get("language")
        if chosen in _SPOKEN and request.method == "GET":
            response = _remember_language(request, chosen)
        else:
            session = self.room.gate.session(request.cookies.get(SESSION, ""))
            visit = Visit(request, self.room, _language(request), session, {})
            response = await self._admit(visit)
        for name, value in _HEADERS.items():
            response.headers.setdefault(name, value)
        return response

    async def _admit(self, visit: Visit) -> Response:
        if visit.session is None and not self.is_open:
            return _to_the_gate(visit)
        if visit.is_post:
            try:
                visit = await self._with_form(visit)
            except Refused as refused:
                complaint = visit.complain(refused.text, **refused.values)
                return visit.show("message.html", complaint, status=refused.status)
        response = await run_in_threadpool(_handled, self.handler, visit)
        await visit.request.close()
        return response

    async def _with_form(self, visit: Visit) -> Visit:
        """Return the visit with its form; raises Refused unless the page itself sent it."""
        if not _is_own(visit.request):
            raise Refused(Complaint.FOREIGN_FORM, 403)
        visit = replace(visit, form=await self._form(visit.request))
        # Whoever logs in has no token yet.
        token, session = visit.field("form_token"), visit.session
        if not self.is_open and not (session and session.accepts(token)):
            raise Refused(Complaint.FOREIGN_FORM, 403)
        return visit

    async def _form(self, request: Request) -> dict[str, str | UploadFile]:
        """Read a form; raises Refused before more than is allowed is kept of it."""
        megabytes = self.room.settings.staff_upload_megabytes if self.takes_file else 0
        length = request.headers.get("content-length", "")
        if not length.isdecimal() or int(length) > _FORM_BYTES + megabytes * _MEGABYTE:
            if not self.is_open:
                # A browser shows the reply only once it has sent all that it wanted to.
                async for _ in request.stream():
                    pass
            too_large = Complaint.FILE_TOO_LARGE if megabytes else Complaint.FORM_TOO_LARGE
            raise Refused(too_large, 413, count=megabytes)
        try:
            return dict(await request.form(max_files=1, max_fields=30, max_part_size=_FORM_BYTES))
        except HTTPException:
            raise Refused(Complaint.FORM_TOO_LARGE, 400) from None
        except OSError:
            raise Refused(Complaint.STORAGE_FAILED, 500) from None


def set_session(response: Response, visit: Visit, session: Session) -> None:
    """Give the browser the session's cookie."""
    response.set_cookie(
        SESSION,
        session.token,
        path=visit.base or "/",
        secure=visit.request.url.scheme == "https",
        httponly=True,
        samesite="strict",
    )


def _handled(handler: Handler, visit: Visit) -> Response:
    """Return the handler's reply; an error becomes one line on a page, never a trace."""
    try:
        return handler(visit)
    except Exception as error:
        text = explain(error)
        if text is Complaint.UNEXPECTED:
            # Where it happened, but not with what: that may be what somebody typed.
            traceback.print_tb(error.__traceback__, file=sys.stderr)
            print(type(error).__name__, file=sys.stderr)
        return visit.show("message.html", visit.complain(text), status=500)


def _to_the_gate(visit: Visit) -> Response:
    ended = SESSION in visit.request.cookies
    response = visit.go("login?ended=1" if ended else "login")
    response.delete_cookie(SESSION, path=visit.base or "/")
    return response


def _language(request: Request) -> Language:
    chosen = request.cookies.get(LANGUAGE)
    if chosen in _SPOKEN:
        return Language(chosen)
    return preferred_language(request.headers.get("accept-language", ""))


def _remember_language(request: Request, chosen: str) -> Response:
    """Show the same page in another language, and all later ones."""
    rest = [(key, value) for key, value in request.query_params.multi_items() if key != "language"]
    query = f"?{urlencode(rest)}" if rest else ""
    response = RedirectResponse(f"{request.url.path}{query}", status_code=303)
    path = request.scope.get("root_path") or "/"
    response.set_cookie(
        LANGUAGE, chosen, max_age=365 * 86_400, path=path, httponly=True, samesite="strict"
    )
    return response


def _is_own(request: Request) -> bool:
    """Whether the browser says that a form was sent from this very site."""
    site = request.headers.get("sec-fetch-site")
    if site is not None:
        return site in ("same-origin", "none")
    # Older browsers, and pages without TLS, only say the origin.
    origin = request.headers.get("origin")
    return origin is None or urlsplit(origin).netloc == request.headers.get("host")
