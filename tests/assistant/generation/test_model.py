"""Which model is meant, and what happens when its server is a wreck: real sockets, no mocks."""

import json
import socket
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from threading import Event, Thread

import pytest

from assistant.answer import EXTRACTIVE, GENERATIVE
from assistant.assistant import Assistant
from assistant.generation import open_model
from assistant.settings import Settings
from assistant.wording import Wording
from corpus.errors import ModelUnavailable, SettingInvalid
from corpus.language import Language
from index import Index
from tests.assistant.verify.proved import is_proved

LIMIT, PATIENT = 1.0, 60.0
"""Seconds for a server that never answers, and for one that does when the machine lets it."""
SLACK = 15.0
"""Seconds that a busy machine may add; far less than what the wrecks would take."""
HEAD = b"HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nConnection: close\r\n\r\n"
QUESTION = "How many lighthouses does the harbour have?"
TRUE = "The harbour of Milbrook has two lighthouses."

Behaviour = Callable[[socket.socket, Event], None]


def chunk(text: str) -> bytes:
    choice = {"index": 0, "delta": {"role": "assistant", "content": text}, "finish_reason": None}
    values = {"id": "1", "object": "chat.completion.chunk", "created": 1, "model": "m"}
    return b"data: " + json.dumps({**values, "choices": [choice]}).encode() + b"\n\n"


END = b"data: [DONE]\n\n"


def hang(client: socket.socket, over: Event) -> None:
    over.wait(60)


def reset(client: socket.socket, over: Event) -> None:
    client.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, b"\1\0\0\0\0\0\0\0")


def drip(client: socket.socket, over: Event) -> None:
    client.sendall(HEAD)
    for byte in chunk("x" * 200):
        client.sendall(bytes([byte]))
        if over.wait(0.05):
            return


def drip_words(client: socket.socket, over: Event) -> None:
    client.sendall(HEAD)
    while not over.wait(0.05):
        client.sendall(chunk("well "))


def endless(client: socket.socket, over: Event) -> None:
    client.sendall(HEAD)
    while not over.is_set():
        client.sendall(chunk("The harbour has a thousand lighthouses. [1]\n" * 10))


def send(*data: bytes) -> Behaviour:
    def behave(client: socket.socket, over: Event) -> None:
        client.sendall(b"".join(data))

    return behave


WRECKS: dict[str, Behaviour] = {
    "hangs": hang,
    "resets": reset,
    "drips bytes": drip,
    "drips words": drip_words,
    "never ends": endless,
    "says nothing": send(HEAD, END),
    "closes": send(b""),
    "sends garbage": send(bytes(range(256)) * 20),
    "is not UTF-8": send(HEAD, b"data: \xff\xfe\xfa\n\n", END),
    "sends broken JSON": send(HEAD, b'data: {"choices": [\n\n', END),
    "sends another shape": send(HEAD, b'data: {"hello": 1}\n\n', END),
    "breaks off": send(HEAD, chunk("The harbour of Mil")),
    "fails": send(b"HTTP/1.1 500 Oops\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"),
    "refuses": send(b"HTTP/1.1 401 No\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"),
    "lies": send(HEAD, chunk("The harbour has nine lighthouses. [1]"), END),
    "ignores the format": send(HEAD, chunk('{"answer": ["' + "blah " * 300), END),
    "obeys a source": send(HEAD, chunk("The moon is made of cheese. [1]"), END),
    "repeats itself": send(HEAD, *[chunk("I think so. ") for _ in range(300)], END),
}


def receive(client: socket.socket) -> None:
    """Read a whole request: one that is closed unread is reset."""
    with client.makefile("rb") as file:
        length = 0
        while line := file.readline().rstrip(b"\r\n"):  # nothing at the end, too
            name, _, value = line.partition(b":")
            if name.lower() == b"content-length":
                length = int(value)
        file.read(length)


@contextmanager
def served(behave: Behaviour) -> Iterator[str]:
    """Serve every connection with a behaviour; yield the address."""
    over = Event()
    with socket.create_server(("127.0.0.1", 0)) as server:

        def attend(client: socket.socket) -> None:
            with client:
                try:
                    receive(client)
                    behave(client, over)
                except OSError:
                    pass  # the reader has left

        def accept() -> None:
            while True:
                try:
                    client, _ = server.accept()
                except OSError:
                    return
                Thread(target=attend, args=(client,), daemon=True).start()

        Thread(target=accept, daemon=True).start()
        yield f"http://127.0.0.1:{server.getsockname()[1]}/v1"
        over.set()
        server.shutdown(socket.SHUT_RDWR)


@pytest.fixture(autouse=True)
def no_key(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("OPENAI_API_KEY", raising=False)


def assistant_with(
    index: Index, settings: Settings, address: str, seconds: float = LIMIT
) -> Assistant:
    chosen = replace(settings, confidence=0.0, model=f"openai:{address}#m", model_seconds=seconds)
    return Assistant(index, chosen)


@pytest.mark.parametrize("wreck", WRECKS)
def test_a_wreck_costs_the_time_limit_at_most(
    index: Index, settings: Settings, willing: Assistant, wreck: str
) -> None:
    with served(WRECKS[wreck]) as address:
        assistant = assistant_with(index, settings, address)
        started = time.monotonic()
        answer = assistant.ask(QUESTION)
        elapsed = time.monotonic() - started
    assert elapsed < LIMIT + SLACK
    assert answer.engine == EXTRACTIVE
    assert answer.text == willing.ask(QUESTION).text
    assert Wording.MODEL_SILENT.say(Language.ENGLISH) in answer.notices
    assert is_proved(answer)


def test_a_server_that_is_not_there_costs_no_time(index: Index, settings: Settings) -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        address = f"http://127.0.0.1:{server.getsockname()[1]}/v1"
    started = time.monotonic()
    assert assistant_with(index, settings, address).ask(QUESTION).engine == EXTRACTIVE
    assert time.monotonic() - started < LIMIT + SLACK


def test_a_server_that_works_writes_the_answer(index: Index, settings: Settings) -> None:
    with served(send(HEAD, *[chunk(f"{word} ") for word in TRUE.split()], chunk("[1]"), END)) as at:
        answer = assistant_with(index, settings, at, PATIENT).ask(QUESTION)
    assert answer.text == f"{TRUE} [1]"
    assert answer.engine == GENERATIVE


def test_what_is_proved_when_time_is_over_stays(index: Index, settings: Settings) -> None:
    def slow(client: socket.socket, over: Event) -> None:
        client.sendall(HEAD + chunk(f"{TRUE} [1]\n"))
        over.wait(60)

    with served(slow) as address:
        answer = assistant_with(index, settings, address, 3 * LIMIT).ask(QUESTION)
    assert answer.text == f"{TRUE} [1]"


def test_leaving_hangs_up(index: Index, settings: Settings) -> None:
    gone = Event()

    def talk(client: socket.socket, over: Event) -> None:
        client.sendall(HEAD + chunk(f"{TRUE} [1]\n"))
        try:
            while not over.wait(0.02):
                client.sendall(chunk("and "))
        except OSError:
            gone.set()

    with served(talk) as address:
        growing = assistant_with(index, settings, address, PATIENT).stream(QUESTION)
        assert next(answer.text for answer in growing if answer.text) == f"{TRUE} [1]"
        growing.close()
        assert gone.wait(10)


def listen(client: socket.socket, over: Event) -> None:
    client.recv(1)  # returns when the reader hangs up


def babble(client: socket.socket, over: Event) -> None:
    client.sendall(HEAD)
    while not over.wait(0.05):
        client.sendall(chunk("well "))


@pytest.mark.parametrize("behave", [listen, babble])
def test_a_reader_can_leave_before_the_first_sentence(
    index: Index, settings: Settings, behave: Behaviour
) -> None:
    gone = Event()

    def attend(client: socket.socket, over: Event) -> None:
        try:
            behave(client, over)
        finally:
            gone.set()

    with served(attend) as address:
        growing = assistant_with(index, settings, address, PATIENT).stream(QUESTION)
        assert not next(growing).text
        assert not gone.is_set()
        growing.close()
        assert gone.wait(10)


def test_no_name_is_no_model() -> None:
    assert open_model("", 1) is None


@pytest.mark.parametrize("name", ["gpt", "openai:", "claude:x", ":", "http://127.0.0.1:1/v1"])
def test_an_unknown_form_is_refused_in_one_line(name: str) -> None:
    with pytest.raises(SettingInvalid, match="openai:ADDRESS#NAME") as raised:
        open_model(name, 1)
    assert "\n" not in str(raised.value)


def test_a_hosted_model_needs_a_key() -> None:
    with pytest.raises(ModelUnavailable, match="OPENAI_API_KEY"):
        open_model("openai:some-model", 1)


def test_a_missing_or_broken_file_is_said(tmp_path: Path) -> None:
    with pytest.raises(ModelUnavailable):
        open_model(f"gguf:{tmp_path / 'none.gguf'}", 1)


def test_a_missing_package_is_named_with_what_installs_it(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("assistant.generation.model.find_spec", lambda name: None)
    with pytest.raises(ModelUnavailable, match=r"pip install --editable '\.\[model\]'"):
        open_model("ollama:qwen2.5", 1)


def test_a_password_in_the_address_is_not_part_of_the_name() -> None:
    model = open_model("openai:http://me:secret@127.0.0.1:1/v1#m", 1)
    assert model is not None
    assert "secret" not in model.name
    assert "secret" not in repr(model)
