"""What is wrong with a document, or worth knowing about it."""

import datetime
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from hashlib import sha256

from corpus.catalogue.entries import Entry, is_expired
from corpus.errors import CorpusError
from corpus.language import Language, detect
from corpus.loaders import load_file
from corpus.loaders.files import read_bytes
from corpus.repair import Rule, repair


class Finding(StrEnum):
    """What a check finds."""

    UNREADABLE = "unreadable"
    OTHER_LANGUAGE = "other language"
    """The catalogue states another language than the text is written in."""
    FOREIGN = "foreign"
    """The text is in neither of the two languages, and the catalogue does not say so."""
    GUESSED = "guessed"
    """The encoding of the file's letters had to be guessed."""
    REPEATED = "repeated"
    """Another document before it is the same file."""
    MENDED = "mended"
    EXPIRED = "expired"


@dataclass(frozen=True)
class Remark:
    """One finding about a document; `error`, `other` and what follows tell the details of one."""

    entry: Entry
    finding: Finding
    error: CorpusError | None = None
    other: Entry | None = None
    language: Language | None = None
    mended: Mapping[Rule, int] = field(default_factory=dict)

    @property
    def is_error(self) -> bool:
        """Whether the document is not as it should be."""
        return self.finding in (Finding.UNREADABLE, Finding.OTHER_LANGUAGE)


def remarks_on(entry: Entry, today: datetime.date) -> Iterator[Remark]:
    """Yield what is wrong or worth knowing about one document."""
    try:
        pages = load_file(entry.path)
    except CorpusError as error:
        yield Remark(entry, Finding.UNREADABLE, error=error)
        return
    repaired = repair(pages.text)
    found = detect(repaired.text)
    if entry.source.language not in {None, found}:
        yield Remark(entry, Finding.OTHER_LANGUAGE, language=found)
    elif found is Language.OTHER and entry.source.language is None:
        yield Remark(entry, Finding.FOREIGN)
    if pages.is_guessed:
        yield Remark(entry, Finding.GUESSED)
    if repaired.changes:
        mended = Counter(change.rule for change in repaired.changes)
        yield Remark(entry, Finding.MENDED, mended=mended)
    if is_expired(entry.source, today):
        yield Remark(entry, Finding.EXPIRED)


def repetitions(entries: Iterable[Entry]) -> Iterator[Remark]:
    """Yield a remark on every document whose file holds the same bytes as one before it."""
    seen: dict[bytes, Entry] = {}
    for entry in entries:
        try:
            digest = sha256(read_bytes(entry.path)).digest()
        except CorpusError:
            continue  # told by `remarks_on`
        first = seen.setdefault(digest, entry)
        if first is not entry:
            yield Remark(entry, Finding.REPEATED, other=first)
