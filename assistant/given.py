"""What a language model is given to read: the sentences that answer best, with what is around."""

from collections.abc import Iterator
from dataclasses import replace

from assistant.engines import Draft
from corpus.document import Passage, Role
from index import Index

_MOST = 3
_LETTERS = 1100
"""Characters of everything given; on a processor alone a model reads some 200 a second."""
_AROUND = 300
"""Characters of a sentence with its neighbours."""


def passages_for(index: Index, question: str, draft: Draft) -> tuple[Passage, ...]:
    """Return the passages to answer a question from: what the draft quotes, then what is close.

    Each is a sentence with its neighbours, as far as there is room.
    """
    given: list[Passage] = []
    letters = 0
    for sentence, passage in _sentences(index, question, draft):
        if any(_lies_in(sentence, known) for known in given):
            continue
        excerpt = with_neighbours(sentence, passage, _AROUND)
        letters += len(excerpt.reading)
        if given and (len(given) >= _MOST or letters > _LETTERS):
            break
        given.append(excerpt)
    return tuple(given)


def with_neighbours(sentence: Passage, passage: Passage, letters: int) -> Passage:
    """Return a sentence of a passage and as many of its neighbours as so many characters hold."""
    siblings = passage.sentences or (passage,)
    first = last = next(n for n, known in enumerate(siblings) if _lies_in(sentence, known))
    while True:
        wider = [(first, last + 1), (first - 1, last)]
        fitting = [
            (start, end)
            for start, end in wider
            if start >= 0 and end < len(siblings) and _length(siblings[start : end + 1]) <= letters
        ]
        if not fitting:
            return _cut(passage, siblings[first : last + 1])
        first, last = fitting[0]


def _sentences(index: Index, question: str, draft: Draft) -> Iterator[tuple[Passage, Passage]]:
    """Yield sentences with the passages that hold them, the best first."""
    passages = [hit.passage for hit in draft.hits]
    quoted = [entry.sentence for entry in draft.selection.quoted]
    close = (hit.passage for hit in index.sentence_hits(index.encode(question), passages))
    met: set[str] = set()
    for sentence in (*quoted, *close):
        passage = next((known for known in passages if _lies_in(sentence, known)), None)
        if passage is None or sentence.place.role is Role.HEADING:
            continue
        if sentence in quoted or passage.id not in met:
            yield sentence, passage
        met.add(passage.id)


def _lies_in(sentence: Passage, passage: Passage) -> bool:
    return (
        sentence.document.id == passage.document.id
        and passage.start <= sentence.start
        and sentence.end <= passage.end
    )


def _length(sentences: tuple[Passage, ...]) -> int:
    return sum(len(sentence.reading) for sentence in sentences)


def _cut(passage: Passage, sentences: tuple[Passage, ...]) -> Passage:
    start, end = sentences[0].start, sentences[-1].end
    gaps = tuple(gap for gap in passage.place.gaps if start <= gap[0] and gap[1] <= end)
    place = replace(passage.place, gaps=gaps)
    return passage.document.passage(start, end, place, sentences)
