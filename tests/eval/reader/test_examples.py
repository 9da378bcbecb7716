import json
from collections import Counter
from pathlib import Path
from random import Random

import pytest

from corpus.errors import InputInvalid
from eval.reader.examples import (
    DOCUMENTS,
    HELD_BACK,
    SOURCES,
    Example,
    nearest_first,
    of_documents,
    source_quotes,
)
from index.encoder import DEFAULT_ENCODERS, Encoder


def lines(path: Path) -> list[dict[str, object]]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def test_every_document_is_told_sentence_for_sentence_in_the_other_language() -> None:
    for document in lines(DOCUMENTS):
        ours, theirs = (
            [len(section["sentences"]) for section in told["sections"]]  # type: ignore[index]
            for told in (document, document["translation"])
        )
        assert ours == theirs


@pytest.mark.parametrize("path", [DOCUMENTS, HELD_BACK])
def test_every_question_on_a_document_points_at_sentences_of_it(path: Path) -> None:
    for document in lines(path):
        sections, questions = document["sections"], document["questions"]
        assert isinstance(sections, list)
        assert isinstance(questions, list)
        for asked in questions:
            for section, sentence in asked["gold"]:
                assert sections[section]["sentences"][sentence]


def test_both_languages_are_asked_and_told_alike() -> None:
    documents = lines(DOCUMENTS)
    told = Counter(document["lang"] for document in documents)
    asked = Counter(q["lang"] for document in documents for q in document["questions"])  # type: ignore[attr-defined]
    asked.update(str(line["lang"]) for line in lines(SOURCES))
    for counted in (told, asked):
        assert set(counted) == {"fr", "en"}
        assert min(counted.values()) > 0.9 * max(counted.values())


def test_what_is_held_back_is_not_learned_from() -> None:
    learned, held_back = (
        {
            sentence
            for document in lines(path)
            for section in document["sections"]  # type: ignore[attr-defined]
            for sentence in section["sentences"]
            if len(sentence) > 40
        }
        for path in (DOCUMENTS, HELD_BACK)
    )
    assert not learned & held_back


def test_a_question_in_the_other_language_is_known_for_one(tmp_path: Path) -> None:
    path = tmp_path / "documents.jsonl"
    section = {"heading": "Mill", "sentences": ["The mill is open.", "The tower of Ashby is old."]}
    asked = [
        {"q": "Ouvert ?", "lang": "fr", "gold": [[0, 0]]},
        {"q": "Old?", "lang": "en", "gold": []},
    ]
    document = {"title": "Sights", "lang": "en", "sections": [section], "questions": asked}
    path.write_text(json.dumps(document), encoding="utf-8")
    across, same = of_documents(path, Random(0))
    assert across.is_across
    assert not same.is_across
    assert across.gold == ("Sights — Mill: The mill is open.",)
    assert {"Sights — Mill: The mill is open.", "Sights — Mill: The tower of Ashby is old."} <= set(
        same.others
    )


def test_the_sample_holds_what_answers_and_most_of_what_is_near() -> None:
    others = tuple(f"other {number}" for number in range(30))
    gold, sampled = Example("Who?", ("Ann.", "Bob.", "Eve."), others).sample(Random(1))
    assert len(gold) == 2
    assert len(sampled) == 6
    assert sum(other in others[:12] for other in sampled) >= 4
    gold, sampled = Example("Who?", (), ("other",)).sample(Random(1))
    assert (gold, set(sampled)) == ([], {"other"})


def bilingual(path: Path, translated: list[str]) -> Path:
    section = {"heading": "Mill", "sentences": ["The mill is open.", "The tower of Ashby is old."]}
    document = {
        "title": "Sights",
        "lang": "en",
        "sections": [section],
        "translation": {
            "title": "Curiosités",
            "sections": [{"heading": "Moulin", "sentences": translated}],
        },
        "questions": [{"q": "Open?", "lang": "en", "gold": [[0, 0]]}],
    }
    path.write_text(json.dumps(document), encoding="utf-8")
    return path


def test_sentences_are_read_in_either_language_and_in_both(tmp_path: Path) -> None:
    path = bilingual(
        tmp_path / "documents.jsonl", ["Le moulin est ouvert.", "La tour d’Ashby est vieille."]
    )
    (example,) = of_documents(path, Random(0))
    seen = set()
    for seed in range(40):
        gold, others = example.sample(Random(seed))
        assert len(gold) == 1
        assert {"mill", "moulin"} & set(gold[0].lower().replace(":", "").split())
        seen.add((gold[0], "Curiosités — Moulin: La tour d’Ashby est vieille." in others))
    english, french = (
        "Sights — Mill: The mill is open.",
        "Curiosités — Moulin: Le moulin est ouvert.",
    )
    assert seen == {(english, False), (english, True), (french, False), (french, True)}


def test_what_comes_nearest_stands_first() -> None:
    others = (
        "The ferry sails every hour.",
        "Bread is baked on Mondays.",
        "The museum is closed on Mondays.",
    )
    asked = [
        Example("When can I visit the museum?", ("It opens on Tuesdays.",), others),
        Example("À quelle heure part le bac ?", (), others),
    ]
    museum, ferry = nearest_first(asked, Encoder.named(DEFAULT_ENCODERS[0]))
    assert museum.others[0] == "The museum is closed on Mondays."
    assert ferry.others[0] == "The ferry sails every hour."
    assert set(museum.others) == set(ferry.others) == set(others)
    assert museum.gold == asked[0].gold


def test_a_translation_that_lacks_a_sentence_is_refused(tmp_path: Path) -> None:
    path = bilingual(tmp_path / "documents.jsonl", ["Le moulin est ouvert."])
    with pytest.raises(InputInvalid, match=r"documents\.jsonl:1"):
        list(of_documents(path, Random(0)))


def test_a_broken_line_is_named(tmp_path: Path) -> None:
    path = tmp_path / "sources.jsonl"
    path.write_text('{"q": "b", "quotes": ["a"]}\n{"quotes": \n', encoding="utf-8")
    with pytest.raises(InputInvalid, match=r"sources\.jsonl:2"):
        list(source_quotes(path))


def test_a_list_answers_as_a_whole_and_no_part_of_it_is_told_to_be_wrong(tmp_path: Path) -> None:
    path = tmp_path / "documents.jsonl"
    section = {
        "heading": "Mills",
        "sentences": ["There are three mills:", "the red one", "the blue one", "the white one"],
    }
    asked = [
        {"q": "Which mills are there?", "lang": "en", "gold": [[0, 0], [0, 1], [0, 2], [0, 3]]},
        {"q": "Which one is red?", "lang": "en", "gold": [[0, 1]]},
        {"q": "Who owns them?", "lang": "en", "gold": []},
        {"q": "How many mills are there?", "lang": "en", "gold": [[0, 0]]},
    ]
    document = {"title": "Sights", "lang": "en", "sections": [section], "questions": asked}
    path.write_text(json.dumps(document), encoding="utf-8")
    whole, item, none, introduced = of_documents(path, Random(0))
    told = "Sights — Mills: There are three mills: the red one; the blue one; the white one"
    assert whole.lists == (told,)
    assert told in whole.sample(Random(1))[0]
    for part in (item, introduced):
        assert part.lists == part.other_lists == ()
        assert told not in (*part.gold, *part.others)
    assert item.gold == ("Sights — Mills — There are three mills: the red one",)
    assert none.other_lists == (told,)
    assert told in none.sample(Random(1))[1]
