"""The splitter: exact positions on any input, whole sentences, lists, sections."""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from corpus.document import Document, Passage, Role, Source
from corpus.language import Language
from corpus.splitter import split
from corpus.splitter.sentences import sentence_spans

WIDE = (
    "The port handles cars, grain, steel and containers from all over the North Sea coast, and it"
)


def document(text: str) -> Document:
    return Document(Source("test", "Test"), text, Language.ENGLISH)


def passages(text: str) -> tuple[Passage, ...]:
    return split(document(text))


def readings(text: str, role: Role | None = None) -> list[str]:
    return [
        sentence.reading
        for passage in passages(text)
        for sentence in passage.sentences
        if role is None or sentence.place.role is role
    ]


def sentences(text: str) -> list[str]:
    return [text[start:end] for start, end in sentence_spans(text, 0, len(text))]


lines = st.sampled_from(
    [
        "",
        " ",
        "• item one ;",
        "- item two",
        "1. First things first",
        "2.1 Ports : three of them",
        "A heading",
        "The plan has three parts:",
        "It ends. It begins (2019). And",
        "goes on until the end.",
        "58",
        "14/12/20",
        " " * 40,
        "1 A footnote about something rather long that fills its line.",
        "Nombre d’habitants",
        "31 813 km²",
        "\f Page two",
        WIDE,
    ]
)
anything = st.one_of(st.text(), st.lists(lines, max_size=30).map("\n".join))


@settings(max_examples=300)
@given(anything)
def test_every_passage_and_sentence_is_a_slice_at_its_position(text: str) -> None:
    source = document(text)
    for passage in split(source):
        assert source.text[passage.start : passage.end] == passage.text
        assert passage.sentences
        position = passage.start
        for sentence in passage.sentences:
            assert position <= sentence.start < sentence.end <= passage.end
            assert source.text[sentence.start : sentence.end] == sentence.text
            assert sentence.text == sentence.text.strip()
            position = sentence.end
        for start, end in passage.place.gaps:
            assert passage.start <= start < end <= passage.end


@settings(max_examples=200)
@given(anything)
def test_sentences_do_not_overlap_and_lose_no_letter(text: str) -> None:
    spans = list(sentence_spans(text, 0, len(text)))
    outside = list(text)
    for start, end in spans:
        outside[start:end] = [" "] * (end - start)
    assert not "".join(outside).strip()
    assert all(before[1] <= after[0] for before, after in pairwise(spans))


@pytest.mark.parametrize(
    "sentence",
    [
        "Le 1er janvier, M. Dupont (né en 1950, cf. p. 12) a payé 1 500,50 € à Mme Durand.",
        "Voir l’art. 3 et l’arrêté n° 12 : il fixe le taux à 8.5 % env. par an.",
        "« Où est la gare ? » demande-t-il ; elle répond : « Là-bas ! » et s’en va.",
        "Des pommes, des poires, etc. sont vendues au marché.",
        "The U.S. delegation, led by J. R. Smith of Acme Inc. and others, met at 10 a.m. today.",
        "It costs 3.5 million, i.e. more than planned (see fig. 2).",
        "Les pôles (Aquimer, IAR…) se réunissent chaque mois.",
        "Le site www.exemple.fr est ouvert.",
    ],
)
def test_what_does_not_end_a_sentence(sentence: str) -> None:
    assert sentences(sentence) == [sentence]
    assert sentences(f"{sentence} Fin.") == [sentence, "Fin."]


def test_what_ends_a_sentence() -> None:
    text = (
        "Il part. « Vraiment ? » Oui ! Le taux est de 7,5 %. 11 % en France (2017). Et puis… Rien."
    )
    assert sentences(text) == [
        "Il part.",
        "« Vraiment ? »",
        "Oui !",
        "Le taux est de 7,5 %.",
        "11 % en France (2017).",
        "Et puis…",
        "Rien.",
    ]


def test_a_year_in_brackets_after_the_full_stop_belongs_to_the_sentence_before() -> None:
    assert sentences("The rate is 2 %. (2017) Finally, it fell.") == [
        "The rate is 2 %. (2017)",
        "Finally, it fell.",
    ]


def test_endless_text_is_cut() -> None:
    assert max(len(sentence) for sentence in sentences("word " * 3000)) <= 2000
    assert "".join(sentences("x" * 5000)) == "x" * 5000


def test_sentences_broken_over_lines_and_blank_lines_are_whole() -> None:
    text = f"{WIDE} \n\ngrows every year, says the Hauts-de-\n\nFrance region.\n"
    assert readings(text) == [f"{WIDE} grows every year, says the Hauts-de- France region."]


def test_a_page_footer_inside_a_sentence_is_a_gap() -> None:
    text = f"{WIDE}\n58\n14/12/20\nkeeps growing every year.\n"
    (passage,) = passages(text)
    assert passage.reading == f"{WIDE} keeps growing every year."
    assert "58" in passage.text


def test_a_footnote_is_apart_from_the_sentence_that_it_interrupts() -> None:
    filler = "\n".join(f"{WIDE} grows in year {year}." for year in range(12))
    text = (
        f"{filler}\n{WIDE} \n\n{' ' * 40}\n1 The port authority published this figure in its "
        f"yearly report of last spring.\n\fis proud of it.\n"
    )
    found = readings(text)
    assert f"{WIDE} is proud of it." in found
    assert any(reading.startswith("The port authority") for reading in found)


def test_running_lines_menus_and_bare_links_are_no_passages() -> None:
    text = (
        "Aller au contenu Aller à la navigation\nSkip to content\n12\nPage 3 / 40\n14/12/20\n"
        "https://example.org/a/b\n\nThe town has a port.\n"
    )
    assert readings(text) == ["The town has a port."]


def test_a_list_stays_with_its_introduction_and_its_items_stay_items() -> None:
    text = (
        "The plan rests on three axes:\n\n\n• ports, with\nnew quays ;\n• rail ;\n• roads.\n"
        "It was voted in June.\n"
    )
    found = passages(text)
    assert [passage.place.role for passage in found] == [Role.LIST, Role.PROSE]
    assert [(s.place.role, s.reading) for s in found[0].sentences] == [
        (Role.INTRODUCTION, "The plan rests on three axes:"),
        (Role.ITEM, "ports, with new quays ;"),
        (Role.ITEM, "rail ;"),
        (Role.ITEM, "roads."),
    ]


def test_an_introduction_and_its_items_may_stand_apart() -> None:
    footnote = f"{' ' * 40}\n1 A footnote of some length about the axes and where they come from.\n"
    text = f"The plan rests on these axes:\n\n{footnote}\f• ports ;\n• rail.\n"
    lists = [passage for passage in passages(text) if passage.place.role is Role.LIST]
    assert [s.reading for s in lists[0].sentences] == [
        "The plan rests on these axes:",
        "ports ;",
        "rail.",
    ]


def test_numbered_items_are_no_headings_and_numbered_headings_no_items() -> None:
    text = (
        "1. Ports\nThe region has three ports. They are busy.\n2. Rail\nThe lines are old.\n"
        "The conditions are the following\n1. A plan\n2. A body\n3. A budget\n"
    )
    assert readings(text, Role.HEADING) == ["Ports", "Rail"]
    assert readings(text, Role.ITEM) == ["A plan", "A body", "A budget"]


def test_items_without_bullets_after_an_introduction() -> None:
    text = (
        "1. Laboratories :\nOcean sciences (LOG)\nFood safety (ANSES)\nImage and signal (LISIC)\n"
    )
    assert readings(text, Role.ITEM) == [
        "Ocean sciences (LOG)",
        "Food safety (ANSES)",
        "Image and signal (LISIC)",
    ]


def test_every_passage_knows_its_section_path() -> None:
    text = (
        "1. Ports\n1.1 Calais\nCalais carries people.\n1.2 Dunkirk\nDunkirk carries goods.\n"
        "2. Rail\nTrains run.\n"
    )
    assert [passage.place.section for passage in passages(text)] == [
        ("Ports", "Calais"),
        ("Ports", "Dunkirk"),
        ("Rail",),
    ]


def test_a_label_and_its_value_are_one_and_a_label_without_value_is_none() -> None:
    text = "Regional budget\n\n€154 billion\n\nRegional flower\n\n\n\nIt rains often.\n"
    assert readings(text) == ["Regional budget €154 billion", "Regional flower", "It rains often."]
    roles = [s.place.role for passage in passages(text) for s in passage.sentences]
    assert roles == [Role.PROSE, Role.HEADING, Role.PROSE]


def test_empty_links_do_not_become_passages() -> None:
    text = "It rains often.\n\nCheck the list of schools\n\nRead more\n\nVoir la carte\n"
    assert readings(text) == ["It rains often."]


def test_a_flattened_table_is_not_glued_to_the_text_around_it() -> None:
    cells = "\n\n".join(["Renforcer la recherche ici", "Nouer des liens avec eux"] * 3)
    text = f"Le tableau suivant le montre.\n\n{cells}\n\n1. Suite\nLe texte reprend ici.\n"
    found = passages(text)
    assert found[0].reading == "Le tableau suivant le montre."
    assert {s.place.role for s in found[1].sentences} == {Role.FRAGMENT}
    assert found[2].reading.endswith("Le texte reprend ici.")


def test_long_prose_is_cut_between_sentences() -> None:
    text = " ".join(f"Sentence number {number} says something." for number in range(200))
    found = passages(text)
    assert len(found) > 5
    assert all(len(passage.text) <= 1000 and passage.text.endswith(".") for passage in found)


@pytest.mark.parametrize("text", ["", "\n\n \n", "\x00", "12", "—" * 30])
def test_a_text_without_words_has_no_passage(text: str) -> None:
    assert passages(text) == ()


def test_a_passage_may_be_in_another_language_than_its_document() -> None:
    text = (
        "The harbour was built in 1874 and has forty cranes, says the harbour master.\n\n"
        "1. Résumé\nLe port a été construit en 1874. Il compte aujourd’hui quarante grues et deux "
        "phares.\n"
        "2. Names\nShort.\n"
    )
    found = passages(text)
    assert [passage.language for passage in found] == [
        Language.ENGLISH,
        Language.FRENCH,
        Language.ENGLISH,
    ]
    assert {sentence.language for sentence in found[1].sentences} == {Language.FRENCH}


def test_a_sentence_with_the_words_of_a_menu_is_no_menu() -> None:
    told = "If you are here on a student visa, you may work 964 hours a year."
    menu = "You are here: Home > Visas"
    found = readings(f"Visas\n\n{menu}\n\n{told}\n")
    assert any(told in reading for reading in found)
    wrapped = told.replace(" you may", "\nyou may").replace(" here", "\nhere")
    assert any("you are here on a student visa, you may" in one for one in readings(wrapped))
    assert not any("Home" in reading for reading in found)


def test_a_mister_is_no_item_of_a_list() -> None:
    told = "M. Dupont préside le conseil depuis 2016 et dirige les services."
    assert readings(f"{told}\n") == [told]


def test_the_mark_of_a_file_is_no_letter() -> None:
    assert readings("\ufeff• a port\n• a mill\n") == ["a port", "a mill"]
