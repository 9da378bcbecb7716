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
        ("The course is long.", "La formation est courte."),
        ("La formation est longue.", "The course is short."),
        ("The museum is closed on Mondays.", "Le musée est ouvert le lundi."),
        ("The harbour is small.", "Le port est grand."),
        ("Entry to the museum is free.", "L’entrée du musée est payante."),
        ("The guild bought the mill.", "La guilde a vendu le moulin."),
        ("Le maire a accepté la demande.", "The mayor rejected the request."),
        ("The school welcomes 240 artists.", "L’école accueille 240 chercheurs."),
        ("The mayor thanked the artist Ann Olm.", "Le maire a remercié la chercheuse Ann Olm."),
        (
            "The rate of men rose by 6 points, that of women did not change.",
            "Le taux des femmes a augmenté de 6 points, celui des hommes n’a pas changé.",
        ),
        (
            "Le trajet a été allongé de la ville au port en 2020.",
            "The train cut the journey from the town to the port in 2020.",
        ),
        ("Les exportations vers les États-Unis baissent.", "Exports to the United Kingdom fall."),
        ("Le port privé accueille les bateaux.", "The public harbour welcomes the boats."),
        (
            "The old mill of the small village grinds flour every day for the bakers.",
            "Le vieux moulin du grand village moud chaque jour la farine pour les boulangers.",
        ),
    ],
)
def test_the_opposite_is_no_translation(
    sentence: str, quote: str, likeness: EncoderLikeness
) -> None:
    assert not supports(sentence, [quote], likeness).supported


@pytest.mark.parametrize(
    ("sentence", "quote"),
    [
        ("The course is short.", "La formation est courte."),
        ("La formation est longue.", "The course is long."),
        ("The museum is open on Mondays.", "Le musée est ouvert le lundi."),
        ("The school welcomes 240 researchers.", "L’école accueille 240 chercheurs."),
        ("Les exportations vers le Royaume-Uni baissent.", "Exports to the United Kingdom fall."),
    ],
)
def test_the_same_is_one(sentence: str, quote: str, likeness: EncoderLikeness) -> None:
    assert supports(sentence, [quote], likeness).supported
