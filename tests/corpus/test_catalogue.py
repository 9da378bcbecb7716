import datetime
import tomllib
from pathlib import Path

import pytest

from corpus import catalogue
from corpus.catalogue.changes import add, remove
from corpus.document import Note, Source
from corpus.door import CORPUS
from corpus.errors import CatalogueInvalid, CorpusError, DocumentMissing, DocumentUnreadable
from corpus.language import Language

FRENCH = "La mairie est ouverte tous les jours de la semaine.\n"
ENGLISH = "The town hall is open every day of the week.\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "corpus"
    folder.mkdir()
    (folder / "b-mairie.txt").write_text(FRENCH, encoding="utf-8")
    (folder / "a_town.txt").write_text(ENGLISH, encoding="utf-8")
    return folder


def describe(folder: Path, text: str) -> None:
    (folder / catalogue.CATALOGUE).write_text(text, encoding="utf-8")


def test_a_folder_of_texts_needs_no_catalogue(folder: Path) -> None:
    (folder / "notes.docx").write_bytes(b"not read")
    (folder / ".hidden.txt").write_text("not read", encoding="utf-8")
    (folder / "removed").mkdir()
    (folder / "removed" / "old.txt").write_text("not read", encoding="utf-8")
    found = [
        (document.id, document.title, document.language, document.source.language, document.text)
        for document in catalogue.load(folder)
    ]
    assert found == [
        ("a_town", "a town", Language.ENGLISH, None, ENGLISH),
        ("b-mairie", "b mairie", Language.FRENCH, None, FRENCH),
    ]


def test_the_catalogue_describes_its_files(folder: Path) -> None:
    describe(
        folder,
        """
        [[document]]
        file = "b-mairie.txt"
        id = "mairie"
        title = "Horaires"
        language = "other"
        publisher = "Ville"
        date = 2020-12-01
        url = "https://example.org/horaires"
        valid_until = "2021"
        note = { fr = "Remarque", en = "Remark" }
        """,
    )
    town, hall = catalogue.load(folder)
    assert town.id == "a_town"
    assert hall.language is Language.OTHER
    assert hall.source == Source(
        id="mairie",
        title="Horaires",
        language=Language.OTHER,
        publisher="Ville",
        date="2020-12-01",
        url="https://example.org/horaires",
        valid_until="2021",
        note=Note(french="Remarque", english="Remark"),
    )


@pytest.mark.parametrize("date", ["2019", "2020-12", "2020-02-29"])
def test_dates_may_be_cut_short(folder: Path, date: str) -> None:
    describe(folder, f'[[document]]\nfile = "a_town.txt"\ndate = "{date}"\n')
    assert catalogue.load(folder)[0].source.date == date


@pytest.mark.parametrize(
    ("entry", "complaint"),
    [
        ('file = "a_town.txt"\ntitel = "x"', "titel"),
        ('file = "a_town.txt"\ndate = "12/2020"', "12/2020"),
        ('file = "a_town.txt"\ndate = "2021-02-30"', "2021-02-30"),
        ('file = "a_town.txt"\ndate = "2021-13"', "2021-13"),
        ('file = "a_town.txt"\nvalid_until = 2027', "2027"),
        ('file = "a_town.txt"\nlanguage = "french"', "french"),
        ('file = "a_town.txt"\nurl = "example.org"', "example.org"),
        ('file = "a_town.txt"\nnote = "only one language"', "note"),
        ('file = "a_town.txt"\ntitle = ""', "title"),
        ('file = "a_town.txt"\nid = "b-mairie"', "b-mairie"),
        ('file = "a_town.txt"\n[[document]]\nfile = "a_town.txt"', "already"),
        ('file = "../corpus/a_town.txt"', "bare name"),
        ('file = "gone.txt"', "gone.txt"),
        ('title = "no file"', "names no file"),
        ('file = "a_town.txt"\n[other]\nx = 1', "only"),
        ('file = "a_town.txt', "cannot be read"),
    ],
)
def test_a_wrong_catalogue_is_refused(folder: Path, entry: str, complaint: str) -> None:
    describe(folder, f"[[document]]\n{entry}\n")
    with pytest.raises(CatalogueInvalid, match=complaint):
        catalogue.load(folder)


def test_two_files_may_not_share_an_id(folder: Path) -> None:
    (folder / "a_town.TXT").write_text("Another", encoding="utf-8")
    with pytest.raises(CatalogueInvalid, match="2 documents with the id 'a_town'"):
        catalogue.load(folder)


def test_folders_without_texts_are_named(tmp_path: Path) -> None:
    with pytest.raises(DocumentMissing, match=r"holds no source text.*\.pdf"):
        catalogue.load(tmp_path)
    with pytest.raises(DocumentMissing, match="no folder"):
        catalogue.load(tmp_path / "nowhere")


def test_an_unreadable_file_stops_the_load(folder: Path) -> None:
    (folder / "c.pdf").write_bytes(b"no pdf")
    with pytest.raises(DocumentUnreadable, match=r"c\.pdf"):
        catalogue.load(folder)


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("\ufeff# Vivre à Arras\n\nUne ville.", "Vivre à Arras"),
        ("12\n\nLiving in Arras :\nA town.", "Living in Arras"),
        ("Arras is a town.\nIt is old.", "my file 2"),
        ("Only one heading", "my file 2"),
        ("x" * 130 + " long\nline", "my file 2"),
    ],
)
def test_titles_come_from_a_heading_or_the_file_name(tmp_path: Path, text: str, title: str) -> None:
    (tmp_path / "my_file-2.txt").write_text(text, encoding="utf-8")
    assert catalogue.load(tmp_path)[0].title == title


def test_fingerprints_change_with_the_bytes_and_with_what_is_known(folder: Path) -> None:
    before = catalogue.fingerprints(folder)
    assert list(before) == ["a_town", "b-mairie"]
    assert catalogue.fingerprints(folder) == before
    describe(folder, '[[document]]\nfile = "a_town.txt"\ntitle = "Town"\n')
    described = catalogue.fingerprints(folder)
    assert described["a_town"] != before["a_town"]
    assert described["b-mairie"] == before["b-mairie"]
    (folder / "b-mairie.txt").write_text(FRENCH + " ", encoding="utf-8")
    assert catalogue.fingerprints(folder)["b-mairie"] != before["b-mairie"]


@pytest.mark.parametrize(
    ("today", "expired"),
    [("2027-06-30", False), ("2027-07-31", False), ("2027-08-01", True), ("2028-01-01", True)],
)
def test_a_month_lasts_until_its_end(today: str, expired: bool) -> None:
    source = Source(id="x", title="x", valid_until="2027-07")
    assert catalogue.is_expired(source, datetime.date.fromisoformat(today)) is expired
    assert not catalogue.is_expired(Source(id="x", title="x"), datetime.date.max)


def test_the_shipped_texts_are_described_one_by_one() -> None:
    entries = catalogue.read_entries(CORPUS)
    with (CORPUS / catalogue.CATALOGUE).open("rb") as file:
        described = {table["file"] for table in tomllib.load(file)["document"]}
    assert {entry.path.name for entry in entries} == described
    assert all(entry.source.title and entry.source.language for entry in entries)


def test_adding_keeps_what_was_there_and_can_be_undone(folder: Path, tmp_path: Path) -> None:
    kept = '# hand-written\n[[document]] # first\nfile = "a_town.txt"\n\n# the end'
    describe(folder, kept)
    new = tmp_path / "new.txt"
    new.write_text(FRENCH, encoding="utf-8")
    entry = add(folder, new, {"title": 'Un "titre" — à l’essai', "date": "2020-12"})
    assert entry.source.title == 'Un "titre" — à l’essai'
    assert (folder / catalogue.CATALOGUE).read_text("utf-8").startswith(kept)
    assert [d.id for d in catalogue.load(folder)] == ["a_town", "b-mairie", "new"]
    assert catalogue.load(folder)[2].source == entry.source

    place = remove(folder, "new")
    assert place.read_text("utf-8") == FRENCH
    assert (folder / catalogue.CATALOGUE).read_text("utf-8").rstrip() == kept
    taken = place.with_name("new.txt.toml").read_text("utf-8")
    assert tomllib.loads(taken)["document"][0]["date"] == "2020-12"
    assert [d.id for d in catalogue.load(folder)] == ["a_town", "b-mairie"]


def test_removing_twice_loses_neither_file(folder: Path, tmp_path: Path) -> None:
    for content in (FRENCH, ENGLISH):
        new = tmp_path / "new.txt"
        new.write_text(content, encoding="utf-8")
        add(folder, new, {})
        remove(folder, "new")
    kept = {path.read_text("utf-8") for path in (folder / "removed").glob("*.txt")}
    assert kept == {FRENCH, ENGLISH}


def test_removing_keeps_the_comments_of_the_next_entry(folder: Path) -> None:
    describe(
        folder,
        '[[document]]\nfile = "a_town.txt"\nnote.fr = "x"\nnote.en = "y"\n\n'
        '# about the town hall\n[[document]]\nfile = "b-mairie.txt"\n',
    )
    remove(folder, "a_town")
    assert (folder / catalogue.CATALOGUE).read_text("utf-8").lstrip() == (
        '# about the town hall\n[[document]]\nfile = "b-mairie.txt"\n'
    )


def test_removing_a_text_without_entry_moves_only_the_file(folder: Path) -> None:
    assert remove(folder, "b-mairie").read_text("utf-8") == FRENCH
    assert not (folder / catalogue.CATALOGUE).exists()
    with pytest.raises(DocumentMissing, match="b-mairie"):
        remove(folder, "b-mairie")


@pytest.mark.parametrize(
    ("name", "content", "fields"),
    [
        ("a_town.txt", b"same file name", {}),
        ("other.txt", b"same id", {"id": "b-mairie"}),
        ("other.txt", b"", {}),
        ("other.pdf", b"no pdf", {}),
        ("other.docx", b"unknown", {}),
        ("other.txt", b"wrong date", {"date": "yesterday"}),
        ("missing.txt", None, {}),
    ],
)
def test_a_refused_addition_changes_nothing(
    folder: Path, tmp_path: Path, name: str, content: bytes | None, fields: dict[str, str]
) -> None:
    describe(folder, "# empty\n")
    before = {path.name: path.read_bytes() for path in folder.iterdir()}
    new = tmp_path / name
    if content is not None:
        new.write_bytes(content)
    with pytest.raises(CorpusError):
        add(folder, new, fields)
    assert {path.name: path.read_bytes() for path in folder.iterdir()} == before


def test_an_addition_that_the_disk_refuses_leaves_no_file(folder: Path, tmp_path: Path) -> None:
    new = tmp_path / "new.txt"
    new.write_text(FRENCH, encoding="utf-8")
    (folder / f".{catalogue.CATALOGUE}.new").mkdir()  # the catalogue cannot be written now
    with pytest.raises(OSError):  # noqa: PT011
        add(folder, new, {})
    assert not (folder / "new.txt").exists()
    assert not (folder / ".new.txt.new").exists()


def test_a_catalogue_in_another_form_is_left_to_its_author(folder: Path, tmp_path: Path) -> None:
    written = 'document = [{ file = "a_town.txt" }]\n'
    describe(folder, written)
    new = tmp_path / "new.txt"
    new.write_text(FRENCH, encoding="utf-8")
    with pytest.raises(CatalogueInvalid):
        add(folder, new, {})
    with pytest.raises(CatalogueInvalid, match="by hand"):
        remove(folder, "a_town")
    assert (folder / catalogue.CATALOGUE).read_text("utf-8") == written
    assert (folder / "a_town.txt").exists()


def test_the_first_document_makes_the_folder(tmp_path: Path) -> None:
    new = tmp_path / "new.txt"
    new.write_text(ENGLISH, encoding="utf-8")
    add(tmp_path / "fresh", new, {})
    assert [d.id for d in catalogue.load(tmp_path / "fresh")] == ["new"]
