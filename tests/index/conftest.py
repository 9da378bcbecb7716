from collections.abc import Callable, Sequence

import pytest

from corpus.document import Document, Source
from corpus.language import Language
from index import Index

TEXTS = {
    "port": (
        "en",
        "The port",
        "The harbour has forty cranes and two lighthouses. It handles 1,400 ships a year.\n\n"
        "Fishermen sell their catch on the quay every morning. Tourists come for the mussels.",
    ),
    "ecole": (
        "fr",
        "L'école",
        "L'école du village accueille 120 élèves. La cantine sert des légumes de saison.\n\n"
        "Les inscriptions se font à la mairie au mois de mai. Le transport scolaire est gratuit.",
    ),
    "moulin": (
        "fr",
        "Le moulin",
        "Le vieux moulin à vent domine la plaine. On y fabrique encore de la farine.",
    ),
}


@pytest.fixture(scope="session")
def make_document() -> Callable[..., Document]:
    def make(name: str, text: str | None = None) -> Document:
        language, title, original = TEXTS[name]
        found = Language(language)
        return Document(Source(name, title, language=found), text or original, found)

    return make


@pytest.fixture(scope="session")
def documents(make_document: Callable[..., Document]) -> tuple[Document, ...]:
    return tuple(make_document(name) for name in TEXTS)


@pytest.fixture(scope="session")
def built(documents: Sequence[Document], tmp_path_factory: pytest.TempPathFactory) -> Index:
    """An index of the documents, one of which has a known fingerprint."""
    return Index.build(documents, tmp_path_factory.mktemp("index"), fingerprints={"port": "1"})
