import argparse
import json
from itertools import product
from pathlib import Path

import pytest

from corpus.errors import InputInvalid
from eval.lexicon import learn, main, sentences_of

NOUNS = {"moulin": "mill", "pont": "bridge", "port": "harbour", "marché": "market"}
VERBS = {"ouvre": "opens", "ferme": "closes", "brûle": "burns"}


def told() -> list[tuple[tuple[str, ...], tuple[str, ...]]]:
    pairs = product(NOUNS.items(), VERBS.items())
    return [((n, v), (other, does)) for (n, other), (v, does) in pairs] * 4


def test_words_that_go_together_in_all_sentences_translate_each_other() -> None:
    scores = learn(told())
    assert all(scores[pair] > 0.9 for pair in (*NOUNS.items(), *VERBS.items()))
    assert ("moulin", "opens") not in scores


def test_a_rare_word_is_left_out() -> None:
    assert ("quai", "quay") not in learn([*told(), (("quai",), ("quay",))])


def document(path: Path) -> Path:
    nouns, verbs = NOUNS.items(), VERBS.items()
    french = [f"Le {n} {v}." for (n, _), (v, _) in product(nouns, verbs)] * 4
    english = [f"The {n} {v}." for (_, n), (_, v) in product(nouns, verbs)] * 4
    section = {"heading": "Lieux", "sentences": french}
    translation = {"title": "Sights", "sections": [{"heading": "Places", "sentences": english}]}
    given = {"title": "Curiosités", "lang": "fr", "sections": [section], "translation": translation}
    path.write_text(json.dumps(given) + "\n", encoding="utf-8")
    return path


def test_the_command_writes_what_it_learns(tmp_path: Path) -> None:
    path = document(tmp_path / "documents.jsonl")
    written = tmp_path / "lexicon.tsv"
    assert main(argparse.Namespace(documents=path, write=written)) == 0
    lines = [line.split("\t") for line in written.read_text(encoding="utf-8").splitlines()]
    assert ["pont", "bridg"] in [line[:2] for line in lines]
    assert lines == sorted(lines)


def test_what_is_measured_is_left_out(tmp_path: Path) -> None:
    path = document(tmp_path / "documents.jsonl")
    every = len([*sentences_of(path, frozenset())])
    assert len([*sentences_of(path, {"Bref.", "Le pont ouvre. Il est haut."})]) == every - 4
    path.write_text(path.read_text(encoding="utf-8") * 10, encoding="utf-8")
    assert len([*sentences_of(path, frozenset())]) == every * 9


def test_documents_that_teach_nothing_are_refused(tmp_path: Path) -> None:
    written = tmp_path / "lexicon.tsv"
    path = tmp_path / "documents.jsonl"
    for content, message in (
        ({"title": "x", "lang": "fr", "sections": []}, "teaches no word"),
        ({"title": "x", "lang": "fr", "sections": [], "translation": {"title": "y"}}, "jsonl:1"),
    ):
        path.write_text(json.dumps(content) + "\n", encoding="utf-8")
        with pytest.raises(InputInvalid, match=message):
            main(argparse.Namespace(documents=path, write=written))
    assert not written.exists()
