"""A reply as it is written, within a time; leaving stops the model."""

from collections.abc import Callable, Generator
from dataclasses import dataclass
from queue import Empty, SimpleQueue
from threading import Event, Thread
from time import monotonic

from assistant.generation.model import Connection, Messages, Model, ModelFailed

_LONGEST_REPLY = 8000
"""Characters; no answer of a few sentences needs more."""


@dataclass(frozen=True)
class Deadline:
    """A moment by which everything must be done."""

    at: float
    clock: Callable[[], float] = monotonic

    @classmethod
    def after(cls, seconds: float, clock: Callable[[], float] = monotonic) -> "Deadline":
        """Return the moment so many seconds from now."""
        return cls(clock() + seconds, clock)

    @property
    def left(self) -> float:
        """Seconds until then; 0 when it has passed."""
        return max(self.at - self.clock(), 0.0)


def stream_text(model: Model, messages: Messages, deadline: Deadline) -> Generator[str]:
    """Yield the pieces of a model's reply, an empty one whenever it is silent for a second.

    Whoever reads them can thus leave at any time. Raises ModelFailed when the model fails or is
    not done by the deadline. Closing the iterator hangs up, which stops the model.
    """
    call = _Call(model, messages)
    call.start()
    count = 0
    try:
        while count < _LONGEST_REPLY:
            try:
                piece = call.pieces.get(timeout=min(deadline.left, _PATIENCE) or _NO_TIME)
            except Empty:
                piece = ""
            if not deadline.left:
                raise ModelFailed(_LATE)
            if piece is None:
                return
            if isinstance(piece, Exception):
                raise ModelFailed(f"The model failed: {type(piece).__name__}.") from piece
            count += len(piece)
            yield piece
        raise ModelFailed("The model did not stop writing.")
    finally:
        call.leave()


_NO_TIME = 0.001
_PATIENCE = 1.0
_LATE = "The model did not answer in time."


class _Call(Thread):
    """Reads a reply; a thread, because a read from a dead server cannot be interrupted."""

    def __init__(self, model: Model, messages: Messages) -> None:
        super().__init__(daemon=True)
        self.pieces: SimpleQueue[str | Exception | None] = SimpleQueue()
        self._model, self._messages = model, messages
        self._connection: Connection | None = None
        self._left = Event()

    def run(self) -> None:
        """Put the pieces of the reply, and at last None or what went wrong."""
        try:
            self._connection = self._model.connect()
            if not self._left.is_set():
                for chunk in self._connection.chat.stream(list(self._messages)):
                    self.pieces.put(chunk.text)
                    if self._left.is_set():
                        break
            self.pieces.put(None)
        except Exception as error:  # whatever a model or its server does is only a failure
            self.pieces.put(error)
        finally:
            self.leave()

    def leave(self) -> None:
        """Hang up; a connection that is only now being made is closed when it is."""
        self._left.set()
        if self._connection is not None:
            self._connection.close()
