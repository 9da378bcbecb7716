"""What the lexicon adds to likeness: words of one field are alike, and are no translations."""

from pathlib import Path

import pytest

from assistant.verify import EncoderLikeness, supports
from assistant.verify.text.tokens import Kind, Token
from assistant.verify.words.lexicon import Lexicon
from index.encoder import DEFAULT_ENCODERS, Encoder


@pytest.fixture(scope="module")
def likeness() -> EncoderLikeness:
    return EncoderLikeness(Encoder.named(DEFAULT_ENCODERS[-1]))


def word(term: str, root: str = "") -> Token:
    return Token(Kind.TERM, term, term, root=root)


@pytest.fixture
def lexicon(tmp_path: Path) -> Lexicon:
    path = tmp_path / "lexicon.tsv"
    path.write_text("moulin\tmill\t0.700\nmoulin\tgrist\t0.010\nville\ttown\t0.150\n", "utf-8")
    return Lexicon.read(path)


def test_the_best_translation_is_taken_in_either_direction(lexicon: Lexicon) -> None:
    assert lexicon.translation(word("moulin"), [word("town"), word("mill")]) == word("mill")
    assert lexicon.translation(word("town"), [word("moulin"), word("ville")]) == word("ville")
    assert lexicon.translation(word("mills", root="mill"), [word("moulin")]) == word("moulin")
    assert lexicon.translation(word("moulin"), [word("grist")]) is None
    assert lexicon.translation(word("moulin"), []) is None


def test_two_words_that_it_knows_and_does_not_pair_are_parted(lexicon: Lexicon) -> None:
    assert lexicon.parts(word("moulin"), word("town"))
    assert not lexicon.parts(word("moulin"), word("grist"))
    assert not lexicon.parts(word("moulin"), word("windmill"))
    assert not lexicon.parts(word("beffroi"), word("town"))


def test_a_word_without_a_sure_translation_is_not_known(lexicon: Lexicon) -> None:
    assert lexicon.knows(word("moulin"))
    assert not lexicon.knows(word("ville"))
    assert not lexicon.knows(word("beffroi"))


@pytest.mark.parametrize(
    ("true", "false", "quote"),
    [
        (
            "The school trains engineers in five years.",
            "The school trains technicians in five years.",
            "L’école forme des ingénieurs en cinq ans.",
        ),
        (
            "Le comité a accordé une subvention à 212 associations.",
            "Le comité a accordé un prêt à 212 associations.",
            "The committee awarded a grant to 212 associations.",
        ),
        (
            "The town hall issues the card on Tuesdays.",
            "The prefecture issues the card on Tuesdays.",
            "La mairie délivre la carte le mardi.",
        ),
        (
            "Le taux grimpe à 31 % dans les familles monoparentales.",
            "Le taux grimpe à 31 % dans les familles nombreuses.",
            "The rate climbs to 31% among single-parent families.",
        ),
    ],
)
def test_a_word_of_the_same_field_is_no_translation(
    true: str, false: str, quote: str, likeness: EncoderLikeness
) -> None:
    assert supports(true, [quote], likeness).supported
    assert not supports(false, [quote], likeness).supported
