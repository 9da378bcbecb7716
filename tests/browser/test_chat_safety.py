"""Nothing that a text or a reader writes is obeyed, and nothing leaves the machine."""

import ipaddress
import sys

import pytest
from playwright.sync_api import expect

_watching: list[list[object]] = []


def _hear(event, arguments):
    if event in ("socket.connect", "socket.sendto", "socket.getaddrinfo"):
        for heard in _watching:
            heard.append(arguments[1] if event != "socket.getaddrinfo" else arguments[:1])


@pytest.fixture(scope="session")
def hook():
    sys.addaudithook(_hear)  # it cannot be taken away again, so it listens only when told


@pytest.fixture
def contacted(hook):
    """The addresses that this process, in which the server runs too, turns to."""
    heard: list[object] = []
    _watching.append(heard)
    yield heard
    _watching.remove(heard)


def is_here(address):
    if isinstance(address, tuple):
        return address[0] in ("localhost", None) or ipaddress.ip_address(address[0]).is_loopback
    return True  # a file of this machine


def test_neither_browser_nor_server_turns_to_another_host(visit, ask, contacted):
    page = visit()
    answer = ask(page, "How many cranes does the harbour have?")
    answer.locator("a.mark").first.click()
    visit(page.url + answer.locator(".links a").first.get_attribute("href"))
    assert all(map(is_here, contacted)), contacted


def test_markup_in_a_document_is_shown_and_never_obeyed(visit, ask):
    page = visit()
    answer = ask(page, "How many sacks of flour does the windmill grind?")
    answer.locator("summary").first.click()
    expect(answer.locator(".title").first).to_have_text(
        "<script>window.hurt = 3</script> & the windmill"
    )
    with page.context.expect_page() as opened:
        answer.locator(".links a").first.click()
    document = opened.value
    expect(document.locator("h1")).to_contain_text("<script>window.hurt = 3</script>")
    expect(document.locator("article")).to_contain_text("<img src=x onerror='window.hurt = 2'>")
    for shown in (page, document):
        assert shown.evaluate("window.hurt") is None
        assert shown.locator("article img, article script, article b").count() == 0


@pytest.mark.parametrize(
    "question",
    ["<img src=x onerror='window.hurt = 1'> <script>window.hurt = 2</script> <b>cranes?</b>"],
)
def test_markup_in_a_question_is_shown_and_never_obeyed(visit, ask, question):
    page = visit()
    answer = ask(page, question)
    expect(answer.locator(".question")).to_contain_text(question)
    page.wait_for_timeout(500)  # Gradio logs a connection that a reload cuts off
    page.reload()
    expect(page.locator(".question")).to_contain_text(question)
    assert page.evaluate("window.hurt") is None
    assert page.locator(".question img, .question script, .question b").count() == 0
