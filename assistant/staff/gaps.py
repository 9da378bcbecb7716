"""Gaps: what readers asked and the documents do not answer, or do not answer well."""

import csv
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from hashlib import sha256
from io import StringIO

from assistant.answer import Kind
from assistant.feedback import Rating, Reason, Verdict, as_text
from assistant.staff.words import LANGUAGE_NAMES, Form, GapList
from corpus.language import Language
from index.lexical import fold

REASONS: dict[Reason | None, GapList] = {
    Reason.WRONG: GapList.WRONG,
    Reason.INCOMPLETE: GapList.INCOMPLETE,
    Reason.BESIDE: GapList.BESIDE,
    Reason.OUTDATED: GapList.OUTDATED,
    None: GapList.RATED_BADLY,
}
"""What a reader gave as a reason -> what staff read."""
_COLUMNS = (
    GapList.QUESTION,
    Form.LANGUAGE,
    GapList.REASON,
    GapList.HOW_OFTEN,
    GapList.LAST_ASKED,
)


@dataclass(frozen=True)
class Gap:
    """A question, why it is a gap, how often it came, and the day on which it came last."""

    question: str
    language: Language
    reasons: tuple[GapList, ...]
    count: int
    last: str

    @property
    def id(self) -> str:
        """The name by which an address refers to it, which does not tell what was asked."""
        return sha256(_key(self.question).encode()).hexdigest()[:16]


def gaps_of(ratings: Iterable[Rating]) -> tuple[Gap, ...]:
    """Return the gaps, the most frequent first, then the latest.

    The same question counts once, however it is capitalised or accented.
    """
    groups: dict[str, list[tuple[Rating, GapList]]] = {}
    for rating in ratings:
        reason = _reason(rating)
        if reason is not None:
            groups.setdefault(_key(rating.question), []).append((rating, reason))
    gaps = [_gap(group) for group in groups.values()]
    return tuple(sorted(gaps, key=lambda gap: (gap.count, gap.last), reverse=True))


def as_csv(gaps: Sequence[Gap], language: Language) -> str:
    """Return the gaps as a table that spreadsheets in the language open.

    French ones part columns by semicolons, because commas part decimals.
    """
    file = StringIO()
    writer = csv.writer(file, delimiter=";" if language is Language.FRENCH else ",")
    writer.writerow([column.say(language) for column in _COLUMNS])
    for gap in gaps:
        reasons = ", ".join(reason.say(language) for reason in gap.reasons)
        name = LANGUAGE_NAMES[gap.language].say(language)
        writer.writerow([as_text(gap.question), name, reasons, gap.count, gap.last])
    return file.getvalue()


def _key(question: str) -> str:
    return " ".join(fold(question).split()).rstrip(" ?!.")


def _reason(rating: Rating) -> GapList | None:
    """Return why a rated question is a gap; None when it is none."""
    if rating.verdict is Verdict.DOWN:
        return REASONS[rating.reason]
    return GapList.DECLINED if rating.kind is Kind.DECLINED else None


def _gap(group: Sequence[tuple[Rating, GapList]]) -> Gap:
    latest = max((rating for rating, _ in group), key=lambda rating: rating.date)
    reasons = tuple(dict.fromkeys(reason for _, reason in group))
    return Gap(latest.question, latest.language, reasons, len(group), latest.date)
