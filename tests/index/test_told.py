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


def test_an_index_tells_each_sentence_with_what_names_it() -> None:
    text = (
        "# Funds\n\nThe Milbrook fund helps young firms to find a first room. It was set up in "
        "2016 by the council.\n\n# Mills\n\nIt is the red one that visitors like best of all."
    )
    document = Document(Source("town", "Town"), text, Language.ENGLISH)
    found = Texts((document,), split(document))
    told_in_order = [found.told[sentence.id] for sentence in found.sentences]
    assert "Town — Funds: The Milbrook fund helps young firms to find a first room." in (
        told_in_order
    )
    assert (
        "Town — Funds — The Milbrook fund helps young firms to find a first room: It was set "
        "up in 2016 by the council." in told_in_order
    )
    assert "Town — Mills: It is the red one that visitors like best of all." in told_in_order
