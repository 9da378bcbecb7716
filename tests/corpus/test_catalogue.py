import datetime
import tomllib
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from corpus import catalogue
from corpus.catalogue.changes import add, describe, remove, replace
from corpus.document import Note, Source
from corpus.door import CORPUS
from corpus.errors import (
    CatalogueInvalid,
    CorpusError,
    DocumentKnown,
    DocumentMissing,
    DocumentUnreadable,
)
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


def write_catalogue(folder: Path, text: str) -> None:
    (folder / catalogue.CATALOGUE).write_text(text, encoding="utf-8")


def files_of(folder: Path) -> dict[str, bytes]:
    return {
        str(path.relative_to(folder)): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file() and path.name != ".lock"
    }


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
    write_catalogue(
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
    write_catalogue(folder, f'[[document]]\nfile = "a_town.txt"\ndate = "{date}"\n')
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
    write_catalogue(folder, f"[[document]]\n{entry}\n")
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
    write_catalogue(folder, '[[document]]\nfile = "a_town.txt"\ntitle = "Town"\n')
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
    write_catalogue(folder, kept)
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
    write_catalogue(
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
    write_catalogue(folder, "# empty\n")
    before = files_of(folder)
    new = tmp_path / name
    if content is not None:
        new.write_bytes(content)
    with pytest.raises(CorpusError):
        add(folder, new, fields)
    assert files_of(folder) == before


def test_a_catalogue_in_another_form_is_left_to_its_author(folder: Path, tmp_path: Path) -> None:
    written = 'document = [{ file = "a_town.txt" }]\n'
    write_catalogue(folder, written)
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


NOTE = {"fr": "Remarque “à lire”", "en": "A remark"}


def test_replacing_keeps_the_old_file_and_entry(folder: Path, tmp_path: Path) -> None:
    write_catalogue(folder, '[[document]]\nfile = "a_town.txt"\nid = "town"\ndate = "2001"\n')
    new = tmp_path / "a_town.txt"
    new.write_text(FRENCH, encoding="utf-8")
    entry = replace(folder, "town", new, {"title": "La ville", "id": "another", "note": NOTE})
    assert entry == catalogue.read_entries(folder)[0]
    assert (entry.source.id, entry.source.title, entry.source.date) == ("town", "La ville", None)
    assert entry.source.note == Note(french=NOTE["fr"], english=NOTE["en"])
    assert entry.path.read_text("utf-8") == FRENCH
    assert (folder / "removed" / "a_town.txt").read_text("utf-8") == ENGLISH
    assert 'date = "2001"' in (folder / "removed" / "a_town.txt.toml").read_text("utf-8")


def test_a_replacement_may_have_another_name_but_no_other_documents(
    folder: Path, tmp_path: Path
) -> None:
    for name in ("town-2.txt", "b-mairie.txt"):
        (tmp_path / name).write_text(ENGLISH, encoding="utf-8")
    with pytest.raises(DocumentKnown, match="b-mairie"):
        replace(folder, "a_town", tmp_path / "b-mairie.txt", {})
    with pytest.raises(DocumentMissing, match="nobody"):
        replace(folder, "nobody", tmp_path / "town-2.txt", {})
    replace(folder, "a_town", tmp_path / "town-2.txt", {})
    assert {d.id: d.text for d in catalogue.load(folder)} == {
        "a_town": ENGLISH,
        "b-mairie": FRENCH,
    }
    assert not (folder / "a_town.txt").exists()


@pytest.mark.parametrize("change", ["add", "replace", "remove", "describe"])
def test_a_change_that_the_disk_refuses_changes_nothing(
    folder: Path, tmp_path: Path, change: str
) -> None:
    write_catalogue(folder, '[[document]]\nfile = "a_town.txt"\ntitle = "Town"\n')
    before = files_of(folder)
    new = tmp_path / "new.txt"
    new.write_text(FRENCH, encoding="utf-8")
    (folder / f".{catalogue.CATALOGUE}.new").mkdir()  # the catalogue cannot be written now
    with pytest.raises(OSError):  # noqa: PT011
        {
            "add": lambda: add(folder, new, {}),
            "replace": lambda: replace(folder, "a_town", new, {}),
            "remove": lambda: remove(folder, "a_town"),
            "describe": lambda: describe(folder, "a_town", {}),
        }[change]()
    assert files_of(folder) == before


def test_describing_changes_only_what_is_known(folder: Path) -> None:
    kept = '# the hall\n[[document]]\nfile = "b-mairie.txt"\n'
    write_catalogue(folder, kept)
    describe(folder, "a_town", {"valid_until": "2030", "note": NOTE})
    assert (folder / catalogue.CATALOGUE).read_text("utf-8").startswith(kept)
    describe(folder, "a_town", {"valid_until": "2031"})
    town = catalogue.load(folder)[0]
    assert (town.text, town.source.valid_until, town.source.note) == (ENGLISH, "2031", None)
    with pytest.raises(CatalogueInvalid, match="date"):
        describe(folder, "a_town", {"date": "yesterday"})


def test_changes_at_the_same_time_are_all_made(folder: Path, tmp_path: Path) -> None:
    files = [tmp_path / f"new-{number}.txt" for number in range(12)]
    for file in files:
        file.write_text(ENGLISH, encoding="utf-8")
    with ThreadPoolExecutor(max_workers=6) as pool:
        list(pool.map(lambda file: add(folder, file, {"title": file.stem}), files))
        list(pool.map(lambda file: remove(folder, file.stem), files[:6]))
    assert [d.title for d in catalogue.load(folder) if "new" in d.id] == sorted(
        file.stem for file in files[6:]
    )
