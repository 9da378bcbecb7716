"""What staff are told about errors and odd documents, in their language."""

import errno
from html import unescape

import pytest

from assistant.staff.faults import explain
from assistant.staff.words import Complaint, Upkeep
from corpus.errors import (
    BeffroiError,
    CorpusError,
    CorpusMissing,
    IndexFault,
    NameInvalid,
    StorageBusy,
    StorageFailed,
)
from corpus.language import Language


def all_errors(kind: type[BeffroiError]) -> list[type[BeffroiError]]:
    return [kind, *(found for each in kind.__subclasses__() for found in all_errors(each))]


@pytest.mark.parametrize("error", [*all_errors(CorpusError)[1:], *all_errors(IndexFault)])
def test_every_error_with_documents_has_words_of_its_own(error):
    assert explain(error("It broke.")) is not Complaint.UNEXPECTED


@pytest.mark.parametrize(
    ("error", "text"),
    [
        (StorageFailed.of(OSError(errno.EACCES, "no")), Complaint.STORAGE_FORBIDDEN),
        (PermissionError(errno.EACCES, "no"), Complaint.STORAGE_FORBIDDEN),
        (StorageFailed.of(OSError(errno.ENOSPC, "full")), Complaint.STORAGE_FAILED),
        (StorageBusy("Somebody else."), Complaint.STORAGE_BUSY),
        (CorpusMissing("Nothing there."), Complaint.CORPUS_MISSING),
        (NameInvalid("What a name."), Complaint.NAME_INVALID),
    ],
)
def test_the_remedy_is_that_of_the_error(error, text):
    assert explain(error) is text


@pytest.mark.parametrize("language", ["en", "fr"])
def test_the_state_tells_what_is_odd_about_documents(make_visitor, room, language):
    folder = room.settings.corpus
    (folder / "old.txt").write_bytes("Un été à la mer, près de Wimereux.".encode("cp1252"))
    (folder / "again.txt").write_bytes((folder / "pont.txt").read_bytes())
    (folder / "gone.txt").symlink_to("nowhere.txt")
    state = unescape(make_visitor(language).get("/state").text)
    for text, values in [
        (Upkeep.REMARK_GUESSED, {"title": "old.txt"}),
        (Upkeep.REMARK_REPEATED, {"title": "pont.txt", "other": "again.txt"}),
        (Upkeep.REMARK_UNREADABLE, {"title": "gone.txt", "reason": Complaint.DOCUMENT_GONE}),
    ]:
        assert text.say(Language(language), **values) in state
