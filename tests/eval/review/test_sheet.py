"""A sheet as Excel and LibreOffice save it; what they do to a file was seen in LibreOffice 7.4."""

import csv
import io
from pathlib import Path

import pytest

from corpus.errors import InputInvalid
from corpus.language import Language
from eval.review.sheet import Row, Separator, read, write
from eval.review.words import NOTHING, Column, explanation

ROWS = [
    Row(
        number="1",
        id="q-1",
        language="fr",
        earlier="— Et avant ? — L’été, à 12 h.",
        question='Où ; quand, "comment" ?',
        sentence="- 3 % de chômage",
        sentence_rating="80",
        quote="=1+1",
        citation_rating="25",
        title="mars 2020",
        document="003_42976ea023fd8c72",
        start="8123",
        end="8240",
        right_quote="Le taux est de 3 %.",
        facts="3 % ; 20/25",
        remark="à revoir\toui",
    ),
    Row(number="2", id="1-2", language="en", earlier="", question="Why?", sentence="It is so."),
]
READ = [ROWS[0].__class__(**{**vars(ROWS[0]), "remark": "à revoir oui"}), ROWS[1]]


@pytest.fixture(params=[Language.FRENCH, Language.ENGLISH])
def language(request: pytest.FixtureRequest) -> Language:
    return Language(request.param)


def written(folder: Path, language: Language, separator: Separator | None = None) -> Path:
    path = folder / "sheet.csv"
    write(path, ROWS, language, separator or Separator.usual(language))
    return path


def test_what_is_written_is_read(tmp_path: Path, language: Language) -> None:
    for separator in Separator:
        path = written(tmp_path, language, separator)
        assert [line.row for line in read(path)] == READ


def test_the_file_is_what_excel_opens_by_double_click(tmp_path: Path, language: Language) -> None:
    data = written(tmp_path, language).read_bytes()
    assert data.startswith(b"\xef\xbb\xbf")
    assert data.count(b"\n") == data.count(b"\r\n") == len(explanation(language)) + 2 + len(ROWS)
    separator = {Language.FRENCH: ";", Language.ENGLISH: ","}[language]
    text = data.decode("utf-8-sig")
    *_, headings, _, _ = csv.reader(io.StringIO(text, newline=""), delimiter=separator)
    assert headings == [column.heading(language) for column in Column]


def test_no_cell_begins_a_formula(tmp_path: Path, language: Language) -> None:
    text = written(tmp_path, language).read_bytes().decode("utf-8-sig")
    separator = Separator.usual(language).value
    cells = [c for line in csv.reader(io.StringIO(text), delimiter=separator) for c in line]
    assert [c for c in cells if c.startswith(("=", "+", "-", "@")) and c != NOTHING] == []


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
@pytest.mark.parametrize("separator", Separator)
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_it_is_read_however_it_was_saved(
    tmp_path: Path, encoding: str, separator: Separator, end: str
) -> None:
    path = written(tmp_path, Language.FRENCH)
    cells = list(csv.reader(io.StringIO(path.read_bytes().decode("utf-8-sig")), delimiter=";"))
    wide = [line + [""] * (len(Column) - len(line)) for line in cells]  # as spreadsheets save
    text = io.StringIO(newline="")
    csv.writer(text, delimiter=separator.value, lineterminator=end).writerows(wide)
    path.write_bytes(text.getvalue().encode(encoding))
    assert [line.row for line in read(path)] == READ


def test_the_line_told_is_that_of_the_spreadsheet(tmp_path: Path, language: Language) -> None:
    first = read(written(tmp_path, language))[0]
    assert first.line == len(explanation(language)) + 3
    assert str(first) == f"sheet.csv line {first.line} (number 1)"


def test_columns_may_be_moved_added_and_rows_left_blank(tmp_path: Path) -> None:
    path = tmp_path / "moved.csv"
    headings = [column.heading(Language.ENGLISH) for column in Column]
    values = [str(getattr(ROWS[1], column.field)) for column in Column]
    lines = [["sep=,"], ["mine", *reversed(headings)], [], ["x", *reversed(values)], [""] * 17]
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows(lines)
    (line,) = read(path)
    assert line.row == ROWS[1]
    assert line.line == 4


@pytest.mark.parametrize("data", [b"", b"PK\x03\x04\x00\xff\xfe", b"number,question id\n1,2\n"])
def test_what_is_no_sheet_is_refused(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "sheet.ods"
    path.write_bytes(data)
    with pytest.raises(InputInvalid, match="as CSV"):
        read(path)
    with pytest.raises(InputInvalid, match="no file"):
        read(tmp_path / "none.csv")


def test_a_cell_beyond_what_csv_readers_take_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "huge.csv"
    path.write_text("x" * (csv.field_size_limit() + 1), encoding="utf-8")
    with pytest.raises(InputInvalid, match="no sheet"):
        read(path)


def test_both_languages_have_every_word() -> None:
    assert len(explanation(Language.FRENCH)) == len(explanation(Language.ENGLISH))
    for language in (Language.FRENCH, Language.ENGLISH):
        assert len({column.heading(language) for column in Column}) == len(Column)
    assert {column.field for column in Column} == set(vars(ROWS[0]))
