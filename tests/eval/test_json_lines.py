"""Every reader of lines or files of JSON takes what it should and says where it cannot."""

import json
from collections.abc import Callable
from pathlib import Path
from random import Random

import pytest

from assistant.batch import Asked
from corpus.errors import InputInvalid
from eval import language, predicate, quotes, repair, translated
from eval.answered import read_answers, read_questions
from eval.dataset import load
from eval.json_lines import lines, read
from eval.lexicon import sentences_of
from eval.reader.examples import of_documents, source_quotes
from eval.report import read_report
from eval.squad import read_collection

READERS: dict[str, Callable[[Path], object]] = {
    "answers": lambda path: read_answers(path, [Asked(1, "?", ())]),
    "questions": lambda path: load(folder=path.parent),
    "questions of batch": read_questions,
    "languages": language.read_lines,
    "languages of SQuAD": lambda path: language.read_squad(path, "fr"),
    "pairs": lambda path: predicate.read(path.parent),
    "quotes": lambda path: list(quotes.read(path)),
    "repaired": repair.halves,
    "documents": lambda path: list(of_documents(path, Random(0))),
    "sources": lambda path: list(source_quotes(path)),
    "translations": lambda path: translated.claims(1, 0, path),
    "lexicon": lambda path: list(sentences_of(path, frozenset())),
    "SQuAD": read_collection,
    "wordings": lambda path: read_collection(path, path),
    "report": read_report,
}
DEEP = b"[" * 200_000
NUMBERED = {"heading": "h", "sentences": [5]}
DOCUMENT = {"title": "x", "lang": "fr", "questions": [], "sections": [NUMBERED]}
TRANSLATED = DOCUMENT | {"translation": {"title": "y", "sections": [NUMBERED]}}
PAIR = dict.fromkeys(("id", "quote", "supported", "edit", "language", "part"), "tuning")
ANSWER = {"id": 1, "language": "fr", "kind": "answer", "text": "x", "citations": []}


def squad(**paragraph: object) -> dict[str, object]:
    return {"data": [{"paragraphs": [{"context": "x", "qas": []} | paragraph]}]}


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "tuning-x.jsonl"


@pytest.mark.parametrize("name", READERS)
@pytest.mark.parametrize(
    "form",
    [b"5", b"[]", b"{", DEEP, b'{"id": ' + DEEP, b'{"id": "\\ud800"}', b"\xff"],
    ids=lambda form: form[:20],
)
def test_what_is_no_object_is_refused_in_a_line(path: Path, name: str, form: bytes) -> None:
    path.write_bytes(form)
    with pytest.raises(InputInvalid) as caught:
        READERS[name](path)
    assert len(str(caught.value)) < 500


@pytest.mark.parametrize(
    ("name", "values"),
    [
        ("answers", ANSWER | {"sentences": [5]}),
        ("answers", ANSWER | {"sentences": [], "text": 5}),
        ("languages", {"text": 5, "language": "fr", "part": "tuning"}),
        ("languages of SQuAD", squad(qas=[{"question": 5}])),
        ("languages of SQuAD", {"1": 5}),
        ("pairs", PAIR | {"sentence": 5}),
        ("quotes", {"id": 1, "question": "?", "quotes": [5]}),
        ("quotes", {"id": 1, "question": "?", "quotes": [], "history": [5]}),
        ("repaired", {"line": "x", "raw": "x", "gold": "x"}),
        ("documents", DOCUMENT),
        ("sources", {"q": "?", "quotes": "x"}),
        ("translations", TRANSLATED),
        ("lexicon", TRANSLATED),
        ("SQuAD", squad(context="\ud800")),
        ("SQuAD", squad(qas=[{"question": 5}])),
        ("report", {"format": 1, "about": [], "outcomes": [5]}),
    ],
)
def test_an_object_of_another_form_is_refused_in_a_line(
    path: Path, name: str, values: object
) -> None:
    path.write_text(json.dumps(values))
    with pytest.raises(InputInvalid, match=path.name):
        READERS[name](path)


def test_only_a_line_feed_ends_a_line_and_blank_ones_count(path: Path) -> None:
    texts = ["one\u2028two", "three\x85", "four"]
    parts = {"language": "fr", "part": "tuning"}
    rows = (json.dumps({"text": text} | parts, ensure_ascii=False) for text in texts)
    path.write_text("\ufeff" + "\r\n\n".join(rows), encoding="utf-8", newline="")
    assert [question.text for question in language.read_lines(path)] == texts
    assert [number for number, _ in lines(path)] == [1, 3, 5]


def test_what_is_wrong_is_told_with_the_line(path: Path) -> None:
    path.write_text('{"a": 1}\n\n{"a": }\n', encoding="utf-8")
    with pytest.raises(InputInvalid, match=r"x\.jsonl:3 is no thing: Expecting value.* Mend it\."):
        list(read(path, dict, "thing", "Mend it."))
    with pytest.raises(InputInvalid, match="no file"):
        list(read(path.with_name("none"), dict, "thing"))
