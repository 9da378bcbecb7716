import json
import math
import subprocess
import sys
from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import replace
from pathlib import Path

import pytest

from corpus.door import HOUSE
from corpus.errors import InputInvalid, StorageFailed
from eval.metrics import Case
from eval.metrics.retrieval import (
    gold_ndcg,
    gold_reciprocal_rank,
    ndcg_at_k,
    recall_at_k,
    reciprocal_rank,
)
from eval.retrieval import Figures, index_of, measure
from eval.squad import Collection, Question, read_collection

RANKED = ["c", "a", "d", "b"]


def test_recall_is_the_share_of_gold_found() -> None:
    assert recall_at_k(RANKED, {"a"}, 1) == 0
    assert recall_at_k(RANKED, {"a"}, 2) == 1
    assert recall_at_k(RANKED, {"a", "b"}, 2) == 0.5
    assert recall_at_k(RANKED, {"x"}, 4) == recall_at_k([], {"a"}, 1) == 0
    assert recall_at_k(RANKED, set(), 4) == 0


def test_the_reciprocal_rank_is_of_the_first_gold_item() -> None:
    assert reciprocal_rank(RANKED, {"a", "b"}) == 1 / 2
    assert reciprocal_rank(RANKED, {"x"}) == reciprocal_rank([], {"x"}) == 0


def test_ndcg_discounts_by_the_logarithm_of_the_rank() -> None:
    assert ndcg_at_k(RANKED, {"c"}, 10) == 1
    assert ndcg_at_k(RANKED, {"a"}, 10) == pytest.approx(1 / math.log2(3))
    gain, ideal = 1 / math.log2(3) + 1 / math.log2(5), 1 + 1 / math.log2(3)
    assert ndcg_at_k(RANKED, {"a", "b"}, 10) == pytest.approx(gain / ideal)
    assert ndcg_at_k(RANKED, {"b"}, 3) == ndcg_at_k(RANKED, set(), 3) == 0


def test_gold_that_no_passage_holds_is_not_found(case: Case) -> None:
    lost = replace(case, passages=case.passages[:1])
    nothing = replace(case, proofs=())
    for measured in (gold_reciprocal_rank, gold_ndcg):
        assert 0 < (measured(case) or 0) < 1
        assert (measured(lost), measured(nothing)) == (0, None)


def squad(path: Path) -> Path:
    def entry(name: str, question: str) -> dict[str, object]:
        return {"id": name, "question": question, "answers": []}

    port = "The harbour has forty cranes.\nIt handles 1,400 ships a year."
    mill = "The old windmill still makes flour."
    paragraphs = [
        {"context": port, "qas": [entry("1", "How many cranes?"), entry("2", "ships a year")]},
        {"context": mill, "qas": [entry("3", "What makes flour?")]},
        {"context": port, "qas": [{"question": "A question without a name about cranes"}]},
    ]
    path.write_text(json.dumps({"data": [{"title": "x", "paragraphs": paragraphs}]}))
    return path


def test_equal_paragraphs_are_one_document(tmp_path: Path) -> None:
    collection = read_collection(squad(tmp_path / "squad.json"))
    assert len(collection.paragraphs) == 2
    assert len(collection.questions) == 4
    assert collection.questions[0].gold == collection.questions[3].gold


def test_questions_are_asked_in_other_words(tmp_path: Path) -> None:
    (tmp_path / "es.json").write_text(json.dumps({"3": "¿Qué hace harina?"}))
    collection = read_collection(squad(tmp_path / "squad.json"), tmp_path / "es.json")
    assert [question.text for question in collection.questions] == ["¿Qué hace harina?"]


@pytest.mark.parametrize(
    "content", ["", "{}", "[]", '{"data": 3}', '{"data": [{}]}', '{"data": []}']
)
def test_another_format_is_refused_in_one_line(tmp_path: Path, content: str) -> None:
    (tmp_path / "squad.json").write_text(content)
    with pytest.raises(InputInvalid) as caught:
        read_collection(tmp_path / "squad.json")
    assert "\n" not in str(caught.value)


def test_a_missing_file_is_refused(tmp_path: Path) -> None:
    with pytest.raises(InputInvalid, match="no file"):
        read_collection(tmp_path / "none.json")


class Alphabetical:
    """Ranks the paragraphs by name, whatever is asked."""

    def __init__(self, collection: Collection) -> None:
        self._names = sorted(collection.paragraphs)

    def find(self, question: str, top_k: int) -> list[str]:
        return self._names[:top_k]


def test_figures_are_means_over_questions() -> None:
    collection = Collection({"a": "", "b": ""}, (Question("", "a"), Question("", "b")))
    figures = measure(Alphabetical(collection), collection.questions)
    assert figures.first.value == 0.5
    assert figures.recall_at_5 == 1
    assert figures.mean_reciprocal_rank == 0.75
    assert figures.ndcg_at_10 == pytest.approx((1 + 1 / math.log2(3)) / 2)
    assert isinstance(figures, Figures)


def test_the_index_of_a_collection_is_kept(tmp_path: Path) -> None:
    collection = read_collection(squad(tmp_path / "squad.json"))
    built = index_of(collection, tmp_path / "kept")
    names = {question.text: question.gold for question in collection.questions}
    assert built.search("What makes flour?")[0].passage.document.id == names["What makes flour?"]
    kept = (tmp_path / "kept" / "index" / "manifest.json").stat().st_mtime_ns
    assert index_of(collection, tmp_path / "kept").passages == built.passages
    assert (tmp_path / "kept" / "index" / "manifest.json").stat().st_mtime_ns == kept


def test_a_paragraph_is_never_half_written(
    tmp_path: Path, full_after: Callable[[int], AbstractContextManager[None]]
) -> None:
    collection = read_collection(squad(tmp_path / "squad.json"))
    with full_after(10), pytest.raises(StorageFailed):
        index_of(collection, tmp_path / "kept")
    assert not [*(tmp_path / "kept" / "texts").iterdir()]


LOADED = """
import sys
from pathlib import Path
from eval.retrieval import IndexFinder
from index import Index
index = Index.open(Path(sys.argv[1]))
IndexFinder(index)
assert all("_embeddings" in vars(encoder) for encoder in index.encoders)
"""


def test_loading_the_encoders_is_no_part_of_the_time(tmp_path: Path) -> None:
    index = index_of(read_collection(squad(tmp_path / "squad.json")), tmp_path)
    command = [sys.executable, "-c", LOADED, str(index.directory)]
    subprocess.run(command, check=True, cwd=HOUSE)
