"""What stands in a sheet besides the answers, in English and French."""

from enum import Enum

from corpus.language import Language

NOTHING = "-"
"""In the place of a rating where there is nothing to rate; plain ASCII outlives every program."""


class Column(Enum):
    """A column of a sheet, named as the field of Row that it holds: English, French."""

    NUMBER = ("number", "numéro")
    ID = ("question id", "identifiant de la question")
    LANGUAGE = ("language", "langue")
    EARLIER = ("earlier turns", "échanges précédents")
    QUESTION = ("question", "question")
    SENTENCE = ("sentence of the answer", "phrase de la réponse")
    SENTENCE_RATING = ("sentence: 100, 80 or 0", "phrase : 100, 80 ou 0")
    QUOTE = ("quote", "citation")
    CITATION_RATING = ("citation: 25, 20 or 0", "citation : 25, 20 ou 0")
    TITLE = ("source", "source")
    DOCUMENT = ("document", "document")
    START = ("from character", "du caractère")
    END = ("to character", "au caractère")
    RIGHT_QUOTE = ("right quote", "bonne citation")
    FACTS = ("expected facts", "faits attendus")
    REMARK = ("remark", "remarque")

    @property
    def field(self) -> str:
        """The field of Row that the column holds."""
        return self.name.lower()

    def heading(self, language: Language) -> str:
        """Return the words at the head of the column."""
        english, french = self.value
        return french if language is Language.FRENCH else english


_ENGLISH = (
    "Sentence: 100 when it is true and answers the question; 80 when it answers in part or says "
    "more than was asked; 0 when it is wrong or beside the question.",
    "Where the assistant says that the sources do not answer: 100 when they do not, 0 when they "
    "do.",
    "Citation: 25 when the quote proves the sentence; 20 when it proves a part of it; 0 when it "
    "does not.",
    f"Leave “{NOTHING}” where it stands: there is nothing to rate.",
    "Where an answer is wrong, you may put the right words of a source under “right quote”, and "
    "under “expected facts” what a right answer must show (“ ; ” between facts, “ / ” between two "
    "ways of writing one).",
    "Save as CSV; every separator and encoding of Excel and LibreOffice is read.",
)
_FRENCH = (
    "Phrase : 100 si elle est vraie et répond à la question ; 80 si elle répond en partie ou en "
    "dit plus qu’il n’était demandé ; 0 si elle est fausse ou à côté de la question.",
    "Là où l’assistant dit que les sources ne répondent pas : 100 si elles ne répondent pas, 0 si "
    "elles répondent.",
    "Citation : 25 si elle prouve la phrase ; 20 si elle en prouve une partie ; 0 si elle ne la "
    "prouve pas.",
    f"Laissez « {NOTHING} » à sa place : il n’y a rien à noter.",
    "Si une réponse est fausse, vous pouvez mettre les mots justes d’une source sous « bonne "
    "citation », et sous « faits attendus » ce qu’une bonne réponse doit montrer (« ; » entre les "
    "faits, « / » entre deux façons d’en écrire un).",
    "Enregistrez en CSV ; tous les séparateurs et encodages d’Excel et de LibreOffice sont lus.",
)


def explanation(language: Language) -> tuple[str, ...]:
    """Return the lines that tell a rater what to do."""
    return _FRENCH if language is Language.FRENCH else _ENGLISH
