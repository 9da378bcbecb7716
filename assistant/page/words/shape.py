"""What the page says, whatever the language."""

from dataclasses import dataclass

from corpus.language import Language


@dataclass(frozen=True)
class Audience:
    """A kind of reader, and questions that such readers ask."""

    name: str
    questions: tuple[str, ...]


@dataclass(frozen=True)
class Labels:
    """What the browser itself writes on the page, around the answers."""

    title: str
    you_asked: str
    searching: str
    answered: str
    stopped: str
    failed: str
    lost: str
    copy: str
    copied: str
    not_copied: str
    save: str
    saved: str
    saved_on: str
    retry: str
    suggestions: str
    useful: str
    yes: str
    no: str
    why: str
    reasons: dict[str, str]
    thanks: str
    not_kept: str


@dataclass(frozen=True)
class Words:
    """Every fixed text of the page in one language."""

    language: Language
    switch: str
    promise: str
    loading: str
    no_script: str
    question: str
    send: str
    stop: str
    restart: str
    audiences: tuple[Audience, ...]
    other_questions: str
    about_name: str
    limits: str
    nothing_kept: str
    ratings_kept: str
    sources: str
    source_number: str
    notice: str
    translation: str
    valid_until: str
    date_unknown: str
    original: str
    whole_document: str
    closest: str
    back: str
    no_document: str
    in_language: dict[Language, str]
    months: tuple[str, ...]
    first_day: str
    thousands: str
    quotation: str
    labels: Labels
