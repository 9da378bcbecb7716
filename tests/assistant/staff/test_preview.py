from pathlib import Path

import pytest

from assistant.staff.drafts import Drafts, tidy_name
from assistant.staff.preview import SHOWN_LINES, SHOWN_PASSAGES, Preview
from corpus.door import CORPUS
from corpus.errors import CorpusError, DocumentWithoutText, FormatUnknown
from corpus.language import Language
from corpus.repair import repair

TEXT = (
    "The town library\n\n"
    "The library lends books to everyone. It is open on Mondays.\n\n"
    "Opening hours\n\n"
    "It opens at nine in the morning and closes at six in the evening.\n"
)


@pytest.fixture(scope="module")
def damaged(tmp_path_factory):
    lines = next(CORPUS.glob("003_*.txt")).read_text("utf-8").split("\n")[:300]
    path = written(tmp_path_factory.mktemp("damaged"), "\n".join(lines))
    return Preview.of(path), repair("\n".join(lines))


def written(folder: Path, text: str, name: str = "library.txt") -> Path:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def test_a_sound_text_is_shown_as_it_is(tmp_path):
    preview = Preview.of(written(tmp_path, TEXT))
    assert preview.changes == preview.mended_lines == preview.replacements == ()
    assert preview.document.language is Language.ENGLISH
    assert preview.document.title == "The town library"
    assert preview.sentence_count == sum(len(p.sentences) for p in preview.passages) > 2
    shown = [passage for section in preview.sections for passage in section.passages]
    assert shown == list(preview.passages)


def test_mended_lines_are_true_before_and_after(damaged):
    preview, repaired = damaged
    before, after = preview.damaged.split("\n"), repaired.text.split("\n")
    assert 1 < len(preview.mended_lines) <= SHOWN_LINES
    for line in preview.mended_lines:
        for pieces, whole in [(line.before, before), (line.after, after)]:
            text = "".join(piece.text for piece in pieces)
            for part in text.replace(" … ", "…").split("…"):
                assert part in whole[line.number - 1]
            assert any(piece.is_marked for piece in line.after)


def test_replacements_count_every_change(damaged):
    preview, repaired = damaged
    assert sum(each.count for each in preview.replacements) == len(repaired.changes)
    counts = [each.count for each in preview.replacements]
    assert counts == sorted(counts, reverse=True)


def test_a_long_document_is_shown_in_part(tmp_path):
    text = "\n\n".join(f"Part {n}\n\nIt is open on day {n}." for n in range(SHOWN_PASSAGES + 9))
    preview = Preview.of(written(tmp_path, text))
    assert len(preview.passages) > SHOWN_PASSAGES
    assert sum(len(section.passages) for section in preview.sections) == SHOWN_PASSAGES


@pytest.mark.parametrize("text", ["", "  \n ", "12 34\n\n---\n"])
def test_a_file_in_which_nothing_can_be_found_is_refused(tmp_path, text):
    with pytest.raises(DocumentWithoutText):
        Preview.of(written(tmp_path, text))


@pytest.mark.parametrize(
    ("name", "tidy"),
    [
        ("report.PDF", "report.pdf"),
        ("Stratégie régionale (v2).txt", "Stratégie-régionale-v2.txt"),
        ("../../etc/passwd.txt", "passwd.txt"),
        ("C:\\Users\\me\\note.txt", "note.txt"),
        ("..txt", "document.txt"),
        ("<script>.txt", "script.txt"),
        (".hidden.txt", "hidden.txt"),
        ("a\0b\n.txt", "a-b.txt"),
        ("e\u0301te\u0301.txt", "été.txt"),
        ("x" * 300 + ".txt", "x" * 80 + ".txt"),
    ],
)
def test_file_names_are_tidied(name, tidy):
    assert tidy_name(name) == tidy


@pytest.mark.parametrize("name", ["", "report", "report.docx", "txt", "a.txt/"])
def test_unknown_formats_are_refused(name):
    with pytest.raises(FormatUnknown):
        tidy_name(name)


def test_a_draft_waits_until_it_is_dropped():
    drafts = Drafts()
    draft = drafts.keep("Ma note.txt", [TEXT.encode()], replaces="note")
    assert drafts.get(draft.id) is draft
    assert draft.file.read_bytes() == TEXT.encode()
    assert (draft.file.name, draft.replaces) == ("Ma-note.txt", "note")
    drafts.drop(draft.id)
    drafts.drop(draft.id)
    assert drafts.get(draft.id) is None
    assert not draft.file.parent.exists()


def test_a_refused_file_is_not_kept():
    drafts = Drafts()
    first = drafts.keep("a.txt", [TEXT.encode()])
    with pytest.raises(CorpusError):
        drafts.keep("b.pdf", [b"no pdf"])
    assert [path.name for path in first.file.parent.parent.iterdir()] == [first.id]


def test_old_drafts_make_room():
    drafts = Drafts()
    kept = [drafts.keep(f"{number}.txt", [TEXT.encode()]) for number in range(22)]
    assert [drafts.get(draft.id) is not None for draft in kept] == [False] * 2 + [True] * 20
