"""Gaps: what readers asked and the documents do not answer, or do not answer well."""

import csv
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from io import StringIO

from assistant.answer import Kind
from assistant.feedback import Rating, Reason, Verdict
from assistant.staff.words import LANGUAGE_NAMES, Says, say
from corpus.language import Language
from index.lexical import fold

REASONS: dict[Reason | None, Says] = {
    Reason.WRONG: Says.WRONG,
    Reason.INCOMPLETE: Says.INCOMPLETE,
    Reason.BESIDE: Says.BESIDE,
    Reason.OUTDATED: Says.OUTDATED,
    None: Says.RATED_BADLY,
}
"""What a reader gave as a reason -> what staff read."""
_COLUMNS = (Says.QUESTION, Says.LANGUAGE, Says.REASON, Says.HOW_OFTEN, Says.LAST_ASKED)
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


@dataclass(frozen=True)
class Gap:
    """A question, why it is a gap, how often it came, and the day on which it came last."""

    question: str
    language: Language
    reasons: tuple[Says, ...]
    count: int
    last: str


def gaps_of(ratings: Iterable[Rating]) -> tuple[Gap, ...]:
    """Return the gaps, the most frequent first, then the latest.

    The same question counts once, however it is capitalised or accented.
    """
    groups: dict[str, list[tuple[Rating, Says]]] = {}
    for rating in ratings:
        reason = _reason(rating)
        if reason is not None:
            key = " ".join(fold(rating.question).split()).rstrip(" ?!.")
            groups.setdefault(key, []).append((rating, reason))
    gaps = [_gap(group) for group in groups.values()]
    return tuple(sorted(gaps, key=lambda gap: (gap.count, gap.last), reverse=True))


def as_csv(gaps: Sequence[Gap], language: Language) -> str:
    """Return the gaps as a table that spreadsheets in the language open.

    French ones part columns by semicolons, because commas part decimals. A cell that would begin
    a formula is made text: readers typed it.
    """
    file = StringIO()
    writer = csv.writer(file, delimiter=";" if language is Language.FRENCH else ",")
    writer.writerow([say(column, language) for column in _COLUMNS])
    for gap in gaps:
        reasons = ", ".join(say(reason, language) for reason in gap.reasons)
        question = f"'{gap.question}" if gap.question.startswith(_FORMULA) else gap.question
        name = say(LANGUAGE_NAMES[gap.language], language)
        writer.writerow([question, name, reasons, gap.count, gap.last])
    return file.getvalue()


def _reason(rating: Rating) -> Says | None:
    """Return why a rated question is a gap; None when it is none."""
    if rating.verdict is Verdict.DOWN:
        return REASONS[rating.reason]
    return Says.DECLINED if rating.kind is Kind.DECLINED else None


def _gap(group: Sequence[tuple[Rating, Says]]) -> Gap:
    latest = max((rating for rating, _ in group), key=lambda rating: rating.date)
    reasons = tuple(dict.fromkeys(reason for _, reason in group))
    return Gap(latest.question, latest.language, reasons, len(group), latest.date)
