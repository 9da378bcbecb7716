"""Looking after the documents, from the form to the answer."""

import re
from concurrent.futures import ThreadPoolExecutor
from html import unescape

import pytest

from assistant.answer import Kind
from assistant.feedback import Rating, Ratings, Verdict
from assistant.staff.words import Says, say
from corpus.catalogue import fingerprints, read_entries
from corpus.door import CORPUS
from corpus.language import Language
from index import Index

LIBRARY = b"The town library\n\nThe library of Milbrook lends books to 4,200 readers a year.\n"
QUESTION = "How many readers does the library of Milbrook have?"


def shown(reply):
    """Return the text of a page as one reads it."""
    text = re.sub(r"<(script|style).*?</\1>|<[^>]*>", " ", reply.text, flags=re.DOTALL)
    return " ".join(unescape(text).split())


def ids(room):
    return [entry.source.id for entry in read_entries(room.settings.corpus)]


def add(visitor, name="library.txt", content=LIBRARY, **details):
    preview = visitor.hand_in(name, content)
    assert preview.url.path == "/staff/check", shown(preview)
    values = {"id": name.partition(".")[0], "title": "The town library", **details}
    return visitor.send(f"/check?{preview.url.query.decode()}", values)


def test_a_document_is_added_answered_from_replaced_and_retired(visitor, room, live):
    assert "4,200" not in live.ask(QUESTION).text
    reply = add(visitor, date="2025-06", note_en="A remark", note_fr="Une remarque")
    assert "“The town library” has been added" in shown(reply)
    assert room.library.updating.wait().error is None
    assert "4,200" in live.ask(QUESTION).text
    listed = shown(visitor.get("/"))
    assert (shown(reply) + listed).count("index is up to date") == 1
    assert "index is up to date" not in shown(visitor.get("/"))
    assert "June 2025" in listed
    assert "A remark" in listed

    preview = visitor.hand_in("new.txt", LIBRARY.replace(b"4,200", b"5,300"), "/replace?id=library")
    assert 'value="2025-06"' in preview.text
    visitor.send(f"/check?{preview.url.query.decode()}", {"title": "The town library"})
    room.library.updating.wait()
    assert "5,300" in live.ask(QUESTION).text

    assert "removed" in shown(visitor.get("/retire?id=library"))
    reply = visitor.send("/retire?id=library")
    assert "kept as removed/new.txt" in shown(reply)
    room.library.updating.wait()
    assert "5,300" not in live.ask(QUESTION).text
    kept = room.settings.corpus / "removed"
    assert {path.name for path in kept.glob("*.txt")} == {"library.txt", "new.txt"}


def test_readers_are_answered_while_the_index_is_updated(visitor, room, live):
    before = live.now
    add(visitor)
    answers = []
    while room.library.updating.state.is_running:
        answers.append(before.ask("How many cranes does the harbour have?").text)
        answers.append(live.ask("How many cranes does the harbour have?").text)
    assert answers
    assert all("forty cranes" in answer for answer in answers)
    assert live.now is not before


def test_the_preview_shows_repair_and_passages_before_anything_is_added(visitor, room):
    before = ids(room)
    damaged = next(CORPUS.glob("003_*.txt"))
    lines = damaged.read_text("utf-8").split("\n")[:150]
    page = visitor.hand_in("strategie.txt", "\n".join(lines).encode())
    text = shown(page)
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
    add(visitor, title="<script>hurt()</script>", publisher='"><b>x</b>')
    for path in ("/", "/edit?id=library", "/retire?id=library", "/state"):
        text = visitor.get(path).text
        assert "<script>hurt" not in text
        assert "<b>x</b>" not in text


@pytest.mark.parametrize(
    "bad",
    [
        ("", b"", Says.NO_FILE),
        ("a.docx", b"x", Says.FORMAT_UNKNOWN),
        ("a.pdf", b"no pdf", Says.DOCUMENT_UNREADABLE),
        ("a.txt", bytes(range(256)) * 9, Says.DOCUMENT_UNREADABLE),
        ("a.txt", b"%PDF-1.7 one page", Says.DOCUMENT_UNREADABLE),
        ("a.txt", b"  \n", Says.DOCUMENT_WITHOUT_TEXT),
        ("a.pdf", "image", Says.DOCUMENT_WITHOUT_TEXT),
        ("a.pdf", "locked", Says.DOCUMENT_LOCKED),
        ("a.txt", b"x " * 900_000, Says.FILE_TOO_LARGE),
    ],
)
@pytest.mark.parametrize("language", ["en", "fr"])
def test_a_bad_file_is_one_clear_line(make_visitor, room, pdfs, language, bad):
    visitor = make_visitor(language)
    name, content, told = bad
    content = pdfs.get(content, content)
    before = ids(room)
    reply = visitor.hand_in(name, content)
    expected = say(told, Language(language), count=1)
    assert " ".join(expected.split()) in shown(reply)
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
    reply = add(visitor, publisher="Town & Co", **details)
    assert told in shown(reply)
    assert 'value="Town &amp; Co"' in reply.text
    assert "library" not in ids(room)


def test_a_full_disk_loses_nothing(visitor, room):
    (room.settings.corpus / ".sources.toml.new").mkdir()  # nothing can be written there now
    before = ids(room)
    assert "disk refused to write" in shown(add(visitor))
    assert "disk refused to write" in shown(visitor.send("/retire?id=permis"))
    assert ids(room) == before
    (room.settings.corpus / ".sources.toml.new").rmdir()
    assert "has been added" in shown(add(visitor))


def test_an_update_that_fails_is_told_and_can_be_tried_again(visitor, room, live):
    (room.settings.corpus / "broken.pdf").write_bytes(b"no pdf")
    told = shown(add(visitor))
    assert room.library.updating.wait().error is not None
    told += shown(visitor.get("/"))
    assert "could not be updated" in told
    assert "Not in the answers yet" in told
    assert "forty cranes" in live.ask("How many cranes does the harbour have?").text
    state = shown(visitor.get("/state"))
    assert "“broken.pdf” cannot be read" in state
    assert Says.UPDATE.value[0] in state
    visitor.send("/retire?id=broken", page="/state")
    room.library.updating.wait()
    assert "4,200" in live.ask(QUESTION).text
    assert "index is in order" in shown(visitor.get("/state"))


def test_the_last_document_stays(visitor, room):
    for name in ids(room)[:-1]:
        visitor.send(f"/retire?id={name}")
    (last,) = ids(room)
    assert "last document" in shown(visitor.send(f"/retire?id={last}"))
    assert ids(room) == [last]


def test_what_is_gone_is_told(visitor):
    for path in ("/edit?id=gone", "/retire?id=gone", "/replace?id=gone"):
        assert "no longer there" in shown(visitor.get(path))
    assert "no longer waiting" in shown(visitor.get("/check?id=gone"))
    assert visitor.get("/nowhere").status_code == 404


def test_two_people_at_once_damage_nothing(make_visitor, room, live):
    people = [make_visitor() for _ in range(3)]

    def work(number):
        add(
            people[number],
            f"library-{number}.txt",
            LIBRARY.replace(b"4,200", b"%d" % (7000 + number)),
        )
        return people[number].send("/retire?id=bridge").status_code

    with ThreadPoolExecutor() as pool:
        assert len(list(pool.map(work, range(3)))) == 3
    assert room.library.updating.wait().error is None
    names = ids(room)
    assert {f"library-{number}" for number in range(3)} < set(names)
    assert "bridge" not in names
    assert {document.id for document in live.now.index.documents} == set(names)
    assert room.library.index_fault() is None


def test_details_can_be_edited_without_a_file(visitor, room):
    assert "Expired" in shown(visitor.get("/"))
    page = visitor.get("/edit?id=permis")
    assert 'value="La carte de pêche"' in page.text
    reply = visitor.send("/edit?id=permis", {"title": "La carte", "valid_until": "2100"})
    assert "“La carte” are saved" in shown(reply)
    assert "Expired" not in shown(reply)


def test_the_state_says_what_to_do_and_does_it(visitor, room, live):
    assert "permis" in visitor.get("/state").text  # it has expired
    corpus = room.settings.corpus
    (corpus / "library.txt").write_bytes(LIBRARY)
    catalogue = corpus / "sources.toml"
    catalogue.write_text(
        catalogue.read_text("utf-8") + '\n[[document]]\nfile = "library.txt"\nlanguage = "fr"\n'
    )
    state = visitor.get("/state")
    assert "does not belong to the documents" in shown(state)
    assert "the text looks like English" in shown(state)
    visitor.send("/state/language?id=library", {"language": "en"}, page="/state")
    visitor.send("/state/update", page="/state")
    room.library.updating.wait()
    state = shown(visitor.get("/state"))
    assert "index is in order" in state
    assert "looks like" not in state
    assert "4,200" in live.ask(QUESTION).text


def test_a_damaged_index_is_built_again(visitor, room, live):
    (vectors,) = room.settings.index.glob("*/words.vectors")
    vectors.write_bytes(b"cut")
    state = shown(visitor.get("/state"))
    assert "missing or damaged" in state
    assert "Build the index again" in state
    visitor.send("/state/update", page="/state")
    assert room.library.updating.wait().error is None
    assert "index is in order" in shown(visitor.get("/state"))


def test_an_index_replaced_by_another_program_is_noticed(visitor, room, live):
    known = fingerprints(room.settings.corpus)
    Index.open(room.settings.index).update(live.now.index.documents, fingerprints=known)
    state = shown(visitor.get("/state"))
    assert "Another program has replaced the index" in state
    visitor.send("/state/update", page="/state")
    room.library.updating.wait()
    assert "Another program" not in shown(visitor.get("/state"))


def test_a_broken_catalogue_is_told(visitor, room):
    (room.settings.corpus / "sources.toml").write_text("[[document", encoding="utf-8")
    for path in ("/", "/state"):
        assert "sources.toml does not hold" in shown(visitor.get(path))


def test_the_language_can_be_changed_and_is_remembered(visitor):
    assert visitor.get("/").text.count('<html lang="en"') == 1
    reply = visitor.get("/edit?id=bridge&language=fr")
    assert '<html lang="fr"' in reply.text
    assert reply.url.query == b"id=bridge"
    assert '<html lang="fr"' in visitor.get("/state").text


@pytest.mark.parametrize("language", ["en", "fr"])
@pytest.mark.parametrize(
    "path",
    [
        "/",
        "/add",
        "/replace?id=permis",
        "/edit?id=permis",
        "/retire?id=permis",
        "/state",
        "/gaps",
        "/evaluation",
        "/nowhere",
    ],
)
def test_every_page_speaks_one_language(make_visitor, path, language):
    page = make_visitor(language).get(path)
    text = shown(page)
    other = Language.FRENCH if language == "en" else Language.ENGLISH
    foreign = [
        said.name
        for said in Says
        if (theirs := say(said, other)) != say(said, Language(language))
        and len(theirs) > 12
        and "{" not in theirs
        and theirs in text
    ]
    assert foreign == []
    assert f'<html lang="{language}">' in page.text
    assert "{{" not in page.text


def test_questions_asked_in_vain_are_listed_and_exported(make_visitor, room, monkeypatch):
    settings = room.settings
    visitor = make_visitor("fr")
    assert "ASSISTANT_FEEDBACK_DAYS" in visitor.get("/gaps").text
    object.__setattr__(settings, "feedback_days", 30)
    assert "Rien n’a été décliné" in visitor.get("/gaps").text
    ratings = Ratings(settings.feedback, 30)
    for question, verdict in [
        ("=Où est la piscine ?", None),
        ("Useful?", Verdict.UP),
        ("<b>?", Verdict.DOWN),
    ]:
        kind = Kind.DECLINED if verdict is None else Kind.ANSWER
        ratings.add(Rating(question, Language.FRENCH, kind, verdict), str)
    page = visitor.get("/gaps")
    assert "=Où est la piscine ?" in page.text
    assert "&lt;b&gt;" in page.text
    assert "Useful?" not in page.text
    table = visitor.get("/gaps.csv")
    assert table.headers["content-type"].startswith("text/csv")
    assert table.content.startswith(b"\xef\xbb\xbfQuestion;Langue;")
    assert "'=Où est la piscine ?;Français;Sans réponse;1;" in table.content.decode("utf-8-sig")
