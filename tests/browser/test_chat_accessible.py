"""WCAG 2.1 A and AA, as far as axe-core can tell, on every page and state."""

import pytest
from playwright.sync_api import expect

# Rule of axe-core -> why what is left of it cannot be mended here. Empty: nothing is left.
INSIDE_GRADIO: dict[str, str] = {}


@pytest.fixture
def check(violations):
    def check(page):
        found = [told for told in violations(page) if told.split(":")[0] not in INSIDE_GRADIO]
        assert found == []

    return check


@pytest.mark.parametrize(("locale", "scheme"), [("en-GB", "light"), ("fr-FR", "dark")])
def test_every_state_of_the_page_can_be_used_by_everyone(visit, ask, check, locale, scheme):
    page = visit(locale=locale, color_scheme=scheme)
    expect(page.locator("#examples button:visible").first).to_be_visible()
    check(page)
    answer = ask(page, "How many cranes does the harbour have?")
    answer.locator("summary").first.click()
    answer.locator("[data-do=why]").click()
    expect(page.locator(".next button").first).to_be_visible()
    check(page)
    declined = ask(page, "Quelle est la capitale de la Mongolie ?")
    expect(declined.locator(".closest")).to_be_visible()
    page.locator("#question textarea").fill("x" * 2001)
    page.locator("#question textarea").press("Enter")
    expect(page.locator("#complaint")).to_contain_text("000")
    check(page)
    missing = page.request.get(f"{page.url}document/none").text()
    page.goto(page.url + answer.locator(".links a").first.get_attribute("href"))
    check(page)
    page.set_content(missing)
    check(page)


@pytest.mark.parametrize("width", [320, 640])
def test_nothing_is_cut_off_when_narrow_or_enlarged(visit, ask, width):
    # 640 pixels are what a window of 1280 has left at 200 %.
    page = visit(viewport={"width": width, "height": 600})
    answer = ask(page, "How many cranes does the harbour have?")
    answer.locator("summary").first.click()
    for box in page.locator(":is(button, summary, mark, h1, h2, textarea):visible").all():
        place = box.bounding_box()
        assert place["x"] >= 0
        assert place["x"] + place["width"] <= width
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_nothing_moves_for_those_who_want_it_so(visit, ask):
    page = visit(reduced_motion="reduce")
    page.evaluate("document.addEventListener('animationstart', () => document.title = 'Moved')")
    ask(page, "How many cranes does the harbour have?")
    assert page.title() != "Moved"
