import pytest

from assistant.question import Demand, Question, Wanted, core, parts


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("How much does the ferry cost?", Wanted.MONEY),
        ("Combien coûte le bateau ?", Wanted.MONEY),
        ("When was the bridge built?", Wanted.DATE),
        ("Quand le pont a-t-il été construit ?", Wanted.DATE),
        ("How many boats are there?", Wanted.NUMBER),
        ("Combien y a-t-il de bateaux ?", Wanted.NUMBER),
        ("Who owns the harbour?", Wanted.PERSON),
        ("Qui a construit le port ?", Wanted.PERSON),
        ("Where is the mill?", Wanted.PLACE),
        ("Où est le moulin ?", Wanted.PLACE),
        ("What are the colours of the flag?", Wanted.LIST),
        ("Quelles sont les couleurs du drapeau ?", Wanted.LIST),
        ("Why does the mill turn?", Wanted.REASON),
        ("Pourquoi le moulin tourne-t-il ?", Wanted.REASON),
        ("How deep is the harbour?", Wanted.LENGTH),
        ("Quelle est la profondeur du port ?", Wanted.LENGTH),
        ("How fast does the ferry go?", Wanted.SPEED),
        ("vitesse du bateau", Wanted.SPEED),
        ("harbour master CEO name", Wanted.LEADER),
        ("Qui préside le port ?", Wanted.LEADER),
        ("combien de salariés au port", Wanted.NUMBER),
        ("salaries at the harbour", Wanted.MONEY),
        ("Does the mill turn?", Wanted.ANYTHING),
        ("What is biomass?", Wanted.DEFINITION),
        ("What is the Old Mill Fund?", Wanted.DEFINITION),
        ("what does MEL stand for", Wanted.DEFINITION),
        ("C’est quoi une zone franche ?", Wanted.DEFINITION),
        ("FRATRI, c'est quoi ?", Wanted.DEFINITION),
        ("MEL ?", Wanted.DEFINITION),
        ("what is the height of the mill", Wanted.LENGTH),
        ("what is the colour of the flag", Wanted.ANYTHING),
        ("c'est quoi le prix du bateau", Wanted.MONEY),
        ("mill", Wanted.ANYTHING),
        ("", Wanted.ANYTHING),
    ],
)
def test_what_is_wanted_is_told_in_both_languages(text: str, wanted: Wanted) -> None:
    assert Question.read(text).wanted is wanted


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        ("What are the seven colours?", {7}),
        ("Quelles sont les sept couleurs ?", {7}),
        ("les 12 mois", {12}),
        ("the twenty mills", {20}),
        ("What happened in 1874?", set()),
    ],
)
def test_small_numbers_are_counts(text: str, counts: set[int]) -> None:
    assert Question.read(text).counts == counts


@pytest.mark.parametrize("text", ["The seven colours", "les 7 couleurs", "List the colours"])
def test_a_list_is_wanted_without_a_question(text: str) -> None:
    assert Question.read(text).wants_list


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "How many boats are there and who owns them?",
            ("How many boats are there", "who owns them?"),
        ),
        (
            "Combien de bateaux y a-t-il et qui les possède ?",
            ("Combien de bateaux y a-t-il", "qui les possède ?"),
        ),
        ("Where is it? When was it built?", ("Where is it?", "When was it built?")),
        (
            "Qui a-t-on rencontré, et de quoi a-t-on parlé ?",
            ("Qui a-t-on rencontré", "de quoi a-t-on parlé ?"),
        ),
        ("Where do the red and white boats lie?", ("Where do the red and white boats lie?",)),
        ("Où sont les bateaux rouges et blancs ?", ("Où sont les bateaux rouges et blancs ?",)),
        ("", ("",)),
    ],
)
def test_a_message_is_cut_into_its_questions(text: str, expected: tuple[str, ...]) -> None:
    assert parts(text) == expected


@pytest.mark.parametrize(
    ("text", "demands"),
    [
        ("Which mill is the oldest?", {Demand.SUPERLATIVE}),
        ("Quel moulin est le plus ancien ?", {Demand.SUPERLATIVE}),
        ("Is the ferry cheaper than the train?", {Demand.COMPARISON}),
        ("Le bateau est-il moins cher que le train ?", {Demand.COMPARISON}),
        ("Who plays at the festival this summer?", {Demand.NOW}),
        ("Qui joue au festival cet été ?", {Demand.NOW}),
        ("How do I get a fishing card?", {Demand.PROCEDURE}),
        ("Comment obtenir la carte de pêche ?", {Demand.PROCEDURE}),
        ("Comment s'appelle le moulin ?", set()),
        ("How many forests are there to the west?", set()),
    ],
)
def test_demands_are_told_in_both_languages(text: str, demands: set[Demand]) -> None:
    assert set(Question.read(text).demands) == demands


@pytest.mark.parametrize(
    ("text", "focus"),
    [
        ("Which port is it?", ("port",)),
        ("What are the seven domains?", ("domains",)),
        ("Quels sont les 3 ports ?", ("ports",)),
        ("Is there a port?", ()),
    ],
)
def test_a_question_turns_on_a_thing_and_not_on_how_many_there_are(
    text: str, focus: tuple[str, ...]
) -> None:
    assert Question.read(text).focus == focus


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("We move in May. Is there a school near the mill?", "Is there a school near the mill?"),
        (
            "My wife plays golf and before we sign anything I have to tell her how many courses "
            "there are on the northern coast. Thanks.",
            "how many courses there are on the northern coast.",
        ),
        (
            "Bonjour, mon mari joue au golf tous les week-ends et nous déménageons, est-ce qu'il y "
            "a des parcours près du moulin ?",
            "est-ce qu'il y a des parcours près du moulin ?",
        ),
        ("Is it red or blue, and who built the old mill?",) * 2,
        (
            "on arrive du Maroc en mai avec ma femme et on ne sait pas où demander la carte de "
            "pêche",
            "sait pas où demander la carte de pêche",
        ),
        (
            "je viens de loin avec mes trois enfants et ma belle mère est ce qu'il y a un moulin "
            "ouvert le dimanche",
            "est ce qu'il y a un moulin ouvert le dimanche",
        ),
        (
            "how many old mills are there in the north, i come from Dundee with my pal Angus and "
            "his dog",
            "how many old mills are there in the north",
        ),
        (
            "If mills on the coast stop grinding their flour, to which country would ships carry "
            "it from the harbour?",
        )
        * 2,  # what it points to stands in the same sentence
        (
            "We bake bread. For our club I would be grateful if you gave me the weight of the mill "
            "stones of Milbrook, since our own ones are lost.",
            "grateful if you gave me the weight of the mill stones of Milbrook",
        ),
        ("We like the mill. Why?",) * 2,
    ],
)
def test_the_part_that_asks_is_told_from_the_story_around_it(text: str, asked: str) -> None:
    assert core(text) == asked


@pytest.mark.parametrize("question", ["What is this?", "What is it?", "C'est quoi ça ?"])
def test_a_pronoun_is_no_term_to_define(question: str) -> None:
    assert Question.read(question).defined is None
