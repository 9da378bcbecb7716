import pytest

from assistant.evidence import Candidate, find_candidates
from assistant.finding import Found, find_passages
from assistant.question import Question
from index import Index


def candidates(index: Index, text: str, talk: tuple[str, ...] = ()) -> list[Candidate]:
    query = index.encode(text)
    found = find_passages(index, query, talk)
    return find_candidates(index, query, Question.read(text), found)


def the(found: list[Candidate], words: str) -> Candidate:
    return next(candidate for candidate in found if words in candidate.sentence.reading)


@pytest.mark.parametrize(
    ("text", "right", "wrong"),
    [
        ("How many cranes does the harbour have?", "forty cranes", "mussels"),
        ("Combien coûte la carte de pêche ?", "35 euros", "sarrasin"),
        ("How much does the fishing card cost?", "35 euros", "sarrasin"),
    ],
)
def test_the_evidence_is_better_for_the_right_sentence(
    index: Index, text: str, right: str, wrong: str
) -> None:
    found = candidates(index, text)
    good, bad = the(found, right).features, the(found, wrong).features
    assert good.meaning > bad.meaning
    assert good.likeness > bad.likeness
    assert good.context_coverage >= bad.context_coverage
    assert (good.shows_wanted, good.lacks_wanted, good.lacks_form) == (1.0, 0.0, 0.0)
    assert (bad.shows_wanted, bad.lacks_wanted, bad.lacks_form) == (0.0, 1.0, 1.0)


def test_without_passages_there_are_no_candidates(index: Index) -> None:
    text = "How many cranes does the harbour have?"
    assert find_candidates(index, index.encode(text), Question.read(text), Found(())) == []


def test_every_sentence_of_a_passage_found_is_a_candidate(index: Index) -> None:
    found = candidates(index, "Where is the mill?")
    for context in {candidate.context for candidate in found}:
        mine = [candidate.sentence for candidate in found if candidate.context == context]
        assert tuple(mine) == (context.sentences or (context,))


def test_numbers_of_the_question_count(index: Index) -> None:
    found = candidates(index, "What was built in 1874?")
    assert the(found, "120 metres").features.numbers_kept == 1.0
    assert the(found, "mussels").features.numbers_kept == 0.0


def test_what_the_question_before_found_is_looked_into(index: Index) -> None:
    before = "How many cranes does the harbour have?"
    found = find_passages(index, index.encode("le moulin à vent"), (before,), pool=1)
    assert len(found.hits) > 1
    assert set(found.in_talk) <= {hit.passage.id for hit in found.hits}
    assert 1.0 in found.in_talk.values()
    assert not find_passages(index, index.encode("le moulin à vent"), ()).in_talk


def test_a_sentence_that_leans_on_the_one_before_it_is_judged_with_it(index: Index) -> None:
    found = candidates(index, "When did Eleanor Whitcombe take office?")
    leaning, before = the(found, "She took office"), the(found, "Eleanor Whitcombe")
    alone = the(found, "mussels")
    assert leaning.features.likeness > before.features.likeness
    assert leaning.features.antecedent > 0 == alone.features.antecedent


def test_a_demand_that_a_sentence_leaves_unmet_counts(index: Index) -> None:
    found = candidates(index, "Who is harbour master this summer?")
    assert the(found, "Eleanor Whitcombe").features.unmet == 1.0
    found = candidates(index, "Who is harbour master?")
    assert the(found, "Eleanor Whitcombe").features.unmet == 0.0
