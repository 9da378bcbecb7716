"""Readers ask, read and check."""

import re

import pytest
from playwright.sync_api import expect


@pytest.mark.parametrize(
    ("locale", "question", "shown"),
    [
        ("en-GB", "How many cranes does the harbour have?", ("forty cranes", "March 2024")),
        ("fr-FR", "Combien coûte la carte de pêche ?", ("35 euros", "1er décembre 2020")),
    ],
)
def test_a_question_is_answered_in_its_language_with_its_source(
    visit, ask, locale, question, shown
):
    page = visit(locale=locale)
    answer = ask(page, question)
    expect(answer.locator(".sentences")).to_contain_text(shown[0])
    expect(answer.locator(".citation .facts")).to_contain_text(shown[1])
    assert page.locator("html").get_attribute("lang") == locale[:2]
    expect(answer.locator(".answer")).to_have_attribute("lang", locale[:2])


def test_a_citation_opens_its_quote_and_the_document_shows_it(visit, ask):
    page = visit()
    answer = ask(page, "How many ships does the harbour handle?")
    quote = answer.locator("details mark", has_text="1,400 ships a year")
    expect(quote).not_to_be_visible()
    number = answer.locator(f'a.mark[href="#{quote.get_attribute("id")}"]')
    number.click()
    expect(quote).to_be_in_viewport()
    expect(answer.locator("details summary")).to_be_focused()
    with page.context.expect_page() as opened:
        answer.locator(".links a", has_text=number.inner_text()).click()
    document = opened.value
    expect(document.locator("h1")).to_have_text("The harbour")
    expect(document.locator("mark#quote")).to_contain_text("1,400 ships a year")
    expect(document.locator("mark#quote")).to_be_in_viewport()
    expect(document.locator("h2, h3").first).to_be_visible()


def test_a_follow_up_leans_on_what_was_said(visit, ask):
    page = visit()
    ask(page, "Who is the harbour master?")
    answer = ask(page, "When did she take office?")
    expect(answer.locator(".sentences")).to_contain_text("March 2019")


def test_what_the_sources_do_not_say_is_declined_with_where_to_look(visit, ask):
    page = visit()
    answer = ask(page, "What is the capital of Mongolia?")
    expect(answer.locator(".lead")).to_contain_text("do not answer")
    expect(answer.locator(".closest a").first).to_have_attribute("href", re.compile("^document/"))


def test_an_example_is_answered(visit):
    page = visit()
    page.locator("#examples button:visible").first.click()
    expect(page.locator(".sentences")).to_be_visible()
    expect(page.locator("#examples")).not_to_be_visible()


def test_a_next_question_is_answered_too(visit, ask):
    page = visit()
    ask(page, "How many lighthouses are there in Milbrook?")
    following = page.locator(".next button").first
    asked = following.inner_text()
    following.click()
    answer = page.locator("article").nth(1)
    expect(answer.locator(".question")).to_contain_text(asked)
    expect(answer.locator(".sentences")).to_contain_text(re.search(r"about (.*)\?", asked)[1])
