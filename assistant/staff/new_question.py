"""NewQuestion: what a form says of a question for the evaluation, and what is wrong with it."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from assistant.staff.gaps import Gap
from assistant.staff.words import Complaint
from corpus.language import Language

NAMES = ("question", "language", "code", "answered", "quotes", "facts")
"""The fields of the form."""
_CODE = re.compile("[a-z]{2,3}")


@dataclass(frozen=True)
class NewQuestion:
    """The values of the form as they were typed, and a complaint for each wrong one."""

    values: Mapping[str, str]
    complaints: Mapping[str, Complaint] = field(default_factory=dict)

    @classmethod
    def of(cls, gap: Gap | None, language: Language) -> "NewQuestion":
        """Return the form filled in from a gap; empty, in that language, when there is none."""
        empty = dict.fromkeys(NAMES, "")
        if gap is None:
            return cls({**empty, "language": language})
        return cls({**empty, "question": gap.question, "language": gap.language})

    @classmethod
    def read(cls, form: Mapping[str, object]) -> "NewQuestion":
        """Read and check a form."""
        # No program can be given a NUL.
        values = {name: str(form.get(name, "")).replace("\0", " ") for name in NAMES}
        return cls(values, _wrong(cls(values)))

    @property
    def question(self) -> str:
        """The question, on one line."""
        return _on_one_line(self.values["question"])

    @property
    def language(self) -> str:
        """The code of the question's language."""
        chosen = self.values["language"]
        return self.values["code"].strip().lower() if chosen == Language.OTHER else chosen

    @property
    def is_answered(self) -> bool:
        """Whether the sources answer the question."""
        return self.values["answered"] == "yes"

    @property
    def quotes(self) -> tuple[str, ...]:
        """Words of the sources, one quote a paragraph: what is copied may be broken into lines."""
        paragraphs = re.split(r"\n\s*\n", self.values["quotes"].replace("\r\n", "\n"))
        return tuple(quote for each in paragraphs if (quote := _on_one_line(each)))

    @property
    def facts(self) -> tuple[str, ...]:
        """What a right answer must show, one fact a line."""
        lines = self.values["facts"].splitlines()
        return tuple(fact for each in lines if (fact := _on_one_line(each)))

    @property
    def arguments(self) -> list[str]:
        """The arguments of `python -m eval add`; what begins with a dash is a value even so."""
        given = [f"--question={self.question}", f"--language={self.language}"]
        if not self.is_answered:
            return [*given, "--kind=unanswerable"]
        quotes = [f"--quote={quote}" for quote in self.quotes]
        return [*given, *quotes, *(f"--fact={fact}" for fact in self.facts)]


def _wrong(typed: NewQuestion) -> dict[str, Complaint]:
    """Return a complaint for each field whose value cannot be."""
    is_foreign = typed.values["language"] == Language.OTHER
    says_whether = typed.values["answered"] in ("yes", "no")
    checks = (
        ("question", not typed.question, Complaint.QUESTION_EMPTY),
        ("language", typed.values["language"] not in tuple(Language), Complaint.FIELD_LANGUAGE),
        ("code", is_foreign and not _CODE.fullmatch(typed.language), Complaint.FIELD_CODE),
        ("answered", not says_whether, Complaint.FIELD_ANSWERED),
        (
            "answered",
            says_whether and is_foreign and not typed.is_answered,
            Complaint.FOREIGN_UNANSWERED,
        ),
        ("quotes", typed.is_answered and not typed.quotes, Complaint.QUOTES_EMPTY),
        ("facts", typed.is_answered and not typed.facts, Complaint.FACTS_EMPTY),
    )
    return {name: complaint for name, is_wrong, complaint in checks if is_wrong}


def _on_one_line(text: str) -> str:
    return " ".join(text.split())
