"""What a language model's answer leaves out of what was found."""

from collections.abc import Sequence

from assistant.engines import Told
from assistant.question import Question, parts
from assistant.selection import Quoted, Selection, with_room
from assistant.shown import shows
from corpus.antecedents import begins_leaning, leans_back
from corpus.document import Passage
from index.lexical import query_terms


def left_out(
    question: str, selection: Selection, told: Sequence[Told], room: int
) -> tuple[Told, ...]:
    """Return up to `room` of the sentences found to answer best that a model did not tell.

    It tells a sentence that it cites, unless that one holds the number, date or name that was
    asked for, or says what something is, and what the model made of it does not; or holds words of
    the question that the model leaves out: of several schools it tells of others.
    """
    wanted, missing = Question.read(question), list[Quoted]()
    for answer in _answers(question, selection):
        if not any(_is_told(entry.sentence, wanted, told) for entry in answer):
            missing += with_room(answer, room - len(missing))
    return tuple(Told(entry.sentence.reading, (entry.quote,)) for entry in missing)


def _answers(question: str, selection: Selection) -> list[tuple[Quoted, ...]]:
    """Return what has to be told: the best sentence, or each where several are asked for.

    A sentence that leans on the one before it makes one answer with it.
    """
    answers: list[tuple[Quoted, ...]] = []
    for entry in selection.quoted:
        if answers and leans_back(entry.sentence):
            answers[-1] = (*answers[-1], entry)
        else:
            answers.append((entry,))
    return answers if selection.differs or len(parts(question)) > 1 else answers[:1]


def _is_told(sentence: Passage, wanted: Question, told: Sequence[Told]) -> bool:
    citing = [entry for entry in told if any(_touch(sentence, quote) for quote in entry.quotes)]
    if shows(wanted, sentence.reading) is True:
        citing = [entry for entry in citing if shows(wanted, entry.sentence)]
    held = _asked_in(sentence.reading, wanted)
    return any(
        begins_leaning(entry.sentence) or held <= _asked_in(entry.sentence, wanted)
        for entry in citing
    )


def _asked_in(text: str, wanted: Question) -> set[str]:
    """Return the words of a question that a text of its language holds."""
    held = {term for word in query_terms(text) for term in word.terms}
    return {word.word for word in query_terms(wanted.text) if not held.isdisjoint(word.terms)}


def _touch(one: Passage, other: Passage) -> bool:
    return one.document.id == other.document.id and one.start < other.end and other.start < one.end
