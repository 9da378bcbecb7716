"""Questions labelled with quotes of the raw files: where the quotes stand, and whether found."""

import json
from pathlib import Path

import pytest

from corpus.catalogue import load
from corpus.errors import InputInvalid
from eval.quotes import place_of, read

TEXT = "Le port est grand.\n\nLa r\u00aegion aide la cr\u00aeation.\nLa mer est belle.\n"


def test_questions_are_read_and_a_bad_line_is_named(tmp_path: Path) -> None:
    path = tmp_path / "q.jsonl"
    turn = {"q": "Where?", "a": "Here."}
    line = {"id": 7, "question": "And then?", "quotes": ["a"], "history": [turn]}
    path.write_text(json.dumps(line) + "\n" + json.dumps({"id": 8}) + "\n", encoding="utf-8")
    questions = read(path)
    first = next(questions)
    assert (first.id, first.quotes, first.history[0].answer) == ("7", ("a",), "Here.")
    with pytest.raises(InputInvalid, match="line 2"):
        next(questions)


def test_a_raw_quote_is_found_in_the_repaired_text(tmp_path: Path) -> None:
    (tmp_path / "s.txt").write_text(TEXT, encoding="utf-8")
    documents = tuple(load(tmp_path))
    place = place_of("mer est", documents, tmp_path)
    assert place.text == "mer est"
    assert place_of("aide la cr\u00aeation", documents, tmp_path).text.startswith("aide la cr")
    with pytest.raises(InputInvalid, match="holds the quote"):
        place_of("nowhere", documents, tmp_path)
