"""The predicate on single points; `python -m eval predicate` measures it on many pairs."""

from collections.abc import Sequence

import numpy as np
import pytest

from assistant.verify import supports
from index.encoder import Vectors

FERRY = "The ferry carries 420 cars and 1,200 passengers to Ravensholm before 9 a.m."
AID = "La commune verse une aide de 300 euros aux familles, mais pas aux entreprises."


class Dictionary:
    """Knows a few translations."""

    PAIRS = frozenset(
        {("ferry", "bac"), ("red", "rouge"), ("slow", "lent"), ("ship", "boat"), ("paid", "payé")}
    )

    def alike(self, words: Sequence[str], others: Sequence[str]) -> Vectors:
        return np.array(
            [[float((w.lower(), o.lower()) in self.PAIRS) for o in others] for w in words],
            np.float32,
        )


LED = "A delegation of the guild, led by the mayor, paid a visit to the harbour."
MENEE = "Une délégation de la guilde, menée par la mairesse, a visité le port."


@pytest.mark.parametrize(
    ("sentence", "quote"),
    [
        (FERRY, FERRY),
        ("The mayor led it.", LED),
        ("The delegation was led by the mayor.", LED),
        ("La mairesse l’a menée.", MENEE),
        ("The ferry carries 1200 passengers and 420 cars.", FERRY),
        ("1,200 passengers are carried by the ferry to Ravensholm.", FERRY),
        ("The ferry carries passengers before 9:00.", FERRY),
        ("La commune verse une aide de 300 € aux familles.", AID),
        ("Une aide de trois cents euros est versée par la commune aux familles.", AID),
        ("L’aide n’est pas versée aux entreprises.", AID),
        ("He sold the boat.", "He sells the boat every year."),
        ("L’aide ne va qu’aux familles.", "L’aide va aux familles uniquement."),
        ("La fête dure jusqu’au 3 mai.", "La fête dure du 1er mai au 3 mai."),
        ("Members enter without a ticket.", "Members who enter do not need a ticket."),
        ("The grant may not exceed 300 euros.", "The grant is at most 300 euros."),
        ("The mill was sold by the guild to the town.", "The guild sold the mill to the town."),
        ("The forms must be handed to the guild.", "Members must hand the forms to the guild."),
        ("It won by forty votes to twelve in May.", "In May it won by 40 votes to 12."),
        ("12.5 per cent more boats came.", "The boats were many: 12.5% more came than in 2021."),
        (
            "The rent fell to 8% in 2023, from 9% in 2015.",
            "The rent fell from 9% in 2015 to 8% in 2023.",
        ),
        ("The guild pays 15%.", "The town pays 20% and the guild 15%."),
        ("Guests are not allowed to fish.", "Guests may not fish."),
        (
            "La pêche a lieu les trois mois suivant la crue.",
            "La pêche a lieu les trois mois qui suivent la crue.",
        ),
        (
            "Aucun moulin du vieux quartier n’est ouvert.",
            "Les moulins du vieux quartier dorment ; aucun n’est ouvert.",
        ),
        ("La rive est reliée au quai.", "Un pont relie la rive au quai."),
        ("Près de 50 % des bacs sont rouges.", "Près de la moitié des bacs sont rouges."),
        ("Half of the boats are red.", "50% of the boats are red."),
        ("75% of the boats are red.", "Three-quarters of the boats are red."),
        ("The mill opened on 3 May 2024.", "The mill opened on the third of May 2024."),
        ("Le moulin ouvre le 1er mai.", "Le moulin ouvre le premier mai."),
    ],
)
def test_what_the_quote_says_is_supported(sentence: str, quote: str) -> None:
    assert supports(sentence, [quote]).missing == ()


@pytest.mark.parametrize(
    ("sentence", "quote"),
    [
        ("The delegation led it.", LED),
        ("The guild delegation led her.", LED),
        ("La délégation l’a menée.", MENEE),
        ("The ferry carries 1,200 cars and 420 passengers.", FERRY),
        ("The ferry carries 430 cars.", FERRY),
        ("The ferry carries 420 cars after 9 a.m.", FERRY),
        ("The ferry does not carry 420 cars.", FERRY),
        ("The ferry carries 420 cars to Oakmouth.", FERRY),
        ("The ferry carries at most 420 cars.", FERRY),
        ("The passengers carry the ferry.", FERRY),
        ("The ferry carries 420 lorries.", FERRY),
        ("La commune verse une aide de 300 euros aux entreprises.", AID),
        ("Les familles versent une aide de 300 euros à la commune.", AID),
        ("La commune verse une aide de 300 francs aux familles.", AID),
        ("La commune verse toutes les aides aux familles.", AID),
        ("La fête dure jusqu’au 1er mai.", "La fête dure du 1er mai au 3 mai."),
        ("Members enter without a dog.", "Members who enter with a dog do not need a ticket."),
        (
            "The schools are run by the council.",
            "The council runs the roads, whereas the mayor runs the schools.",
        ),
        ("The mill is open.", "It is not true that the mill is open."),
        ("Dogs are allowed here.", "The law does not say that dogs are allowed here."),
        ("Le moulin est ouvert.", "Il est faux que le moulin soit ouvert."),
        ("Le moulin est ouvert.", "Le maire dément que le moulin est ouvert."),
        ("The mill was sold by the town to the guild.", "The guild sold the mill to the town."),
        ("The guild sold the mill to the town.", "The mill was sold by the town to the guild."),
        ("Le maire a battu le bailli.", "Le bailli a battu le maire."),
        (
            "The rent fell from 8% in 2015 to 9% in 2023.",
            "The rent fell from 9% in 2015 to 8% in 2023.",
        ),
        ("The guild pays 20% and the town 15%.", "The town pays 20% and the guild 15%."),
        ("Sales are up 4%.", "Sales are down 4%."),
        ("Sales are 4% lower.", "Sales are 4% more than they were."),
        ("Women earn 4% less than men.", "Men earn 4% less than women."),
        ("The rent is twice as high.", "The rent is two times less high."),
        ("Guests are allowed to fish.", "Guests are not allowed to fish."),
        ("Aucun moulin du quartier n’est peint.", "Le moulin est peint ; aucun n’est ouvert."),
        ("The guild has 60% of the boats.", "The guild has half of the boats."),
        ("25% of the boats are red.", "Three-quarters of the boats are red."),
        ("…", AID),
        ("", AID),
    ],
)
def test_what_it_does_not_say_is_not(sentence: str, quote: str) -> None:
    support = supports(sentence, [quote])
    assert not support.supported
    assert support.missing


@pytest.mark.parametrize(
    ("sentence", "quote"),
    [
        ("The fares will be reduced.", "Les tarifs seront réduits."),
        ("Sales were up 4%.", "Les ventes ont augmenté de 4 %."),
        ("The ferry has twice as many seats.", "Le bac a deux fois plus de sièges."),
        ("The mill is within 10 km of the quay.", "Le moulin est à moins de 10 km du quai."),
    ],
)
def test_what_rises_and_falls_is_the_same_in_both_languages(sentence: str, quote: str) -> None:
    assert supports(sentence, [quote]).missing == ()


@pytest.mark.parametrize(
    ("sentence", "quote"),
    [
        ("Sales were down 4%.", "Les ventes ont augmenté de 4 %."),
        ("The ferry has twice as many seats.", "Le bac a deux fois moins de sièges."),
        ("The mill is within 10 km of the quay.", "Le moulin est à plus de 10 km du quai."),
        ("Anna Brent paid Marie Olm.", "Marie Olm a payé Anna Brent."),
    ],
)
def test_nor_is_the_reverse_told_by_a_foreign_quote(sentence: str, quote: str) -> None:
    assert not supports(sentence, [quote], Dictionary()).supported


def test_what_is_missing_is_named() -> None:
    assert supports("The ferry carries 430 cars to Oakmouth.", [FERRY]).missing == (
        "430",
        "Oakmouth",
    )


def test_nothing_is_supported_by_nothing() -> None:
    assert not supports("The ferry carries cars.", []).supported


def test_two_quotes_support_what_neither_does_alone() -> None:
    sentence = "The ferry is red. The tower is blue."
    quotes = ["The ferry is red.", "The tower is blue."]
    assert supports(sentence, quotes).supported
    assert not any(supports(sentence, [quote]).supported for quote in quotes)


def test_facts_are_compared_across_languages() -> None:
    quote = "Le bac transporte 420 voitures à Ravensholm depuis le 1er mai 2011."
    assert supports("The ferry has carried 420 cars since 1 May 2011.", [quote]).supported
    for lie in (
        "The ferry has carried 430 cars since 1 May 2011.",
        "The ferry has carried 420 cars since 1 June 2011.",
        "The ferry has carried 420 cars to Oakmouth since 1 May 2011.",
        "The ferry has not carried 420 cars since 1 May 2011.",
        "The ferry has carried 420 cars until 1 May 2011.",
    ):
        assert not supports(lie, [quote]).supported, lie


def test_words_are_compared_across_languages_where_something_can() -> None:
    quote = "Le bac rouge est lent."
    assert supports("The red ferry is slow.", [quote], Dictionary()).supported
    assert not supports("The green tower is slow.", [quote], Dictionary()).supported


def test_a_name_that_begins_a_sentence_is_a_name() -> None:
    quote = "Le bac rouge de Ravensholm est lent et transporte 420 voitures et des passagers."
    assert supports("Ravensholm has a red ferry.", [quote], Dictionary()).supported
    assert "Oakmouth" in supports("Oakmouth has a red ferry.", [quote], Dictionary()).missing


def test_synonyms_of_one_language_count_where_something_knows_them() -> None:
    quote = "The boat is red."
    assert supports("The ship is red.", [quote], Dictionary()).supported
    assert not supports("The ship is red.", [quote]).supported
    assert not supports("The raft is red.", [quote], Dictionary()).supported


def test_a_foreign_quote_beside_it_loosens_nothing() -> None:
    lie = "The passengers carry the ferry."
    foreign = "Le bac est rouge et il part tous les matins du quai."
    assert not supports(lie, [FERRY, foreign]).supported


@pytest.mark.parametrize(
    ("true", "false", "quote"),
    [
        (
            "The county has one of the oldest mills.",
            "The county has the oldest mill.",
            "The county has one of the oldest mills in the country.",
        ),
        (
            "La ville est parmi les plus pauvres du pays.",
            "La ville est la plus pauvre du pays.",
            "La ville est l’une des plus pauvres du pays.",
        ),
        (
            "The town is among the poorest of the country.",
            "The town is the poorest of the country.",
            "La ville est l’une des plus pauvres du pays.",
        ),
        (
            "C’est un des plus grands ports.",
            "C’est le plus grand port.",
            "It is among the three largest ports.",
        ),
    ],
)
def test_one_of_the_first_is_not_the_first(true: str, false: str, quote: str) -> None:
    assert supports(true, [quote]).supported
    assert not supports(false, [quote]).supported


def test_the_first_may_be_told_of_by_a_quote_that_has_others_too() -> None:
    quote = "The red mill is the oldest of all and one of the largest."
    assert supports("The red mill is the oldest.", [quote]).supported
