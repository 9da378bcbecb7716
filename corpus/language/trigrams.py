"""langdetect, for words that no list holds: it knows the languages by their letters.

Its own `detect` compares 55 languages and takes half a second to load them; asked about those
that are possible it is quicker and errs less.
"""

import importlib.resources
from collections.abc import Iterable
from functools import cache

from langdetect import DetectorFactory
from langdetect.lang_detect_exception import LangDetectException

_SPOKEN = ("en", "fr")
_LATIN = (
    *_SPOKEN,
    *("af", "ca", "cs", "cy", "da", "de", "es", "et", "fi", "hr", "hu", "id", "it", "lt", "lv"),
    *("nl", "no", "pl", "pt", "ro", "sk", "sl", "so", "sq", "sv", "sw", "tl", "tr", "vi"),
)


def french_vote(words: Iterable[str]) -> float:
    """Return from -1 (English) to 1 (French) which of the two the letters look like."""
    shares = _shares(" ".join(words), _SPOKEN)
    return shares.get("fr", 0.0) - shares.get("en", 0.0)


def share_of_others(text: str) -> float:
    """Return from 0 to 1 how much the letters look like neither French nor English."""
    shares = _shares(text.lower(), _LATIN)
    return sum(share for language, share in shares.items() if language not in _SPOKEN)


def _shares(text: str, languages: tuple[str, ...]) -> dict[str, float]:
    detector = _factory(languages).create()
    detector.append(text)
    try:
        return {found.lang: found.prob for found in detector.get_probabilities()}
    except LangDetectException:
        return {}


@cache
def _factory(languages: tuple[str, ...]) -> DetectorFactory:
    profiles = importlib.resources.files("langdetect") / "profiles"
    factory = DetectorFactory()
    factory.load_json_profile([(profiles / name).read_text("utf-8") for name in languages])
    factory.set_seed(0)  # else it draws lots
    return factory
