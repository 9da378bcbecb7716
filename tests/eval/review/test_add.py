"""A mistake becomes a question of the set, or nothing is added and the reason is told."""

import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from corpus.language import Language
from eval.check import read
from eval.dataset import QuestionKind, Split, load
from eval.review.add import FILE
from eval.review.sheet import Row, Separator, write

TEXTS = {
    "mill.txt": "The mill was built in 1720. It has four sails.\n\nThe town is old.",
    "barn.txt": "The barn burnt down in 1803.\nThe town is old.",
}
ROW = Row(
    number="4",
    id="q4",
    language="en",
    earlier="",
    question="When was the mill built?",
    sentence="The barn burnt down in 1803.",
    sentence_rating="0",
    quote="The barn burnt down in 1803.",
    citation_rating="25",
    title="The barn",
    document="barn",
    start="0",
    end="28",
    right_quote="The mill was built in 1720.",
    facts="1720 / 18th century",
)


class Place:
    """A corpus, an empty set of questions and a sheet, and `add` at work on them."""

    def __init__(self, folder: Path, door: Callable[..., tuple[int, str, str]]) -> None:
        self.corpus, self.questions = folder / "corpus", folder / "questions"
        self.sheet, self._door = folder / "sheet.csv", door
        self.corpus.mkdir()
        for name, text in TEXTS.items():
            (self.corpus / name).write_text(text, encoding="utf-8")
        self.rate(ROW)

    @property
    def file(self) -> Path:
        return self.questions / FILE

    def rate(self, *rows: Row) -> None:
        write(self.sheet, rows, Language.ENGLISH, Separator.COMMA)

    def add(self, *words: object) -> tuple[int, str, str]:
        return self._door("add", *words, "--corpus", self.corpus, "--questions", self.questions)

    def check(self) -> int:
        return self._door("check", "--corpus", self.corpus, "--questions", self.questions)[0]


@pytest.fixture
def place(tmp_path: Path, door: Callable[..., tuple[int, str, str]]) -> Place:
    return Place(tmp_path, door)


def test_a_row_of_a_sheet_becomes_a_question(place: Place) -> None:
    status, output, _ = place.add(place.sheet, "--number", 4)
    assert status == 0
    assert f"{FILE}:1: " in output
    (question,) = load(Split.TUNING, place.questions)
    assert (question.id, question.question, question.language) == (
        *("r-001", "When was the mill built?", "en"),
    )
    assert question.kind is QuestionKind.FACT
    assert [(span.document, span.quote) for span in question.gold] == [
        ("mill", "The mill was built in 1720.")
    ]
    assert question.facts == (("1720", "18th century"),)
    assert place.check() == 0


def test_the_command_line_goes_before_the_sheet(place: Place) -> None:
    words = ["--question", "Combien d’ailes a le moulin ?", "--quote", "It has four sails."]
    facts = ["--fact", "four / quatre", "--forbidden", "five", "--persona", "staff", "--id", "m-1"]
    assert place.add(place.sheet, "--number", 4, *words, *facts)[0] == 0
    (question,) = load(folder=place.questions)
    assert (question.id, question.language, question.persona) == ("m-1", "fr", "staff")
    assert question.gold[0].quote == "It has four sails."
    assert (question.facts, question.forbidden) == ((("four", "quatre"),), ("five",))


def test_a_follow_up_brings_its_conversation(place: Place) -> None:
    earlier = "— Is there a mill? — Yes, one. [1]"
    place.rate(replace(ROW, question="Built when?", earlier=earlier))
    assert place.add(place.sheet, "--number", 4)[0] == 0
    (question,) = load(folder=place.questions)
    assert question.kind is QuestionKind.FOLLOWUP
    assert [(turn.question, turn.answer) for turn in question.history] == [
        ("Is there a mill?", "Yes, one. [1]")
    ]


def test_several_quotes_may_all_be_needed(place: Place) -> None:
    quotes = ["--quote", "built in 1720", "--quote", "four sails", "--all"]
    facts = ["--fact", "1720", "--fact", "four"]
    status, *_ = place.add("--question", "When, and how many sails?", *quotes, *facts)
    assert status == 0
    (question,) = load(folder=place.questions)
    assert question.all
    assert len(question.gold) == 2


def test_what_the_sources_do_not_answer_needs_no_quote(place: Place) -> None:
    place.rate(replace(ROW, right_quote="", facts=""))
    status, _, error = place.add(place.sheet, "--number", 4)
    assert (status, place.file.exists()) == (2, False)
    assert "--kind unanswerable" in error
    assert place.add(place.sheet, "--number", 4, "--kind", "unanswerable")[0] == 0
    assert place.check() == 0


def test_ids_go_on_and_lines_are_appended(place: Place) -> None:
    place.questions.mkdir()
    place.file.write_text("", encoding="utf-8")
    for number, question in enumerate(["A mill?", "Which mill?", "What mill?"], start=1):
        facts = ["--quote", "four sails", "--fact", "four"]
        assert place.add("--question", question, *facts)[0] == 0
        text = place.file.read_text(encoding="utf-8")
        assert text.count("\n") == number
        place.file.write_text(text.rstrip("\n"), encoding="utf-8")  # as some editors save
    assert [question.id for question in load(folder=place.questions)] == ["r-001", "r-002", "r-003"]


SAILS = ["--quote", "four sails", "--fact", "four"]


@pytest.mark.parametrize(
    ("words", "complaint"),
    [
        ([], "no question"),
        (["--question", "Sails?"], "right quote is missing"),
        (["--question", "Sails?", "--quote", "four sails"], "facts"),
        (["--question", "Sails?", "--quote", "five sails", "--fact", "five"], "in no source"),
        (["--question", "Sails?", *SAILS, "--document", "barn"], "not in barn"),
        (["--question", "Sails?", "--quote", "four sails", "--fact", "six"], "holds the fact six"),
        (["--question", "Old?", "--quote", "The town is old.", "--fact", "old"], "barn, mill"),
        (["--question", "Wie viele Flügel hat die Mühle dort?", *SAILS], "--language"),
        (["--question", "Sails?", *SAILS, "--all"], "two spans"),
        (["sheet.csv"], "--number"),
        (["sheet.csv", "--number", "9"], "no row"),
        (["none.csv", "--number", "9"], "no file"),
    ],
)
def test_what_is_no_sound_question_is_refused_in_one_line(
    place: Place, words: list[str], complaint: str
) -> None:
    paths = [place.sheet.with_name(word) if word.endswith(".csv") else word for word in words]
    status, output, error = place.add(*paths)
    assert (status, output, error.count("\n")) == (2, "", 1)
    assert complaint in error
    assert not place.file.exists()


def test_a_duplicate_is_refused_and_the_file_stays(place: Place) -> None:
    place.add(place.sheet, "--number", 4)
    before = place.file.read_bytes()
    status, _, error = place.add(place.sheet, "--number", 4)
    assert status == 2
    assert f"the same is asked at {place.file}:1" in error
    assert "the id is taken" in place.add("--question", "Sails?", *SAILS, "--id", "r-001")[2]
    assert place.file.read_bytes() == before


def test_a_row_drawn_from_the_set_asks_for_another_wording(place: Place) -> None:
    place.add(place.sheet, "--number", 4)
    place.rate(replace(ROW, id="r-001"))
    status, _, error = place.add(place.sheet, "--number", 4)
    assert (status, error.count("\n")) == (2, 1)
    assert "r-001 of the set" in error
    assert "--question" in error
    assert place.add(place.sheet, "--number", 4, "--question", "How old is the mill?")[0] == 0
    assert [question.id for question in load(folder=place.questions)] == ["r-001", "r-002"]


def test_gold_of_the_final_split_is_refused(place: Place) -> None:
    place.add("--question", "Sails?", *SAILS)
    place.file.rename(place.questions / "final-mill.jsonl")
    status, _, error = place.add(
        "--question", "How many sails?", "--quote", "It has four sails", "--fact", "four"
    )
    assert status == 2
    assert "shares gold of the final split" in error
    assert not place.file.exists()


def test_other_lines_that_are_wrong_are_left_to_check(place: Place) -> None:
    place.questions.mkdir()
    (place.questions / "tuning-old.jsonl").write_text("{}\n", encoding="utf-8")
    assert place.add(place.sheet, "--number", 4)[0] == 0
    assert place.check() == 1


def test_a_line_is_json_that_people_can_read(place: Place) -> None:
    words = ["--question", "L’été au moulin ?", *SAILS]
    assert place.add(*words)[0] == 0
    text = place.file.read_text(encoding="utf-8")
    assert "L’été au moulin ?" in text
    assert json.loads(text)["style"] == "plain"
    questions, problems = read(place.questions)
    assert problems == []
    assert len(questions) == 1
