"""The page in English."""

from assistant.page.words.shape import Audience, Labels, Words
from corpus.language import Language

ENGLISH = Words(
    language=Language.ENGLISH,
    switch="English",
    promise="Ask about Hauts-de-France, in English or French. Every answer quotes its sources, "
    "word for word.",
    loading="The page is loading…",
    no_script="Beffroi needs JavaScript: please turn it on in your browser.",
    question="Your question",
    send="Ask",
    stop="Stop",
    restart="New conversation",
    audiences=(
        Audience(
            "Newcomers",
            (
                "Where can I apply for a residence permit?",
                "How many students are there in the region?",
                "What is the local cuisine like?",
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
            "Public officials and researchers",
            (
                "What are the seven strategic activity areas?",
                "What was the unemployment rate before the crisis?",
                "Which communities have the French Tech label?",
            ),
        ),
    ),
    other_questions="Some questions",
    about_name="What do the texts say about {name}?",
    limits="Beffroi reads a small set of texts and makes nothing up: when they do not hold "
    "the answer, it says so.",
    nothing_kept="Your questions are kept in this browser only.",
    ratings_kept="Your questions are kept in this browser only; those whose answers you rate, or "
    "that the sources do not answer, are also kept on this server, for {days} days at most; names, "
    "addresses and numbers are masked there as far as they are recognised.",
    sources="Sources",
    source_number="Source {number}",
    notice="Please note",
    translation="Machine translation",
    valid_until="valid until {date}",
    date_unknown="date unknown",
    original="Original page",
    whole_document="Read in the document",
    closest="Closest documents",
    back="Ask a question",
    no_document="This document is not, or no longer, among the sources.",
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
    thousands=",",
    quotation="“{text}”",
    labels=Labels(
        title="Beffroi – your questions about Hauts-de-France",
        you_asked="You asked:",
        searching="Searching the sources…",
        answered="Answer:",
        stopped="This answer was stopped before it was finished.",
        failed="I could not answer this question. Ask it another way, or try again in a moment.",
        lost="The server is not responding. Ask again in a moment.",
        copy="Copy",
        copied="Answer copied",
        not_copied="Could not be copied",
        save="Download",
        saved="Answer downloaded",
        saved_on="Answer by Beffroi,",
        retry="Ask again",
        suggestions="You could also ask",
        useful="Is this answer useful?",
        yes="Yes",
        no="No",
        why="What is wrong with it?",
        reasons={
            "wrong": "It is wrong",
            "incomplete": "It is incomplete",
            "beside": "It is not what I asked",
            "outdated": "It is out of date",
        },
        thanks="Thank you, noted.",
        not_kept="Your rating could not be saved.",
    ),
)
