"""Staff look after the documents in a real browser, and readers are answered from them."""

import sys
from collections.abc import Iterator
from dataclasses import replace

import pytest
from playwright.sync_api import Page, expect

from assistant.live import LiveAssistant
from assistant.page import build_site
from assistant.staff import StaffRoom, mount_staff
from assistant.staff.question_set import QuestionSet

USER, PASSWORD = "léa", "quatre mots au hasard"
LIBRARY = (
    "The town library\n\nThe library of Milbrook lends books to 4,200 readers a year. "
    "<script>window.hurt = 4</script> It is open on Mondays.\n"
)
DAMAGED = "Lôassociation de la ville r®unit les habitants et les ®lus de la r®gion.\n" * 12


@pytest.fixture(scope="module")
def staffed(tiny_settings, with_staff, serve, tmp_path_factory) -> Iterator[object]:
    """A site with a staff page, on documents of its own."""
    folder = tmp_path_factory.mktemp("staffed")
    settings = with_staff(tiny_settings, folder, USER, PASSWORD)
    with serve(replace(settings, feedback_days=30), both_pages) as site:
        yield site


def both_pages(settings):
    live = LiveAssistant.open(settings)
    app = build_site(live, settings)
    room = StaffRoom.open(settings, live)
    # The evaluation's own questions are no place for a test's.
    program = (sys.executable, "-c", "print('tuning-reviewed.jsonl:1: {}')")
    mount_staff(app, replace(room, questions=QuestionSet(settings, program)))
    return app


@pytest.fixture
def enter(visit, staffed):
    """Return what logs in and gives the list of documents."""

    def enter(**options) -> Page:
        page = visit(f"{staffed.url}/staff", **options)
        log_in(page, PASSWORD)
        expect(page.locator("table.documents")).to_be_visible()
        return page

    return enter


def log_in(page: Page, password: str) -> None:
    page.locator("#user").fill(USER)
    page.locator("#password").fill(password)
    page.locator("#password").press("Enter")


def choose(page: Page, name: str, text: str) -> None:
    file = {"name": name, "mimeType": "text/plain", "buffer": text.encode()}
    page.locator("#file").set_input_files(file)
    page.locator("main button").click()


def test_a_wrong_password_stays_outside(visit, staffed):
    for locale, told in [("en-GB", "password is wrong"), ("fr-FR", "mot de passe est incorrect")]:
        page = visit(f"{staffed.url}/staff", locale=locale)
        log_in(page, "wrong")
        expect(page.get_by_role("alert")).to_contain_text(told)
        expect(page.get_by_role("alert")).to_be_focused()
        assert page.locator("#user").input_value() == USER
        page.goto(f"{staffed.url}/staff/state")
        expect(page.locator("#password")).to_be_visible()


def test_without_a_password_there_is_no_staff_page(visit, site):
    browser = visit(site.url).request
    for path in ("/staff", "/staff/", "/staff/login"):
        assert browser.get(f"{site.url}{path}").status == 404


def test_a_document_is_added_asked_about_and_retired(enter, visit, staffed, ask):
    page, reader = enter(), visit(staffed.url)
    question = "How many readers does the library of Milbrook have?"
    expect(ask(reader, question)).not_to_contain_text("4,200")

    page.get_by_role("link", name="Add a document").click()
    choose(page, "library.txt", LIBRARY)
    expect(page.get_by_role("heading", name="How it was read")).to_be_visible()
    expect(page.get_by_label("Title")).to_have_value("The town library")
    expect(page.get_by_text("No broken characters were found")).to_be_visible()
    page.locator("summary", has_text="The town library").click()
    expect(page.locator(".passages").first).to_contain_text("<script>window.hurt = 4</script>")
    page.get_by_label("Date").fill("2025-06")
    page.get_by_role("button", name="Add this document").click()
    expect(page.locator(".notice").first).to_contain_text("“The town library” has been added.")
    expect(page.locator(".notice", has_text="The index is up to date")).to_be_visible()

    answer = ask(reader, question)
    expect(answer.locator(".sentences")).to_contain_text("4,200")
    expect(answer.locator(".citation .facts")).to_contain_text("June 2025")

    page.get_by_role("link", name="Retire “The town library”").click()
    page.get_by_role("button", name="Retire this document").click()
    expect(page.locator(".notice").first).to_contain_text("kept as removed/library.txt")
    expect(page.locator(".notice", has_text="The index is up to date")).to_be_visible()
    expect(ask(reader, question)).not_to_contain_text("4,200")
    assert page.evaluate("window.hurt") is None


def test_the_preview_shows_repair_before_and_after(enter):
    page = enter(locale="fr-FR")
    page.get_by_role("link", name="Ajouter un document").click()
    choose(page, "association.txt", DAMAGED)
    expect(page.get_by_text("caractères abîmés ont été réparés")).to_be_visible()
    line = page.locator(".mended li").first
    expect(line.locator("dd").first).to_contain_text("Lôassociation de la ville r®unit")
    expect(line.locator("dd").last).to_contain_text("L’association de la ville réunit")
    expect(line.locator("del").first).to_have_text("ô")
    expect(line.locator("ins").first).to_have_text("’")
    page.get_by_role("link", name="Annuler").click()
    expect(page.locator("table.documents")).not_to_contain_text("association")


def test_a_file_that_is_too_large_is_not_even_sent(enter):
    page = enter()
    page.get_by_role("link", name="Add a document").click()
    page.locator("form[data-limit]").evaluate("(form) => { form.dataset.limit = 10; }")
    choose(page, "library.txt", LIBRARY)
    expect(page.locator("#file-complaint")).to_contain_text("larger than 50 megabytes")
    expect(page.locator("#file")).to_be_focused()


def test_the_keyboard_alone_is_enough(visit, staffed):
    page = visit(f"{staffed.url}/staff", locale="en-GB")
    page.locator("#user").focus()
    page.keyboard.type(USER)
    page.keyboard.press("Tab")
    page.keyboard.type(PASSWORD)
    page.keyboard.press("Enter")
    expect(page.locator("table.documents")).to_be_visible()
    page.keyboard.press("Tab")
    expect(page.locator(".skip")).to_be_focused()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Add a document")).to_be_focused()
    outline = page.evaluate("getComputedStyle(document.activeElement).outlineWidth")
    assert outline == "3px"
    for _ in range(3):
        page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.get_by_role("button", name="Retire this document")).to_be_visible()


def test_questions_that_were_declined_are_listed_and_join_the_evaluation(
    enter, visit, staffed, ask
):
    reader = visit(staffed.url)
    ask(reader, "Where can I rent a canoe on a rainy day?")
    page = enter()
    page.get_by_role("link", name="Gaps").click()
    expect(page.locator("table")).to_contain_text("Where can I rent a canoe on a rainy day?")
    expect(page.locator("table")).to_contain_text("Declined")
    with page.expect_download() as started:
        page.get_by_role("link", name="Download as CSV").click()
    assert "canoe" in started.value.path().read_text("utf-8-sig")

    page.get_by_role("link", name="Make it a question of the evaluation “Where can I rent").click()
    expect(page.get_by_label("Question")).to_have_value("Where can I rent a canoe on a rainy day?")
    expect(page.get_by_label("Language", exact=True)).to_have_value("en")
    expect(page.get_by_label("Code of that language")).to_be_hidden()
    page.get_by_role("button", name="Add the question").click()
    expect(page.get_by_role("alert")).to_be_focused()
    expect(page.get_by_role("group", name="Do the sources")).to_contain_text("Choose yes or no.")
    expect(page.get_by_label("Words of a source")).to_be_visible()
    page.get_by_label("No, they do not").check()
    expect(page.get_by_label("Words of a source")).to_be_hidden()
    page.get_by_role("button", name="Add the question").click()
    expect(page.get_by_role("status")).to_contain_text("tuning-reviewed.jsonl:1")


@pytest.mark.parametrize(
    ("locale", "options"),
    [
        ("fr-FR", {"viewport": {"width": 320, "height": 700}}),
        ("en-GB", {"viewport": {"width": 1100, "height": 800}, "color_scheme": "dark"}),
    ],
)
def test_every_page_is_accessible_and_fits(enter, staffed, violations, locale, options):
    page = enter(locale=locale, **options)
    page.goto(f"{staffed.url}/staff/add")
    choose(page, "association.txt", DAMAGED)
    expect(page.locator(".mended")).to_be_visible()
    check = page.url
    ids = "?id=harbour"
    for path in (
        "",
        "add",
        f"replace{ids}",
        f"edit{ids}",
        f"retire{ids}",
        check,
        "state",
        "gaps",
        "gaps/question",
    ):
        page.goto(path if path == check else f"{staffed.url}/staff/{path}")
        assert violations(page) == []
        width = page.evaluate("[document.documentElement.scrollWidth, innerWidth]")
        assert width[0] <= width[1]
    page.goto(f"{staffed.url}/staff/evaluation")
    assert violations(page) == []
    page.locator("header form button").click()
    expect(page.locator("#password")).to_be_visible()
    assert violations(page) == []
