import json

import pytest

from assistant.weights import LearnedWeights
from eval.fit.elsewhere import Collection, collections

HARBOUR = {
    "title": "The harbour of Milbrook",
    "lang": "en",
    "sections": [
        {
            "heading": "Traffic",
            "sentences": ["The harbour handles 1,400 ships a year.", "It has forty cranes."],
        },
        {"heading": "On the quay", "sentences": ["mussels from May to August", "Fish is sold."]},
    ],
    "questions": [
        {"q": "Combien de grues a le port ?", "lang": "fr", "gold": [[0, 1]]},
        {"q": "How many cranes and how many ships?", "lang": "en", "gold": [[0, 0], [0, 1]]},
        {"q": "Who built the harbour?", "lang": "en", "gold": []},
    ],
}


@pytest.fixture(scope="module")
def collection(tmp_path_factory: pytest.TempPathFactory) -> Collection:
    path = tmp_path_factory.mktemp("invented") / "documents.jsonl"
    path.write_text(json.dumps(HARBOUR) + "\n", encoding="utf-8")
    (found,) = collections(path)
    return found


def test_what_answers_is_marked_where_it_stands(collection: Collection) -> None:
    one, both, none = collection.asked
    assert [place.text for place in one.places] == ["It has forty cranes."]
    assert [len(proof) for proof in both.proofs] == [2]
    assert none.proofs == ()


def test_what_is_no_sentence_becomes_an_item(collection: Collection) -> None:
    (document,) = collection.index.documents
    assert document.text.split("\n\n") == [
        "The harbour of Milbrook",
        "Traffic",
        "The harbour handles 1,400 ships a year. It has forty cranes.",
        "On the quay",
        "• mussels from May to August",
        "Fish is sold.",
    ]


def test_the_best_of_what_is_found_is_read(collection: Collection) -> None:
    for asked in collection.read(LearnedWeights.read()).asked:
        assert any(candidate.features.reading for candidate in asked.looked.ranked)
