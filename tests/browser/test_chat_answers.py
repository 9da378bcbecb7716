"""Readers ask, read and check."""

import re

import pytest
from playwright.sync_api import expect


def ask(page, question):
    before = page.locator("article").count()
    page.locator("#question textarea").fill(question)
    page.locator("#question textarea").press("Enter")
    answer = page.locator("article").nth(before)
    expect(answer.locator(".tools button").first).to_be_visible()
    return answer


@pytest.mark.parametrize(
    ("locale", "question", "says", "source"),
    [
        ("en-GB", "How many cranes does the harbour have?", "forty cranes", "March 2024"),
        ("fr-FR", "Combien coûte la carte de pêche ?", "35 euros", "1er décembre 2020"),
    ],
)
def test_a_question_is_answered_in_its_language_with_its_source(
    visit, locale, question, says, source
):
    page = visit(locale=locale)
    answer = ask(page, question)
    expect(answer.locator(".sentences")).to_contain_text(says)
    expect(answer.locator(".citation .facts")).to_contain_text(source)
    assert page.locator("html").get_attribute("lang") == locale[:2]
    expect(answer.locator(".answer")).to_have_attribute("lang", locale[:2])


def test_a_citation_opens_its_quote_and_the_document_shows_it(visit):
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


def test_a_follow_up_leans_on_what_was_said(visit):
    page = visit()
    ask(page, "Who is the harbour master?")
    answer = ask(page, "When did she take office?")
    expect(answer.locator(".sentences")).to_contain_text("March 2019")


def test_what_the_sources_do_not_say_is_declined_with_where_to_look(visit):
    page = visit()
    answer = ask(page, "What is the capital of Mongolia?")
    expect(answer.locator(".lead")).to_contain_text("do not answer")
    expect(answer.locator(".closest a").first).to_have_attribute("href", re.compile("^document/"))
