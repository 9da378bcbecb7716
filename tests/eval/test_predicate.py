"""The labelled pairs, and the least that the predicate of support must reach on them."""

import json
from collections import Counter
from dataclasses import asdict
from pathlib import Path

import pytest

from corpus.errors import InputInvalid
from eval.predicate import PARTS, Judged, Pair, judge, precision, read, recall

PAIRS = read()
HELD_OUT = [pair for pair in PAIRS if pair.part == "held-out"]


def test_the_pairs_are_many_balanced_and_of_every_sort() -> None:
    assert len(PAIRS) >= 400
    assert len({pair.id for pair in PAIRS}) == len({(p.sentence, p.quote) for p in PAIRS})
    assert len({pair.id for pair in PAIRS}) == len(PAIRS)
    assert 0.4 <= sum(pair.supported for pair in PAIRS) / len(PAIRS) <= 0.6
    lies = Counter(pair.edit for pair in PAIRS if not pair.supported)
    assert len(lies) >= 8
    assert min(lies.values()) >= 10


def test_the_parts_share_no_quote() -> None:
    quotes = {part: {p.quote for p in PAIRS if p.part == part} for part in PARTS}
    assert not quotes["held-out"] & (quotes["tuning"] | quotes["free"])


@pytest.mark.parametrize("language", ["en", "fr"])
def test_the_predicate_holds_on_pairs_that_it_was_not_made_for(language: str) -> None:
    judged = [judge(pair) for pair in HELD_OUT if pair.language == language]
    assert precision(judged).value >= 0.92
    assert recall(judged).value >= 0.92


def test_a_part_that_does_not_exist_is_refused_at_its_line(tmp_path: Path) -> None:
    values = {**asdict(PAIRS[0]), "part": "final"}
    (tmp_path / "pairs.jsonl").write_text(json.dumps(values), encoding="utf-8")
    with pytest.raises(InputInvalid, match=r"pairs\.jsonl:1: the part"):
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
