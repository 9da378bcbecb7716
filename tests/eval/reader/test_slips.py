from random import Random

from rapidfuzz.distance import OSA

from eval.reader.slips import as_typed
from index.lexical import fold

QUESTION = "Où se trouve la préfecture de la Région ?"


def typed() -> set[str]:
    random = Random(1)
    return {as_typed(QUESTION, random) for _ in range(200)}


def test_some_questions_stay_as_they_are_and_others_lose_accents_or_the_end_mark() -> None:
    found = typed()
    assert {QUESTION, QUESTION.removesuffix(" ?"), fold(QUESTION)} <= found


def test_a_slip_changes_one_word_by_one_letter() -> None:
    slipped = typed() - {QUESTION, QUESTION.removesuffix(" ?"), fold(QUESTION)}
    assert len(slipped) > 10
    for question in slipped:
        words, others = (fold(text).strip(" ?").split() for text in (QUESTION, question))
        changed = [(one, other) for one, other in zip(words, others, strict=True) if one != other]
        assert len(changed) <= 1
        assert all(OSA.distance(one, other) <= 1 for one, other in changed)


def test_short_words_have_no_slips() -> None:
    random = Random(1)
    assert {as_typed("Qui est là ?", random) for _ in range(100)} == {
        "Qui est là ?",
        "Qui est là",
        "qui est la ?",
        "qui est la",
    }
