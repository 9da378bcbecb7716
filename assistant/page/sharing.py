"""An answer as plain text, for a message or a file: with its notices, sources and quotes."""

from collections.abc import Iterator

from assistant.answer import Answer, Citation
from assistant.page.render import facts
from assistant.page.words import Words, typeset, words_for


def plain_text(answer: Answer) -> str:
    """Return the answer with everything that proves it."""
    words = words_for(answer.language)
    lines = [answer.text, *(f"{words.notice}{_colon(words)}{text}" for text in answer.notices)]
    if answer.citations:
        lines += ["", words.sources]
    for citation in answer.citations:
        lines += _source(citation, words)
    return typeset("\n".join(lines))


def _source(citation: Citation, words: Words) -> Iterator[str]:
    source = citation.passage.document.source
    yield f"[{citation.number}] {source.title} ({facts(citation.passage, words)})"
    yield words.quotation.format(text=citation.passage.reading)
    if citation.translation:
        yield f"{words.translation}{_colon(words)}{citation.translation}"
    if source.url:
        yield source.url


def _colon(words: Words) -> str:
    return " : " if words.quotation.startswith("«") else ": "
