"""Words that reports show, in both languages."""

from dataclasses import dataclass

from corpus.language import Language


@dataclass(frozen=True)
class Words:
    """The same text in English and in French."""

    en: str
    fr: str

    def say(self, language: Language) -> str:
        """Return the text in French for French readers and in English for all others."""
        return self.fr if language is Language.FRENCH else self.en
