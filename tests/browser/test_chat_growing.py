"""Answers that take their time: they are shown as they grow, can be stopped, and may fail."""

from threading import Event

import pytest
from playwright.sync_api import expect

from assistant.answer import GENERATIVE, Answer, Kind, Sentence
from assistant.page import Chat, build_app
from assistant.page.words import WORDS
from corpus.language import Language

ENGLISH = WORDS[Language.ENGLISH]


class Writer:
    """Writes an answer of two sentences, the second when it is told to."""

    def __init__(self):
        self.go_on, self.left = Event(), Event()

    def answers(self, question, history, reads):
        if "fail" in question:
            raise RuntimeError
        first, second = Sentence("The first sentence.", ()), Sentence("The second one.", ())
        try:
            yield written(question, first)
            while not self.go_on.wait(0.02):
                yield written(question, first)
            yield written(question, first, second)
        finally:
            self.left.set()

    def closest(self, question):
        return []

    def examples(self, words):
        return {}

    def next_questions(self, question, cited, words):
        return []


def written(question, *sentences):
    return Answer(question, Language.ENGLISH, Kind.ANSWER, "", sentences, (), engine=GENERATIVE)


@pytest.fixture
def writer():
    return Writer()


@pytest.fixture
def build(writer):
    """Make a page on which the writer answers."""
    return lambda _: build_app(Chat(writer.answers, writer, 500), list)


@pytest.fixture
def slow_site(serve, tiny_settings, writer, build):
    with serve(tiny_settings, build) as served:
        yield served
        writer.go_on.set()


def begin(page, question):
    page.locator("#question textarea").fill(question)
    page.locator("#question textarea").press("Enter")


def test_an_answer_is_shown_while_it_grows_and_can_be_stopped(visit, slow_site, writer):
    page = visit(slow_site.url)
    begin(page, "Tell me everything")
    expect(page.locator(".sentences")).to_have_text("The first sentence.")
    expect(page.get_by_role("button", name=ENGLISH.send, exact=True)).not_to_be_visible()
    page.get_by_role("button", name=ENGLISH.stop).click()
    expect(page.locator("article")).to_contain_text(ENGLISH.labels.stopped)
    assert writer.left.wait(10)
    writer.go_on.set()
    page.get_by_role("button", name=ENGLISH.labels.retry).click()
    expect(page.locator(".sentences")).to_have_text("The first sentence. The second one.")
    expect(page.locator("article")).not_to_contain_text(ENGLISH.labels.stopped)


def test_a_failure_is_told_and_the_question_can_be_asked_again(visit, slow_site, capsys):
    page = visit(slow_site.url)
    begin(page, "Will this fail?")
    expect(page.locator("article")).to_contain_text(ENGLISH.labels.failed)
    expect(page.get_by_role("button", name=ENGLISH.labels.retry)).to_be_visible()
    assert "RuntimeError" in capsys.readouterr().err


def test_a_server_that_goes_away_is_told_of(visitors, serve, tiny_settings, build):
    with serve(tiny_settings, build) as leaving:
        # Not watched: the browser itself says on its console that nobody is there.
        page = visitors.browser.new_page(locale="en-GB")
        page.goto(leaving.url)
        page.locator("html.spoken #send").wait_for()
    begin(page, "Is anybody there?")
    expect(page.locator("article")).to_contain_text(ENGLISH.labels.lost)
    expect(page.get_by_role("button", name=ENGLISH.labels.retry)).to_be_visible()
    expect(page.locator(".question")).to_contain_text("Is anybody there?")
    page.close()


def test_what_is_typed_while_an_answer_is_written_stays_in_the_box(visit, slow_site, writer):
    page = visit(slow_site.url)
    begin(page, "Tell me everything")
    expect(page.locator(".sentences")).to_have_text("The first sentence.")
    begin(page, "And then?")
    expect(page.locator("#question textarea")).to_have_value("And then?")
    writer.go_on.set()
    expect(page.locator(".sentences")).to_have_text("The first sentence. The second one.")
    expect(page.locator("article")).to_have_count(1)
