from dataclasses import replace

import pytest

from assistant.answer import Kind
from assistant.assistant import Assistant
from assistant.page.guide import CLOSEST, SUGGESTED, Guide
from assistant.page.words import WORDS
from corpus.language import Language

ENGLISH, FRENCH = WORDS[Language.ENGLISH], WORDS[Language.FRENCH]


@pytest.fixture(scope="module")
def guide(make_assistant):
    return Guide(make_assistant())


def test_the_closest_passages_are_each_of_another_document(guide):
    found = [passage.document.id for passage in guide.closest("How long is the old bridge?")]
    assert 1 < len(found) <= CLOSEST
    assert len(set(found)) == len(found)
    assert set(found) & {"bridge", "pont"}


def test_every_example_is_answered_even_where_the_sources_are_about_something_else(
    guide, make_assistant
):
    shown = [asked for group in guide.examples(ENGLISH).values() for asked in group]
    assert shown
    assert all(make_assistant().ask(asked).kind is Kind.ANSWER for asked in shown)


def test_no_example_is_shown_where_nothing_is_answered(unwilling):
    guide = Guide(unwilling)
    assert not any(guide.examples(ENGLISH).values())


def test_next_questions_are_answered_with_something_new(guide, make_assistant):
    question = "How many ships does the harbour handle?"
    cited = [citation.passage for citation in make_assistant().ask(question).citations]
    found = guide.next_questions(question, [passage.id for passage in cited], ENGLISH)
    assert 0 < len(found) <= SUGGESTED
    assert question not in found
    for asked in found:
        answer = make_assistant().ask(asked)
        assert answer.kind is Kind.ANSWER


@pytest.mark.parametrize(
    "cited", [[], ["nothing"], ["gone:0-9"], ["harbour:9-3"], ["harbour:0-99999"]]
)
def test_quotes_that_are_none_lead_nowhere(guide, cited):
    assert guide.next_questions("When?", cited, ENGLISH) == []


def test_next_questions_ask_about_names_as_their_language_writes_them(make_collection):
    texts = {
        "canal.txt": "The canal\n\nBoats on the Seine Canal carry grain. Grain of the Seine Canal "
        "is sold in Milbrook, and the Seine Canal ends in Milbrook.",
        "blé.txt": "Le blé\n\nLe blé de Milbrook est vendu au marché. On le moud à Milbrook. "
        "Le Grand Seine Canal Hôtel en achète.",
    }
    settings = replace(make_collection(texts), confidence=0.0)
    guide = Guide(Assistant.open(settings))
    cited = [passage.id for passage in guide.closest("What do boats carry?")]
    english, french = (
        " ".join(guide.next_questions("?", cited, words)) for words in (ENGLISH, FRENCH)
    )
    assert "Seine Canal?" in english
    assert "Milbrook" in french
    assert "Seine Canal ?" not in french
