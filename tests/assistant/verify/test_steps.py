"""An amount by which something changes is no amount to which it changes."""

import pytest

from assistant.verify import supports


@pytest.mark.parametrize(
    ("sentence", "quote"),
    [
        ("The grant rose by 650 euros.", "The grant is 400 euros, rising to 650 euros."),
        ("Sales fell by 1.1 million euros.", "Sales, which had fallen to 1.1 million euros, rose."),
        ("Les accidents ont diminué de 96.", "Les accidents ont diminué d'un quart, à 96."),
        ("La subvention augmente à 50 euros.", "La subvention augmente de 50 euros."),
        ("The grant increased by 96 euros.", "L'aide a augmenté d'un quart, à 96 euros."),
    ],
)
def test_by_is_not_to(sentence: str, quote: str) -> None:
    support = supports(sentence, [quote])
    assert not support.supported
    assert any(character.isdigit() for character in support.missing[-1])


@pytest.mark.parametrize(
    ("sentence", "quote"),
    [
        ("The grant rose by 650 euros.", "In May the grant rose by 650 euros."),
        ("Sales fell from 3 to 2 million.", "In 2020 sales fell from 3 to 2 million."),
        ("Le chômage a diminué de 12 à 9 %.", "Dans la ville, le chômage a diminué de 12 à 9 %."),
        (
            "Après la hausse, le taux est de 5 %.",
            "Après la hausse de deux points, le taux est de 5 %, contre 3 % avant.",
        ),
        ("The rate fell by 3 points by 1998.", "The rate fell by 3 points in 1998."),
    ],
)
def test_the_same_change_is_supported(sentence: str, quote: str) -> None:
    assert supports(sentence, [quote]).supported


@pytest.mark.parametrize(
    ("sentence", "quote", "supported"),
    [
        ("The village of Hauterive is avoided.", "The village of Hautefage is avoided.", False),
        ("Le maire de Montclar est élu.", "Le maire de Montclair est élu.", False),
        ("The ports of Picardy are small.", "The small ports of Picardy are open.", True),
    ],
)
def test_names_that_begin_alike_are_two(sentence: str, quote: str, supported: bool) -> None:
    assert supports(sentence, [quote]).supported is supported
