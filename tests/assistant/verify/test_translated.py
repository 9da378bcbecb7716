"""What professional translations put otherwise, and the lies that come near them."""

import pytest

from assistant.verify import supports
from assistant.verify.words.likeness import EncoderLikeness
from index.encoder import DEFAULT_ENCODERS, Encoder


@pytest.fixture(scope="module")
def likeness() -> EncoderLikeness:
    return EncoderLikeness(Encoder.named(DEFAULT_ENCODERS[-1]))


@pytest.mark.parametrize(
    ("sentence", "quote"),
    [
        # Values.
        ("The mill was sold in the 12th century.", "Le moulin fut vendu au XIIe siècle."),
        ("The hall covers 1,000 square metres.", "La halle couvre 1 000 mètres carrés."),
        ("Children under 6 travel free.", "Les enfants de moins de 6 ans voyagent gratuitement."),
        ("The museum is free for under-18s.", "Le musée est gratuit pour les moins de 18 ans."),
        ("Sales rose from £140 million to £215 million.",
         "Les ventes sont passées de 140 à 215 millions de livres."),
        ("The mill costs £100,000.", "Le moulin coûte 100 000 livres."),
        ("A second mill was sold.", "Un second moulin a été vendu."),
        ("The museum closes at noon.", "Le musée ferme à midi."),
        ("The form must arrive before the 15th of each month.",
         "Le formulaire doit arriver avant le 15 de chaque mois."),
        # Times.
        ("The port had 640 boats, against 700 ten years earlier.",
         "Le port comptait 640 bateaux, contre 700 dix ans plus tôt."),
        ("The harbour will be sold by 2030.", "Le port sera vendu d’ici à 2030."),
        ("The card is sent a month before that date.",
         "La carte est envoyée un mois avant cette date."),
        ("Victims may apply after three years.",
         "Les victimes peuvent faire la demande au bout de trois ans."),
        # Bounds, moves and what compares.
        ("The town pays up to 300 euros.", "La ville paie dans la limite de 300 euros."),
        ("Aid is paid for 20% or more.", "L’aide est versée pour 20 % au moins."),
        ("The fleet has shrunk from 210 boats in 1995 to 86 in 2020.",
         "La flotte est passée de 210 bateaux en 1995 à 86 en 2020."),
        ("It is the largest port in the country.", "C’est le plus grand port du pays."),
        ("Fish makes up 31% of sales.", "Le poisson représente 31 % des ventes."),
        # Negations.
        ("Driving lessons are not compulsory, but the school recommends twenty.",
         "Les leçons de conduite ne sont pas obligatoires, mais l’école en recommande vingt."),
        ("62 posts were unfilled.", "62 postes étaient non pourvus."),
        ("With the diploma, 58% are in work; without it, 36%.",
         "Avec le diplôme, 58 % travaillent ; sans lui, 36 %."),
        # Titles, articles and who acts.
        ("It is chaired by Ms Solène Acquart.", "Il est présidé par Mme Solène Acquart."),
        ("The firm, headed by Marguerite Soulanges, sells boats.",
         "L’entreprise, que dirige Marguerite Soulanges, vend des bateaux."),
        ("Farmers receive 92 euros per hectare.",
         "Les agriculteurs reçoivent 92 euros par hectare."),
    ],
)  # fmt: skip
def test_a_translation_is_supported(sentence: str, quote: str, likeness: EncoderLikeness) -> None:
    assert supports(sentence, [quote], likeness).missing == ()
    assert supports(quote, [sentence], likeness).missing == ()


@pytest.mark.parametrize(
    ("sentence", "quote"),
    [
        ("The mill was sold in the 13th century.", "Le moulin fut vendu au XIIe siècle."),
        ("The hall covers 1,000 metres.", "La halle couvre 1 000 mètres carrés."),
        ("Children over 6 travel free.", "Les enfants de moins de 6 ans voyagent gratuitement."),
        ("The port had 640 boats, against 700 ten years later.",
         "Le port comptait 640 bateaux, contre 700 dix ans plus tôt."),
        ("The town pays at least 300 euros.", "La ville paie dans la limite de 300 euros."),
        ("The fleet has grown from 210 boats in 1995 to 86 in 2020.",
         "La flotte est passée de 210 bateaux en 1995 à 86 en 2020."),
        ("62 posts were filled.", "62 postes étaient non pourvus."),
        ("The trial is not an unpaid trial.", "La mise en situation est un essai non payé."),
        ("Ships can enter without a pilot.", "Les navires ne peuvent entrer sans pilote."),
        ("L’îlet est habité depuis 1994.", "The islet has been uninhabited since 1994."),
        ("Applications must be filed in Arras.", "Les demandes doivent être déposées à Lille."),
        ("The firm, headed by Paul Olm, sells boats.",
         "L’entreprise, que dirige Marguerite Soulanges, vend des bateaux."),
    ],
)  # fmt: skip
def test_a_lie_near_it_is_not(sentence: str, quote: str, likeness: EncoderLikeness) -> None:
    assert not supports(sentence, [quote], likeness).supported
