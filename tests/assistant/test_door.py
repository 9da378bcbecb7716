import json
import os
import subprocess
import sys
from collections.abc import Callable
from functools import partial

import pytest

from assistant.__main__ import main
from assistant.settings import Settings
from assistant.wording import Wording
from corpus.door import HOUSE
from corpus.language import Language

KEYS = [
    *("id", "language", "kind", "declined", "text", "sentences"),
    *("citations", "notices", "engine", "ms"),
]


Door = Callable[..., tuple[int, str, str]]


@pytest.fixture
def door(call: Door) -> Door:
    return partial(call, main)


@pytest.fixture
def where(settings: Settings) -> list[object]:
    return ["--corpus", settings.corpus, "--index", settings.index]


def as_lines(*asked: object) -> bytes:
    return "\n\n".join(json.dumps(line, ensure_ascii=False) for line in asked).encode()


def test_one_question_for_people(
    door: Door, where: list[object], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ASSISTANT_CONFIDENCE", "0")
    status, output, errors = door("ask", *where, "How many cranes does the harbour have?")
    assert (status, errors) == (0, "")
    assert "forty cranes" in output
    assert "\n\n[1] The harbour, 2024-03 (harbour:" in output


def test_one_question_as_json(door: Door, where: list[object], originals: dict[str, str]) -> None:
    status, output, _ = door("ask", *where, "--json", "Combien coûte la carte de pêche ?")
    answer = json.loads(output)
    assert status == 0
    assert list(answer) == KEYS[1:]
    assert answer["language"] == "fr"
    assert answer["engine"] == "extractive"
    assert isinstance(answer["ms"], float)
    assert answer["citations"]
    for citation in answer["citations"]:
        original = originals[citation["document"]]
        assert original[citation["start"] : citation["end"]] == citation["quote"]


def test_a_batch_keeps_ids_and_order(door: Door, where: list[object]) -> None:
    turn = {"question": "How many cranes does the harbour have?", "answer": "Forty."}
    status, output, errors = door(
        "batch",
        *where,
        stdin=as_lines(
            {"id": "b", "question": "Combien coûte la carte de pêche ?"},
            {"id": 7, "question": "And its lighthouses?", "history": [turn]},
            {"question": "Hello!", "history": None, "more": 1},
        ),
    )
    answers = [json.loads(line) for line in output.splitlines()]
    assert (status, errors) == (0, "")
    assert [answer["id"] for answer in answers] == ["b", 7, None]
    assert [answer["language"] for answer in answers] == ["fr", "en", "en"]
    assert all(list(answer) == KEYS for answer in answers)
    assert answers[2]["kind"] == "smalltalk"


@pytest.mark.parametrize("mark", [b"\xef\xbb\xbf", b""])
def test_other_line_ends_and_a_mark_of_utf8_do_no_harm(
    door: Door, where: list[object], mark: bytes
) -> None:
    status, output, _ = door(
        "batch", *where, stdin=mark + b'{"id": "\\ud800", "question": "Hello"}\r\n\r\n'
    )
    assert status == 0
    assert json.loads(output)["text"] == Wording.GREETING.say(Language.ENGLISH)


@pytest.mark.parametrize(
    "line",
    [
        *(b"{", b"[]", b"7", b"null", b"{}", b"\xff\xfe", b"\0", b"[" * 100_000),
        *(b'{"question": 3}', b'{"question": null}', b'{"question": ["a"]}'),
        *(b'{"question": "a", "history": "b"}', b'{"question": "a", "history": [{}]}'),
        b'{"question": "a", "history": [{"question": "b", "answer": 3}]}',
    ],
)
def test_a_broken_line_is_named_and_what_came_before_stands(
    door: Door, where: list[object], line: bytes
) -> None:
    status, output, errors = door(
        "batch", *where, stdin=as_lines({"id": 1, "question": "Hello"}) + b"\n" + line
    )
    assert status == 2
    assert [json.loads(answer)["id"] for answer in output.splitlines()] == [1]
    assert errors.count("\n") == 1
    assert "Line 2" in errors


@pytest.mark.parametrize(
    "question",
    ["", "  ", "🎉", "42", "\0", "\udcff\udcfe", "word " * 2000, b"\xff\x80".decode("latin-1")],
)
def test_odd_questions_get_a_polite_answer(door: Door, where: list[object], question: str) -> None:
    status, output, errors = door("ask", *where, question)
    assert status == 0
    assert output.strip()
    assert errors == ""


@pytest.mark.parametrize("given", ["corpus", "index"])
def test_a_folder_may_be_a_setting(
    door: Door, monkeypatch: pytest.MonkeyPatch, settings: Settings, given: str
) -> None:
    monkeypatch.setenv("ASSISTANT_CORPUS", str(settings.corpus))
    monkeypatch.setenv("ASSISTANT_INDEX", str(settings.index))
    assert door("ask", "Hello")[0] == 0
    status, _, errors = door("ask", f"--{given}", "/no/such/folder", "Hello")
    assert status == 2
    assert "/no/such/folder" in errors


@pytest.mark.parametrize(
    "words",
    [
        [],
        ["nonsense"],
        ["ask"],
        ["ask", "Hello", "--index", "/no/such/folder"],
        ["ask", "Hello", "--corpus", "/no/such/folder"],
        ["batch", "Hello"],
    ],
)
def test_a_mistake_is_one_line_and_status_2(door: Door, words: list[str]) -> None:
    status, output, errors = door(*words)
    assert (status, output) == (2, "")
    assert errors.count("\n") == 1


def test_the_output_is_utf8_whatever_the_locale(where: list[object]) -> None:
    plain = {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}
    shown = subprocess.run(
        [sys.executable, "-m", "assistant", "batch", *where],
        input='{"id": "é", "question": "Au revoir"}'.encode(),
        env={**os.environ, **plain},
        cwd=HOUSE,
        capture_output=True,
        check=True,
    )
    answer = json.loads(shown.stdout.decode("utf-8"))
    assert (answer["id"], answer["text"]) == ("é", Wording.GOODBYE.say(Language.FRENCH))


def test_models_says_what_is_configured(door: Door) -> None:
    status, output, errors = door("models")
    assert (status, errors) == (0, "")
    assert output.startswith("No language model is configured")


def test_models_says_that_it_does_not_respond(door: Door, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ASSISTANT_MODEL", "openai:http://me:secret@127.0.0.1:9/v1#m")
    monkeypatch.setenv("ASSISTANT_MODEL_SECONDS", "5")
    status, output, errors = door("models")
    assert (status, output) == (2, "")
    assert "127.0.0.1:9/v1#m does not respond" in errors
    assert errors.count("\n") == 1
    assert "secret" not in errors
