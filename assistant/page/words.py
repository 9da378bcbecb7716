"""What the page itself says, in both languages."""

import re
from dataclasses import dataclass
from typing import Literal

from corpus.language import Language

Speaks = Literal[Language.FRENCH, Language.ENGLISH]


@dataclass(frozen=True)
class Audience:
    """A kind of reader, and questions that such readers ask."""

    name: str
    questions: tuple[str, ...]


@dataclass(frozen=True)
class Words:
    """Every fixed text of the page in one language."""

    language: Language
    switch: str
    promise: str
    question: str
    placeholder: str
    send: str
    restart: str
    audiences: tuple[Audience, ...]
    footer: str
    sources: str
    source_number: str
    notice: str
    translation: str
    valid_until: str
    date_unknown: str
    original: str
    in_language: dict[Language, str]
    months: tuple[str, ...]
    first_day: str
    failed: str


WORDS: dict[Speaks, Words] = {
    Language.FRENCH: Words(
        language=Language.FRENCH,
        switch="Français",
        promise="Vos questions sur les Hauts-de-France. "
        "Chaque réponse cite ses sources, mot pour mot.",
        question="Votre question",
        placeholder="En français ou en anglais",
        send="Demander",
        restart="Nouvelle conversation",
        audiences=(
            Audience(
                "Nouveaux arrivants",
                (
                    "Où demander un titre de séjour ?",
                    "Combien d’étudiants compte la région ?",
                    "Quels plats goûter dans le Nord-Pas-de-Calais ?",
                ),
            ),
            Audience(
                "Investisseurs",
                (
                    "Quels sont les trois grands ports ?",
                    "Qui dirige Nord France Invest ?",
                    "Quels sont les pôles de compétitivité ?",
                ),
            ),
            Audience(
                "Agents de la région",
                (
                    "Quels sont les 7 domaines d’activités stratégiques ?",
                    "Quel était le taux de chômage avant la crise ?",
                    "Quelles communautés French Tech ont le label ?",
                ),
            ),
        ),
        footer="Beffroi lit un petit nombre de textes et n’invente rien : quand ils ne répondent "
        "pas, il le dit. Vos questions restent sur cette machine et ne sont pas conservées.",
        sources="Sources",
        source_number="Source {number}",
        notice="À noter",
        translation="Traduction",
        valid_until="fin de validité : {date}",
        date_unknown="date inconnue",
        original="Voir la page d’origine",
        in_language={
            Language.FRENCH: "en français",
            Language.ENGLISH: "en anglais",
            Language.OTHER: "dans une autre langue",
        },
        months=(
            "janvier",
            "février",
            "mars",
            "avril",
            "mai",
            "juin",
            "juillet",
            "août",
            "septembre",
            "octobre",
            "novembre",
            "décembre",
        ),
        first_day="1er",
        failed="Je n’ai pas pu répondre à cette question. Posez-la autrement, ou réessayez "
        "dans un instant.",
    ),
    Language.ENGLISH: Words(
        language=Language.ENGLISH,
        switch="English",
        promise="Your questions about Hauts-de-France. "
        "Every answer quotes its sources, word for word.",
        question="Your question",
        placeholder="In English or in French",
        send="Ask",
        restart="New conversation",
        audiences=(
            Audience(
                "Newcomers",
                (
                    "Where can I apply for a residence permit?",
                    "How many students are there in the region?",
                    "What local food should I try?",
                ),
            ),
            Audience(
                "Investors",
                (
                    "What are the three major ports?",
                    "Who is the CEO of Nord France Invest?",
                    "Which fields have a competitiveness cluster?",
                ),
            ),
            Audience(
                "Regional staff",
                (
                    "What are the seven strategic activity areas?",
                    "What was the unemployment rate before the crisis?",
                    "Which communities have the French Tech label?",
                ),
            ),
        ),
        footer="Beffroi reads a small set of texts and makes nothing up: when they do not hold "
        "the answer, it says so. Your questions stay on this machine and are not kept.",
        sources="Sources",
        source_number="Source {number}",
        notice="Please note",
        translation="Translation",
        valid_until="valid until {date}",
        date_unknown="date unknown",
        original="See the original page",
        in_language={
            Language.FRENCH: "in French",
            Language.ENGLISH: "in English",
            Language.OTHER: "in another language",
        },
        months=(
            "January",
            "February",
            "March",
            "April",
            "May",
            "June",
            "July",
            "August",
            "September",
            "October",
            "November",
            "December",
        ),
        first_day="1",
        failed="I could not answer this question. Ask it another way, or try again in a moment.",
    ),
}


def words_for(language: Language) -> Words:
    """Return the page's texts in the language, or in English where the page does not speak it."""
    return WORDS[Language.FRENCH if language is Language.FRENCH else Language.ENGLISH]


def preferred_language(accept_language: str) -> Speaks:
    """Return the first of our languages in an Accept-Language header; French when none is there."""
    for wanted in accept_language.lower().split(","):
        for language in WORDS:
            if wanted.strip().startswith(language.value):
                return language
    return Language.FRENCH


def typeset(text: str) -> str:
    """Keep French punctuation on the line of the word that it follows or precedes."""
    return re.sub(r"(?<=«) | (?=[?!:;»])", "\N{NO-BREAK SPACE}", text)


def date_in_words(date: str, words: Words) -> str:
    """Write an ISO 8601 date, however short, as one reads it; leave any other text as it is."""
    parts = date.split("-")
    if len(parts) > 3 or not all(part.isdecimal() for part in parts):
        return date
    if len(parts) == 1 or not 1 <= int(parts[1]) <= 12:
        return date
    month_and_year = f"{words.months[int(parts[1]) - 1]} {parts[0]}"
    if len(parts) == 2:
        return month_and_year
    day = words.first_day if int(parts[2]) == 1 else str(int(parts[2]))
    return f"{day} {month_and_year}"
