"""A gap becomes a question of the evaluation, or nothing is added and the reason is told."""

import json
import re
import sys
from html import unescape

import pytest

from assistant.answer import Kind
from assistant.feedback import Rating, Ratings
from assistant.staff.question_set import QuestionSet
from assistant.staff.words import Complaint
from corpus.language import Language

PAGE = "/gaps/question"
FILE = "tuning-reviewed.jsonl"
CRANES = "Combien de <b>grues</b> compte le port ?"
ANSWERED = {
    "question": "How many cranes\ndoes the harbour have?",
    "language": "en",
    "answered": "yes",
    "quotes": "harbour of Milbrook has\r\nforty cranes\r\n\r\n1,400 ships a year",
    "facts": "forty / quarante\r\n\r\n1,400",
}
UNANSWERED = {"question": "--help", "language": "fr", "answered": "no"}


@pytest.fixture
def use(room):
    """Return what puts a few words of Python in the command's place."""

    def use(code, **options):
        found = QuestionSet(room.settings, (sys.executable, "-c", code), **options)
        object.__setattr__(room, "questions", found)

    return use


@pytest.fixture
def gap(room):
    object.__setattr__(room.settings, "feedback_days", 30)
    rating = Rating(CRANES, Language.FRENCH, Kind.DECLINED, None)
    Ratings(room.settings.feedback, 30).add(rating, str)


def added(questions):
    return [json.loads(line) for line in (questions / FILE).read_text("utf-8").splitlines()]


def test_the_form_is_filled_in_from_the_gap(visitor, gap):
    page = visitor.get("/gaps").text
    address = re.search(r'href="/staff(/gaps/question\?id=\w+)"', page)
    assert address
    form = visitor.get(address[1])
    assert "&lt;b&gt;grues" in form.text
    assert f">\n{CRANES}</textarea>" in unescape(form.text)
    assert '<option value="fr" selected>' in form.text
    assert "checked" not in form.text
    assert '<a href="/staff/gaps" aria-current="page">' in form.text


@pytest.mark.parametrize("path", [PAGE, f"{PAGE}?id=gone"])
def test_the_form_of_a_gap_that_is_gone_is_empty(make_visitor, gap, path):
    form = make_visitor("fr").get(path)
    assert form.status_code == 200
    assert CRANES not in unescape(form.text)
    assert '<option value="fr" selected>' in form.text


def test_a_question_is_added_and_not_twice(visitor, questions):
    reply = visitor.send(PAGE, ANSWERED)
    assert reply.url.path == "/staff/gaps"
    assert f"now part of the evaluation: {questions / FILE}:1" in visitor.read(reply)
    (question,) = added(questions)
    assert question["question"] == "How many cranes does the harbour have?"
    assert (question["language"], question["kind"]) == ("en", "fact")
    assert [span["quote"] for span in question["gold"]] == [
        *("harbour of Milbrook has forty cranes", "1,400 ships a year"),
    ]
    assert question["facts"] == [["forty", "quarante"], ["1,400"]]
    assert f"already ({questions / FILE}:1)" in visitor.read(visitor.send(PAGE, ANSWERED))
    assert len(added(questions)) == 1


def test_what_begins_with_a_dash_is_text_and_what_is_not_answered_has_no_quote(
    make_visitor, questions
):
    visitor = make_visitor("fr")
    sent = {**UNANSWERED, "quotes": "typed before", "facts": "and\0left"}
    assert "fait désormais partie" in visitor.read(visitor.send(PAGE, sent))
    (question,) = added(questions)
    assert (question["question"], question["kind"]) == ("--help", "unanswerable")
    assert (question["gold"], question["facts"]) == ([], [])
    sent = {**ANSWERED, "question": "--kind=\0x", "quotes": "--questions=.", "facts": "--all"}
    reply = visitor.send(PAGE, sent)
    assert "« --questions=. » ne figure dans aucune source" in visitor.read(reply)
    assert len(added(questions)) == 1


def test_a_question_in_another_language_has_its_code(visitor, questions):
    sent = {**ANSWERED, "question": "¿Cuántas grúas?", "language": "other", "code": " ES "}
    assert "part of the evaluation" in visitor.read(visitor.send(PAGE, sent))
    assert [(each["language"], each["kind"]) for each in added(questions)] == [("es", "foreign")]


def test_what_is_refused_stays_as_it_was_typed(make_visitor, questions):
    visitor = make_visitor("fr")
    sent = {**ANSWERED, "quotes": "fifty cranes\n\n<i>", "facts": "fifty / 50"}
    reply = visitor.send(PAGE, sent)
    assert "« fifty cranes » ne figure dans aucune source" in visitor.read(reply)
    text = unescape(reply.text)
    for name in ("question", "quotes", "facts"):
        assert f">\n{sent[name]}</textarea>" in text
    assert 'value="yes" checked' in text
    assert '<option value="en" selected>' in text
    assert "<i>" not in reply.text
    assert not questions.exists()


def test_a_folder_that_cannot_be_written_is_told(visitor, questions):
    questions.write_text("a file where the folder should be")
    reply = visitor.send(PAGE, UNANSWERED)
    assert "was not added; the evaluation says:" in visitor.read(reply)
    assert "--help</textarea>" in reply.text
    assert reply.status_code == 200


@pytest.mark.parametrize(
    ("changes", "told"),
    [
        ({"question": " \n"}, [Complaint.QUESTION_EMPTY]),
        ({"language": "de"}, [Complaint.FIELD_LANGUAGE]),
        ({"language": "other"}, [Complaint.FIELD_CODE]),
        ({"language": "other", "code": "../"}, [Complaint.FIELD_CODE]),
        ({"answered": ""}, [Complaint.FIELD_ANSWERED]),
        (
            {"language": "other", "code": "es", "answered": "no"},
            [Complaint.FOREIGN_UNANSWERED],
        ),
        ({"quotes": "\n \n", "facts": ""}, [Complaint.QUOTES_EMPTY, Complaint.FACTS_EMPTY]),
    ],
)
@pytest.mark.parametrize("language", ["en", "fr"])
def test_fields_that_are_wrong_are_marked_before_anything_is_run(
    make_visitor, use, language, changes, told
):
    use("raise SystemExit('It was run.')")
    visitor = make_visitor(language)
    reply = visitor.send(PAGE, {**ANSWERED, **changes})
    text = visitor.read(reply)
    for complaint in (*told, Complaint.FIELDS_WRONG):
        said = complaint.say(Language(language), count=len(told))
        assert " ".join(said.split()) in text
    assert reply.text.count('class="complaint"') == len(told)


def test_a_command_that_does_not_end_is_told(visitor, use):
    use("import time; time.sleep(60)", seconds=0.2)
    reply = visitor.send(PAGE, UNANSWERED)
    assert "took too long and was stopped" in visitor.read(reply)
    assert "--help</textarea>" in reply.text


def test_what_the_command_says_is_never_markup(visitor, use):
    use("raise KeyError('<b>')")
    reply = visitor.send(PAGE, UNANSWERED)
    assert "the evaluation says: KeyError: '<b>'" in unescape(reply.text)
    assert "<b>" not in reply.text


def test_nobody_else_adds_anything(make_visitor, use):
    use("print('It was run.')")
    stranger = make_visitor(inside=False)
    assert stranger.client.post(f"/staff{PAGE}", data=UNANSWERED).url.path == "/staff/login"
    visitor = make_visitor()
    assert visitor.client.post(f"/staff{PAGE}", data=UNANSWERED).status_code == 403
    large = visitor.send(PAGE, {**UNANSWERED, "quotes": "x" * 200_000})
    assert large.status_code == 413
    assert "It was run" not in visitor.get("/gaps").text
