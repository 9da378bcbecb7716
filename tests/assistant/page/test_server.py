"""The page as a browser meets it, and the routes beside it."""

import json
import re
import socket

import pytest
from fastapi.testclient import TestClient

from assistant.answer import GENERATIVE
from assistant.feedback import Ratings
from assistant.page import Chat, Server, build_app
from assistant.page.words import WORDS
from corpus.errors import SettingInvalid
from corpus.language import Language


class Guide:
    """Knows one thing to ask and one to read."""

    def __init__(self, document):
        self.document = document

    def closest(self, question):
        return [self.document.passage(0, 13)]

    def examples(self, words):
        return {words.audiences[0].name: [f"Question in {words.language}?"]}

    def next_questions(self, question, cited, words):
        return [f"{question} {cited[0]} {words.language}"]


@pytest.fixture(scope="module")
def make_app(cite, make_answer, document, in_a_loop):
    def make(*arguments):
        def answers(question, history, reads):
            yield make_answer(cite("from nine"), lead=f"{len(history)} before.")

        chat = Chat(answers, Guide(document), max_question_length=500)
        return in_a_loop(lambda: build_app(chat, lambda: [document], *arguments))

    return make


@pytest.fixture(scope="module")
def ratings(tmp_path_factory):
    return Ratings(tmp_path_factory.mktemp("kept") / "ratings.jsonl", days=30)


@pytest.fixture(scope="module")
def browser(make_app, ratings):
    with TestClient(make_app(ratings)) as client:
        yield client


def ask(browser, question, **sent):
    """Ask as the page does and return the server-sent events."""
    asked = {"question": question, "past": [], "number": 0, "language": "en", **sent}
    reply = browser.post("/answer", json=asked)
    if reply.status_code != 200:
        return reply.status_code
    assert reply.headers["content-type"].startswith("text/event-stream")
    events = reply.text.removesuffix("\n\n").split("\n\n")
    return [json.loads(event.removeprefix("data: ")) for event in events]


def test_the_page_asks_no_other_host_for_anything(browser):
    page = browser.get("/").text
    loaded = re.findall(r"<(?:script|img|iframe|link)\b[^>]*?(?:src|href)=[\"']?([^\"'> ]+)", page)
    assert loaded
    assert not [address for address in loaded if re.match(r"(\w+:)?//", address)]
    assert "default-src 'self'" in browser.get("/").headers["content-security-policy"]
    assert "default-src 'self'" in browser.get("/theme.css").headers["content-security-policy"]
    assert not re.findall(r"url\(\s*['\"]?https?:", browser.get("/theme.css").text)


def test_nothing_is_counted_or_recorded(browser):
    config = browser.get("/config").json()
    assert config["analytics_enabled"] is False
    assert not config.get("run_history")
    assert not [item for item in config["components"] if item["type"] in ("state", "browserstate")]


def test_there_is_no_footer_of_gradios(browser):
    assert browser.get("/config").json()["footer_links"] == []


def test_a_question_is_answered_in_the_light_of_what_the_browser_sends(browser):
    past = [{"question": "When?", "answer": "from nine [1]"}]
    (shown,) = ask(browser, "And then?\n\n", number=1, past=past)
    assert (shown["number"], shown["done"]) == (1, True)
    assert shown["answer"].startswith("1 before. from nine")
    assert "from nine" in shown["html"]


def test_a_comment_is_sent_while_a_model_is_silent(cite, make_answer, document, in_a_loop):
    def answers(question, history, reads):
        yield make_answer(engine=GENERATIVE)
        yield make_answer(cite("from nine"), engine=GENERATIVE)

    chat = Chat(answers, Guide(document), max_question_length=500)
    asked = {"question": "When?", "past": [], "number": 0, "language": "en"}
    with TestClient(in_a_loop(lambda: build_app(chat, list))) as browser:
        events = browser.post("/answer", json=asked).text.split("\n\n")
    assert [event.partition(":")[0] for event in events] == ["", "data", "data", ""]


@pytest.mark.parametrize("question", ["", "\0", "?" * 501])
def test_what_the_page_does_not_send_is_refused(browser, question):
    assert ask(browser, question) == 422
    assert ask(browser, "When?", language="xx") == 422


def test_nothing_goes_through_a_queue_of_gradios(browser):
    dependencies = browser.get("/config").json()["dependencies"]
    assert [each["api_name"] for each in dependencies if each["backend_fn"]] == ["ask"]


def test_the_page_says_of_itself_what_it_is_in_the_readers_language(browser):
    for language, words in WORDS.items():
        page = browser.get("/", headers={"accept-language": language.value}).text
        head = page.partition("<gradio-app")[0]
        assert f'<html\n\tlang="{language.value}"' in head
        assert f'<meta property="og:title" content="{words.labels.title}">' in head
        assert words.loading in head
        assert "raw.githubusercontent" not in head
        assert "@" not in "".join(re.findall("<meta[^>]*>", head))


def test_files_whose_names_change_with_them_are_kept_by_browsers(browser):
    (name,) = re.findall(r"assets/index-[\w-]+\.js", browser.get("/").text)
    assert "immutable" in browser.get(f"/{name}").headers["cache-control"]
    assert "cache-control" not in browser.get("/assets/none.js").headers
    assert browser.get("/favicon.ico").headers["content-type"] == "image/svg+xml"


def test_the_examples_are_those_that_the_sources_answer(browser):
    told = browser.get("/examples").text
    for words in WORDS.values():
        assert words.audiences[0].name in told
        assert words.audiences[1].name not in told
        assert f"Question in {words.language}?" in told


def test_everything_the_page_says_is_in_it_in_both_languages(browser):
    page = browser.get("/").text + json.dumps(browser.get("/config").json(), ensure_ascii=False)
    for words in WORDS.values():
        for said in (words.promise, words.question, words.restart, words.labels.thanks):
            assert said in page.replace("\N{NO-BREAK SPACE}", " ")


def test_a_whole_document_is_shown_with_the_quote_marked(browser, document):
    start = document.text.index("from nine")
    reply = browser.get("/document/office", params={"quote": f"{start}-{start + 9}"})
    assert '<mark id="quote">from nine</mark>' in reply.text
    assert "It &lt;b&gt;closes&lt;/b&gt; on Sundays &amp; holidays." in reply.text
    assert "default-src 'none'" in reply.headers["content-security-policy"]


@pytest.mark.parametrize("quote", ["", "9-3", "0-99999", "a-b", "-1-3", "٣-٤"])
def test_a_quote_that_is_none_is_not_marked(browser, quote):
    reply = browser.get("/document/office", params={"quote": quote})
    assert reply.status_code == 200
    assert "<mark" not in reply.text


@pytest.mark.parametrize(
    ("header", "language"), [("en-GB", Language.ENGLISH), ("fr", Language.FRENCH)]
)
def test_a_document_that_is_gone_is_missed_in_the_readers_language(browser, header, language):
    reply = browser.get("/document/gone", headers={"accept-language": header})
    assert reply.status_code == 404
    assert WORDS[language].no_document in reply.text


def test_next_questions_come_in_the_language_of_the_answer(browser):
    asked = {"question": "When?", "cited": ["office:0-9"], "language": "fr"}
    assert browser.post("/next", json=asked).json() == {"questions": ["When? office:0-9 fr"]}
    assert browser.post("/next", json={"question": "When?"}).status_code == 422


def rated(**changes):
    values = {
        "question": "When? I am at jo@example.org",
        "answer": "from nine [1]",
        "language": "en",
        "kind": "answer",
        "cited": ["office:0-9"],
        "verdict": "down",
        "reason": "wrong",
        "history": [{"question": "Where?", "answer": "There [1]"}],
    }
    return {**values, **changes}


def test_a_rating_is_kept_without_personal_data(browser, ratings):
    assert browser.post("/rating", json=rated()).json() == {"kept": True}
    *_, kept = ratings.read()
    assert kept.question.startswith("When?")
    assert "jo@" not in ratings.path.read_text()
    assert browser.post("/rating", json=rated(verdict="sideways")).status_code == 422


def test_only_quotes_that_there_are_are_kept_of_a_rating(browser, ratings):
    cited = ["office:0-9", "Jean Dupont, 06 12 34 56 78", "office:0-999999", "mill:0-9"]
    browser.post("/rating", json=rated(cited=cited))
    *_, kept = ratings.read()
    assert kept.cited == ("office:0-9",)


def test_nothing_can_be_rated_where_nothing_is_kept(make_app):
    with TestClient(make_app()) as client:
        assert client.post("/rating", json=rated()).status_code == 404
        assert "RATINGS = false" in client.get("/").text


def test_only_sites_that_the_settings_name_may_embed_the_page(make_app):
    with TestClient(make_app(None, ["https://www.example.org"])) as client:
        policy = client.get("/").headers["content-security-policy"]
    assert policy.endswith("frame-ancestors 'self' https://www.example.org")


@pytest.mark.parametrize("site", ["*", "example.org", "https://a b", "https://a; script-src *"])
def test_what_is_no_site_may_not_embed_the_page(make_app, site):
    with pytest.raises(SettingInvalid, match="embed"):
        make_app(None, [site])


def test_a_port_that_is_taken_is_refused_in_one_line():
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        with pytest.raises(SettingInvalid, match=f"port {port}.*--port"):
            Server.open("127.0.0.1", port)


def test_an_address_that_is_not_ours_is_refused_in_one_line():
    with pytest.raises(SettingInvalid):
        Server.open("no such host", 7860)
