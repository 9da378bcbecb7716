import pytest

from corpus.document import Document, Source
from corpus.language import Language
from index import Index

FRENCH = (
    "Le produit intérieur brut (PIB) est élevé. Le PIB par habitant atteint 26 500 €.",
    # An acronym that stands in every few passages needs no name.
    *(f"Le marché numéro {number} a lieu le mardi." for number in range(20)),
)
ENGLISH = "GDP grows. The unemployment rate is 8%. A residence permit is issued by the prefecture."


@pytest.fixture(scope="module")
def index(tmp_path_factory: pytest.TempPathFactory) -> Index:
    documents = [
        *(Document(Source(f"f{n}", "F"), text, Language.FRENCH) for n, text in enumerate(FRENCH)),
        Document(Source("e", "E"), ENGLISH, Language.ENGLISH),
    ]
    return Index.build(documents, tmp_path_factory.mktemp("index"))


@pytest.mark.parametrize(
    ("question", "glossed"),
    [
        ("GDP per head", "GDP per head (PIB par habitant)"),
        ("le PIB par habitant ?", "le PIB (produit intérieur brut) par habitant ?"),
        ("ou fair ma carte de sejour", "ou fair ma carte de sejour (residence permit)"),
        ("quand a lieu le marché ?", "quand a lieu le marché ?"),
    ],
)
def test_a_term_is_looked_up_as_typed_and_nothing_is_said_twice(
    index: Index, question: str, glossed: str
) -> None:
    assert index.encode(question).glossed.replace("séjour", "sejour") == glossed


def test_the_words_of_an_acronyms_name_stand_for_its_other_names(index: Index) -> None:
    own = {word.word: word.own.terms for word in index.encode("what is the PIB").words}
    assert "gdp" in own["pib"]
    assert "gdp" in own["brut"]
