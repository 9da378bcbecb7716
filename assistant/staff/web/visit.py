"""Visit: a request as the staff page's handlers see it, and the replies they give."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup
from starlette.datastructures import UploadFile
from starlette.requests import Request
from starlette.responses import HTMLResponse, RedirectResponse, Response

from assistant.page.words import WORDS
from assistant.staff.desk import Desk, Notice
from assistant.staff.gate import Session
from assistant.staff.room import StaffRoom
from assistant.staff.words import (
    LANGUAGE_NAMES,
    SAYINGS,
    Evaluating,
    GapList,
    Listing,
    Saying,
    Upkeep,
    date,
    number,
)
from corpus.language import Language

_TEMPLATES = Environment(
    loader=FileSystemLoader(Path(__file__).parent.parent / "templates"),
    autoescape=True,  # a document's words are never markup
    undefined=StrictUndefined,
    trim_blocks=True,
    lstrip_blocks=True,
)
SECTIONS = {
    "": Listing.DOCUMENTS,
    "state": Upkeep.STATE,
    "gaps": GapList.GAPS,
    "evaluation": Evaluating.EVALUATION,
}
"""Path -> the sections of the page, in their order."""
_TEXTS = {texts.__name__: texts for texts in SAYINGS}


@dataclass(frozen=True)
class Visit:
    """A request: who sends it, in which language, with which form."""

    request: Request
    room: StaffRoom
    language: Language
    session: Session | None
    form: Mapping[str, str | UploadFile]

    @property
    def base(self) -> str:
        """The path that the staff page is mounted at."""
        return str(self.request.scope.get("root_path", ""))

    @property
    def desk(self) -> Desk:
        """What the visitor is still to be told; nobody without a session gets here."""
        assert self.session
        return self.session.desk

    @property
    def is_post(self) -> bool:
        """Whether a form was sent."""
        return self.request.method == "POST"

    @property
    def id(self) -> str:
        """The document or draft that the address names."""
        return self.request.query_params.get("id", "")

    def field(self, name: str) -> str:
        """Return a field of the form; "" when it is missing or a file."""
        value = self.form.get(name, "")
        return value if isinstance(value, str) else ""

    def complain(self, text: Saying, **values: object) -> Notice:
        """Return a notice that something went wrong."""
        return Notice(text, values, is_error=True)

    def go(self, path: str = "") -> Response:
        """Send the browser to another page."""
        return RedirectResponse(f"{self.base}/{path}", status_code=303)

    def show(
        self, template: str, *notices: Notice, status: int = 200, **values: object
    ) -> Response:
        """Return a page, with the notices of this visit and those that waited for it."""
        waiting = self.session.desk.take() if self.session else []
        language = self.language
        return HTMLResponse(
            _TEMPLATES.get_template(template).render(
                base=self.base,
                section=self._section,
                query=self.request.url.query,
                language=language,
                languages=WORDS,
                sections=SECTIONS,
                session=self.session,
                notices=[*waiting, *notices],
                LANGUAGE_NAMES=LANGUAGE_NAMES,
                token=self._token,
                say=partial(_say, language),
                number=partial(number, language),
                date=partial(date, language),
                **_TEXTS,
                **values,
            ),
            status_code=status,
        )

    @property
    def _section(self) -> str:
        """The section that the page belongs to."""
        path = self.request.url.path.removeprefix(self.base).strip("/").partition("/")[0]
        return path if path in SECTIONS else ""

    def _token(self) -> Markup:
        """Return the hidden field by which a form is known to be the visitor's own."""
        token = self.session.form_token if self.session else ""
        return Markup('<input type="hidden" name="form_token" value="{}">').format(token)


def _say(language: Language, text: Saying, /, **values: object) -> str:
    return text.say(language, **values)
