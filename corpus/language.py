"""Which language a text or a short question is written in."""

from enum import StrEnum


class Language(StrEnum):
    """The two languages that the assistant speaks, and everything else."""

    FRENCH = "fr"
    ENGLISH = "en"
    OTHER = "other"
