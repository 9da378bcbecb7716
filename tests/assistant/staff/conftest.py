"""A staff page on a copy of the small town's documents, and a browser without a screen."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from html import unescape
from pathlib import Path

import pytest
from fastapi import FastAPI
from fastapi.testclient import TestClient
from pypdf import PdfWriter

from assistant.live import LiveAssistant
from assistant.settings import Settings
from assistant.staff import StaffRoom, mount_staff
from assistant.staff.question_set import PROGRAM, QuestionSet

USER, PASSWORD = "léa", "quatre mots au hasard"


@pytest.fixture
def staff_settings(settings: Settings, with_staff, tmp_path) -> Settings:
    return replace(with_staff(settings, tmp_path, USER, PASSWORD), staff_upload_megabytes=1)


@pytest.fixture
def live(staff_settings) -> LiveAssistant:
    return LiveAssistant.open(replace(staff_settings, confidence=0.0))


@pytest.fixture
def questions(tmp_path) -> Path:
    """The folder to which questions of the evaluation are added."""
    return tmp_path / "questions"


@pytest.fixture
def room(staff_settings, live, questions) -> StaffRoom:
    room = StaffRoom.open(staff_settings, live)
    assert room is not None
    program = (*PROGRAM, f"--questions={questions}")
    # The machine that runs the tests may be busy with others.
    return replace(room, questions=QuestionSet(staff_settings, program, seconds=600))


@dataclass
class Visitor:
    """Somebody with a browser, who may log in and sends forms as the pages have them."""

    client: TestClient

    def log_in(self, user: str = USER, password: str = PASSWORD):
        return self.client.post("/staff/login", data={"user": user, "password": password})

    def get(self, path: str = "/", **options):
        return self.client.get(f"/staff{path}", **options)

    def send(self, path: str, data=None, page: str | None = None, **options):
        """Send a form with the token that its page has."""
        token = re.search(r'name="form_token" value="([^"]*)"', self.get(page or "/").text)
        assert token
        sent = {**(data or {}), "form_token": token[1]}
        return self.client.post(f"/staff{path}", data=sent, **options)

    def hand_in(self, name: str, content: bytes, path: str = "/add"):
        """Choose a file; the reply is its preview, or the page that says why not."""
        return self.send(path, files={"file": (name, content)})

    def add(self, name: str = "library.txt", content: bytes = b"", **details):
        """Choose a file, the library unless told otherwise, and add it."""
        preview = self.hand_in(name, content or self.library())
        assert preview.url.path == "/staff/check", self.read(preview)
        values = {"id": name.partition(".")[0], "title": "The town library", **details}
        return self.send(f"/check?{preview.url.query.decode()}", values)

    def library(self, readers: int = 4200) -> bytes:
        """Return a document that the town does not have yet."""
        text = f"The library of Milbrook lends books to {readers:,} readers a year."
        return f"The town library\n\n{text}\n".encode()

    def read(self, reply) -> str:
        """Return the text of a page as one reads it."""
        text = re.sub(r"<(script|style).*?</\1>|<[^>]*>", " ", reply.text, flags=re.DOTALL)
        return " ".join(unescape(text).split())


@pytest.fixture
def make_visitor(room) -> Iterator[Callable[..., Visitor]]:
    app = FastAPI(openapi_url=None)
    mount_staff(app, room)
    opened = []

    def make(language: str = "en", *, inside: bool = True) -> Visitor:
        headers = {"accept-language": language, "sec-fetch-site": "same-origin"}
        client = TestClient(app, headers=headers)
        opened.append(client)
        visitor = Visitor(client)
        if inside:
            visitor.log_in()
        return visitor

    yield make
    for client in opened:
        client.close()
    room.library.updating.wait()


@pytest.fixture
def visitor(make_visitor) -> Visitor:
    return make_visitor()


@pytest.fixture
def pdfs(tmp_path) -> dict[str, bytes]:
    """PDF files of which no text can be had."""
    locked = PdfWriter()
    locked.encrypt(user_password="secret", algorithm="AES-256")
    return {
        name: written(writer, tmp_path / f"{name}.pdf")
        for name, writer in [("image", PdfWriter()), ("locked", locked)]
    }


def written(writer: PdfWriter, path) -> bytes:
    writer.add_blank_page(width=595, height=842)
    writer.write(path)
    return path.read_bytes()
