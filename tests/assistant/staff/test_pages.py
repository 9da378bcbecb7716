"""The sections about the state, the gaps and the evaluation, and what all pages share."""

from itertools import chain

import pytest

from assistant.answer import Kind
from assistant.feedback import Rating, Ratings, Verdict
from assistant.staff.words import SAYINGS
from corpus.catalogue import fingerprints
from corpus.language import Language
from index import Index


def test_the_state_says_what_to_do_and_does_it(visitor, room, live):
    assert "permis" in visitor.get("/state").text  # it has expired
    corpus = room.settings.corpus
    (corpus / "library.txt").write_bytes(visitor.library())
    catalogue = corpus / "sources.toml"
    catalogue.write_text(
        catalogue.read_text("utf-8") + '\n[[document]]\nfile = "library.txt"\nlanguage = "fr"\n'
    )
    state = visitor.get("/state")
    assert "does not belong to the documents" in visitor.read(state)
    assert "it seems to be in English" in visitor.read(state)
    visitor.send("/state/language?id=library", {"language": "en"}, page="/state")
    visitor.send("/state/update", page="/state")
    room.library.updating.wait()
    state = visitor.read(visitor.get("/state"))
    assert "index is in order" in state
    assert "seems to be" not in state
    assert "4,200" in live.now.ask("How many readers does the library have?").text


def test_a_damaged_index_is_built_again(visitor, room, live):
    (vectors,) = room.settings.index.glob("*/words.vectors")
    vectors.write_bytes(b"cut")
    state = visitor.read(visitor.get("/state"))
    assert "missing or damaged" in state
    assert "Build the index again" in state
    visitor.send("/state/update", page="/state")
    assert room.library.updating.wait().error is None
    assert "index is in order" in visitor.read(visitor.get("/state"))


def test_an_index_replaced_by_another_program_is_noticed(visitor, room, live):
    known = fingerprints(room.settings.corpus)
    Index.open(room.settings.index).update(live.now.index.documents, fingerprints=known)
    state = visitor.read(visitor.get("/state"))
    assert "Another program has replaced the index" in state
    visitor.send("/state/update", page="/state")
    room.library.updating.wait()
    assert "Another program" not in visitor.read(visitor.get("/state"))


def test_a_broken_catalogue_is_told(visitor, room):
    (room.settings.corpus / "sources.toml").write_text("[[document", encoding="utf-8")
    for path in ("/", "/state"):
        assert "sources.toml does not hold" in visitor.read(visitor.get(path))


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
        "/gaps/question",
        "/evaluation",
        "/nowhere",
    ],
)
def test_every_page_speaks_one_language(make_visitor, path, language):
    visitor = make_visitor(language)
    page = visitor.get(path)
    text = visitor.read(page)
    other = Language.FRENCH if language == "en" else Language.ENGLISH
    foreign = [
        said.name
        for said in chain(*SAYINGS)
        if (theirs := said.say(other)) != said.say(Language(language))
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
    assert "Aucune question n’est restée" in visitor.get("/gaps").text
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
