"""The page as a browser meets it."""

import asyncio
import json
import re
import socket

import gradio as gr
import pytest
from fastapi.testclient import TestClient

from assistant.page import Chat, Server, build_app, build_blocks
from assistant.page.words import WORDS
from corpus.errors import SettingInvalid
from corpus.language import Language


@pytest.fixture(scope="module")
def blocks(cite, make_answer):
    def ask(question, history):
        return make_answer(cite("from nine"), question=question, lead=f"{len(history)} before.")

    return in_a_loop(lambda: build_blocks(Chat(ask, max_question_length=500)))


@pytest.fixture(scope="module")
def browser(blocks):
    with TestClient(in_a_loop(lambda: build_app(blocks))) as client:
        yield client


def in_a_loop(make):
    """Make something of Gradio's, which outside an event loop opens one and leaves it open."""

    async def run():
        return make()

    return asyncio.run(run())


def send(browser, trigger, data, language="fr"):
    """Trigger an event of the page, (component, event), and return what it shows."""
    config = browser.get("/config").json()
    names = {
        component["id"]: component["props"].get("elem_id") for component in config["components"]
    }
    (event,) = (
        dependency["id"]
        for dependency in config["dependencies"]
        if [trigger] == [(names.get(target), kind) for target, kind in dependency["targets"]]
    )
    joined = {"data": data, "fn_index": event, "session_hash": f"session of {trigger}"}
    browser.post("/gradio_api/queue/join", json=joined, headers={"accept-language": language})
    stream = browser.get(
        "/gradio_api/queue/data", params={"session_hash": joined["session_hash"]}
    ).text
    messages = [json.loads(line[6:]) for line in stream.splitlines() if line.startswith("data: ")]
    (done,) = (message for message in messages if message["msg"] == "process_completed")
    assert done["success"], done
    return done["output"]["data"]


def test_the_page_asks_no_other_host_for_anything(browser):
    page = browser.get("/").text
    loaded = re.findall(r"<(?:script|img|iframe|link)\b[^>]*?(?:src|href)=[\"']?([^\"'> ]+)", page)
    assert loaded
    assert not [address for address in loaded if re.match(r"(\w+:)?//", address)]
    assert "default-src 'self'" in browser.get("/").headers["content-security-policy"]
    assert "default-src 'self'" in browser.get("/theme.css").headers["content-security-policy"]
    assert not re.findall(r"url\(\s*['\"]?https?:", browser.get("/theme.css").text)


def test_nothing_is_counted_or_recorded(browser, blocks):
    config = browser.get("/config").json()
    assert blocks.analytics_enabled is False
    assert config["analytics_enabled"] is False
    assert blocks.run_history is False
    assert not [item for item in config["components"] if item["type"] in ("state", "browserstate")]


def test_there_is_no_footer_of_gradios(browser):
    assert browser.get("/config").json()["footer_links"] == []
    assert browser.get("/gradio_api/info").json()["named_endpoints"] == {}


def test_a_question_is_answered_and_the_conversation_stays_in_the_browser(browser):
    box, messages, past = send(browser, ("question", "submit"), ["When?", [], [], "en"])
    assert box["value"] == ""
    assert "from nine" in messages[1]["content"][0]["value"]
    _, messages, past = send(browser, ("send", "click"), ["And then?", messages, past, "en"])
    assert "1 before." in messages[3]["content"][0]["value"]
    assert [turn["question"] for turn in past] == ["When?", "And then?"]


@pytest.mark.parametrize(
    ("header", "language"), [("en-GB,en", Language.ENGLISH), ("fr", Language.FRENCH)]
)
def test_the_page_greets_in_the_browsers_language(browser, header, language):
    chosen, *said = send(browser, (None, "load"), [], header)
    assert chosen == language.value
    text = json.dumps(said, ensure_ascii=False)
    for words in WORDS.values():
        assert (words.promise in text) == (words.language is language)
        assert (words.placeholder in text) == (words.language is language)


def test_the_language_can_be_changed(browser):
    said = send(browser, ("language", "input"), ["en"])
    assert WORDS[Language.ENGLISH].placeholder in json.dumps(said)


def test_every_example_is_asked_by_a_click(blocks):
    words = WORDS[Language.FRENCH]
    buttons = {
        block.value.replace("\N{NO-BREAK SPACE}", " ")
        for block in blocks.blocks.values()
        if isinstance(block, gr.Button)
    }
    assert {question for audience in words.audiences for question in audience.questions} <= buttons


def test_a_port_that_is_taken_is_refused_in_one_line():
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        with pytest.raises(SettingInvalid, match=f"port {port}.*--port"):
            Server.open("127.0.0.1", port)


def test_an_address_that_is_not_ours_is_refused_in_one_line():
    with pytest.raises(SettingInvalid):
        Server.open("no such host", 7860)
