"""Questions labelled with quotes of the raw files: where the quotes stand, and whether found."""

import json
from pathlib import Path

import pytest

from corpus.catalogue import load
from corpus.errors import InputInvalid
from eval.quotes import place_of, raw_texts, read

TEXT = (
    "Le port est grand.\n\nLa r®gion aide la cr®ation, d'une faon ou de cette mani¯re.\n"
    "Lôhôpital a rouvert, apr¯s deux ann®es.\nLa mer est belle.\n"
)


def test_questions_are_read_and_a_bad_line_is_named(tmp_path: Path) -> None:
    path = tmp_path / "q.jsonl"
    turn = {"q": "Where?", "a": "Here."}
    line = {"id": 7, "question": "And then?", "quotes": ["a"], "history": [turn]}
    path.write_text(json.dumps(line) + "\n" + json.dumps({"id": 8}) + "\n", encoding="utf-8")
    questions = read(path)
    first = next(questions)
    assert (first.id, first.quotes, first.history[0].answer) == ("7", ("a",), "Here.")
    with pytest.raises(InputInvalid, match=r"q\.jsonl:2"):
        next(questions)


def test_a_raw_quote_is_found_in_the_repaired_text_whatever_its_file_is_called(
    tmp_path: Path,
) -> None:
    (tmp_path / "s.TXT").write_text(TEXT, encoding="utf-8")
    entry = '[[document]]\nfile = "s.TXT"\nid = "region"\n'
    (tmp_path / "sources.toml").write_text(entry, encoding="utf-8")
    documents, raw = load(tmp_path), raw_texts(tmp_path)
    for quote, repaired in (
        ("mer est", "mer est"),
        ("aide la cr®ation", "aide la création"),
        ("faon", "façon"),
        ("cette mani¯re", "cette manière"),
    ):
        assert place_of(quote, documents, raw).text == repaired
    with pytest.raises(InputInvalid, match="holds the quote"):
        place_of("nowhere", documents, raw)
