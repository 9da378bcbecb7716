"""Which language a text or a short question is written in."""

from enum import StrEnum

from langdetect import DetectorFactory, detect_langs
from langdetect.lang_detect_exception import LangDetectException


class Language(StrEnum):
    """The two languages that the assistant speaks, and everything else."""

    FRENCH = "fr"
    ENGLISH = "en"
    OTHER = "other"


def detect(text: str, default: Language = Language.ENGLISH) -> Language:
    """Return the language of a text or a question; `default` where it has no words."""
    DetectorFactory.seed = 0
    try:
        found = detect_langs(text)[0].lang
    except LangDetectException:
        return default
    return Language(found) if found in {"fr", "en"} else Language.OTHER
