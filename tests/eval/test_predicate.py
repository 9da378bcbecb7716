"""The labelled pairs, and the least that the predicate of support must reach on them."""

import argparse
import json
from collections import Counter
from dataclasses import asdict
from pathlib import Path

import pytest

from assistant.verify import EncoderLikeness
from corpus.errors import InputInvalid
from eval import predicate, translated
from eval.predicate import PARTS, Judged, Pair, judge, precision, read, recall
from index.encoder import DEFAULT_ENCODERS, Encoder

PAIRS = read()
HELD_OUT = [pair for pair in PAIRS if pair.part == "held-out"]


def test_the_pairs_are_many_balanced_and_of_every_sort() -> None:
    assert len(PAIRS) >= 400
    assert len({pair.id for pair in PAIRS}) == len({(p.sentence, p.quote) for p in PAIRS})
    assert len({pair.id for pair in PAIRS}) == len(PAIRS)
    edited = [pair for pair in PAIRS if pair.part != "adversarial"]
    assert 0.4 <= sum(pair.supported for pair in edited) / len(edited) <= 0.6
    lies = Counter(pair.edit for pair in PAIRS if not pair.supported)
    assert len(lies) >= 8
    assert min(lies.values()) >= 10


def test_the_parts_share_no_quote() -> None:
    quotes = {part: {p.quote for p in PAIRS if p.part == part} for part in PARTS}
    assert not quotes["held-out"] & (quotes["tuning"] | quotes["free"])
    assert not quotes["adversarial"] & (quotes["tuning"] | quotes["free"] | quotes["held-out"])


@pytest.mark.parametrize("language", ["en", "fr"])
def test_the_predicate_holds_on_pairs_that_it_was_not_made_for(language: str) -> None:
    judged = [judge(pair) for pair in HELD_OUT if pair.language == language]
    assert precision(judged).value >= 0.92
    assert recall(judged).value >= 0.92


def test_few_lies_that_were_written_to_deceive_are_taken_for_true() -> None:
    likeness = EncoderLikeness(Encoder.named(DEFAULT_ENCODERS[-1]))
    some = [pair for pair in PAIRS if pair.part == "adversarial"][::4]
    judged = [judge(pair, likeness) for pair in some]
    lies = [entry for entry in judged if not entry.pair.supported]
    assert len(lies) > 300
    assert sum(not entry.missing for entry in lies) / len(lies) < 0.15
    assert recall(judged).value > 0.2


def test_a_part_that_does_not_exist_is_refused_at_its_line(tmp_path: Path) -> None:
    values = {**asdict(PAIRS[0]), "part": "final"}
    (tmp_path / "pairs.jsonl").write_text(json.dumps(values), encoding="utf-8")
    with pytest.raises(InputInvalid, match=r"pairs\.jsonl:1 is no pair: the part"):
        read(tmp_path)


def test_precision_and_recall_are_counted_as_they_are_defined() -> None:
    def judged(supported: bool, missing: tuple[str, ...]) -> Judged:
        return Judged(Pair("x", "", "", supported, "", "", ""), missing)

    entries = [
        judged(True, ()),
        judged(True, ()),
        judged(True, ("a",)),
        judged(False, ()),
        judged(False, ("b",)),
    ]
    assert (precision(entries).hits, precision(entries).total) == (2, 3)
    assert (recall(entries).hits, recall(entries).total) == (2, 3)


def test_lies_are_made_of_translations_and_told_from_them() -> None:
    claims = translated.claims(60, seed=0)
    assert {claim.direction for claim in claims} == {"fr from en", "en from fr"}
    kinds = {claim.kind for claim in claims}
    assert (
        {"translation", "neighbour", "number", "negation", "word"} <= kinds <= set(translated.KINDS)
    )
    true = {(c.quote, c.direction): c.sentence for c in claims if c.kind == translated.TRUE}
    edited = [c for c in claims if c.kind not in (translated.TRUE, "neighbour")]
    assert all(c.sentence != true[c.quote, c.direction] for c in edited)
    likeness = EncoderLikeness(Encoder.named(DEFAULT_ENCODERS[-1]))
    rulings = [translated.judge(claim, likeness) for claim in claims]
    faithful = translated.accepted(r for r in rulings if r.claim.kind == translated.TRUE)
    lies = translated.accepted(r for r in rulings if r.claim.kind in ("neighbour", "number"))
    assert faithful.value >= 0.4
    assert lies.hits == 0


def test_the_command_reports_translations_by_part(capsys: pytest.CaptureFixture[str]) -> None:
    parser = argparse.ArgumentParser()
    predicate.add_arguments(parser)
    predicate.main(parser.parse_args(["--translations", "--count", "4", "--errors"]))
    printed = capsys.readouterr().out
    assert all(part in printed for part in (translated.TUNING, translated.HELD_OUT))
    assert "- negation" in printed


def test_a_file_without_translations_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "documents.jsonl"
    path.write_text('{"lang": "fr", "sections": []}', encoding="utf-8")
    with pytest.raises(InputInvalid, match=r"documents\.jsonl:1 is no translated document"):
        translated.claims(1, seed=0, path=path)
