import pytest

from assistant.question import Question
from assistant.shown import enumerated, shows, unmet

MILL = "The mill of Falaise was built in 1874."


@pytest.mark.parametrize(
    ("question", "shown", "not_shown"),
    [
        ("How long is the beach?", "The beach is 12 km long.", MILL),
        ("Quelle est la longueur de la plage ?", "Une plage de 12 km.", "La plage date de 1874."),
        ("How many boats are there?", "There are forty boats.", MILL),
        ("Combien de bateaux ?", "Le port compte 1 200 bateaux.", "Le port date de 1874."),
        ("Why does the mill turn?", "It turns because of the wind.", MILL),
        ("Pourquoi le moulin tourne-t-il ?", "Il tourne grâce au vent.", "Le moulin est rouge."),
        (
            "Who runs the harbour?",
            "Anne Martel, head of the port, spoke.",
            "It is in the Old Town.",
        ),
        ("Qui dirige le port ?", "Le port, dirigé par Anne Martel.", "Le port du Vieux Quartier."),
        ("How fast is the ferry?", "It sails at 20 knots.", "The ferry sails at night."),
        ("Quelle puissance ?", "Une éolienne de 3 MW.", "Une éolienne de 30 m."),
        ("Which rank does the harbour hold?", "It is the third harbour.", "It is a harbour."),
        (
            "Which are the seven ports?",
            "Seven fields: fish (Aria), coal, and steel.",
            "Seven ports.",
        ),
        ("Quels sont les trois ports ?", "Calais, Boulogne et Dunkerque.", "Les trois ports."),
        ("What is the birth rate?", "It is 11 ‰.", MILL),
        ("Why was the dyke built?", "It was raised to hold the sea back.", "It leads to the sea."),
        ("Is the museum free? price", "Entry is free.", MILL),
        ("What is the S3?", "The “Smart Strategy (S3)” is old.", "The S3 has goals."),
        ("what is biomass", "Biomass is a fuel made of wood.", "Biomass is growing."),
        ("C’est quoi le FRATRI ?", "Le FRATRI : un fonds régional.", "Le FRATRI aide les PME."),
        ("Qu'est-ce que la MEL ?", "La MEL (Métropole de Lille) agit.", "La MEL (90) agit."),
        ("MEL ?", "La MEL, l’établissement public, agit.", "La MEL, agit."),
        ("C'est quoi un rescrit ?", "Un avis appelé « rescrit ».", "Le rescrit est accordé."),
        ("what does ETI mean", "An ETI refers to a firm of middle size.", "The ETI grows."),
        ("C'est quoi un bief ?", "On appelle bief la part du canal.", "Le bief est vidé en mars."),
        ("que signifie bief", "Par « bief », on entend une part.", "Le bief ferme, dit-on."),
        ("what is a washland", "A washland is farmland by the river.", "The washland is flooded."),
        (
            "sandbox meaning",
            "It has a “sandbox”, that is, a safe place.",
            "The sandbox is growing.",
        ),
        ("PRI ?", "Le PRI, ou Programme régional, agit.", "Le PRI ou la ville agit."),
    ],
)
def test_a_sentence_shows_the_kind_of_thing_or_not(
    question: str, shown: str, not_shown: str
) -> None:
    read = Question.read(question)
    assert shows(read, shown) is True
    assert shows(read, not_shown) is False


@pytest.mark.parametrize(
    ("question", "met", "not_met"),
    [
        ("Which mill is the oldest?", "It is the oldest mill.", MILL),
        ("Which mill is the widest?", "It is the widest mill.", "The forest is to the west."),
        ("Is it bigger than Paris?", "It is larger.", "The quarter has no member."),
        ("Quel est le meilleur port ?", "C’est le premier port du pays.", "C’est un port."),
        ("Who plays this summer?", "This summer, the Gulls play.", "The Gulls have played."),
        ("How do I get a card?", "Contact the town hall.", "The card is green."),
        ("Comment obtenir la carte ?", "La demande se fait en mairie.", "La carte est verte."),
    ],
)
def test_a_demand_is_met_or_not(question: str, met: str, not_met: str) -> None:
    read = Question.read(question)
    assert (unmet(read, met), unmet(read, not_met)) == (0.0, 1.0)


def test_a_sentence_without_the_term_may_define_it_by_another_name() -> None:
    asked = Question.read("What is the Mill Fund?")
    assert shows(asked, "Le Fonds du Moulin est un fonds.") is None


def test_where_anything_may_do_nothing_is_lacking() -> None:
    read = Question.read("Tell me about the mill")
    assert (shows(read, MILL), unmet(read, MILL)) == (None, 0.0)


@pytest.mark.parametrize(
    ("reading", "things"),
    [
        ("Herring, stew, pies and cheese go down well with a beer.", 4),
        ("Les ports de Calais, Boulogne et Dunkerque.", 3),
        ("3 volets (l’eau ; le vent ; le soleil)", 3),
        ("The mill is old.", 0),
        ("It cost 1,200,000 euros.", 0),
        (
            "The mill, which was built by the monks of the abbey long before the war, and was sold"
            " to the town by their last abbot in 1790, is open.",
            0,
        ),
    ],
)
def test_things_named_one_after_the_other_are_counted(reading: str, things: int) -> None:
    assert enumerated(reading) == things
