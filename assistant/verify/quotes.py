"""Whether quotes stand in their sources as they are shown."""

from assistant.answer import Answer, Citation


def is_verbatim(citation: Citation) -> bool:
    """Whether the quote stands in its document at its position, character for character."""
    passage = citation.passage
    return passage.document.text[passage.start : passage.end] == passage.text != ""


def is_proved(answer: Answer) -> bool:
    """Whether every sentence is the reading of quotes that it cites, each verbatim."""
    known = {citation.number: citation for citation in answer.citations}
    return all(is_verbatim(citation) for citation in answer.citations) and all(
        sentence.citations
        and all(number in known for number in sentence.citations)
        and any(sentence.text in known[number].passage.reading for number in sentence.citations)
        for sentence in answer.sentences
    )
