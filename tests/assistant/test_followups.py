import pytest

from assistant.answer import Turn
from assistant.followups import make_standalone

ENGLISH = Turn("How many cranes are there in Milbrook?", "Forty.")
FRENCH = Turn("Combien de grues y a-t-il à Milbrook ?", "Quarante.")


@pytest.mark.parametrize("question", ["How old is the lighthouse on the quay?", "and?", ""])
def test_without_history_a_question_stays_as_it_is(question: str) -> None:
    standalone = make_standalone(question, [])
    assert (standalone.text, standalone.asked, standalone.talk) == (question, question, ())


@pytest.mark.parametrize(
    ("turn", "question"),
    [
        (ENGLISH, "Which company built the lighthouse near Ashford?"),
        (FRENCH, "Quelle entreprise a construit le phare près de Lorient ?"),
        (FRENCH, "Quels sont les transports en commun à Amiens ?"),
        (FRENCH, "Comment faire une demande de carte en ligne ?"),
        (FRENCH, "Combien d'habitants la région compte-t-elle ?"),
        (ENGLISH, "Which bus goes to a town that lies on the coast?"),
    ],
)
def test_a_whole_question_does_not_lean(turn: Turn, question: str) -> None:
    assert make_standalone(question, [turn]).talk == ()


@pytest.mark.parametrize(
    ("turn", "question", "place"),
    [(ENGLISH, "And in Ashford?", "Ashford"), (FRENCH, "Et à Lorient ?", "Lorient")],
)
def test_another_place_takes_the_place_of_the_first(turn: Turn, question: str, place: str) -> None:
    standalone = make_standalone(question, [turn])
    assert place in standalone.text
    assert "Milbrook" not in standalone.text
    assert standalone.talk[0] == turn.question
    assert ("cranes" in standalone.text) or ("grues" in standalone.text)


@pytest.mark.parametrize(
    ("before", "question", "text"),
    [
        ("Combien de grues y a-t-il à Milbrook ?", "Et à Lorient ?", "Combien de grues y a-t-il à"),
        ("Qui a construit un canal à Douai ?", "et à Lorient ?", "Qui a construit un canal à"),
        ("Is it a mill?", "and in Lorient?", "Is it a mill in"),
        (
            "Where can I ask for a fishing card?",
            "in Lorient?",
            "Where can I ask for a fishing card in",
        ),
        ("Où demander une carte de pêche ?", "et à Lorient ?", "Où demander une carte de pêche à"),
        (
            "Quel est le trafic du port d’Ashford ?",
            "et de Lorient ?",
            "Quel est le trafic du port de",
        ),
        ("rate of rainy days?", "in Lorient?", "rate of rainy days in"),
    ],
)
def test_a_complement_takes_the_place_of_its_like_or_is_one_more(
    before: str, question: str, text: str
) -> None:
    standalone = make_standalone(question, [Turn(before, "It is told in many words here.")])
    assert standalone.text == f"{text} Lorient ?"


def test_a_year_takes_the_place_of_a_year() -> None:
    before = Turn("What was the GDP in 2018?", "It is told in many words here.")
    assert make_standalone("2020?", [before]).text == "What was the GDP in 2020 ?"


@pytest.mark.parametrize(
    ("turn", "question"),
    [
        (ENGLISH, "with whom?"),
        (ENGLISH, "since when?"),
        (FRENCH, "par qui ?"),
        (FRENCH, "c'est pour quand ?"),
        (ENGLISH, "no, I meant for children"),
        (FRENCH, "non je voulais dire pour les enfants"),
        (FRENCH, "non, pour les enfants"),
    ],
)
def test_little_words_and_corrections_lean_on_the_talk(turn: Turn, question: str) -> None:
    standalone = make_standalone(question, [turn])
    assert standalone.talk
    assert ("cranes" in standalone.text) or ("grues" in standalone.text)
    assert "voulais" not in standalone.text


@pytest.mark.parametrize(
    ("turn", "question", "topic"),
    [
        (ENGLISH, "Who repairs them?", "cranes"),
        (FRENCH, "Qui les répare et leur moteur ?", "grues"),
    ],
)
def test_what_is_pointed_to_is_named(turn: Turn, question: str, topic: str) -> None:
    standalone = make_standalone(question, [turn])
    assert topic in standalone.text.lower()
    assert standalone.talk[0] == turn.question


@pytest.mark.parametrize("turn", [ENGLISH, FRENCH])
@pytest.mark.parametrize("question", ["and?", "et ?", "ok"])
def test_a_bare_connective_asks_the_same_again(turn: Turn, question: str) -> None:
    assert turn.question in make_standalone(question, [turn]).text


@pytest.mark.parametrize(
    "question",
    ["Combien en reste-t-il ?", "Peut-on en voir une ?", "Où se trouve-t-il ?", "Is that near?"],
)
def test_what_points_back_leans(question: str) -> None:
    assert make_standalone(question, [FRENCH]).talk


@pytest.mark.parametrize("question", ["Où se trouve-t-il ?", "Et où est le port ?", "ou est-il"])
def test_where_is_asked_and_not_cut_off(question: str) -> None:
    standalone = make_standalone(question, [FRENCH])
    assert standalone.own.lower().startswith(("où", "ou"))
    assert standalone.asked == standalone.own
