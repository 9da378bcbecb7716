"""`python -m eval add` run as a program of its own, and what is told of how it ends."""

import sys
from concurrent.futures import ThreadPoolExecutor
from functools import partial

import pytest

from assistant.staff.new_question import NewQuestion
from assistant.staff.question_set import QuestionRefused, QuestionSet
from assistant.staff.words import Complaint
from corpus.errors import StorageForbidden
from corpus.language import Language
from eval.__main__ import main

QUESTION = NewQuestion.read({"question": "Canoes?", "language": "en", "answered": "no"})
SAILS = ("--question", "Sails?", "--quote")
CRANES = ("--question", "Cranes?", "--quote", "forty cranes", "--fact", "forty")


@pytest.fixture
def running(staff_settings):
    """Return what has a few words of Python in the command's place."""

    def running(code, **options):
        return QuestionSet(staff_settings, (sys.executable, "-c", code), **options)

    return running


@pytest.fixture
def add(call, staff_settings, questions):
    """The command itself, in this process."""
    folders = ("--corpus", staff_settings.corpus, "--questions", questions)
    return partial(call, main, "add", *folders, "--language", "en")


@pytest.mark.parametrize(
    ("words", "told", "values"),
    [
        (
            (*SAILS, "five sails", "--fact", "five"),
            Complaint.QUOTE_NOWHERE,
            {"quote": "five sails"},
        ),
        (
            (*SAILS, "Milbrook", "--fact", "Milbrook"),
            Complaint.QUOTE_UNCLEAR,
            {"quote": "Milbrook", "sources": "bridge, harbour, permis, pont"},
        ),
        (
            (*SAILS, "forty cranes", "--fact", "six; 1 / 2", "--fact", "7"),
            Complaint.FACT_UNPROVED,
            {"fact": "six; 1 / 2"},
        ),
        (
            (*SAILS, "moon", "--fact", "1", "--document", "x"),
            Complaint.QUESTION_REFUSED,
            {
                "reason": "“moon” stands not in x. "
                "Copy the words from a source letter by letter; nothing was added."
            },
        ),
    ],
)
def test_the_page_has_words_for_what_the_command_says(add, words, told, values):
    refused = QuestionRefused.by(add(*words).err.strip())
    assert (refused.text, refused.values) == (told, values)
    for language in Language:
        assert all(value in told.say(language, **values) for value in values.values())


def test_the_page_has_words_for_what_the_set_holds_already(add, questions):
    assert add(*CRANES).status == 0
    (file,) = questions.iterdir()
    refused = QuestionRefused.by(add(*CRANES).err.strip())
    assert (refused.text, refused.values) == (Complaint.QUESTION_KNOWN, {"place": f"{file}:1"})
    kept_apart = file.rename(questions / "final-cranes.jsonl")
    refused = QuestionRefused.by(add(*SAILS, "has forty cranes", "--fact", "forty").err.strip())
    assert refused.text is Complaint.QUOTE_KEPT_APART
    assert refused.values == {"place": f"{kept_apart}:1"}


def test_files_that_are_forbidden_have_the_words_of_the_other_pages():
    refused = QuestionRefused.by(str(StorageForbidden("eval/questions: Permission denied.")))
    assert refused.text is Complaint.STORAGE_FORBIDDEN


def test_one_is_added_at_a_time(running, tmp_path):
    log = tmp_path / "log"
    code = (
        f"import time; log = open({str(log)!r}, 'a', buffering=1); print('(', file=log);"
        "time.sleep(0.3); print(')', file=log)"
    )
    with ThreadPoolExecutor() as pool:
        list(pool.map(running(code).add, [QUESTION] * 3))
    assert log.read_text().split() == ["(", ")"] * 3


@pytest.mark.parametrize("code", ["raise SystemExit(1)", "raise KeyError"])
def test_a_command_that_breaks_is_told(running, code):
    with pytest.raises(QuestionRefused) as told:
        running(code).add(QUESTION)
    assert told.value.text is Complaint.QUESTION_REFUSED


def test_a_command_that_does_not_end_is_stopped(running):
    with pytest.raises(QuestionRefused) as told:
        running("import time; time.sleep(60)", seconds=0.2).add(QUESTION)
    assert told.value.text is Complaint.QUESTION_TOO_SLOW


def test_a_command_that_cannot_be_started_is_told(staff_settings):
    with pytest.raises(QuestionRefused, match="QUESTION_REFUSED"):
        QuestionSet(staff_settings, ("/nowhere/python",)).add(QUESTION)


def test_the_command_is_not_told_the_pages_secrets(running, monkeypatch):
    monkeypatch.setenv("ASSISTANT_STAFF_PASSWORD_HASH", "x")
    place = running("import os; print('STAFF' in str(os.environ), ': {}', sep='')").add(QUESTION)
    assert place == "False"
