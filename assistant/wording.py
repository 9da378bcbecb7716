"""Every sentence that the assistant says in its own words, in both languages."""

from enum import Enum

from corpus.language import Language


class Bilingual(Enum):
    """A fixed text: English, French. Braces stand for what is filled in."""

    def say(self, language: Language, /, **values: object) -> str:
        """Return the sentence in a language; English stands in for a third one."""
        english, french = self.value
        chosen: str = french if language is Language.FRENCH else english
        return chosen.format(**values) if values else chosen

    def say_in_both(self) -> str:
        """Return the sentence in English and in French, for a reader of neither."""
        return " / ".join(self.value)


class Wording(Bilingual):
    """What the assistant says."""

    REFUSAL = (
        "The sources do not answer this question.",
        "Les sources ne répondent pas à cette question.",
    )
    CLOSEST = (
        "The sources do not seem to answer this question. The closest thing they say:",
        "Les sources ne semblent pas répondre à cette question. "
        "Ce qu’elles disent de plus proche :",
    )
    SILENT_ON = (
        "Not answered here: “{question}”. Ask it by itself to see what comes closest.",
        "Sans réponse ici : « {question} ». Posez cette question seule pour voir ce qui s’en "
        "approche le plus.",
    )
    GREETING = (
        "Hello! Ask me about the Hauts-de-France region: daily life, the economy, its strategy.",
        "Bonjour ! Posez-moi une question sur les Hauts-de-France : la vie quotidienne, "
        "l’économie, la stratégie régionale.",
    )
    THANKS = (
        "You are welcome. Ask me anything else about Hauts-de-France.",
        "Je vous en prie. N’hésitez pas à poser une autre question sur les Hauts-de-France.",
    )
    GOODBYE = ("Goodbye, and see you soon!", "Au revoir et à bientôt !")
    ABOUT = (
        "I am Beffroi: I answer questions about the Hauts-de-France region in English and French, "
        "with sentences quoted word for word from a few source texts. What they do not say, "
        "I do not say either.",
        "Je suis Beffroi : je réponds en français et en anglais aux questions sur la région "
        "Hauts-de-France, avec des phrases citées mot pour mot de quelques textes sources. "
        "Ce qu’ils ne disent pas, je ne le dis pas non plus.",
    )
    SOURCES = (
        "I quote these source texts: {titles}. Ask me something about what they say.",
        "Je cite ces textes sources : {titles}. Posez-moi une question sur ce qu’ils disent.",
    )
    NO_WORDS = (
        "Please ask your question in a few words, for example: How many students are there in the "
        "region?",
        "Posez votre question en quelques mots, par exemple : combien d’étudiants compte la "
        "région ?",
    )
    TOO_LONG = (
        "Your question is longer than {limit} characters; please ask it in fewer words.",
        "Votre question dépasse {limit} caractères ; posez-la en moins de mots.",
    )
    OTHER_LANGUAGE = (
        "I speak English and French. Here is what the sources say.",
        "Je parle français et anglais. Voici ce que disent les sources.",
    )
    OTHER_LANGUAGE_NOTHING = (
        "I speak English and French. The sources do not seem to answer this question.",
        "Je parle français et anglais. Les sources ne semblent pas répondre à cette question.",
    )
    SOURCE_IN_FRENCH = (
        "The source is in French; it is quoted in the original.",
        "La source est en français ; elle est citée dans sa langue.",
    )
    SOURCE_IN_ENGLISH = (
        "The source is in English; it is quoted in the original.",
        "La source est en anglais ; elle est citée dans sa langue.",
    )
    SOURCE_IN_ANOTHER_LANGUAGE = (
        "The source is in another language; it is quoted in the original.",
        "La source est dans une autre langue ; elle est citée dans sa langue.",
    )
    QUOTES_IN_FRENCH = (
        "In French, quoted in the original: {marks}.",
        "En français, cité dans sa langue : {marks}.",
    )
    QUOTES_IN_ENGLISH = (
        "In English, quoted in the original: {marks}.",
        "En anglais, cité dans sa langue : {marks}.",
    )
    QUOTES_IN_ANOTHER_LANGUAGE = (
        "In another language, quoted in the original: {marks}.",
        "Dans une autre langue, cité dans sa langue : {marks}.",
    )
    SOURCE_EXPIRED = (
        "“{title}” is no longer valid (valid until: {date}).",
        "« {title} » n’est plus valable (fin de validité : {date}).",
    )
    FUTURE_NOW_PAST = (
        "“{title}” speaks of {date} as the future; it may be out of date.",
        "« {title} » parle de {date} au futur ; le texte a peut-être vieilli.",
    )
    SOURCES_DIFFER = (
        "The sources differ on this; both are shown.",
        "Les sources ne disent pas la même chose ; les deux sont citées.",
    )
    UNNAMED = (
        "What is quoted does not name “{name}”: check that it is what you asked about.",
        "Les citations ne nomment pas « {name} » : vérifiez qu’elles répondent à votre question.",
    )
    WRITTEN_BY_MODEL = (
        "Written by a language model; every sentence was checked against its quotes.",
        "Rédigé par un modèle de langage ; chaque phrase a été vérifiée sur ses citations.",
    )
    COMPLETED_FROM_SOURCES = (
        "Written by a language model and completed by the sources as they stand; every sentence "
        "was checked against its quotes.",
        "Rédigé par un modèle de langage et complété par les sources telles quelles ; chaque "
        "phrase a été vérifiée sur ses citations.",
    )
    MODEL_DOUBTS = (
        "The language model sees no answer in these quotes: judge for yourself.",
        "Le modèle de langage ne voit pas de réponse dans ces citations : à vous d’en juger.",
    )
    MODEL_SILENT = (
        "The language model wrote nothing in time that the sources prove; they are quoted instead.",
        "Le modèle de langage n’a rien écrit à temps que les sources prouvent ; elles sont citées "
        "à la place.",
    )
