import math
from pathlib import Path
from random import Random

import pytest

from assistant.reader import bundled_reader
from corpus.errors import InputInvalid
from eval.__main__ import main
from eval.reader.examples import HELD_BACK, Example, of_documents
from eval.reader.reading import Read, read, roc_area

OPEN = Example("When is the mill open?", ("The mill is open from nine to five.",), ("Cows graze.",))
PAID = Example("Who paid for the bridge?", (), ("The mill is open from nine to five.",))


def test_what_answers_reads_better_than_what_does_not() -> None:
    answered, silent = (read(bundled_reader(), example) for example in (OPEN, PAID))
    assert answered.is_right
    assert answered.best == answered.gold[0] > silent.best
    assert roc_area([answered], [silent]) == 1


def test_the_area_counts_pairs_in_the_right_order() -> None:
    answered = [Read(OPEN, (odds,), (-1.0,)) for odds in (0.1, 0.9)]
    silent = [Read(PAID, (), (odds,)) for odds in (-0.5, 0.5)]
    assert roc_area(answered, silent) == 0.75
    assert math.isnan(roc_area(answered, []))


def test_of_documents_nobody_has_read_more_than_chance_is_right() -> None:
    """One sentence in a dozen would be right by chance."""
    asked = [example for example in of_documents(HELD_BACK, Random(0)) if example.gold][::200]
    found = [read(bundled_reader(), example) for example in asked]
    assert len(found) > 10
    assert sum(one.is_right for one in found) / len(found) > 0.4


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (None, "There is no file"),
        (b"\xff\xfe", "is not UTF-8"),
        (b"", "holds no questions"),
        (b"{", "documents.jsonl:1 is no document"),
        (b"[]", "documents.jsonl:1 is no document"),
        (b'{"title": "Mill", "sections": []}', "documents.jsonl:1 is no document"),
    ],
)
def test_a_broken_file_is_named(
    content: bytes | None, said: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "documents.jsonl"
    if content is not None:
        path.write_bytes(content)
    monkeypatch.setattr("sys.argv", ["eval", "reading", "--documents", str(path)])
    with pytest.raises(InputInvalid, match=said):
        main()
