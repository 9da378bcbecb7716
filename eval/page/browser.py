"""The page in Chromium: how soon it is ready, how soon an answer is drawn, how it looks."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from time import perf_counter
from urllib.parse import urlsplit

from playwright.sync_api import Browser, Page, Response, sync_playwright

from assistant.assistant import Assistant

OPENED = 5
"""So many times the page is opened, each time by a browser that has fetched nothing yet."""
WIDTHS = (1280, 390)
READING = 1500
"""Milliseconds between two questions, in which next questions are looked for and a person reads."""
_FLAGS = ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking"]
_GRADIOS = ("/assets/", "/static/", "/theme.css", "/gradio_api/", "/svelte/")
_READY = "html.spoken #send"
_BOX = "#question textarea"
_CLOCK = """
// Milliseconds on the page's own clock: until it is ready, and from a click on send until the
// answer is drawn; a moment counts when what changed has been painted.
window.clock = {};
let isReady = false;
let clicked = null;
let before = 0;
function painted(note) {
    requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = note;
        port2.postMessage(null);
    });
}
addEventListener("click", (event) => {
    if (!event.target.closest("#send")) return;
    clicked = event.timeStamp;
    before = document.querySelectorAll("article").length;
}, true);
new MutationObserver(() => {
    if (!isReady && document.querySelector("html.spoken #send")) {
        isReady = true;
        painted(() => { clock.ready = performance.now(); });
    }
    const article = document.querySelectorAll("article")[before];
    if (clicked !== null && article?.querySelector(".tools button")) {
        const started = clicked;
        clicked = null;
        painted(() => { clock.drawn = performance.now() - started; });
    }
}).observe(document, { subtree: true, childList: true, attributes: true });
"""


@dataclass(frozen=True)
class Measured:
    """Seconds until the page is ready and until answers are drawn; bytes that are not Gradio's."""

    ready: tuple[float, ...]
    drawn: tuple[float, ...]
    engine: tuple[float, ...]
    sent: int

    @property
    def overhead(self) -> float:
        """Seconds that the page adds to the engine's own time, at the median."""
        return median(drawn - engine for drawn, engine in zip(self.drawn, self.engine, strict=True))

    def __str__(self) -> str:
        return (
            f"page ready, median of {len(self.ready)}              {median(self.ready):7.2f} s\n"
            f"sent that is not Gradio's own        {self.sent / 1e6:7.2f} MB\n"
            f"engine, median                       {median(self.engine) * 1000:7.0f} ms\n"
            f"click to drawn answer, median        {median(self.drawn) * 1000:7.0f} ms\n"
            f"the page's own share, median         {self.overhead * 1000:7.0f} ms"
        )


def measure_page(
    url: str, chromium: str, assistant: Assistant, questions: Sequence[str]
) -> Measured:
    """Open the page and ask the questions one after the other."""
    with _browser(chromium) as browser:
        opened = [_open(browser, url) for _ in range(OPENED)]
        drawn, engine = zip(*_ask_all(browser, url, assistant, questions), strict=True)
    return Measured(tuple(seconds for seconds, _ in opened), drawn, engine, opened[0][1])


def take_pictures(url: str, chromium: str, folder: Path) -> Iterator[Path]:
    """Make pictures of the page's main states in both languages and at both widths."""
    folder.mkdir(parents=True, exist_ok=True)
    with _browser(chromium) as browser:
        for locale in ("fr-FR", "en-GB"):
            for width in WIDTHS:
                context = browser.new_context(
                    locale=locale, viewport={"width": width, "height": 800}
                )
                page = context.new_page()
                page.add_init_script(_CLOCK)
                page.goto(url)
                page.locator(_READY).wait_for()
                for name, reach in STATES.items():
                    shown = reach(page, locale[:2])
                    path = folder / f"{name}-{locale[:2]}-{width}.png"
                    # A long document whole would be a picture of many metres.
                    shown.screenshot(path=path, full_page="/document/" not in shown.url)
                    yield path
                context.close()


def _start(page: Page, language: str) -> Page:
    page.locator(f"#examples div[lang={language}] button").first.wait_for()
    return page


def _answer(page: Page, language: str) -> Page:
    asked = {"fr": "Quels sont les trois grands ports ?", "en": "What are the three major ports?"}
    _ask(page, asked[language])
    page.locator(".next").wait_for()
    return page


def _citation(page: Page, _: str) -> Page:
    page.locator("a.mark").first.click()
    return page


def _declined(page: Page, language: str) -> Page:
    page.locator("#restart").click()
    asked = {"fr": "Combien coûte un café à Tokyo ?", "en": "How much is a coffee in Tokyo?"}
    _ask(page, asked[language])
    return page


def _refused(page: Page, _: str) -> Page:
    page.locator(_BOX).press("Enter")
    page.locator("#complaint:not(:empty)").wait_for()
    return page


def _document(page: Page, _: str) -> Page:
    address = page.locator(":is(.links, .closest) a").first.get_attribute("href")
    page.goto(f"{page.url}{address}")
    return page


STATES: dict[str, Callable[[Page, str], Page]] = {
    "1-start": _start,
    "2-answer": _answer,
    "3-citation": _citation,
    "4-declined": _declined,
    "5-refused": _refused,
    "6-document": _document,
}
"""Name of a state -> how it is reached from the one before."""


@contextmanager
def _browser(chromium: str) -> Iterator[Browser]:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=_FLAGS)
        yield browser
        browser.close()


def _open(browser: Browser, url: str) -> tuple[float, int]:
    """Return the seconds until the page is ready and the bytes that are not Gradio's own."""
    context = browser.new_context()
    page, answers = context.new_page(), list[Response]()
    page.add_init_script(_CLOCK)
    page.on("response", lambda answer: answers.append(answer))  # noqa: PLW0108 - it marks its own
    page.goto(url)
    seconds = _clocked(page, "ready")
    ours = [answer for answer in answers if not urlsplit(answer.url).path.startswith(_GRADIOS)]
    sent = sum(len(answer.body()) for answer in ours)
    context.close()
    return seconds, sent


def _ask_all(
    browser: Browser, url: str, assistant: Assistant, questions: Sequence[str]
) -> Iterator[tuple[float, float]]:
    """Yield, for each question, the seconds until its answer is drawn and those of the engine."""
    page = browser.new_page()
    page.add_init_script(_CLOCK)
    page.goto(url)
    _clocked(page, "ready")
    _ask(page, questions[0])
    for question in questions:
        assistant.ask(question)  # so that neither is the first to be asked
        page.wait_for_timeout(READING)
        drawn = _ask(page, question)
        page.wait_for_timeout(READING)
        assistant.index.forget()  # the page had not encoded this question either
        started = perf_counter()
        assistant.ask(question)
        yield drawn, perf_counter() - started


def _ask(page: Page, question: str) -> float:
    """Ask a question and return the seconds from the click to the drawn answer."""
    page.locator(_BOX).fill(question)
    page.evaluate("clock.drawn = null")
    page.locator("#send").click()
    return _clocked(page, "drawn")


def _clocked(page: Page, moment: str) -> float:
    """Return the seconds that the page's own clock took until a moment, once it has come."""
    page.wait_for_function("moment => window.clock?.[moment]", arg=moment)
    return float(page.evaluate("moment => clock[moment]", moment)) / 1000
