"""Library: the documents and the index that follows them, as staff look after them."""

import datetime
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from assistant.live import LiveAssistant
from assistant.settings import Settings
from assistant.staff.updating import Updating, follow_documents
from corpus import catalogue
from corpus.catalogue import Entry, changes
from corpus.catalogue.changes import Fields
from corpus.catalogue.checking import Remark, remarks_on, repetitions
from corpus.document import Document, Source
from corpus.errors import DocumentMissing, DocumentUnreadable, IndexFault, IndexStale, InputInvalid
from corpus.language import Language
from index import Index


class LastDocument(InputInvalid):
    """An index cannot be made of nothing."""


@dataclass(frozen=True)
class Listed:
    """A document as the list shows it; title and language come from the text where need be."""

    source: Source
    file: str
    is_expired: bool
    is_findable: bool
    """Whether the assistant answers from it now."""
    language_entered: Language | None = None
    """What the catalogue says of the language, None where it leaves it to the text."""

    @property
    def entered(self) -> Source:
        """What a form begins with: a language that was only found is not entered by it."""
        return replace(self.source, language=self.language_entered)


class Library:
    """Every change is made to the files at once; the index follows in the background."""

    def __init__(
        self,
        settings: Settings,
        live: LiveAssistant,
        today: Callable[[], datetime.date] = datetime.date.today,
    ) -> None:
        self.settings = settings
        self._live = live
        self._today = today
        self._checked: dict[str, tuple[str, tuple[Remark, ...]]] = {}
        self.updating = Updating(lambda progress: follow_documents(settings, live, progress))

    def documents(self) -> tuple[Listed, ...]:
        """Return the documents in the order of their titles; raises CorpusError."""
        found = {document.id: document for document in self._live.now.index.documents}
        listed = [
            self._listed(entry, found.get(entry.source.id))
            for entry in catalogue.read_entries(self.settings.corpus)
        ]
        return tuple(sorted(listed, key=lambda each: each.source.title.casefold()))

    def document(self, name: str) -> Listed:
        """Return the document with this id; raises DocumentMissing."""
        for listed in self.documents():
            if listed.source.id == name:
                return listed
        raise DocumentMissing(f"There is no document with the id '{name}'.")

    def add(self, file: Path, fields: Fields) -> None:
        """Add a document."""
        changes.add(self.settings.corpus, file, fields)
        self.updating.ask_for()

    def replace(self, name: str, file: Path, fields: Fields) -> None:
        """Put a file in the place of a document's; the old one is kept."""
        changes.replace(self.settings.corpus, name, file, fields)
        self.updating.ask_for()

    def describe(self, name: str, fields: Fields) -> None:
        """Change what is known about a document."""
        changes.describe(self.settings.corpus, name, fields)
        self.updating.ask_for()

    def retire(self, name: str) -> Path:
        """Take a document out and return where its file is kept; raises LastDocument."""
        if len(catalogue.read_entries(self.settings.corpus)) == 1:
            raise LastDocument("The last document cannot be retired.", "Add another one first.")
        kept = changes.remove(self.settings.corpus, name)
        self.updating.ask_for()
        return kept

    def index_fault(self) -> IndexFault | None:
        """Return what is wrong with the index, if anything is; raises CorpusError."""
        try:
            known = catalogue.fingerprints(self.settings.corpus)
        except (DocumentMissing, DocumentUnreadable) as error:
            return IndexStale(error.message)
        try:
            Index.open(self.settings.index, fingerprints=known, encoders=self.settings.encoders)
        except IndexFault as fault:
            return fault
        return None

    def answers_from_the_index(self) -> bool:
        """Whether the assistant answers from the index on the disk, not from an older one."""
        try:
            return self._live.now.index.is_current()
        except IndexFault:
            return True  # the fault of the index itself is told elsewhere

    def size(self) -> Mapping[str, int]:
        """Return how many documents and passages the assistant answers from."""
        index = self._live.now.index
        return {"documents": len(index.documents), "passages": len(index.passages)}

    def remarks(self) -> Iterator[Remark]:
        """Yield what is wrong with the documents, or worth knowing; errors come first."""
        entries = catalogue.read_entries(self.settings.corpus)
        found = [remark for entry in entries for remark in self._remarks_on(entry)]
        found += repetitions(entries)
        yield from sorted(found, key=lambda remark: not remark.is_error)

    def _remarks_on(self, entry: Entry) -> tuple[Remark, ...]:
        # A check takes seconds: its outcome is good until the file or what is known changes.
        state = f"{entry} {_change_of(entry.path)} {self._today()}"
        known, remarks = self._checked.get(entry.source.id, ("", ()))
        if known != state:
            remarks = tuple(remarks_on(entry, self._today()))
            self._checked[entry.source.id] = state, remarks
        return remarks

    def _listed(self, entry: Entry, found: Document | None) -> Listed:
        source = entry.source
        title = source.title or (found.title if found else entry.path.stem)
        language = source.language or (found.language if found else None)
        # Another source is findable under this id as long as the index has not followed.
        is_findable = found is not None and _agrees(found.source, source)
        return Listed(
            replace(source, title=title, language=language),
            entry.path.name,
            catalogue.is_expired(source, self._today()),
            is_findable,
            source.language,
        )


def _change_of(path: Path) -> tuple[int, int, int] | None:
    """Return what changes with a file or its permissions; None when it is not there."""
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_mtime_ns, found.st_ctime_ns, found.st_size


def _agrees(found: Source, source: Source) -> bool:
    """Whether an index's source is the one of the catalogue, which may leave the title open."""
    return replace(found, title=source.title or found.title) == replace(
        source, title=source.title or found.title
    )
