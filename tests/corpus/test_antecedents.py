import pytest

from corpus.antecedents import named_before
from corpus.document import Role

FUND = "The Milbrook fund helps young firms."
INTRODUCTION = "The fund pays for:"


def before(*texts: str, roles: tuple[Role, ...] = ()) -> str | None:
    """Return the text that names what the last of some texts, prose if not said, speaks of."""
    known = roles or (Role.PROSE,) * len(texts)
    found = named_before(texts, known, len(texts) - 1)
    return None if found is None else texts[found]


@pytest.mark.parametrize(
    "text",
    [
        "It was set up in 2016.",
        "640 projects have been supported to date.",
        "Today the budget is 31 million euros.",
        "Aujourd’hui le succès ne se dément pas avec 25 millions d’euros d’encours.",
        "Il a été créé en 2016.",
        "Launched in 2016, it has three staff.",
        "La mise en œuvre est confiée à trois agents.",
        "Le budget est de 31 M€ et la puissance de 20 MW.",
    ],
)
def test_a_sentence_that_names_nothing_is_named_before(text: str) -> None:
    assert before(FUND, text) == FUND
    assert before(text) is None


@pytest.mark.parametrize(
    "text",
    [
        "The port of Oakmouth has three quays.",
        "Le FRATRI est doté de 20 millions d’euros.",
        "ASTRIDE est une base de données.",
        "La tour d’Ashby est vieille.",
        "The rooms are let for three years to firms that make things, that have fewer than twenty "
        "staff, that have not been there before, and that sell most of what they make to other "
        "countries, or will do so before the end of the second year.",
    ],
)
def test_a_sentence_that_names_something_or_much_stands_alone(text: str) -> None:
    assert before(FUND, text) is None


def test_an_item_is_named_by_the_introduction_of_its_list() -> None:
    roles = (Role.PROSE, Role.INTRODUCTION, Role.ITEM, Role.ITEM)
    assert before(FUND, INTRODUCTION, "rooms", "machines", roles=roles) == INTRODUCTION
    assert before(FUND, "rooms", roles=(Role.PROSE, Role.ITEM)) is None
    assert before("rooms", "machines", roles=(Role.ITEM, Role.ITEM)) is None


def test_a_heading_or_an_item_names_nothing_for_the_sentence_after_it() -> None:
    for role in (Role.HEADING, Role.ITEM, Role.INTRODUCTION):
        assert before("The fund", "It was set up in 2016.", roles=(role, Role.PROSE)) is None
