"""Whether an answer is true to its sources, as the tests of whatever writes answers ask."""

from collections.abc import Sequence

from assistant.answer import EXTRACTIVE, Answer, Citation, Sentence
from assistant.verify import supports


def is_verbatim(citation: Citation) -> bool:
    """Whether the quote stands in its document at its position, character for character."""
    passage = citation.passage
    return passage.document.text[passage.start : passage.end] == passage.text != ""


def is_proved(answer: Answer) -> bool:
    """Whether every sentence is the reading of verbatim quotes that it cites.

    One that a language model wrote need only be supported by its quotes.
    """
    known = {citation.number: citation.passage.reading for citation in answer.citations}
    return all(is_verbatim(citation) for citation in answer.citations) and all(
        sentence.citations
        and set(sentence.citations) <= set(known)
        and _holds([known[number] for number in sentence.citations], sentence, answer.engine)
        for sentence in answer.sentences
    )


def _holds(quotes: Sequence[str], sentence: Sentence, engine: str) -> bool:
    if engine == EXTRACTIVE:
        return any(sentence.text in quote for quote in quotes)
    return supports(sentence.text, quotes).supported
