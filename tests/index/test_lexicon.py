from pathlib import Path

import pytest

from corpus.document import Document, Source
from corpus.errors import InputInvalid
from corpus.language import Language
from index import Index
from index.lexicon import Lexicon, bundled_lexicon


@pytest.fixture
def lexicon(tmp_path: Path) -> Lexicon:
    path = tmp_path / "lexicon.tsv"
    path.write_text("moulin\tmill\t0.700\nmoulin\tgrist\t0.010\nvill\ttown\t0.150\n", "utf-8")
    return Lexicon.read(path)


def test_words_are_translated_from_either_language(lexicon: Lexicon) -> None:
    assert lexicon.translations("moulin", Language.FRENCH) == {"mill": 0.7, "grist": 0.01}
    assert lexicon.translations("mill", Language.ENGLISH) == {"moulin": 0.7}
    assert lexicon.translations("mill", Language.FRENCH) == {}
    assert lexicon.translations("moulin", Language.OTHER) == {}


def test_two_words_that_it_knows_and_does_not_pair_are_told_apart(lexicon: Lexicon) -> None:
    assert lexicon.tells_apart("moulin", Language.FRENCH, "town")
    assert lexicon.tells_apart("town", Language.ENGLISH, "moulin")
    assert not lexicon.tells_apart("moulin", Language.FRENCH, "grist")
    assert not lexicon.tells_apart("moulin", Language.FRENCH, "windmill")
    assert not lexicon.tells_apart("belfri", Language.ENGLISH, "vill")
    assert not lexicon.tells_apart("moulin", Language.FRENCH, "vill")
    assert not lexicon.tells_apart("moulin", Language.OTHER, "town")


@pytest.mark.parametrize("content", [None, b"moulin\tmill\n", b"moulin\tmill\tmuch\n", b"\xff"])
def test_a_lexicon_that_is_gone_or_broken_is_named(tmp_path: Path, content: bytes | None) -> None:
    path = tmp_path / "lexicon.tsv"
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(InputInvalid, match=r"lexicon\.tsv cannot be read"):
        Lexicon.read(path)


@pytest.mark.parametrize(
    ("french", "english"), [("subvent", "grant"), ("pret", "loan"), ("ecol", "school")]
)
def test_the_bundled_one_knows_common_words(french: str, english: str) -> None:
    lexicon = bundled_lexicon()
    assert lexicon.translations(french, Language.FRENCH)[english] > 0.1
    assert lexicon.tells_apart(french, Language.FRENCH, "fish")
    assert lexicon.tells_apart("fish", Language.ENGLISH, french)


def test_a_word_is_looked_up_by_its_translations_and_by_none_that_it_does_not_have(
    tmp_path: Path,
) -> None:
    text = "Une subvention aide le moulin. Un prêt est accordé à l’école. Le loyer augmente."
    index = Index.build([Document(Source("f", "Aides"), text, Language.FRENCH)], tmp_path)
    scholarships, mill, schools = index.encode("scholarships for mill schools").words
    assert dict(zip(mill.terms, mill.weights, strict=True))["moulin"] > 0.9
    assert mill.own.terms == ()
    assert "ecol" in schools.terms
    assert "ecol" not in scholarships.terms


def test_a_word_of_one_language_is_not_translated_as_one_of_the_other(tmp_path: Path) -> None:
    text = "The end of the mill is near. A fine is paid at the port."
    index = Index.build([Document(Source("e", "Mill"), text, Language.ENGLISH)], tmp_path)
    (fine,) = index.encode("How much is the fine for this?").words[-1:]
    assert "end" not in fine.terms
    (end,) = index.encode("Quelle est la fin de cela ?").words[-1:]
    assert "end" in end.terms
