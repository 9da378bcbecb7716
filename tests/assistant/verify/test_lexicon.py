"""What the lexicon adds to likeness: words of one field are alike, and are no translations."""

import pytest

from assistant.verify import EncoderLikeness, supports
from index.encoder import DEFAULT_ENCODERS, Encoder


@pytest.fixture(scope="module")
def likeness() -> EncoderLikeness:
    return EncoderLikeness(Encoder.named(DEFAULT_ENCODERS[-1]))


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
