import pytest

from corpus.document import Document, Source
from corpus.language import Language
from corpus.splitter import split
from index.texts import Texts
from index.told import told, told_list


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ((), "It is open."),
        (("Milbrook",), "Milbrook: It is open."),
        (("Milbrook", "The mill"), "Milbrook — The mill: It is open."),
        (("Milbrook", "Sights", "Old", "The mill"), "Sights — The mill: It is open."),
        (("Milbrook", "It is open."), "Milbrook: It is open."),
    ],
)
def test_a_sentence_is_told_after_what_it_is_about(path: tuple[str, ...], expected: str) -> None:
    assert told("It is open.", path) == expected


def test_what_names_it_is_told_before_and_not_all_of_it() -> None:
    before = "The Milbrook fund helps young firms to find rooms, " * 4
    assert told("It has 3 staff.", ("Milbrook", "Funds"), before) == (
        f"Milbrook — Funds — {before[:100].rstrip()}: It has 3 staff."
    )
    assert told("3 mills", ("Milbrook",), "It has:") == "Milbrook — It has: 3 mills"


def test_a_list_is_told_by_the_beginnings_of_its_first_items() -> None:
    items = ["red mills;", "blue mills that stand on the hill above the old harbour of the town."]
    assert told_list(items, ("Milbrook", "Mills"), "There are:") == (
        "Milbrook — Mills: There are: red mills; blue mills that stand on the hill above the old ha"
    )
    assert told_list([f"mill {n}" for n in range(12)], ("Mills",)).endswith("mill 6; mill 7")


def told_in(*texts: str) -> list[str]:
    """Return what is told of every sentence of some documents, in order."""
    documents = [
        Document(Source(f"town-{number}", "Town"), text, Language.ENGLISH)
        for number, text in enumerate(texts)
    ]
    found = Texts(tuple(documents), tuple(p for document in documents for p in split(document)))
    return [found.told[sentence.id] for sentence in found.sentences]


FUND = "The Milbrook fund helps young firms to find a first room."
FOUNDED = "It was set up in 2016 by the council and has a staff of three."


def test_an_index_tells_each_sentence_with_what_names_it() -> None:
    told_of = told_in(f"# Funds\n\n{FUND} {FOUNDED}\n\n# Mills\n\n{FOUNDED}")
    assert f"Town — Funds: {FUND}" in told_of
    assert f"Town — Funds — {FUND.rstrip('.')}: {FOUNDED}" in told_of
    assert f"Town — Mills: {FOUNDED}" in told_of


def test_no_sentence_is_named_in_another_document() -> None:
    assert told_in(f"{FUND} {FUND}", FOUNDED)[-1] == f"Town: {FOUNDED}"
