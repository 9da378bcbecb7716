import pytest

from assistant.verify import EncoderLikeness, Proof, prove
from assistant.verify.proof import heading_over
from corpus.document import Document, Passage, Place, Role, Source
from corpus.language import Language
from corpus.splitter import split
from index.encoder import DEFAULT_ENCODERS, Encoder

TEXT = (
    "Sights of the county\n\n"
    "The Milbrook windmill\n\n"
    "Built in 1702 from oak, it was destroyed by a fire in 1804. "
    "Bread is baked there on Mondays.\n\n"
    "The Oakmouth bridge\n\n"
    "Opened in 1874, it is 300 metres long. The ferry to Ashby sails every hour.\n"
)


@pytest.fixture(scope="module")
def passages() -> tuple[Passage, ...]:
    return tuple(split(Document(Source("x", "Sights"), TEXT, Language.ENGLISH)))


def quoted(proof: Proof) -> list[str]:
    return [quote.text.split()[0] + " " + quote.text.split()[1] for quote in proof.quotes]


def test_the_shortest_quote_proves(passages: tuple[Passage, ...]) -> None:
    assert quoted(prove("Bread is baked on Mondays.", passages)) == ["Bread is"]


def test_a_heading_names_what_is_told_under_it(passages: tuple[Passage, ...]) -> None:
    proof = prove("The Milbrook windmill was built in 1702.", passages)
    assert quoted(proof) == ["The Milbrook", "Built in"]
    assert all(quote.text in TEXT for quote in proof.quotes)


@pytest.mark.parametrize(
    "lie",
    [
        "The Oakmouth bridge was built in 1702.",
        "The Milbrook windmill was built in 1804.",
        "The Milbrook windmill is 300 metres long.",
        "The Oakmouth bridge sails to Ashby every hour.",
        "The ferry to Oakmouth sails every hour.",
    ],
)
def test_a_heading_names_nothing_else(passages: tuple[Passage, ...], lie: str) -> None:
    proof = prove(lie, passages)
    assert proof.quotes == ()
    assert proof.missing


def test_a_line_is_no_subject_of_what_the_next_one_says() -> None:
    text = (
        "Le Fonds Marin (FMB) à Milbrook avec le projet « réveil du quai »\n\n"
        "« Le filet bleu » est une association d’aide aux marins. "
        "Elle a ouvert un atelier en 2015.\n"
    )
    passages = split(Document(Source("x", "Projets"), text, Language.FRENCH))
    assert not prove("Le projet FMB de Milbrook est une association d’aide.", passages).quotes
    told = prove("L’association du filet bleu a ouvert un atelier en 2015.", passages)
    assert quoted(told) == ["« Le"]


@pytest.mark.parametrize("heading", ["The mill", "2.1 The mill :", "a) The mill", "IV. The mill"])
def test_the_words_of_a_heading_within_a_sentence_are_no_heading(heading: str) -> None:
    told = "The mill is dear to them, as children say. It opened in 1874."
    document = Document(Source("x", "Sights"), f"{heading}\n\n{told}\n", Language.ENGLISH)
    start = document.text.index("It opened")
    quote = document.passage(start, len(document.text), Place(section=("The mill",)))
    found = heading_over(quote)
    assert found is not None
    assert found.text == "The mill"
    assert found.end < document.text.index(told)


def test_a_row_of_numbers_is_read_at_once() -> None:
    row = " ".join(f"{number}.{number % 10}" for number in range(12, 60))
    text = f"The ports\n\n{row}\nForty cranes stand there.\n"
    document = Document(Source("x", "X"), text, Language.ENGLISH)
    start = text.index("Forty")
    place = Place(Role.PROSE, ("The ports",))
    quote = document.passage(start, start + len("Forty cranes stand there."), place)
    heading = heading_over(quote)
    assert heading is not None
    assert heading.reading == "The ports"


def test_across_languages_two_sentences_prove_no_third() -> None:
    likeness = EncoderLikeness(Encoder.named(DEFAULT_ENCODERS[-1]))
    text = "Erected in wood, the belfry was destroyed by a fire. It was later rebuilt.\n"
    (passage,) = split(Document(Source("x", "X"), text, Language.ENGLISH))
    assert not prove("Le beffroi a été reconstruit en bois.", [passage], likeness).quotes
    assert prove("Le beffroi a été détruit par un incendie.", [passage], likeness).quotes
