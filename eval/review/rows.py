"""Answers as the rows of a sheet, and the question of a row again."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import count

from assistant.answer import Turn
from eval.answered import Answered, Quote
from eval.review.sheet import Row
from eval.review.words import NOTHING

_DASH = "—"


def rows_of(answers: Iterable[Answered]) -> Iterator[Row]:
    """Yield a row for each sentence and quote; a sentence is rated once, beside its first quote.

    What answers no question, such as a refusal, is one row without a citation to rate.
    """
    numbers = count(1)
    for answered in answers:
        for statement in answered.claims:
            for place, quote in enumerate(statement.quotes or (None,)):
                rating = NOTHING if place else ""
                yield _row(next(numbers), answered, statement.text, rating, quote)
        if not answered.claims:
            yield _row(next(numbers), answered, answered.text, "", None)


def dialogue(history: Sequence[Turn]) -> str:
    """Return earlier turns as one line, a dash before whatever either side says."""
    said = (text for turn in history for text in (turn.question, turn.answer))
    return " ".join(f"{_DASH} {text.replace(_DASH, '–')}" for text in said)


def turns(text: str) -> tuple[Turn, ...]:
    """Return the turns that `dialogue` made a line of."""
    said = [part.strip() for part in text.split(_DASH)[1:]]
    return tuple(Turn(*pair) for pair in zip(said[::2], said[1::2], strict=False))


def _row(number: int, answered: Answered, text: str, rating: str, quote: Quote | None) -> Row:
    row = Row(
        number=str(number),
        id=str(answered.asked.id),
        language=answered.language,
        earlier=dialogue(answered.asked.history),
        question=answered.asked.question,
        sentence=text,
        sentence_rating=rating,
    )
    if quote is None:
        return row
    return replace(
        row,
        quote=quote.text,
        citation_rating="",
        title=quote.title,
        document=quote.document,
        start=str(quote.start),
        end=str(quote.end),
    )
