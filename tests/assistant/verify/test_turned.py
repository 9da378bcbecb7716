"""What turns a meaning is never left out: digits, signs, second negations, labels, degrees."""

import pytest

from assistant.verify import supports


@pytest.mark.parametrize(
    ("sentence", "quote"),
    [
        (
            "Appelez le 03.20.99.88.77.",
            "Appelez le 03.20.12.34.56.",
        ),
        (
            "Le dépôt ferme le 12.05.2031.",
            "Le dépôt ferme le 12.05.2024.",
        ),
        (
            "It is open.",
            "Nothing was sold. It is not open.",
        ),
        (
            "Le musée est gratuit.",
            "Aucune inscription. Le musée n’est pas gratuit.",
        ),
        (
            "The mill is open.",
            "The mill no longer runs and is not open.",
        ),
        (
            "Le bus n’est pas cher.",
            "Le bus n’est pas plus cher que le train.",
        ),
        (
            "Le visa C coûte 80 euros.",
            "Le visa D coûte 80 euros.",
        ),
        (
            "La croissance est de 0,5 % en 2020.",
            "La croissance est de -0,5 % en 2020.",
        ),
        (
            "The mine closed in 1990.",
            "The mine closed in the 1990s.",
        ),
        (
            "The desk closes at noon.",
            "The desk closes at 12 a.m.",
        ),
        (
            "The stamp costs 5,000.",
            "The stamp costs 50 cents.",
        ),
        (
            "Aucun bus passe.",
            "Le bus passe.",
        ),
        (
            "Le bus est cher.",
            "Le bus est moins cher que le train.",
        ),
        (
            "Le bus est cher.",
            "Le bus est plus cher que le train.",
        ),
        (
            "The bus is expensive.",
            "The bus is more expensive than the train.",
        ),
        (
            "The bus is cheap.",
            "The bus is cheaper than the train.",
        ),
        (
            "The bus is cheap.",
            "Le bus est moins cher que le train.",
        ),
        (
            "The region has engineers.",
            "The region has fewer engineers than Paris.",
        ),
    ],
)
def test_a_turned_meaning_is_not_supported(sentence: str, quote: str) -> None:
    support = supports(sentence, [quote])
    assert not support.supported
    assert support.missing


@pytest.mark.parametrize(
    ("sentence", "quote"),
    [
        (
            "Le dépôt ferme le 12 mai 2024.",
            "Le dépôt ferme le 12.05.2024.",
        ),
        (
            "Le bus n’accepte plus de vélos.",
            "Le bus n’accepte plus de vélos le soir.",
        ),
        (
            "Le visa D coûte 80 euros.",
            "Un visa D coûte 80 euros.",
        ),
        (
            "People over 18 can apply.",
            "Anyone over 18 may apply.",
        ),
        (
            "The first may apply.",
            "The first may apply.",
        ),
        (
            "The mine closed in the 1990s.",
            "La mine a fermé dans les années 1990.",
        ),
        (
            "The desk closes at midnight.",
            "The desk closes at 12 a.m.",
        ),
        (
            "Le programme dure jusqu’en 2020.",
            "Le programme dure de 2014 à 2020.",
        ),
        (
            "Personne n’est venu.",
            "Personne n’est venu hier.",
        ),
        (
            "Aucun bus ne passe.",
            "Aucun bus ne passe le soir.",
        ),
        (
            "Le bus ne passe ni le matin ni le soir.",
            "Le bus ne passe ni le matin ni le soir en été.",
        ),
        (
            "Le bus est moins cher.",
            "Le bus est moins cher que le train.",
        ),
        (
            "The bus is cheaper.",
            "The bus is cheaper than the train.",
        ),
        (
            "Lille est la plus grande ville.",
            "Lille est la plus grande ville de la région.",
        ),
        (
            "Plus de 40 musées sont ouverts.",
            "Plus de 40 musées sont ouverts.",
        ),
        (
            "The region has fewer engineers than Paris.",
            "The region has fewer engineers than Paris.",
        ),
        (
            "The number of jobs is higher than in 2010.",
            "The number of jobs is higher than in 2010.",
        ),
    ],
)
def test_the_same_meaning_is_supported(sentence: str, quote: str) -> None:
    assert supports(sentence, [quote]).supported
