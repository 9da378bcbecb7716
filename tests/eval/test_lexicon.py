import argparse
import json
from itertools import product
from pathlib import Path

from eval.lexicon import labelled_quotes, learn, main, translated

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


def test_sentences_of_the_labelled_pairs_are_left_out(tmp_path: Path) -> None:
    path = document(tmp_path / "documents.jsonl")
    every = len([*translated(path, "")])
    assert len([*translated(path, "x\nLe pont ouvre. Il est haut.")]) == every - 4
    assert len(labelled_quotes().splitlines()) > 100
