"""A page served from a tiny collection, and a real browser that misses nothing."""

import shutil
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass, field, replace
from urllib.parse import urlsplit

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import (
    Browser,
    BrowserContext,
    Locator,
    Page,
    Request,
    expect,
    sync_playwright,
)

from assistant.live import LiveAssistant
from assistant.page import Server, build_site
from assistant.settings import Settings

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")
FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
]
PATIENCE = 20_000
"""Milliseconds; a machine that is busy takes its time."""

SALTMARSH = (
    "\nBefore the harbour of Milbrook, she was in charge of the docks of Saltmarsh.\n\n"
    "The docks of Saltmarsh\n\n"
    "Saltmarsh has twelve docks, and the largest of them is 300 metres long.\n"
)
WINDMILL = (
    "The <b>windmill</b> & its miller\n\n"
    "The windmill of Milbrook grinds 90 sacks of flour a day. <script>window.hurt = 1</script>"
    "<img src=x onerror='window.hurt = 2'> Its miller is called <i>Tobias</i>.\n"
)
CATALOGUE = """
[[document]]
file = "harbour.txt"
title = "The harbour"
language = "en"
publisher = "Port of Milbrook"
date = "2024-03"

[[document]]
file = "permis.txt"
title = "La carte de pêche"
language = "fr"
date = "2020-12-01"
valid_until = "2022"

[[document]]
file = "markup.txt"
title = "<script>window.hurt = 3</script> & the windmill"
language = "en"
"""


@dataclass(frozen=True)
class Site:
    """A served page and what it was made from."""

    url: str
    settings: Settings


@pytest.fixture(scope="session")
def tiny_settings(collect, town, tmp_path_factory: pytest.TempPathFactory) -> Settings:
    """The settings of a small collection with its index."""
    texts = {**town, "harbour.txt": town["harbour.txt"] + SALTMARSH, "markup.txt": WINDMILL}
    ratings = tmp_path_factory.mktemp("kept") / "ratings.jsonl"
    return replace(collect(texts, CATALOGUE), feedback=ratings)


@pytest.fixture(scope="session")
def serve(in_a_loop) -> Callable[..., AbstractContextManager[Site]]:
    """Return what serves an application made from settings on a free port of loopback."""

    @contextmanager
    def serve(settings: Settings, build: Callable[[Settings], object]) -> Iterator[Site]:
        with Server.open("127.0.0.1", 0) as server, ThreadPoolExecutor() as pool:
            # In a thread of its own, because the browser's driver keeps a loop in this one.
            made = pool.submit(in_a_loop, lambda: build(settings)).result()
            program = server.program(made)
            running = pool.submit(program.run, [server.listener])
            while not (program.started or running.done()):
                time.sleep(0.01)
            try:
                yield Site(server.url, settings)
            finally:
                program.should_exit = True
                running.result()

    return serve


def chat_page(settings: Settings):
    return build_site(LiveAssistant.open(settings), settings)


@pytest.fixture(scope="session")
def site(serve, tiny_settings) -> Iterator[Site]:
    """The chat page, on which answers can be rated."""
    with serve(replace(tiny_settings, feedback_days=30), chat_page) as served:
        yield served


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """Debian's Chromium."""
    if CHROMIUM is None:
        pytest.fail("There is no Chromium: run `apt-get install chromium`.")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        yield browser
        browser.close()


class Watch:
    """What pages said on their consoles and which hosts they asked for something."""

    def __init__(self) -> None:
        self.told: list[str] = []
        self.hosts: set[str] = set()

    def follow(self, page: Page) -> None:
        """Listen to a page."""
        page.on("console", lambda message: self.told.append(f"{message.type}: {message.text}"))
        page.on("pageerror", lambda error: self.told.append(f"error: {error}"))

    def note(self, request: Request) -> None:
        """Note whom a request goes to."""
        address = urlsplit(request.url)
        if address.scheme not in ("data", "blob", "about"):
            self.hosts.add(address.netloc)


@dataclass(frozen=True)
class Visitors:
    """Browsers by the way they are set up, so that they fetch Gradio's own files only once."""

    browser: Browser
    known: dict[str, BrowserContext] = field(default_factory=dict)

    def like(self, **options: object) -> BrowserContext:
        """Return a browser with these options."""
        key = repr(sorted(options.items()))
        if key not in self.known:
            self.known[key] = self.browser.new_context(accept_downloads=True, **options)
            self.known[key].set_default_timeout(PATIENCE)
        return self.known[key]


@pytest.fixture(scope="session")
def visitors(chromium) -> Visitors:
    """The browsers that `visit` opens pages in."""
    return Visitors(chromium)


@pytest.fixture
def visit(visitors, site) -> Iterator[Callable[..., Page]]:
    """Return what opens a page, the chat by default, in a browser that remembers nothing.

    Whatever a page said on its console and asked of another host fails the test.
    """
    watch, hosts, opened = Watch(), set(), []

    def open_page(address: str = site.url, *, locale: str = "en-GB", **options: object) -> Page:
        context = visitors.like(locale=locale, **options)
        if context not in opened:
            context.on("request", watch.note)
            context.on("page", watch.follow)
            opened.append(context)
        hosts.add(urlsplit(address).netloc)
        page = context.new_page()
        page.goto(address)
        if address == site.url:
            page.locator("html.spoken #send").wait_for()
        return page

    yield open_page
    for context in opened:
        context.remove_listener("request", watch.note)
        context.remove_listener("page", watch.follow)
        for page in context.pages:
            page.evaluate("localStorage.clear()")
            page.close()
        context.clear_cookies()
    assert watch.told == []
    assert watch.hosts == hosts


@pytest.fixture(scope="session")
def violations() -> Callable[[Page], list[str]]:
    """Return what names the WCAG 2.1 A and AA rules that a page breaks, with where it does."""

    def find(page: Page) -> list[str]:
        rules = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa"]}
        found = Axe().run(page, options=rules).response["violations"]
        return [
            f"{violation['id']}: {node['html'][:200]} {node['failureSummary']}"
            for violation in found
            for node in violation["nodes"]
        ]

    return find


@pytest.fixture(scope="session")
def ask() -> Callable[[Page, str], Locator]:
    """Return what asks a question on the chat page and returns the answer once it is whole."""

    def put(page: Page, question: str) -> Locator:
        before = page.locator("article").count()
        page.locator("#question textarea").fill(question)
        page.locator("#question textarea").press("Enter")
        answer = page.locator("article").nth(before)
        expect(answer.get_by_role("button").first).to_be_visible()
        return answer

    return put
