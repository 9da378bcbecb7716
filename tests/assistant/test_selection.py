import pytest

from assistant.evidence import FEATURE_NAMES, Candidate, Features
from assistant.selection import lists_of, select_sentences
from corpus.antecedents import leans_back
from corpus.document import Document, Passage, Role, Source
from corpus.language import Language
from corpus.splitter import split

NOTHING = Features(**dict.fromkeys(FEATURE_NAMES, 0.0))
PROSE = (
    "The mill was built in 1702 by two brothers. It burned down in a storm. "
    "Bread is baked on Mondays from local flour."
)
LIST = "The colours\n\nThe flag has these colours:\n- deep red;\n- bright yellow;\n- dark green.\n"


def passages(text: str) -> tuple[Passage, ...]:
    return tuple(split(Document(Source("x", "X"), text, Language.ENGLISH)))


def ranked(*scores: float) -> list[Candidate]:
    (passage,) = passages(PROSE)
    found = [
        Candidate(sentence, passage, NOTHING, score)
        for sentence, score in zip(passage.sentences, scores, strict=True)
    ]
    return sorted(found, key=lambda candidate: -candidate.score)


def shown(found: list[Candidate], margin: float = 1.0, most: int = 3) -> list[str]:
    return [
        quoted.sentence.reading.split()[0]
        for quoted in select_sentences(found, margin, most).quoted
    ]


def test_the_best_and_what_is_nearly_as_good_are_shown() -> None:
    assert shown(ranked(5.0, 0.0, 1.0)) == ["The"]
    assert shown(ranked(5.0, 0.0, 4.5)) == ["The", "Bread"]
    assert shown(ranked(4.5, 0.0, 5.0)) == ["Bread", "The"]
    assert shown(ranked(4.5, 0.0, 5.0), most=1) == ["Bread"]
    assert shown([]) == []


def test_a_sentence_comes_with_what_it_leans_on() -> None:
    assert shown(ranked(0.0, 5.0, 1.0)) == ["The", "It"]
    assert select_sentences(ranked(0.0, 5.0, 1.0), 1.0, 3).led == 2
    assert select_sentences(ranked(5.0, 4.5, 1.0), 1.0, 3).led == 1


def test_where_there_is_no_room_a_sentence_comes_without_what_it_leans_on() -> None:
    assert shown(ranked(0.0, 5.0, 1.0), most=1) == ["It"]
    assert shown(ranked(0.0, 4.5, 5.0), most=2) == ["Bread", "It"]


@pytest.mark.parametrize("holds_form", [True, False])
def test_an_introduction_tells_only_what_has_a_form_of_its_own(holds_form: bool) -> None:
    (passage,) = passages(
        "The town council meets eight times a year to decide on:\n- tolls;\n- tax."
    )
    found = [
        Candidate(sentence, passage, NOTHING, score, holds_form)
        for sentence, score in zip(passage.sentences, (3.0, 2.0, 1.0), strict=True)
    ]
    assert shown(found, margin=0.5) == (["The"] if holds_form else ["tolls;"])


@pytest.mark.parametrize(
    ("text", "leans"),
    [
        ("It burned down.", True),
        ("Elle a brûlé.", True),
        ("On y fabrique de la farine.", True),
        ("Ce moulin est vieux.", True),
        ("Il faut venir tôt.", False),
        ("Il y a un moulin.", False),
        ("Items are sold.", False),
        ("Ceinture et bretelles.", False),
    ],
)
def test_what_leans_back_is_told(text: str, leans: bool) -> None:
    assert (
        leans_back(Document(Source("x", "X"), text, Language.OTHER).passage(0, len(text))) is leans
    )


def test_a_list_is_found_whole_with_its_introduction() -> None:
    (found,) = lists_of(passages(LIST))
    assert len(found.items) == 3
    selection = found.shown
    assert selection.is_list
    readings = [quoted.sentence.reading for quoted in selection.quoted]
    assert readings[0].endswith("colours:")
    assert "dark green" in readings[-1]
    (quote,) = {quoted.quote for quoted in selection.quoted}
    assert quote.place.role is Role.LIST
    assert quote.text == LIST[quote.start : quote.end]


def test_prose_holds_no_list() -> None:
    assert list(lists_of(passages(PROSE))) == []
