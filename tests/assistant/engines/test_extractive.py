import pytest

from assistant.answer import Turn
from assistant.engines import ENGINES, Draft, ExtractiveEngine
from assistant.engines.extractive import READ
from assistant.followups import make_standalone
from index import Index


def draft(index: Index, question: str, most: int = 3) -> Draft:
    return ENGINES["extractive"](index).draft(make_standalone(question, ()), most)


@pytest.mark.parametrize(
    ("asked", "absent"),
    [
        ("How many cranes does the harbour have?", "Who composed the opera Carmen?"),
        ("Combien coûte la carte de pêche ?", "Qui a composé l'opéra Carmen ?"),
    ],
)
def test_what_the_sources_hold_is_surer_than_what_they_lack(
    index: Index, asked: str, absent: str
) -> None:
    held, lacking = draft(index, asked), draft(index, absent)
    assert 0 <= lacking.confidence < held.confidence <= 1


def test_a_draft_tells_where_it_looked(index: Index) -> None:
    found = draft(index, "How many cranes does the harbour have?")
    documents = {hit.passage.document.id for hit in found.hits}
    assert {quoted.quote.document.id for quoted in found.selection.quoted} <= documents


def test_nothing_is_drafted_twice(index: Index) -> None:
    question = "How long is the old bridge and when was it built?"
    quotes = [quoted.quote.id for quoted in draft(index, question).selection.quoted]
    assert len(set(quotes)) == len(quotes)
    assert draft(index, question) == draft(index, question)


def test_a_follow_up_does_not_ask_again_what_was_asked_before(index: Index) -> None:
    before = Turn("When was the old bridge built?", "It was built in 1874.")
    engine = ExtractiveEngine(index)
    assert engine.look(make_standalone("and the windmill?", [before])).parts == ()
    both = make_standalone("and who owns it, and how long is it?", [before])
    assert len(engine.look(both).parts) == 2


def test_one_sentence_is_one_sentence(index: Index) -> None:
    assert len(draft(index, "How long is the old bridge?", most=1).selection.quoted) == 1


def test_the_best_sentences_are_read_and_no_other_reads_better(index: Index) -> None:
    ranked = ExtractiveEngine(index).look(make_standalone("How long is the old bridge?", ())).ranked
    readings = sorted((c.features.reading for c in ranked), reverse=True)
    assert len(ranked) > READ
    assert len(set(readings[:READ])) > 1
    assert set(readings[READ:]) == {readings[READ - 1]}


def test_each_part_of_a_question_is_read_by_itself(index: Index) -> None:
    both = make_standalone("How long is the old bridge and when was it built?", ())
    first, second = ExtractiveEngine(index).look(both).parts
    assert max(c.features.reading for c in first) > min(c.features.reading for c in first)
    assert {c.sentence.id: c.features.reading for c in first} != {
        c.sentence.id: c.features.reading for c in second
    }
