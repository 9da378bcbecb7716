import codecs
import logging
import os
from pathlib import Path

import pytest
from pypdf import PdfWriter
from pypdf.generic import DecodedStreamObject, DictionaryObject, NameObject

from corpus.errors import DocumentMissing, DocumentUnreadable, FormatUnknown
from corpus.loaders import LOADERS, PAGE_BREAK, load_file, load_text
from corpus.loaders.pdf import without_running_lines

TEXT = "Première ligne  \r\n\r\n\tdeuxième ligne…\n"


def written(path: Path, data: bytes) -> Path:
    path.write_bytes(data)
    return path


def pdf(path: Path, pages: list[list[str]], **encryption: str) -> Path:
    """Write a PDF with these lines on its pages; a page without lines holds a drawn line."""
    writer = PdfWriter()
    font = DictionaryObject(
        {
            NameObject("/Type"): NameObject("/Font"),
            NameObject("/Subtype"): NameObject("/Type1"),
            NameObject("/BaseFont"): NameObject("/Helvetica"),
            NameObject("/Encoding"): NameObject("/WinAnsiEncoding"),
        }
    )
    for lines in pages:
        page = writer.add_blank_page(width=595, height=842)
        fonts = DictionaryObject({NameObject("/F1"): font})
        page[NameObject("/Resources")] = DictionaryObject({NameObject("/Font"): fonts})
        shown = "".join(f"({line}) Tj 0 -20 Td\n" for line in lines)
        drawing = f"BT /F1 12 Tf 50 800 Td\n{shown}ET" if lines else "0 0 m 100 100 l S"
        stream = DecodedStreamObject()
        stream.set_data(drawing.encode("cp1252"))
        page[NameObject("/Contents")] = writer._add_object(stream)
    if encryption:
        writer.encrypt(**encryption)
    writer.write(path)
    return path


@pytest.mark.parametrize(
    "data",
    [
        TEXT.encode(),
        codecs.BOM_UTF16_LE + TEXT.encode("utf-16-le"),
        codecs.BOM_UTF16_BE + TEXT.encode("utf-16-be"),
        codecs.BOM_UTF32_LE + TEXT.encode("utf-32-le"),
        codecs.BOM_UTF32_BE + TEXT.encode("utf-32-be"),
        TEXT.encode("cp1252"),
    ],
)
def test_encodings_are_found_out_and_line_ends_kept(tmp_path: Path, data: bytes) -> None:
    assert load_text(written(tmp_path / "a.txt", data)) == TEXT


def test_a_utf8_file_comes_back_byte_for_byte(tmp_path: Path) -> None:
    data = codecs.BOM_UTF8 + TEXT.encode() + "  \x0c fin 😀".encode()
    assert load_text(written(tmp_path / "a.TXT", data)).encode() == data


def test_reading_as_cp1252_is_a_guess(tmp_path: Path) -> None:
    pages = load_file(written(tmp_path / "vieux.txt", "l’été à 20 €".encode("cp1252")))
    assert pages.text == "l’été à 20 €"
    assert pages.is_guessed
    for data in ("l’été".encode(), codecs.BOM_UTF16_LE + "l’été".encode("utf-16-le")):
        assert not load_file(written(tmp_path / "a.txt", data)).is_guessed


@pytest.mark.parametrize(
    ("name", "data", "says"),
    [
        ("a.txt", b"%PDF-1.7\nLe port", r"is a PDF .* ends in \.pdf"),
        ("a.txt", b"{\\rtf1\\ansi Le port}", "is an RTF file .* save it as text"),
        ("a.txt", codecs.BOM_UTF8 + b" <!DOCTYPE html><p>Le port</p>", "is a web page .* browser"),
        ("a.txt", b"<HTML><script>alert(1)</script>", "is a web page"),
        ("a.txt", b'<?xml version="1.0"?><a>Le port</a>', "is an XML file"),
        ("a.pdf", b"Le port de Calais", r"is no PDF .* ends in \.txt"),
    ],
)
def test_a_file_that_is_not_what_its_name_says_is_refused(
    tmp_path: Path, name: str, data: bytes, says: str
) -> None:
    with pytest.raises(DocumentUnreadable, match=says):
        load_text(written(tmp_path / name, data))


def test_what_would_never_end_is_refused(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.txt")
    (tmp_path / "zero.txt").symlink_to("/dev/zero")
    for name in ("pipe.txt", "zero.txt"):
        with pytest.raises(DocumentUnreadable, match="a pipe or a device"):
            load_text(tmp_path / name)


def test_a_link_to_nothing_says_so(tmp_path: Path) -> None:
    (tmp_path / "a.txt").symlink_to("gone.txt")
    with pytest.raises(DocumentMissing, match="a link to a file that is not there"):
        load_text(tmp_path / "a.txt")


def test_one_bad_byte_does_not_spoil_the_accents_of_a_utf8_file(tmp_path: Path) -> None:
    data = "déjà vu ".encode() + "été".encode("cp1252") + " à Étaples".encode() + b"\xc3"
    assert load_text(written(tmp_path / "a.txt", data)) == "déjà vu été à ÉtaplesÃ"


@pytest.mark.parametrize(
    "data",
    [
        b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + bytes(range(256)),
        b"PK\x03\x04\x14\0\0\0\x08\0" + b"\0" * 40,
        "sans marque".encode("utf-16-le"),
        b"bonjour\nle\x81monde",
        codecs.BOM_UTF16_LE + b"a\0b",
    ],
)
def test_what_is_no_text_is_refused(tmp_path: Path, data: bytes) -> None:
    path = written(tmp_path / "a.txt", data)
    with pytest.raises(DocumentUnreadable, match=r"a\.txt.*UTF-8"):
        load_text(path)


@pytest.mark.parametrize("name", ["a.txt", "a.pdf"])
def test_an_empty_file_is_refused(tmp_path: Path, name: str) -> None:
    with pytest.raises(DocumentUnreadable, match="is empty"):
        load_text(written(tmp_path / name, b""))


@pytest.mark.parametrize(
    "data",
    [b" \r\n\t\n", codecs.BOM_UTF8, codecs.BOM_UTF16_LE, "\u00a0\u200b".encode(), b"... --- !"],
)
def test_a_text_without_words_is_refused(tmp_path: Path, data: bytes) -> None:
    with pytest.raises(DocumentUnreadable, match="is empty"):
        load_text(written(tmp_path / "a.txt", data))


@pytest.mark.parametrize("suffix", list(LOADERS))
def test_missing_folder_and_unreadable_files_are_told_apart(tmp_path: Path, suffix: str) -> None:
    path = tmp_path / f"a{suffix}"
    with pytest.raises(DocumentMissing, match="no file"):
        load_text(path)
    path.mkdir()
    with pytest.raises(DocumentUnreadable, match="is a folder"):
        load_text(path)
    loop = tmp_path / f"loop{suffix}"
    loop.symlink_to(loop)
    with pytest.raises(DocumentUnreadable, match="cannot be read"):
        load_text(loop)


def test_an_unknown_format_names_the_known_ones(tmp_path: Path) -> None:
    with pytest.raises(FormatUnknown, match=r"\.docx.*\.txt.*\.pdf"):
        load_text(tmp_path / "a.docx")


def test_a_pdf_gives_its_pages_with_accents(tmp_path: Path) -> None:
    path = pdf(tmp_path / "a.pdf", [["Une première page", "deux lignes"], ["La suite"]])
    assert load_text(path) == f"Une première page\ndeux lignes{PAGE_BREAK}La suite"


def test_an_empty_user_password_opens(tmp_path: Path) -> None:
    for algorithm in ("RC4-128", "AES-256"):
        path = pdf(
            tmp_path / "a.pdf",
            [["Libre"]],
            user_password="",
            owner_password="secret",
            algorithm=algorithm,
        )
        assert load_text(path) == "Libre"


def test_a_locked_pdf_says_so(tmp_path: Path) -> None:
    path = pdf(tmp_path / "a.pdf", [["Secret"]], user_password="x", algorithm="AES-256")
    with pytest.raises(DocumentUnreadable, match="password"):
        load_text(path)


def test_a_pdf_of_images_asks_for_text_recognition(tmp_path: Path) -> None:
    with pytest.raises(DocumentUnreadable, match="OCR"):
        load_text(pdf(tmp_path / "a.pdf", [[], []]))


@pytest.mark.parametrize("damage", ["no pdf", "cut", "overwritten", "no pages"])
def test_a_damaged_pdf_gives_one_error_and_no_noise(
    tmp_path: Path,
    damage: str,
    caplog: pytest.LogCaptureFixture,
    capfd: pytest.CaptureFixture[str],
) -> None:
    path = pdf(tmp_path / "a.pdf", [["Une page"], ["Deux pages"]])
    data = path.read_bytes()
    changed = {
        "no pdf": b"hello",
        "cut": data[: len(data) // 4],
        "overwritten": data[:20] + bytes(300) + data[320:500],
        "no pages": data.replace(b"/Kids", b"/Gone").replace(b"/Type /Page", b"/Type /Rage"),
    }
    path.write_bytes(changed[damage])
    with pytest.raises(DocumentUnreadable, match=r"a\.pdf"):
        load_text(path)
    assert caplog.text == ""
    assert capfd.readouterr() == ("", "")


def test_pypdf_may_speak_again_afterwards(tmp_path: Path) -> None:
    level = logging.getLogger("pypdf").level
    load_text(pdf(tmp_path / "a.pdf", [["Une page"]]))
    assert logging.getLogger("pypdf").level == level


def test_headers_footers_and_page_numbers_are_left_out(tmp_path: Path) -> None:
    bodies = [
        ["La baie est grande", "et les phoques"],
        ["y vivent en paix", "depuis 1990"],
        ["Le port suit", "1 234 tonnes"],
        ["Les dunes aussi", "1 300 tonnes"],
    ]
    pages = [
        ["Guide de la baie", f"Chapitre {1 + number // 2}", *body, "14/12/20", f"{number + 57}"]
        for number, body in enumerate(bodies)
    ]
    text = load_text(pdf(tmp_path / "a.pdf", pages))
    assert "Guide" not in text
    assert "14/12/20" not in text
    assert "57" not in text
    assert "1 234 tonnes" in text
    assert "Chapitre 2" in text


def test_numbers_that_do_not_count_the_pages_stay() -> None:
    pages = [f"page {name}\n{value}" for name, value in zip("abcd", (12, 47, 31, 8), strict=True)]
    assert without_running_lines(pages) == tuple(pages)


def test_headers_on_every_second_page_are_left_out() -> None:
    pages = [
        f"{'Titre' if n % 2 else 'Auteur'}\ntexte {c}\n- {n} -" for n, c in enumerate("abcdef")
    ]
    assert without_running_lines(pages) == tuple(f"texte {c}" for c in "abcdef")


def test_a_line_that_two_of_many_pages_share_stays() -> None:
    pages = ["Annexe\nun", "deux", "trois", "Annexe\nquatre"]
    assert without_running_lines(pages) == tuple(pages)


def test_a_pages_blank_lines_inside_stay() -> None:
    assert without_running_lines(["a\n\nb", "", "c"]) == ("a\n\nb", "", "c")
