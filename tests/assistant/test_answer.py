from assistant.answer import Answer, Citation, Kind, Sentence
from corpus.document import Document, Source
from corpus.language import Language

DOCUMENT = Document(
    Source("quay", "The quay", date="2020-12"), "Boats come.\nFish is\nsold.", Language.ENGLISH
)
CITATION = Citation(1, DOCUMENT.passage(12, 25))


def make(**changes: object) -> Answer:
    values = {
        "question": "What is sold?",
        "language": Language.ENGLISH,
        "kind": Kind.ANSWER,
        "lead": "",
        "sentences": (Sentence("Fish is sold.", (1,)),),
        "citations": (CITATION,),
        **changes,
    }
    return Answer(**values)


def test_the_text_shows_the_marks() -> None:
    two = (Sentence("Fish is sold.", (1, 2)), Sentence("Boats come.", (2,)))
    assert make(sentences=two).text == "Fish is sold. [1] [2] Boats come. [2]"
    assert make(sentences=two, lead="So:").text == "So: Fish is sold. [1] [2] Boats come. [2]"
    assert make(sentences=(), lead="Hello!").text == "Hello!"


def test_the_items_of_a_list_have_lines_of_their_own() -> None:
    two = (Sentence("- fish", (1,)), Sentence("- boats", (1,)))
    assert make(sentences=two, is_list=True).text == "- fish [1]\n- boats [1]"
    assert make(sentences=two, is_list=True, lead="So:").text == "So:\n- fish [1]\n- boats [1]"


def test_only_a_refusal_declines() -> None:
    assert [kind for kind in Kind if make(kind=kind).declined] == [Kind.DECLINED]


def test_the_json_is_that_of_the_contract() -> None:
    values = make(notices=("Old.",)).as_json()
    assert list(values.items()) == [
        ("language", "en"),
        ("kind", "answer"),
        ("declined", False),
        ("text", "Fish is sold. [1]"),
        ("sentences", [{"text": "Fish is sold.", "citations": [1]}]),
        (
            "citations",
            [
                {
                    "number": 1,
                    "document": "quay",
                    "title": "The quay",
                    "language": "en",
                    "date": "2020-12",
                    "start": 12,
                    "end": 25,
                    "quote": "Fish is\nsold.",
                    "translation": None,
                }
            ],
        ),
        ("notices", ["Old."]),
        ("engine", "extractive"),
    ]
    assert list(values["citations"][0]) == [
        *("number", "document", "title", "language", "date"),
        *("start", "end", "quote", "translation"),
    ]
