"""How the staff page says something: in one language, with numbers and dates as one writes them."""

from assistant.page.words import date_in_words, number_in_words, typeset, words_for
from assistant.wording import Bilingual
from corpus.language import Language


class Saying(Bilingual):
    """A text of the staff page. A bar parts what is said of one from what is said of more."""

    def say(self, language: Language, /, **values: object) -> str:
        """Return the text as one reads it in the language; `count` chooses between one and more.

        Values may be texts themselves.
        """
        values = {
            name: value.say(language) if isinstance(value, Saying) else value
            for name, value in values.items()
        }
        chosen = super().say(language)
        count = values.get("count")
        if isinstance(count, int):
            one, _, more = chosen.partition("|")
            # French counts nothing as one.
            is_one = abs(count) < 2 if language is Language.FRENCH else count == 1
            chosen = one if is_one or not more else more
            values["count"] = number(language, count)
        if values:
            chosen = chosen.format(**values)
        return typeset(chosen) if language is Language.FRENCH else chosen


def number(language: Language, value: int) -> str:
    """Return a whole number as it is written in the language."""
    return number_in_words(value, words_for(language))


def date(language: Language, value: str | None) -> str:
    """Return an ISO 8601 date as it is written in the language; "–" when there is none."""
    return date_in_words(value, words_for(language)) if value else "–"
