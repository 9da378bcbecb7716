"""Looking after the documents, from the form to the answer."""

import re
from concurrent.futures import ThreadPoolExecutor

import pytest

from assistant.staff.words import Complaint, Upkeep
from corpus.catalogue import read_entries
from corpus.door import CORPUS
from corpus.language import Language

QUESTION = "How many readers does the library of Milbrook have?"


def ids(room):
    return [entry.source.id for entry in read_entries(room.settings.corpus)]


def test_a_document_is_added_answered_from_replaced_and_retired(visitor, room, live):
    assert "4,200" not in live.now.ask(QUESTION).text
    reply = visitor.add(date="2025-06", note_en="A remark", note_fr="Une remarque")
    assert "“The town library” has been added" in visitor.read(reply)
    assert room.library.updating.wait().error is None
    assert "4,200" in live.now.ask(QUESTION).text
    listed = visitor.read(visitor.get("/"))
    assert (visitor.read(reply) + listed).count("index is up to date") == 1
    assert "index is up to date" not in visitor.read(visitor.get("/"))
    assert "June 2025" in listed
    assert "A remark" in listed

    preview = visitor.hand_in("new.txt", visitor.library(5300), "/replace?id=library")
    assert 'value="2025-06"' in preview.text
    visitor.send(f"/check?{preview.url.query.decode()}", {"title": "The town library"})
    room.library.updating.wait()
    assert "5,300" in live.now.ask(QUESTION).text

    assert "removed" in visitor.read(visitor.get("/retire?id=library"))
    reply = visitor.send("/retire?id=library")
    assert "kept as removed/new.txt" in visitor.read(reply)
    room.library.updating.wait()
    assert "5,300" not in live.now.ask(QUESTION).text
    kept = room.settings.corpus / "removed"
    assert {path.name for path in kept.glob("*.txt")} == {"library.txt", "new.txt"}


def test_readers_are_answered_while_the_index_is_updated(visitor, room, live):
    before = live.now
    visitor.add()
    answers = []
    while room.library.updating.state.is_running:
        answers.append(before.ask("How many cranes does the harbour have?").text)
        answers.append(live.now.ask("How many cranes does the harbour have?").text)
    assert answers
    assert all("forty cranes" in answer for answer in answers)
    assert live.now is not before


def test_the_preview_shows_repair_and_passages_before_anything_is_added(visitor, room):
    before = ids(room)
    damaged = next(CORPUS.glob("003_*.txt"))
    lines = damaged.read_text("utf-8").split("\n")[:150]
    page = visitor.hand_in("strategie.txt", "\n".join(lines).encode())
    text = visitor.read(page)
    assert re.search(r"[\d,]+ broken characters were mended", text)
    assert re.search(r"\d+ passages", text)
    assert "Detected: French" in text
    assert "<del>ô</del>" in page.text
    assert "<ins>’</ins>" in page.text
    assert ids(room) == before
    assert not room.library.updating.state.is_running


def test_markup_in_a_document_is_text(visitor, room):
    content = (
        b"<script>hurt()</script> & co\n\nThe <img src=x onerror=hurt()> is open on Mondays.\n"
    )
    page = visitor.hand_in("<script>.txt", content)
    assert "<img src=x" not in page.text
    assert "&lt;img src=x onerror=hurt()&gt;" in page.text
    visitor.add(title="<script>hurt()</script>", publisher='"><b>x</b>')
    for path in ("/", "/edit?id=library", "/retire?id=library", "/state"):
        text = visitor.get(path).text
        assert "<script>hurt" not in text
        assert "<b>x</b>" not in text


@pytest.mark.parametrize(
    "bad",
    [
        ("", b"", Complaint.NO_FILE),
        ("a.docx", b"x", Complaint.FORMAT_UNKNOWN),
        ("a.pdf", b"no pdf", Complaint.DOCUMENT_UNREADABLE),
        ("a.txt", bytes(range(256)) * 9, Complaint.DOCUMENT_UNREADABLE),
        ("a.txt", b"%PDF-1.7 one page", Complaint.DOCUMENT_UNREADABLE),
        ("a.txt", b"  \n", Complaint.DOCUMENT_WITHOUT_TEXT),
        ("a.pdf", "image", Complaint.DOCUMENT_WITHOUT_TEXT),
        ("a.pdf", "locked", Complaint.DOCUMENT_LOCKED),
        ("a.txt", b"x " * 900_000, Complaint.FILE_TOO_LARGE),
    ],
)
@pytest.mark.parametrize("language", ["en", "fr"])
def test_a_bad_file_is_one_clear_line(make_visitor, room, pdfs, language, bad):
    visitor = make_visitor(language)
    name, content, told = bad
    content = pdfs.get(content, content)
    before = ids(room)
    reply = visitor.hand_in(name, content)
    expected = told.say(Language(language), count=1)
    assert " ".join(expected.split()) in visitor.read(reply)
    assert reply.text.count('role="alert" tabindex') == 1
    assert ids(room) == before


@pytest.mark.parametrize(
    ("details", "told"),
    [
        ({"id": "bridge"}, "identifier or file name already"),
        ({"id": ""}, "mend the marked field"),
        ({"date": "June"}, "2025-06-30"),
        ({"url": "library.example"}, "https://"),
        ({"note_en": "only one"}, "both languages"),
        ({"date": "x", "url": "y"}, "2 marked fields"),
    ],
)
def test_wrong_details_are_marked_and_what_was_typed_is_kept(visitor, room, details, told):
    reply = visitor.add(publisher="Town & Co", **details)
    assert told in visitor.read(reply)
    assert 'value="Town &amp; Co"' in reply.text
    assert "library" not in ids(room)


def test_a_full_disk_loses_nothing(visitor, room):
    (room.settings.corpus / ".sources.toml.new").mkdir()  # nothing can be written there now
    before = ids(room)
    assert "disk refused to write" in visitor.read(visitor.add())
    assert "disk refused to write" in visitor.read(visitor.send("/retire?id=permis"))
    assert ids(room) == before
    (room.settings.corpus / ".sources.toml.new").rmdir()
    assert "has been added" in visitor.read(visitor.add())


def test_an_update_that_fails_is_told_and_can_be_tried_again(visitor, room, live):
    (room.settings.corpus / "broken.pdf").write_bytes(b"no pdf")
    told = visitor.read(visitor.add())
    assert room.library.updating.wait().error is not None
    told += visitor.read(visitor.get("/"))
    assert "could not be updated" in told
    assert "Not in the answers yet" in told
    assert "forty cranes" in live.now.ask("How many cranes does the harbour have?").text
    state = visitor.read(visitor.get("/state"))
    assert "“broken.pdf” cannot be read" in state
    assert Upkeep.UPDATE.value[0] in state
    visitor.send("/retire?id=broken", page="/state")
    room.library.updating.wait()
    assert "4,200" in live.now.ask(QUESTION).text
    assert "index is in order" in visitor.read(visitor.get("/state"))


def test_the_last_document_stays(visitor, room):
    for name in ids(room)[:-1]:
        visitor.send(f"/retire?id={name}")
    (last,) = ids(room)
    assert "last document" in visitor.read(visitor.send(f"/retire?id={last}"))
    assert ids(room) == [last]


def test_what_is_gone_is_told(visitor):
    for path in ("/edit?id=gone", "/retire?id=gone", "/replace?id=gone"):
        assert "no longer there" in visitor.read(visitor.get(path))
    assert "no longer waiting" in visitor.read(visitor.get("/check?id=gone"))
    assert visitor.get("/nowhere").status_code == 404


def test_two_people_at_once_damage_nothing(make_visitor, room, live):
    people = [make_visitor() for _ in range(3)]

    def work(number):
        someone = people[number]
        someone.add(f"library-{number}.txt", someone.library(7000 + number))
        return someone.send("/retire?id=bridge").status_code

    with ThreadPoolExecutor() as pool:
        assert len(list(pool.map(work, range(3)))) == 3
    assert room.library.updating.wait().error is None
    names = ids(room)
    assert {f"library-{number}" for number in range(3)} < set(names)
    assert "bridge" not in names
    assert {document.id for document in live.now.index.documents} == set(names)
    assert room.library.index_fault() is None


def test_details_can_be_edited_without_a_file(visitor, room):
    assert "Expired" in visitor.read(visitor.get("/"))
    page = visitor.get("/edit?id=permis")
    assert 'value="La carte de pêche"' in page.text
    reply = visitor.send("/edit?id=permis", {"title": "La carte", "valid_until": "2100"})
    assert "“La carte” are saved" in visitor.read(reply)
    assert "Expired" not in visitor.read(reply)
