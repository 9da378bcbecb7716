"""What readers do with the page around the answers."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import expect

from assistant.feedback import Ratings, Reason, Verdict
from assistant.page.words import WORDS
from corpus.language import Language

ENGLISH, FRENCH = WORDS[Language.ENGLISH], WORDS[Language.FRENCH]
BOX = "#question textarea"
SETTLED = 500
"""Milliseconds in which Gradio ends its connection; it logs one that a reload cuts off."""


def test_another_language_keeps_the_conversation_and_what_is_being_typed(visit, ask):
    page = visit(locale="fr-FR")
    expect(page.get_by_label(FRENCH.question)).to_be_visible()
    answer = ask(page, "How many cranes does the harbour have?")
    page.locator(BOX).fill("half a quest")
    page.get_by_text(ENGLISH.switch, exact=True).click()
    expect(page.get_by_role("button", name=ENGLISH.send, exact=True)).to_be_visible()
    expect(page.locator("html")).to_have_attribute("lang", "en")
    expect(answer.locator(".sentences")).to_contain_text("forty cranes")
    expect(answer.get_by_role("button", name=ENGLISH.labels.copy)).to_be_visible()
    expect(page.locator(BOX)).to_have_value("half a quest")
    for said in (FRENCH.promise[:20], FRENCH.send, FRENCH.restart, FRENCH.labels.copy):
        expect(page.get_by_text(said)).to_have_count(0)
    page.wait_for_timeout(SETTLED)
    page.reload()
    expect(page.get_by_role("button", name=ENGLISH.send, exact=True)).to_be_visible()


def test_a_conversation_survives_a_reload_until_it_is_cleared(visit, ask):
    page = visit()
    ask(page, "Who is the harbour master?")
    page.wait_for_timeout(SETTLED)
    page.reload()
    expect(page.locator("article .sentences")).to_contain_text("Eleanor Whitcombe")
    answer = ask(page, "When did she take office?")
    expect(answer.locator(".sentences")).to_contain_text("March 2019")
    page.get_by_role("button", name=ENGLISH.restart).click()
    expect(page.locator("article")).to_have_count(0)
    expect(page.locator("#examples button:visible").first).to_be_visible()
    page.wait_for_timeout(SETTLED)
    page.reload()
    expect(page.locator("#examples button:visible").first).to_be_visible()
    expect(page.locator("article")).to_have_count(0)


def test_the_keyboard_is_enough_on_the_narrowest_screen(visit):
    page = visit(viewport={"width": 320, "height": 568})
    for _ in range(20):
        page.keyboard.press("Tab")
        # What shows the focus is the element itself or, round a hidden radio, its label.
        styles = (
            "node => [node, node.closest('label')].map(n => n && getComputedStyle(n).outlineStyle)"
        )
        assert "solid" in page.locator(":focus").evaluate(styles)
        if page.locator(f"{BOX}:focus").count():
            break
    page.keyboard.type("How many lighthouses are there in Milbrook?")
    page.keyboard.press("Enter")
    expect(page.locator(".sentences")).to_contain_text("two lighthouses")
    expect(page.locator("#said")).to_contain_text("two lighthouses")
    page.locator("a.mark").first.focus()
    page.keyboard.press("Enter")
    expect(page.locator("details summary").first).to_be_focused()
    expect(page.locator("details mark").first).to_be_visible()
    page.keyboard.press("Enter")
    expect(page.locator("details mark").first).not_to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth") <= 320


def test_an_answer_can_be_copied_saved_and_asked_again(visit, ask):
    page = visit(permissions=["clipboard-read", "clipboard-write"])
    answer = ask(page, "How many cranes does the harbour have?")
    answer.get_by_role("button", name=ENGLISH.labels.copy).click()
    expect(page.locator("#said")).to_have_text(ENGLISH.labels.copied)
    copied = page.evaluate("navigator.clipboard.readText()")
    assert copied.startswith("How many cranes")
    assert "[1] The harbour (Port of Milbrook · March 2024 · in English)" in copied
    with page.expect_download() as download:
        answer.get_by_role("button", name=ENGLISH.labels.save).click()
    saved = Path(download.value.path()).read_text(encoding="utf-8")
    assert "forty cranes" in saved
    assert re.search(r"<mark[^>]*>The harbour of Milbrook has forty cranes", saved)
    assert f'href="{page.url}document/harbour' in saved
    assert "<script" not in saved
    answer.get_by_role("button", name=ENGLISH.labels.retry).click()
    expect(page.locator("article .sentences")).to_contain_text("forty cranes")
    expect(page.locator("article")).to_have_count(1)


def test_an_answer_can_be_rated_with_a_reason(visit, ask, site):
    page = visit()
    answer = ask(page, "How many cranes does the harbour have? I am jo@example.org")
    answer.get_by_role("button", name=ENGLISH.labels.no, exact=True).click()
    answer.get_by_role("button", name=ENGLISH.labels.reasons["outdated"]).click()
    expect(answer.get_by_text(ENGLISH.labels.thanks)).to_be_visible()
    ratings = Ratings(site.settings.feedback, days=30).read()
    (kept,) = (rating for rating in ratings if rating.verdict)
    assert (kept.verdict, kept.reason) == (Verdict.DOWN, Reason.OUTDATED)
    assert "example.org" not in site.settings.feedback.read_text(encoding="utf-8")


@pytest.mark.parametrize("question", ["", "x" * 2001])
def test_what_cannot_be_asked_is_said_beside_the_box(visit, question):
    page = visit()
    page.locator(BOX).fill(question)
    page.get_by_role("button", name=ENGLISH.send, exact=True).click()
    expect(page.locator("#complaint")).to_contain_text("2,000" if question else "few words")
    expect(page.locator(BOX)).to_have_value(question)
    expect(page.locator("article")).to_have_count(0)
