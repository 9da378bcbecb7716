"""Updating: the index follows the documents, in the background."""

import sys
import traceback
from collections.abc import Callable
from dataclasses import dataclass
from threading import Lock, Thread

from assistant.live import LiveAssistant
from assistant.settings import Settings
from corpus.catalogue import fingerprints, load
from corpus.errors import BeffroiError, IndexFault
from index import Index
from index.building import Progress
from index.encoder import Encoder


@dataclass(frozen=True)
class Update:
    """How far an update is, in characters to encode, or how the last one ended.

    `number` grows with each end, so that a page can tell that one has come.
    """

    number: int = 0
    is_running: bool = False
    done: int = 0
    total: int = 0
    error: Exception | None = None


class Updating:
    """One update at a time; whoever asks during one gets another after it, and never two."""

    def __init__(self, update: Callable[[Progress], None]) -> None:
        self._update = update
        self._lock = Lock()
        self._wanted = False
        self._thread: Thread | None = None
        self.state = Update()

    def ask_for(self) -> None:
        """Have the index updated, soon."""
        with self._lock:
            self._wanted = True
            if not self.state.is_running:
                self.state = Update(self.state.number, is_running=True)
                # A daemon: an update that is cut off leaves the index that was there.
                self._thread = Thread(target=self._run, name="update", daemon=True)
                self._thread.start()

    def wait(self) -> Update:
        """Return how the update that is going on ends."""
        while self._thread and self.state.is_running:
            self._thread.join()
        return self.state

    def _run(self) -> None:
        while self._is_wanted_again():
            error = self._outcome()
            with self._lock:
                going_on = self._wanted
                self.state = Update(self.state.number + 1, is_running=going_on, error=error)

    def _is_wanted_again(self) -> bool:
        with self._lock:
            wanted, self._wanted = self._wanted, False
            return wanted

    def _outcome(self) -> Exception | None:
        try:
            self._update(self._show)
        except BeffroiError as error:
            print(error, file=sys.stderr)
            return error
        except Exception as error:  # the page tells staff what it was, and nothing else stops
            traceback.print_exc(file=sys.stderr)
            return error
        return None

    def _show(self, done: int, total: int) -> None:
        self.state = Update(self.state.number, is_running=True, done=done, total=total)


def follow_documents(settings: Settings, live: LiveAssistant, progress: Progress) -> None:
    """Bring the index up to date with the documents and answer from it; build it if need be.

    Only what changed is encoded. What another program has already brought up to date is opened.
    """
    known = fingerprints(settings.corpus)
    try:
        index = Index.open(settings.index, fingerprints=known, encoders=settings.encoders)
    except IndexFault:
        index = _made_anew(settings, known, progress)
    live.answer_from(index)


def _made_anew(settings: Settings, known: dict[str, str], progress: Progress) -> Index:
    documents = load(settings.corpus)
    try:
        old = Index.open(settings.index, encoders=settings.encoders)
    except IndexFault:
        encoders = [Encoder.named(name) for name in settings.encoders]
        return Index.build(
            documents, settings.index, fingerprints=known, encoders=encoders, progress=progress
        )
    return old.update(documents, fingerprints=known, progress=progress)
