"""An index that does not encode a question twice when an evaluation has to ask it again."""

from collections.abc import Sequence
from pathlib import Path

from index import Index, Query
from index.contents import Contents
from index.encoder import Encoder
from index.manifest import Manifest


class RememberingIndex(Index):
    """An index that can tell again how it encoded the texts of one question.

    Encoding takes most of an answer's time, and the figures need more than the answer: what would
    be shown without declining, and the passages found. Those read the encodings that the answer
    made; the answer itself never does, so that its time is true.
    """

    def __init__(
        self, directory: Path, manifest: Manifest, contents: Contents, encoders: Sequence[Encoder]
    ) -> None:
        super().__init__(directory, manifest, contents, encoders)
        self._made: dict[str, Query] = {}
        self._known: dict[str, Query] = {}

    def forget(self) -> None:
        """Encode everything anew from here on."""
        self._made, self._known = {}, {}

    def remember(self) -> None:
        """Give from here on the encodings made since `forget`."""
        self._known = self._made

    def encode(self, question: str) -> Query:
        """Make a question ready, or give it as it was made ready before."""
        if question not in self._known:
            self._made[question] = super().encode(question)
            return self._made[question]
        return self._known[question]
