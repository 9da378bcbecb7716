"""What is wrong with a document, or worth knowing about it."""

import datetime
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from corpus.catalogue.entries import Entry, is_expired
from corpus.errors import CorpusError
from corpus.language import Language, detect
from corpus.loaders import load_text
from corpus.repair import Rule, repair


class Finding(StrEnum):
    """What a check finds."""

    UNREADABLE = "unreadable"
    OTHER_LANGUAGE = "other language"
    """The catalogue states another language than the text is written in."""
    MENDED = "mended"
    EXPIRED = "expired"


@dataclass(frozen=True)
class Remark:
    """One finding about a document; `error`, `language` and `mended` tell the details of one."""

    entry: Entry
    finding: Finding
    error: CorpusError | None = None
    language: Language | None = None
    mended: Mapping[Rule, int] = field(default_factory=dict)

    @property
    def is_error(self) -> bool:
        """Whether the document is not as it should be."""
        return self.finding in (Finding.UNREADABLE, Finding.OTHER_LANGUAGE)


def remarks_on(entry: Entry, today: datetime.date) -> Iterator[Remark]:
    """Yield what is wrong or worth knowing about one document."""
    try:
        repaired = repair(load_text(entry.path))
    except CorpusError as error:
        yield Remark(entry, Finding.UNREADABLE, error=error)
        return
    found = detect(repaired.text)
    if entry.source.language not in {None, found}:
        yield Remark(entry, Finding.OTHER_LANGUAGE, language=found)
    if repaired.changes:
        mended = Counter(change.rule for change in repaired.changes)
        yield Remark(entry, Finding.MENDED, mended=mended)
    if is_expired(entry.source, today):
        yield Remark(entry, Finding.EXPIRED)
