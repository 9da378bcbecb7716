from collections.abc import Sequence

import pytest

from assistant.answer import Turn
from assistant.engines import Draft, ExtractiveEngine
from assistant.engines.extractive import READ, Looked
from assistant.followups import make_standalone
from assistant.reader import Reader
from assistant.weights import LearnedWeights
from index import Index


def draft(index: Index, question: str, most: int = 3) -> Draft:
    return ExtractiveEngine(index).draft(make_standalone(question, ()), most)


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


def test_one_sentence_is_one_sentence(index: Index) -> None:
    assert len(draft(index, "What is made at the windmill?", most=1).selection.quoted) == 1


def test_lengths_of_one_bridge_that_differ_are_both_shown(index: Index) -> None:
    shown = draft(index, "How long is the old bridge?").selection
    assert shown.differs
    assert [quoted.quote.document.id for quoted in shown.quoted] == ["bridge", "pont"]


def looked_up(index: Index, question: str, *before: Turn) -> Looked:
    return ExtractiveEngine(index).look(make_standalone(question, before))


def test_the_most_promising_are_read_and_no_other_reads_better(index: Index) -> None:
    looked = looked_up(index, "How long is the old bridge?")
    assert {c.features.reading for c in looked.ranked} == {0.0}
    promise = LearnedWeights.read().promise_of
    promising = sorted(looked.ranked, key=lambda c: -promise(c.features))
    best = {c.sentence.id for c in promising[:READ]}
    read = {c.sentence.id: c.features.reading for c in ExtractiveEngine(index).read(looked).ranked}
    assert len(read) == len(looked.ranked) > READ
    assert len({read[id_] for id_ in best}) > 1
    assert {read[id_] for id_ in read.keys() - best} == {min(read[id_] for id_ in best)}


def test_a_follow_up_is_read_as_it_is_filled_in(index: Index) -> None:
    followup = looked_up(
        index, "and the windmill?", Turn("When was the old bridge built?", "1874.")
    )
    assert "built" in followup.asks
    assert "windmill" in followup.asks


def test_a_list_is_read_as_a_whole_and_tells_how_sure_it_is(index: Index) -> None:
    class Fond(Reader):
        """Likes whatever names a licence."""

        def read(self, question: str, sentences: Sequence[str]) -> tuple[float, ...]:
            seen.extend(sentences)
            return tuple(liking if "pêche" in told else -1.0 for told in sentences)

    seen = list[str]()
    question = "Quels sont les documents à fournir pour la carte de pêche ?"
    confidences = []
    for liking in (0.9, -0.9):
        engine = ExtractiveEngine(index, reader=Fond())
        looked = engine.read(looked_up(index, question))
        assert looked.lists
        assert set(looked.lists.values()) <= {liking, -1.0}
        found = engine.draft_of(looked, 3)
        if liking > 0:
            assert found.selection.is_list
            assert found.selection.reading == liking
        confidences.append(found.confidence)
    assert confidences[0] > confidences[1]
    whole = [told for told in seen if told.count("; ") > 1]
    assert any("carte de pêche" in told for told in whole)


def test_where_no_list_is_asked_for_none_is_read(index: Index) -> None:
    looked = ExtractiveEngine(index).read(looked_up(index, "How long is the old bridge?"))
    assert looked.lists == {}


def test_other_weights_may_find_other_lists_promising(index: Index) -> None:
    looked = looked_up(index, "Quels sont les documents à fournir pour la carte de pêche ?")
    engine = ExtractiveEngine(index)
    assert engine.rescored(looked).lists is None
    assert engine.rescored(engine.read(looked)).lists == engine.read(looked).lists


def test_a_question_in_a_third_language_is_not_read(index: Index) -> None:
    looked = looked_up(index, "¿Cuántas grúas tiene el puerto de la ciudad?")
    assert looked.ranked
    assert looked.lists is None
    assert ExtractiveEngine(index).read(looked) is looked


def test_what_is_hopeless_is_not_read(index: Index, monkeypatch: pytest.MonkeyPatch) -> None:
    class Unwilling(Reader):
        def read(self, question: str, sentences: Sequence[str]) -> tuple[float, ...]:
            raise AssertionError(question)

    engine = ExtractiveEngine(index, reader=Unwilling())
    asked = make_standalone("Who composed the opera Carmen?", ())
    monkeypatch.setattr("assistant.engines.extractive.HOPELESS", 1.0)
    hopeless = engine.draft(asked, 3).confidence
    monkeypatch.setattr("assistant.engines.extractive.HOPELESS", hopeless)
    with pytest.raises(AssertionError, match="Carmen"):
        engine.draft(asked, 3)
