"""Sentences that define a term, told in documents that were not written for it."""

import json

from assistant.question import Question
from assistant.question.definitions import defines
from eval.reader.examples import DOCUMENTS, HELD_BACK


def test_what_defines_a_term_answers_nine_times_in_ten_and_mostly_is_known() -> None:
    told = right = answered = found = 0
    for path in (DOCUMENTS, HELD_BACK):
        for document in map(json.loads, path.read_text(encoding="utf-8").splitlines()):
            for asked in document["questions"]:
                term = Question.read(asked["q"]).defined
                if term is None or asked["lang"] != document["lang"]:
                    continue
                gold = {tuple(place) for place in asked["gold"]}
                defining = {
                    (number, place)
                    for number, section in enumerate(document["sections"])
                    for place, sentence in enumerate(section["sentences"])
                    if defines(term, sentence)
                }
                told += len(defining)
                right += len(defining & gold)
                answered += bool(gold)
                found += bool(defining & gold)
    assert answered > 80
    assert right > 0.9 * told
    assert found > 0.6 * answered
