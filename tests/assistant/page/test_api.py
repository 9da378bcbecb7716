"""The REST call and the tool for language models, as the README shows them."""

import json
import re
from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from assistant.page import Chat, build_app

README = (Path(__file__).parents[3] / "README.md").read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def app(cite, make_answer, in_a_loop):
    class Guide:
        def examples(self, words):
            return {}

    def answers(question, history, reads):
        yield make_answer(cite("from nine"), question=question, lead=f"{len(history)} before.")

    return in_a_loop(lambda: build_app(Chat(answers, Guide(), 500), list))


@pytest.fixture(scope="module")
def client(app):
    with TestClient(app) as client:
        yield client


def test_the_call_that_the_readme_shows_is_answered(client):
    (address,) = re.findall(r"curl --silent (http://127.0.0.1:7860\S+)", README)
    (body,) = re.findall(r"--data '(.*?)'", README)
    reply = client.post(
        address.removeprefix("http://127.0.0.1:7860"),
        content=body,
        headers={"content-type": "application/json"},
    )
    (answer,) = reply.json()["data"]
    assert answer["text"] == "0 before. from nine [1]"
    assert answer["citations"][0]["quote"] == "from nine"


def test_history_is_taken_along_and_nonsense_refused(client):
    turn = {"question": "When?", "answer": "Now."}
    reply = client.post("/gradio_api/run/ask", json={"data": ["And then?", [turn]]})
    assert reply.json()["data"][0]["text"].startswith("1 before.")
    assert client.post("/gradio_api/run/ask", json={"data": ["", []]}).status_code >= 400
    assert client.post("/gradio_api/run/ask", json={"data": ["x" * 501, []]}).status_code >= 400


def test_nothing_else_is_offered_to_programs(client):
    assert [*client.get("/gradio_api/info").json()["named_endpoints"]] == ["/ask"]


def test_a_language_model_finds_the_tool_and_calls_it(client):
    def call(method, **params):
        reply = client.post(
            "/gradio_api/mcp/",
            json={"jsonrpc": "2.0", "id": 1, "method": method, "params": params},
            headers={"accept": "application/json, text/event-stream"},
        )
        return json.loads(reply.text.partition("data: ")[2] or reply.text)["result"]

    (tool,) = call("tools/list")["tools"]
    assert tool["name"] == "ask"
    assert "word for word" in tool["description"]
    answer = call("tools/call", name="ask", arguments={"question": "When?", "history": []})
    assert "from nine" in answer["content"][0]["text"]
